// What stands side by side on a page and has nothing to do with each other: columns of running text (with a table in one of them,
// perhaps), tables beside tables. One table of many columns is not that.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// The words in groups to be searched for tables one by one: the sides of each such place, and what is left of the page.
// `joined` as join_rulings gives them.
std::vector<std::vector<int>> side_by_side(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined);

}  // namespace griffier
