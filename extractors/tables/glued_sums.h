// Figures that run together, parted by a sum of their row: opening + additions - withdrawals = closing, or parts = total.
#pragma once

#include "document/document.h"

namespace griffier {

// Parts a run of figures over its row's open columns where in exactly one way the row adds up. Nothing is parted where two ways do, or none.
void split_by_sums(Table& table);

}  // namespace griffier
