// COLSUM, HIER, ROWSUM and DIFF where no label says so and the figures themselves prove the sum (equations.h).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Adds what the figures prove to the `checks` of the table: sums whose results no check of the same direction explains yet. A result that they explain is no
// longer `not_checkable`.
void add_proven_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks);

}  // namespace griffier
