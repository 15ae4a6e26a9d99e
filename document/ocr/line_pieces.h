// Pieces of lines as the engine's layout finds them, and the words read in them put on their ink.
#pragma once

#include <vector>

#include "document/ocr/line_text.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// What is read at a time: words of one line without a wide gap. In pixels of the page, turned so that the piece is upright.
struct LinePiece {
    InkPart box;                 // round its ink
    InkPart cut;                 // what the network sees: the box, from the usual top to the usual bottom of its line, and a margin
    std::vector<InkPart> marks;  // its characters, more or less
    double baseline_left = 0, baseline_right = 0;
    int line = 0;
    int block = 0;     // lines of one block are all turned alike
    int rotation = 0;  // clockwise turn of its text against the page: 0, 90, 180, 270
};

// The part of an upright line in a box, with the ink of the page that is there; no marks where none is.
LinePiece piece_in(const InkPart& box, const std::vector<InkPart>& ink);

// The same piece on its head, in a picture of `width` x `height` pixels.
LinePiece overturned(LinePiece piece, int width, int height);

// Where a part of a picture of `width` x `height` pixels lies once the picture is turned clockwise by `degrees` (0, 90, 180, 270).
InkPart turned_part(const InkPart& part, int degrees, int width, int height);

// The words of a piece, read in a picture of `width` x `height` pixels that was turned until the piece was upright, where they lie in the picture as
// it was. Short words, and those whose box is not tall, count as turned only beside one that must be: a column of single digits looks like a
// line on its side, too.
std::vector<SeenWord> turned_back(std::vector<SeenWord> words, int rotation, int width, int height);

// `words`: of the cut, in pixels of the page, from left to right. `ink`: of the page, for points and accents that are no marks.
std::vector<SeenWord> place_words(const LinePiece& piece, const std::vector<LineWord>& words, const std::vector<InkPart>& ink);

}  // namespace griffier
