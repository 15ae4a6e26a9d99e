// Statements of the unit in a header that were taken for several cells.
#pragma once

#include "document/document.h"

namespace griffier {

// Joins "(x" and "€ 1.000)" in the corner, and "x €" above "1.000" in a narrow column: the line that begins with the number is no row of figures.
void join_header_units(Table& table);

}  // namespace griffier
