// Text printed in a light grey: the layout analysis and all that looks at ink take most of it for paper.
#pragma once

#include "document/scan/scan_image.h"

namespace griffier {

// Makes characters that are faint all through, and stand in rows, as dark as other ink. What shows through from the other side of the paper is fainter,
// specks stand alone: both stay. `depth` as ink_depth() has it; whether the picture changed.
bool darken_faint(Picture& picture, const Picture& depth, double dpi);

}  // namespace griffier
