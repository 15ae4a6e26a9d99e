// An old text and the new one beside it, under heads that say so, without lines that part them: the columns of an amendement.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// Tables of two columns, heads included; none where the white between the columns is not clear. `used`, one per word: words already
// spoken for; words of the tables found are added.
std::vector<Table> find_paired_texts(const Page& page, std::vector<char>& used);

}  // namespace griffier
