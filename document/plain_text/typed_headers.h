// Headers of tables on the grid of characters: which names stand over which columns is decided by the places of the characters alone.
#pragma once

#include "document/document.h"

namespace griffier {

// Reads the header of a table found in a text document anew, from the lines above its figures: a name stands over the one column whose figures it overlaps; names of
// groups stand over the middle of their columns, one next to the other, where they can be laid out in one way only. False, and the table as it was, where a column
// has no name or a name could stand over other columns too.
bool read_typed_header(const Page& page, Table& table);

}  // namespace griffier
