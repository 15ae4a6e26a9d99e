// COL_ORDER: a column that is one column times another, as their headers say (kans x gevolg = risicobedrag, aantal x tarief = bedrag), once two columns are exchanged.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// The product holds in no row, and in every one, three or more, if two of its columns or one and the column beside it are exchanged; or a chance is more than 100 % in
// every row. `told`: the checks of the table so far; an exchange that one of them tells is enough.
std::vector<PlacedCheck> check_product_order(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
