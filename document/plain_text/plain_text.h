// A text file as the pages of an archive that kept only text, and its flattened tables.
#pragma once

#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// Pages end at a form feed; where there is none, the file is one page. Words stand on the character grid of document.h.
std::vector<Page> read_plain_text(std::string_view bytes);

}  // namespace griffier
