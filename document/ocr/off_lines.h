// Words of a scan that were read on a line that their ink does not stand on.
#pragma once

#include <vector>

#include "document/ocr/sight.h"

namespace griffier {

// A label of two lines beside figures that stand halfway between them: the engine takes its first line and the figures for one line, and
// reads the label askew ("gen uitsteken meae)" for "1.3 Minder uitstoot en minder" over "afval"). Words that stand off their line are read again
// line by line as their ink stands, all of what belongs together or none of it.
void read_off_lines(const Sight& sight, std::vector<SeenWord>& words);

}  // namespace griffier
