// Totals below lists of which nothing is blank, and that no rows above them make in any column, whatever their signs: a row may be missing.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"
#include "document/document.h"

namespace griffier {

// Flags in place of a `not_checkable` of `told`: of a last row of a table that is called a total of what its table lists, or a saldo or result in three columns or more.
// What it lacks is named where another table has it in one row.
std::vector<PlacedCheck> check_short_totals(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told);

}  // namespace griffier
