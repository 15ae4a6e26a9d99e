// What stands on the pages in reading order: lines, tables in their place, furniture.
#pragma once

#include <vector>

#include "document/lines/headings.h"

namespace griffier {

// `lines`, `furniture`: per page; `tables` stand where their first part begins.
std::vector<OutlineItem> outline_items(const std::vector<Page>& pages, const std::vector<std::vector<Line>>& lines,
                                       const std::vector<std::vector<Box>>& furniture, const std::vector<Table>& tables);

}  // namespace griffier
