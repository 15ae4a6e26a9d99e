// Signs before figures on scans that recognition does not know: "≥" is read as 2, an arrow as t or 1.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/page_digits.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// "≥", "≤", "↑" or "↓" where the shape is like it and like none of the others; "" for anything else. Letters and digits are up to 0.34 like the first two,
// and up to 0.8 like an arrow: what stands beside it must tell those.
std::string sign_of(const CharacterShape& shape);

// Words of one or two characters before a figure, and arrows that stand alone, become the sign that they are; a sign that was read as the beginning of a figure
// is parted from it. A figure that no reading has without its sign is in doubt. `height` of a capital.
void find_signs(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape);

}  // namespace griffier
