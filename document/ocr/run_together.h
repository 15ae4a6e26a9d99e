// Figures of several columns of a scan that were read as one word ("2,30:°°2,30" for "2,30" and "2,30").
#pragma once

#include <functional>
#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// Reads parts of the page's ink, and the box round them, by itself.
using ReadParts = std::function<std::vector<SeenWord>(const std::vector<int>& which, const InkPart& box)>;

// Words less sure than `sure` with white wider than any space in their ink are read again group by group. Where a group cannot be read, the word stays as it
// is. `height` of a capital.
void part_run_together(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, double sure, const ReadParts& read);

}  // namespace griffier
