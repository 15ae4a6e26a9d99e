// YEAR_MONO and YEAR_FORM: one year over a column that the other columns of its table, or the year of the paper, rule out: what came of a year that lies far
// behind all others, a plan of four years that ends in another decade, a difference with a year that is not the next.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told`: what was said of years before; a table is named once.
std::vector<PlacedCheck> check_odd_years(const std::vector<TableFigures>& tables, const DocumentFacts& facts, const std::vector<PlacedCheck>& told);

}  // namespace griffier
