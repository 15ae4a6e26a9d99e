// ROW_LOST where only the numbers of a list say it: "1. …, 2. …, 4. …, 5. …, 6. …", and nothing makes what stands below.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// Rows numbered from 1 that leave out one number, where no sum that was tried takes up rows from both sides of it, and the last row with figures is below them and
// result of no sum. `told`: the checks of the table so far.
std::vector<PlacedCheck> check_number_gaps(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
