// A row that is the second line of the row above it, taken for a row of its own for the figure in it: the number of a unit that wraps, the last line of names
// of columns, a bracket that closes.
#pragma once

#include "document/document.h"

namespace griffier {

// "(x" in the corner and "€ 1.000)" in the next cell become one cell; a torn row becomes part of the row above it.
void join_torn_rows(Table& table);

}  // namespace griffier
