// COL_ORDER: an outcome that is a small part of its budget in every row, now above zero and now below it, beside a difference that is nearly all of it: the two columns
// stand in each other's place ("Begroting | Rekening | Afwijking" holds in either order).
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told`: the checks of the table so far, its differences among them.
std::vector<PlacedCheck> check_small_outcomes(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
