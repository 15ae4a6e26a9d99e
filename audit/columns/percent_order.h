// COL_ORDER: percentages under the header of amounts, and amounts under that of percentages ("Opbrengst heffing 90 | Dekking 2.063.870%").
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// A column of percentages above 1.000 % in every row, three or more; or above 100 %, where the figures beside it are what part these are of another column, or of their
// own total.
std::vector<PlacedCheck> check_percent_order(const TableFigures& figures);

}  // namespace griffier
