// COL_ORDER: a column of differences whose header names another column than the two whose difference it is, and one taken from the budget before its changes
// where the budget after them stands beside it.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told`: the checks of the table so far, its differences among them.
std::vector<PlacedCheck> check_named_differences(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
