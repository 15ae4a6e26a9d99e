// <table> as a grid, by the rules of HTML.
#pragma once

#include <optional>

#include "document/files/html_tree.h"
#include "document/files/written_tables.h"

namespace griffier {

// nullopt where the table only lays out the page: tables or headings inside it, a single row or column,
// role=presentation, more columns than browsers show.
std::optional<WrittenTable> read_html_table(const HtmlTree& tree, int node);

}  // namespace griffier
