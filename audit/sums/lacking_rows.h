// Totals that the rows above them do not make in any column, because one of those rows may have been lost: at the end of a page, or left out.
#pragma once

#include <optional>

#include "audit/sums/total_choice.h"

namespace griffier {

// For a row that is called a total, or may be one, and that nothing else makes. The misses are no more than flags: a row may be missing.
std::optional<SumChoice> sum_lacking_rows(const RowWalk& walk, int row, Claim claim);

// The first row of a list of which all the others make the total: a cover below zero among costs, whose own cost may be the row that is missing.
std::optional<int> cover_left_out(const RowWalk& walk, const Binding& binding);

}  // namespace griffier
