// COL_ORDER: what remains of a budget is the budget less what was spent ("Begroot | Werkelijk | Restant"), and its percentage is what was spent of it.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// One column of budgets, one of what was spent and one of what remains: in three rows or more, and in every one, what was spent is the larger by what is said to
// remain (all above zero); or what remains follows in no row, and in every one if two columns are exchanged.
std::vector<PlacedCheck> check_remaining_columns(const TableFigures& figures);

// "Uitputting 62,9 %": in three rows or more the budget as part of what was spent, and in none the other way round. `told`: the checks of the table so far.
std::vector<PlacedCheck> check_share_spent(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
