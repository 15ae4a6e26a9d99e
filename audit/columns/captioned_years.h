// COL_ORDER: a column of years whose rows a table of one year, by its title, has under their names ("Toerekening van de netto kosten 2026" beside "2025 | 2026 | 2027").
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Four rows or more of a table without years in its headers are those of another year than its title says, and none those of that year.
std::vector<PlacedCheck> check_captioned_years(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
