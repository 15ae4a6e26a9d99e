// ROW_TWICE: two figures of a table that stand in each other's place, as a row that another table repeats shows.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

// A row that is the same as elsewhere but for one figure, which stands below or above it in its column, or but for two of its own that stand crosswise; where no other
// row of the table is the same as there. `told`: all checks so far; figures that one of them holds against others in vain are left out.
std::vector<PlacedCheck> check_swapped_cells(const std::vector<TableFigures>& tables, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
