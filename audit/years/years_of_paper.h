// YEAR_FORM: a year over a column that the year of the paper rules out. In accounts the two days of a stock lie one year apart; a budget is made before the year
// before it has an outcome.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// One table that differs from two or more that are as they should be; where several differ, the year of the paper may be another.
std::vector<PlacedCheck> check_years_of_paper(const std::vector<TableFigures>& tables, const DocumentFacts& facts);

}  // namespace griffier
