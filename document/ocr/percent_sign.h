// The percent sign behind a figure on a scan, which is one patch of ink or several.
#pragma once

#include <cstddef>
#include <vector>

#include "document/ocr/figure_ink.h"

namespace griffier {

constexpr std::size_t kPercentParts = 3;  // patches of the sign: two rings and a stroke, at most

// The ink of a percentage without that of its sign: so many digits from the left, and what stands between and before them.
std::vector<InkPart> before_percent(std::vector<InkPart> ink, std::size_t digits);

// `ink` from left to right, the sign as one patch: its rings and its stroke stand over each other.
void join_percent(std::vector<InkPart>& ink);

}  // namespace griffier
