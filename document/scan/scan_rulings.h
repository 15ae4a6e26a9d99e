// Straight lines of a scanned page: from runs of dark pixels to rulings. Plain geometry; the pixels come from take_rulings.cpp.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// A connected run of thin dark pixels that an opening left over, in pixels of the picture.
struct PixelRun {
    int x = 0, y = 0, width = 0, height = 0;
    int count = 0;  // dark pixels in it: count / length is the thickness, however the line drifts
    bool operator==(const PixelRun&) const = default;
};

// A line found, with the runs it was joined from (indices), so that exactly those can be taken out of the picture.
struct ScanLine {
    Ruling ruling;  // in pixels
    std::vector<int> runs;
};

// Joins runs that continue each other and keeps what is long and thin enough to be a drawn line. `dpi` sizes the limits.
// A line that lies between two of `across` (rulings of the other axis, in pixels) may be shorter: the sides of a low row of cells.
std::vector<ScanLine> join_runs(const std::vector<PixelRun>& runs, Axis axis, double dpi, const std::vector<Ruling>& across = {});

// Joins dots or dashes, among all patches of ink (their boxes), that stand at one distance along the axis to dotted lines; `runs` are the indices of
// their dots, in order. Dots behind text on its baseline lead to a page number and are left: a drawn horizontal line has another with the same ends.
std::vector<ScanLine> join_dots(const std::vector<PixelRun>& patches, Axis axis, double dpi);

}  // namespace griffier
