// ROW_AGAIN: a row that is printed twice, one below the other, where no sum counts both.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// `told` are the sums of all tables: one that holds with both rows means two things of one name, one that fails has told it already.
std::vector<PlacedCheck> check_doubled_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told);

}  // namespace griffier
