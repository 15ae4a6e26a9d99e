// YEAR_MONO: years over columns that a relation of the table ties together: a stock that rolls from the first of January to the end of another year, a budget that is
// changed from one year to another, the difference of two columns of one name, a balance whose two years do not follow each other.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told`: the checks of the table. Flags where two rows or more hold over columns whose years contradict that.
std::vector<PlacedCheck> check_tied_years(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
