// A header alone at the foot of a page, its rows at the top of the next.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"

namespace griffier {

// The tables of `page` where the first of them has its header at the foot of the page before: read as if the header stood above its rows, and set back to
// where it stands. Nothing where the first table has a header of its own, or where the last lines of the page before do not name its columns one by one.
// `found`: the tables of `page` as find_tables gives them; `before`: those of the pages above, without what turns out to be the header, if it looked like a
// table of names. Furniture as find_tables takes it.
std::optional<std::vector<Table>> tables_below_header(const Page& above, const std::vector<Box>& above_furniture, std::vector<Table>& before, const Page& page,
                                                      const std::vector<Box>& furniture, const std::vector<Table>& found);

}  // namespace griffier
