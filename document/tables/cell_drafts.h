// Cells before their rows and columns are numbered: words by place, with how far they reach.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "document/document.h"
#include "document/tables/table_columns.h"

namespace griffier {

struct Draft {
    std::vector<int> words;
    int row_span = 1, column_span = 1;
};
using Drafts = std::map<std::pair<int, int>, Draft>;

// More words at a place; it reaches as far as the furthest of them.
void add_draft(Drafts& drafts, int row, int column, const std::vector<int>& words, int row_span, int column_span);

// The table of the drafts. Rows and columns are renumbered so that none is empty; `columns` keeps those that are left.
Table table_of(const Page& page, const Drafts& drafts, std::vector<Column>& columns, int rows);

}  // namespace griffier
