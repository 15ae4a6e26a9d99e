// SHARE, PCT_CHANGE and AVERAGE: a row or column that the figures prove to be a quotient, a change in per cent or a mean of others (ratio_search.h).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `told`: the checks of the table so far. What they explain is not told again.
std::vector<PlacedCheck> check_proven_ratios(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
