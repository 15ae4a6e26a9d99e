// COL_ORDER: a difference that is made in another direction, or of other columns, than in the tables of the same form.
#pragma once

#include <vector>

#include "audit/binding.h"

namespace griffier {

// Tables with one header whose differences are taken in one direction, or from one column, in three of them, and otherwise in one. `told`: all checks so far.
std::vector<PlacedCheck> check_difference_order(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
