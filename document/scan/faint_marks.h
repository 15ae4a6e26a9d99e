// What a scan shows hardly darker than its paper: light grey lines between the rows of a table, light bands behind its header.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/ocr/figure_ink.h"
#include "document/scan/scan_image.h"

namespace griffier {

struct FaintMarks {
    std::vector<Ruling> lines;   // horizontal, in pixels; those that take_rulings finds are among them
    std::vector<InkPart> bands;  // boxes, from top to bottom
};

// By the mean of a stretch of each row of pixels, which grain does not reach and text does not keep up. A line is thin and darker than the rows on both sides of
// it; a band begins and ends with a step between even ground. The picture is straight.
FaintMarks faint_marks(const Picture& grey, double dpi);

// Adds the marks that are not among what was found: lines as `rulings` have them, bands as `bands` have them.
void add_faint(const FaintMarks& faint, std::vector<Ruling>& rulings, std::vector<InkPart>& bands);

}  // namespace griffier
