// RES_ROLL: an opening stock and its changes make the closing one, along a row.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_rolls(const TableFigures& figures);

}  // namespace griffier
