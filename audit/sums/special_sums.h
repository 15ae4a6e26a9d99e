// Sums that have a name of their own: BUDGET_CHANGE (begroting before and after a change) and IS_SUM (incidenteel and structureel). They are found as
// DIFF, ROWSUM or COLSUM, and only called otherwise, so that no relation is tried twice; where the change stands between the two budgets nothing
// else looks for it, and it is tried here.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_budget_changes(const TableFigures& figures);

// "Bedrag | Incidenteel | Structureel": the two beside the column that they make in two rows of three, whatever it is called.
std::vector<PlacedCheck> check_parts_of_amounts(const TableFigures& figures);
void name_special_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks);

}  // namespace griffier
