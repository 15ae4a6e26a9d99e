// Header rows of a table whose cells are known, and the columns that group headers stand over.
#pragma once

#include "document/document.h"
#include "document/tables/table_columns.h"

namespace griffier {

// Sets header_rows, inner_header_rows, header_columns and Cell::header; widens group headers to the columns under them.
// `columns` are the extents of the table's columns; `spans` are fills behind and strips above lines, which show how far a header reaches. `walls` are drawn between
// the cells of a row, each a line of no width: no header reaches over one.
void find_headers(Table& table, const std::vector<Column>& columns, const std::vector<Box>& spans, const std::vector<Box>& walls = {});

}  // namespace griffier
