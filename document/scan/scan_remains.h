// What is left of upright lines that were taken out of the picture of a page: corners, and pieces beside bands of colour.
#pragma once

#include <vector>

#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"

namespace griffier {

// Takes the ink that lies along a vertical ruling out of the picture and out of `ink`: beside a figure it is read as a mark ("2024!"), by itself as a
// "1". All in pixels.
void take_remains(Picture& picture, std::vector<InkPart>& ink, const std::vector<Ruling>& rulings);

// The picture without these parts: each row of their boxes becomes as light as the lighter side of it.
Picture without(const Picture& picture, const std::vector<InkPart>& parts);

}  // namespace griffier
