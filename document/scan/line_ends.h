// Where the lines of a table go on although single pixels do not show it: grey hairlines on noisy paper, lines on the light band behind a header.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"

namespace griffier {

// Upright lines go on at both ends as far as the means of short pieces of a column of pixels show them, and pieces of a line along the edge of a band become one
// line as long as the band. `printed`: the page before lines were taken out of it; everything in its pixels.
void finish_lines(const Picture& printed, double dpi, const std::vector<InkPart>& bands, std::vector<Ruling>& rulings);

}  // namespace griffier
