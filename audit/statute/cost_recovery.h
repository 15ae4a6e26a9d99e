// HEFFING_100: the kostendekkendheid of a levy is its yield as a percentage of its costs.
#pragma once

#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `tables` of one document.
std::vector<PlacedCheck> check_cost_recovery(const std::vector<TableFigures>& tables);

// "Kostendekkendheid", "Dekkingspercentage 2025".
bool speaks_of_recovery(const std::string& label);

}  // namespace griffier
