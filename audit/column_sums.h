// Sums along a row: ROWSUM (parts and a total column), DIFF (a column of differences), RES_ROLL (opening stock, changes, closing stock).
#pragma once

#include <vector>

#include "audit/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_row_totals(const TableFigures& figures);   // ROWSUM
std::vector<PlacedCheck> check_differences(const TableFigures& figures);  // DIFF
std::vector<PlacedCheck> check_rolls(const TableFigures& figures);        // RES_ROLL

}  // namespace griffier
