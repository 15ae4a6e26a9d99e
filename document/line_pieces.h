// Pieces of lines as the engine's layout finds them, and the words read in them put on their ink.
#pragma once

#include <vector>

#include "document/line_text.h"
#include "document/scan_ink.h"

namespace griffier {

// What is read at a time: words of one line without a wide gap. In pixels of the page.
struct LinePiece {
    InkPart box;                 // round its ink
    InkPart cut;                 // what the network sees: the box, from the usual top to the usual bottom of its line, and a margin
    std::vector<InkPart> marks;  // its characters, more or less
    double baseline_left = 0, baseline_right = 0;
    int line = 0;
};

// `words`: of the cut, in pixels of the page, from left to right. `ink`: of the page, for points and accents that are no marks.
std::vector<SeenWord> place_words(const LinePiece& piece, const std::vector<LineWord>& words, const std::vector<InkPart>& ink);

}  // namespace griffier
