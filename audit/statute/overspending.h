// RECHTM: what was spent above the budget, per programme, is the difference in the same row; and every programme that spent more is named.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_overspending(const TableFigures& figures);

}  // namespace griffier
