// Figures of a scan beside what nobody could read, which may be the rest of them.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// They are read again with the rest, which counts where the ink proves it.
void read_torn(const Sight& sight, std::vector<SeenWord>& words);

// Those that are still torn are in doubt. `height` of a capital.
void doubt_torn(std::vector<SeenWord>& words, double height);

}  // namespace griffier
