// Tables whose columns are drawn by lines.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/tables/rulings.h"

namespace griffier {

// Tables in networks of crossing lines (`grids` as ruled_grids gives them). `used`, one per word: words already spoken for; words of the tables found are added.
std::vector<Table> find_ruled_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<RuledGrid> grids, std::vector<char>& used);

// The same where fills stand for lines: text tables only, those with figures are read better by their alignment.
std::vector<Table> find_filled_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<RuledGrid> grids, std::vector<char>& used);

}  // namespace griffier
