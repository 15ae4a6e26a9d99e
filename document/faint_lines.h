// Horizontal lines of a scan that are hardly darker than its noise: light grey lines between the rows of a table.
#pragma once

#include <vector>

#include "document/document.h"
#include "document/scan_image.h"

namespace griffier {

// The lines, in pixels, from top to bottom: thin, level (the picture is straight), darker than the rows of pixels on both sides of them by the mean of a
// stretch, which grain does not reach and text does not keep up. Those that take_rulings finds are among them.
std::vector<Ruling> faint_lines(const Picture& grey, double dpi);

}  // namespace griffier
