// Rows of dots on scans that lead the eye from a title to its page ("Inleiding ........ 4"). Recognised with the text they become words that nobody
// printed, and cost the figure behind them its confidence.
#pragma once

#include <vector>

#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// A row of dots, evenly spaced on one level. In pixels.
struct DotLeader {
    InkPart box;
    int dots = 0;  // with those that the scan lost
    bool operator==(const DotLeader&) const = default;
};

inline constexpr int kFewestDots = 6;

// The rows of so many dots or more, from top to bottom, which are taken out of the picture and of its ink. `height` of a usual capital. Dots that fill
// an area (a hatching, a halftone) stay.
std::vector<DotLeader> take_leaders(Picture& picture, std::vector<InkPart>& ink, double height);

// A leader as a word of the line that it leads from or to; those of no line are drawn lines, and no text.
void add_leaders(std::vector<SeenWord>& words, const std::vector<DotLeader>& leaders, double height);

}  // namespace griffier
