// The bullets of lists on scans: small solid patches before a text, which recognition takes for "*" or "°", for the beginning of the word behind them, or for
// nothing.
#pragma once

#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// Gives each bullet at the start of a line a word of its own, "•". `height` of a capital. A patch that no word holds is a bullet only where another one stands
// above or below it: dirt stands alone.
void find_bullets(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

}  // namespace griffier
