// Tables of a text document: a header line with k column names (years mostly), then rows of a label and k figures.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// The tables of one text page, top to bottom. Cells are bound from the right: a label may end in a number.
std::vector<Table> find_text_tables(const Page& page);

}  // namespace griffier
