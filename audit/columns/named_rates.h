// RATE: a column that its header calls a price, a rate or a chance ("Tarief 2027", "Uitgaven per cliënt", "Kans") makes, with one of the other columns, a
// third: volume x tarief = raming, uitgaven / cliënten = uitgaven per cliënt. The header proposes, the rows confirm; the few rows that do not follow are said.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `told`: the checks of the table so far. A row that SHARE holds already is not held twice.
std::vector<PlacedCheck> check_named_rates(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
