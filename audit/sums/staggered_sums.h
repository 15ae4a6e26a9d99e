// COLSUM where parts and totals stand in two columns: the parts in the inner one, their total in the one to its right, in the row below the last of them or beside it.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Adds the checks to those of the table, in place of what could not be tried of the same totals. A column is an inner one where no row has a figure in both,
// and where one total of three parts or more, two totals, or one row in two years, are the sum of what stands open in it; a total by name that is not is then a flag.
void add_staggered_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks);

}  // namespace griffier
