// A second look: what the recognition of the whole page passed over, was unsure of, or read against its ink, is read again by itself.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// `parts`: the ink of the page. Gives strokes of drawn lines that were taken for words.
std::vector<InkPart> look_again(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double dpi, const ReadCut& read);

}  // namespace griffier
