// PRODUCT: a column that is one column times another, as their headers say: kans x gevolg = risicobedrag, aantal x tarief = bedrag.
#pragma once

#include <vector>

#include "audit/binding.h"

namespace griffier {

// The headers propose it; two rows that hold to the last digit and twice as many as miss confirm it, and those that miss are flags; so are two misses that hold once
// two figures of one column are exchanged. It holds in no row, and in all of three or more if two of the columns are exchanged: COL_ORDER. `told`: the checks of the
// table so far; what one of them says of the same figures is not said again.
std::vector<PlacedCheck> check_products(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
