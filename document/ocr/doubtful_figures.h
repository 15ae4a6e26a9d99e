// Figures of a scan that recognition was unsure of, read again: the pixels decide between the readings.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// Figures that the engine was unsure of, or whose ink says otherwise; and what it was unsure of in a column of figures.
void read_doubtful(const Sight& sight, std::vector<SeenWord>& words);

}  // namespace griffier
