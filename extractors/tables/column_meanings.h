// What the headers of a table say of its columns.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// One meaning a column, by the first header of the table; columns side by side tell what one alone does not ("Oude raming" beside "Nieuwe raming").
std::vector<ColumnMeaning> read_columns(const Table& table, const TableGrid& grid);

// Every column of figures says its year or phase.
bool dated_throughout(const std::vector<ColumnMeaning>& columns);

}  // namespace griffier
