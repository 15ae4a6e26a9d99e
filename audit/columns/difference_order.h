// COL_ORDER: a difference that is made in another direction, or of other columns, than in the tables of the same form, or than its own header says.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Tables with one header whose differences are taken in one direction, or from one column, in three of them, and otherwise in one. `told`: all checks so far.
std::vector<PlacedCheck> check_difference_order(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

// "Mutatie 2026 t.o.v. 2025" and "Verschil 2025-2024" say what is taken from what: a column under such a header that is the other way round in every row, two of which
// tell, is a flag. `told`: all checks so far.
std::vector<PlacedCheck> check_named_direction(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
