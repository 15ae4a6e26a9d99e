// Running text whose spaces are stretched until every line reaches the right edge: gaps as wide as those between columns, and no columns.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/tables/table_text.h"

namespace griffier {

// Lines that begin at one edge and end at one edge, mostly of words, each with the same space between all its words: a table's gaps differ within a row.
bool are_justified(const Page& page, const std::vector<const ChunkLine*>& lines);

}  // namespace griffier
