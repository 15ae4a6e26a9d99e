// What the labels of a table say of its rows: sides, programmes, goals, taakvelden, sums, groups.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/row_names.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// One meaning a row. `known` as for read_names.
std::vector<RowMeaning> read_rows(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known);

// The rows of each side of a table whose columns of figures have labels of their own; empty where one column of labels holds for the whole row.
std::vector<TableHalf> read_halves(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known);

}  // namespace griffier
