// Lines of text on their side among upright text that the layout did not see: labels below the bars of a chart, a title along its axis.
#pragma once

#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

// A line that runs up or down the page.
struct UpendedLine {
    std::vector<int> parts;  // indices of its ink
    InkPart box;
};

// Letters over each other, closer than lines of text stand and with nothing beside them, that no sure word accounts for. `height` of a capital.
std::vector<UpendedLine> upended_lines(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

// Takes the words of such lines out: what was read of them upright. How many it took, for each line.
std::vector<std::size_t> take_upended(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, const std::vector<UpendedLine>& lines);

}  // namespace griffier
