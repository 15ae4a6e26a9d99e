// Letters that are digits: an O in a column of P1, P2, P3, an l before "a." that is as wide as the page's ones. Only where the ink
// of the page's own figures proves it, however sure the recognition was. Plain geometry in pixels.
#pragma once

#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// `height` of a capital.
void digits_for_letters(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

}  // namespace griffier
