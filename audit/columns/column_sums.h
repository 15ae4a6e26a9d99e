// Sums along a row: ROWSUM (parts and a total column), DIFF (a column of differences).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_row_totals(const TableFigures& figures);   // ROWSUM
std::vector<PlacedCheck> check_differences(const TableFigures& figures);  // DIFF

// Columns without a header, in a part of a table whose header stands on another page: only what holds in every row is said.
std::vector<PlacedCheck> check_unnamed_columns(const TableFigures& figures);

}  // namespace griffier
