// A second look: what the recognition of the whole page passed over, was unsure of, or read against its ink, is read again by itself.
#pragma once

#include <functional>
#include <vector>

#include "document/scan_ink.h"

namespace griffier {

enum class CutKind {
    line,
    word,
    figure,  // enlarged, and nothing but characters of figures
    trebled  // one character three times side by side: the engine needs neighbours to tell its size
};

// Reads a box of the page by itself; the words are in pixels of the page.
using ReadCut = std::function<std::vector<SeenWord>(const InkPart& box, double text_height, CutKind kind)>;

// `parts`: the ink of the page. Gives strokes of drawn lines that were taken for words.
std::vector<InkPart> look_again(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double dpi, const ReadCut& read);

// Figures beside what nobody could read, which may be the rest of them, are in doubt. `height` of a capital.
void doubt_torn(std::vector<SeenWord>& words, double height);

double mean_confidence(const std::vector<SeenWord>& words);

}  // namespace griffier
