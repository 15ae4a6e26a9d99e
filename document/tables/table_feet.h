// The beginning of a table at the foot of a page, too short to be one by itself: its header, perhaps with a row or two. The rest stands at the top of the next.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"

namespace griffier {

// The tables of `page` where the first of them begins at the foot of the page before: read as if that stood above its rows, and set back to where it stands.
// The foot is a header of its columns, with or without rows, or the upper line of one (names of groups, where the names on this page come again), or, where
// neither page has a header, rows with a figure in every column; where the header is printed again it is kept once. Nothing where the last lines of the page
// before do not fit its columns one by one.
// `found`: the tables of `page` as find_tables gives them; `before`: those of the pages above, without what turns out to be the header, if it looked like a
// table of names. Furniture as find_tables takes it.
std::optional<std::vector<Table>> tables_below_foot(const Page& above, const std::vector<Box>& above_furniture, std::vector<Table>& before, const Page& page,
                                                    const std::vector<Box>& furniture, const std::vector<Table>& found);

// Adds to the table that ends the page before its last row, where it stands alone at the top of `page`: a label and a figure in each of its columns. Below its
// header printed again it may be the first of `found`, which it then leaves.
void take_last_row(Table& before, const Page& page, const std::vector<Box>& furniture, std::vector<Table>& found);

}  // namespace griffier
