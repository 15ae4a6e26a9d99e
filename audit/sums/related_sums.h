// Sums that other sums of the same table point out: the same form some lines further on, and the parts of a total that is known in two ways.
#pragma once

#include <vector>

#include "audit/sums/equations.h"
#include "audit/sums/sum_evidence.h"

namespace griffier {

// The sums of `proven`, all of their lines so many further: "Lasten" of three blocks make those of the fourth as their baten do.
std::vector<Equation> shifted_sums(const Grid& grid, const std::vector<Equation>& proven);

// A total that is the sum of a few lines, and of others that are in their turn what these consist of, is told by the few, and these by their parts: total = a + b
// and total = c + d + e become total = a + b, a = c + d where b is e. Only where every line of the few is made by its own.
void tell_by_level(const Grid& grid, std::vector<Equation>& proven);

}  // namespace griffier
