// The usual distance between the lines of one paragraph.
#pragma once

#include <vector>

#include "document/lines/headings.h"

namespace griffier {

// As a multiple of the font size; 1.2 where nothing on the pages tells.
double usual_leading(const std::vector<OutlineItem>& items);

}  // namespace griffier
