// Totals that no block of rows makes in most columns, and of which the paper still says enough to tell what is wrong. Asked when all sums of the table are tried:
// what lacking_rows.h leaves, which sees the rows that are open while a table is walked, may have been told by a formula, a shift or other sums since.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// In place of a COLSUM that is not checkable, flags where the rows above the total make it but for two columns that have each other's figure; or in one column but for
// a slip with a name in another; or where the total is called as the heading of its rows is ("Lasten", "Totaal lasten") and is their sum in another column.
void add_untried_totals(const TableFigures& figures, std::vector<PlacedCheck>& checks);

}  // namespace griffier
