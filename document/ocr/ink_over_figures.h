// Stamps, signatures and stains among the figures of a scanned page: what lies below them is misread or lost without a trace.
// Plain geometry in pixels.
#pragma once

#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// Boxes of ink that is far larger than type, that no word took up, and that reaches over rows of figures; pieces of one stamp joined.
// `solids`: patches without paper in them, which `parts` lack. `height` of a capital.
std::vector<InkPart> ink_over_figures(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, const std::vector<InkPart>& solids, double height);

}  // namespace griffier
