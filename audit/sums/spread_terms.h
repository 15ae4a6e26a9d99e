// Sums whose terms stand apart: subtotals with averages and percentages between them, scores in every third column.
#pragma once

#include <vector>

#include "audit/sums/sum_evidence.h"

namespace griffier {

// Sums of two to four lines of `list` for the results that `explained` does not mark: the best for each, where the figures leave hardly a doubt. They stand on one
// side of the result, or are two.
std::vector<Equation> spread_sums(const Grid& grid, const std::vector<int>& list, const std::vector<char>& explained);

}  // namespace griffier
