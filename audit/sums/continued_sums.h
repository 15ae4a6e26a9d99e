// COLSUM and HIER over a list that goes on in a table of the next page: its total stands below the rows of the second.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `tables` of one document in reading order, `told` their checks: of these the sums of totals that hold in no column of their own table are taken out where two
// tables explain them.
std::vector<PlacedCheck> check_continued_sums(const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& told);

}  // namespace griffier
