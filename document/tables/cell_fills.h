// Which fills of a page may be the backgrounds of cells: not those of marks, of single lines of text or of single words.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// In points of the page, from top to bottom.
std::vector<Box> cell_fills(const Page& page);

}  // namespace griffier
