// Whether two ways to bind one result differ in what they find wrong.
#pragma once

#include "audit/sums/binding.h"

namespace griffier {

// Both find the same sums wrong by the same amounts: the ways differ by zeros only.
bool same_misses(const Tally& a, const Tally& b);

}  // namespace griffier
