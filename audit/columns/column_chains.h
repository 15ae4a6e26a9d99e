// COL_ORDER where no header says what adds up: groups of columns of one width that lead from one to the next ("1-1-2024, st24, on24, 1-1-2025, st25, on25, ...").
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// Two neighbours whose exchange makes every group lead to the next, as some of three or more do as printed. `told`: what is told already is not told again.
std::vector<PlacedCheck> check_column_chains(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
