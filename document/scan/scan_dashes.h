// A minus that touches the digit beside it is one patch of ink with it; set in type where dashes are long, it often is.
#pragma once

#include <vector>

#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"

namespace griffier {

// Parts patches as high as a digit that begin or end in a level stroke about their middle: the stroke becomes a patch of its own. No character
// does. `height` of a capital, in pixels.
void part_dashes(const Picture& picture, std::vector<InkPart>& ink, double height);

}  // namespace griffier
