// ROW_TWICE: a row of one name under the same header in two tables of a document says the same in both.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Tried where three different figures of two tables agree, or of one row in both, and at most one does not: that one is a flag where a slip with a name (a digit,
// two swapped, a sign, ten times) lies between both. `told`: all checks so far; what one of them holds against each other already is not said again.
std::vector<PlacedCheck> check_repeated_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
