// The side of a figure: what its row, its column, the rows above and below it and its table say of it.
#pragma once

#include <vector>

#include "extractors/budget/budget_context.h"
#include "extractors/records.h"

namespace griffier {

// Rows without a side of their own that a total of baten or lasten below them sums.
std::vector<Side> row_sides(const std::vector<RowMeaning>& rows);

// Words that speak of a movement of reserves and of nothing else, whatever stands beside them in the label.
// "Vermindering onderhoud groen" and "Geen dotatie voorziening" are ordinary spending: only the table or the label itself can make them reserves.
Side own_side(const RowMeaning& row, Side side, bool reserves);

// `row_side` is own_side of the row, `block` what the rows above and below say (block_sides_of).
Side side_of_figure(const TableReading& reading, const TableContext& context, const RowMeaning& row, Side row_side, Side column, Side block);

// What stands over a row says of its figures.
std::vector<Side> block_sides_of(const std::vector<RowMeaning>& rows);

}  // namespace griffier
