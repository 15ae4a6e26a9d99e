// Ink of a scan that the layout of the page passed over, or took for text on its side.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// Ink that no word accounts for: dashes, cells and columns that the page layout passed over, signs beside their figure.
void read_passed_over(const Sight& sight, std::vector<SeenWord>& words);

// A narrow column of figures ("0" under "0" under "257") looks to the engine like text on its side ("oo", "N UI NN"). Its ink is read
// upright, and where that gives figures that the ink proves, they replace what was read.
void read_upright_columns(const Sight& sight, std::vector<SeenWord>& words);

}  // namespace griffier
