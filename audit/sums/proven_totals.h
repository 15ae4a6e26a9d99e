// Totals that are right, as other sums show, and that the rows above them make in no column: a row may be missing.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"

namespace griffier {

// Flags of totals that no sum over rows was tried for, where in two columns (in the only one) the total is part of a sum, a share or a difference of totals
// that holds, or two of its figures are those of one total elsewhere that does. `told`: all checks so far; a `not_checkable` of such a total is dropped from it.
std::vector<PlacedCheck> check_proven_totals(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told);

}  // namespace griffier
