// ROW_TWICE, for the total of a list: "Totaal nieuw beleid" below the list is the row "Nieuw beleid" of a table that sums several lists up.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Tried where two years or more agree, with either sign. A year that differs is a flag where a slip with a name lies between both, where it is the figure of
// another row or year of the summary, or where three years agree; where both rows have the same figures in another order, one flag.
std::vector<PlacedCheck> check_list_totals(const std::vector<TableFigures>& tables);

}  // namespace griffier
