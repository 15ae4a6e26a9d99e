// Lines of a table that a light band behind its header hides: their contrast to the band is half of that to the paper.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/figure_ink.h"
#include "document/scan_image.h"

namespace griffier {

// Column lines that end at a band go on into it as far as its pixels show them, and pieces of a line along the edge of a band become one line as long as the band.
// `printed`: the page before lines were taken out of it; everything in its pixels.
void finish_band_lines(const Picture& printed, double dpi, const std::vector<InkPart>& bands, std::vector<Ruling>& rulings);

}  // namespace griffier
