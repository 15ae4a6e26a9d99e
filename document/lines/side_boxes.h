// Boxes that stand side by side, each in a frame or on a fill of its own with white between: cards, with their titles right above them. Each is read by itself.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// Groups of at least two, left to right; groups from top to bottom.
std::vector<std::vector<Box>> boxes_side_by_side(const Page& page);

}  // namespace griffier
