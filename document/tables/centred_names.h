// Names set at the middle of the rows that they are of: "Onderwijs" between or beside "Lasten" and "Baten", printed once.
#pragma once

#include "document/document.h"

namespace griffier {

// Blocks of rows, told by the second column that says the same names in turns (Lasten Baten Saldo Lasten Baten Saldo) or by lines across the table, of which each
// has one name in the first column at its middle: the name is that of all rows of the block, and its cell spans them.
void span_centred_names(Table& table, const Page& page);

}  // namespace griffier
