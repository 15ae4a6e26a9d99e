// Tables of a text document that kept their columns, whatever their headers are called.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// Those that find_text_tables leaves: read by the places of their words on the grid of characters, as on a page without lines; only where every column of
// figures has a name above it. Adds them to `tables`, those of the page, and keeps these from top to bottom.
void find_spaced_tables(const Page& page, std::vector<Table>& tables);

}  // namespace griffier
