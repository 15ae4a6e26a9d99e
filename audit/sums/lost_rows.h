// ROW_LOST: a row that another table has among the same rows, under the same total, and that is not here: lost at the end of a page, or left out.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told` are the sums of all tables. A flag where a sum that holds in one table has all of its rows but one in another, with the same figures and the
// same total, which nothing there makes.
std::vector<PlacedCheck> check_lost_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
