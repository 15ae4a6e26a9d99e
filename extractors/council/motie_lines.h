// The lines of a document as moties need them: in order, with list items known, parted where a part of a motie or a label begins.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

// A printed paragraph, list item or labelled line; a block that holds several labels gives several.
struct MotieLine {
    int block = 0;
    std::string text;    // without list marker
    std::string marker;  // "1.", "•", "" for none
    int level = 0;       // of a list item
    bool heading = false;
    bool table = false;  // a table stands here; no text
    int page = 1;
    int first = 0, last = 0;  // its printed lines: Block::lines[first] to before [last]; none of a table's cell
    int row = -1;             // of a table's cell
};

// With `papers`, blocks are parted at the words that open a part of a motie, and tables give a line for each label with its value
// and for each other cell; a table of votes stays one.
std::vector<MotieLine> motie_lines(const Document& document, bool papers = false);

}  // namespace griffier
