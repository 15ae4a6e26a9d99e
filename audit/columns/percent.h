// PCT_PART: a column of percentages says what part of a total (or of another column) each row is.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_percentages(const TableFigures& figures);

}  // namespace griffier
