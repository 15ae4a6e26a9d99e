// SALDO of a table that has lasten on one side and baten on the other: the row "Saldo" below both totals has its figure under one of them.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Tried where two pairs of columns or more hold to the last digit by the same signs, and at most one does not: that one is a flag. What could not be tried of the
// same figures is taken out of `told`.
std::vector<PlacedCheck> check_side_saldi(const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told);

}  // namespace griffier
