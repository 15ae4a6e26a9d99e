// The unit of a table's figures: where it is printed, for the whole table and for single columns.
#pragma once

#include <optional>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// From the nearest statement outwards: header cells that speak for the whole table, caption, lines around, section.
std::optional<TableUnit> own_unit(const Document& document, std::size_t index, const TableGrid& grid);

// Money by the € that its cells carry: nothing says more than that, so they are what they print, euros.
std::optional<TableUnit> unit_of_cells(const Table& table, const TableGrid& grid, const TableReading& reading);

// The unit of single columns, where it differs from the table's; and the table's, where all columns agree and nothing else is said.
void settle_column_units(TableReading& reading);

}  // namespace griffier
