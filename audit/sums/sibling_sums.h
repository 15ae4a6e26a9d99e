// Sums that tables of one form claim alike: where "Totale kosten = Netto kosten + Toe te rekenen kosten" holds in two tables, a third table with the same rows
// claims it too, even where one of its figures is wrong. Where it has one of these rows less, and nothing beside them, that row may be missing.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Checks of totals that nothing in their own table explains; a table that may have begun on the page before lacks nothing. `told`: all checks of the tables so far; a `not_checkable` of such a total is dropped from it.
std::vector<PlacedCheck> check_sibling_sums(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told);

}  // namespace griffier
