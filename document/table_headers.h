// Header rows of a table whose cells are known, and the columns that group headers stand over.
#pragma once

#include "document/document.h"
#include "document/table_columns.h"

namespace griffier {

// Sets header_rows, inner_header_rows, header_columns and Cell::header; widens group headers to the columns under them.
// `columns` are the extents of the table's columns; a `banner_rows` value per row says that lines or fills set it apart.
void find_headers(Table& table, const std::vector<Column>& columns);

}  // namespace griffier
