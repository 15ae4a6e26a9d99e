// FORMULA: a row whose label says from which rows it is made: "3. Ruimte onder de kasgeldlimiet (2+1)".
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Where the formula holds in one column at least and in as many as it misses, the others are a failure; else nothing is said: what is no overrun is left
// out. `told`: the checks of the table so far; a relation that one of them states is not said again.
void add_row_formulas(const TableFigures& figures, std::vector<PlacedCheck>& told);

}  // namespace griffier
