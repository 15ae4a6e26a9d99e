// Bands of colour behind text on a scanned page: header rows, titles, totals.
#pragma once

#include <vector>

#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"

namespace griffier {

constexpr int kBand = 205;       // of the lightest band whose text is made dark on white
constexpr int kBelowPaper = 45;  // grey levels that a band is darker than the paper of most of the page

// Bands behind text become white and their text black, also where it was lighter. Gives the boxes of the dark ones.
std::vector<InkPart> lighten_bands(Picture& picture, double dpi);

}  // namespace griffier
