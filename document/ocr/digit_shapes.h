// Digits of one page look alike: what a figure was read as is held against the page's own digits, and what was passed over is read by them.
#pragma once

#include <vector>

#include "document/ocr/page_digits.h"

namespace griffier {

// Changes digits that are another digit by their shape, and points and commas by their ink; words whose ink is a figure through and through become
// that figure, and so does ink that no word accounts for. What decides are the shapes alone, and only where they leave no doubt.
// `height` of a capital.
void hold_against_shapes(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape);

}  // namespace griffier
