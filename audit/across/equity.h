// The balance beside the tables that it closes: RESULT_BAL (the result within the equity), EV_ROND (the equity changes by the saldo of baten and
// lasten) and VOORZ_ROLL (the provisions roll forward to their post).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `tables` of one document.
std::vector<PlacedCheck> check_equity(const std::vector<TableFigures>& tables, const Extraction& extraction);

}  // namespace griffier
