// Words to lines, and lines in the order a reader takes them (one or more columns).
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// The lines of a page in reading order. Words whose centre lies in one of `excluded` (tables, furniture) are left out; `tables` among
// these are parts of columns, or end them where they cross.
std::vector<Line> reading_order(const Page& page, const std::vector<Box>& excluded, const std::vector<Box>& tables = {});

// What stands on one baseline without a wide gap, top to bottom, then left to right: a line that runs across columns comes in
// pieces. Words that run up or down the page are left out. On a text page: its rows of characters.
std::vector<Line> line_pieces(const Page& page, const std::vector<Box>& excluded = {});

// Boxes of running headers, footers and page numbers, one list per page: what repeats at the same place on several pages.
std::vector<std::vector<Box>> find_furniture(const std::vector<Page>& pages);

}  // namespace griffier
