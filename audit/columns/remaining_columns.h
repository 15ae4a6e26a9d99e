// COL_ORDER: what remains of a budget is the budget less what was spent ("Begroot | Werkelijk | Restant"), not the other way round.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// One column of budgets, one of what was spent and one of what remains, all above zero: in three rows or more, and in every one, what was spent is the larger by what
// is said to remain.
std::vector<PlacedCheck> check_remaining_columns(const TableFigures& figures);

}  // namespace griffier
