// Two pages on one sheet: a scan of an open book, or of an A3 sheet that is folded.
#pragma once

#include <optional>

#include "document/document.h"

namespace griffier {

// Where the fold of a recognised page lies (x in points): a page wider than high with an empty strip about its middle that no line crosses, and on both
// sides of it rows that begin with a word. Nothing where it is one page: the right half of a wide table holds figures alone.
std::optional<double> fold_of(const Page& page);

// What lies on one side of the fold, in the places it has on the whole sheet.
Page half_of(const Page& page, double fold, bool right);

}  // namespace griffier
