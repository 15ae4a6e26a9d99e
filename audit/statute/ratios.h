// KENGETAL: the financial ratios of the Regeling (domain reference C5), as far as their parts are printed.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `tables` of one document, `lines` its records.
std::vector<PlacedCheck> check_ratios(const std::vector<TableFigures>& tables, const Extraction& extraction);

}  // namespace griffier
