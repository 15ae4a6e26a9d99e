// Marks that stand for words in a table of budget lines: "I" and "S", "L" and "B".
#pragma once

#include <string>

#include "extractors/budget/budget_context.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// "L" or "B" in a column headed "L/B" says the side of its row; Side::none without one.
Side side_mark_of_row(const Table& table, const TableGrid& grid, int row);

// "incidenteel", "structureel", or empty: said by a mark beside the figure or in its row, else by the words of its column, its row or the table.
std::string recurrence_of_line(const Table& table, const TableGrid& grid, const TableContext& context, const Cell& cell, const ColumnMeaning& column,
                               const RowMeaning& row);

}  // namespace griffier
