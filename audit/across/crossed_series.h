// COL_ORDER: two columns whose figures another table has under each other's header, in a row, in a column of years, or below "Lasten" and "Baten".
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

// Rows need no common name where two or more have many digits together; one row needs the name of the other. None has the two as they stand. `told`: all checks so far;
// a table of which one says that its columns are exchanged is left out.
std::vector<PlacedCheck> check_crossed_series(const std::vector<TableFigures>& tables, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
