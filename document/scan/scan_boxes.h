// Check boxes on scans, which recognition takes for letters ("LJ", "O") or passes over: a square frame, empty or with a mark in it.
#pragma once

#include <vector>

#include "document/ocr/page_digits.h"
#include "document/scan/scan_ink.h"

namespace griffier {

enum class BoxKind {
    none,   // no frame
    empty,  // a frame with nothing in it
    ticked  // a frame with a mark in it, whatever it is
};

// What a patch of ink is, by the shape of all that stands in its box.
BoxKind box_kind(const InkPart& part, const CharacterShape& shape);

// Gives each check box before a text a word of its own, "☐" or "☒", in place of what its ink was read as. `height` of a capital.
void find_check_boxes(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape);

}  // namespace griffier
