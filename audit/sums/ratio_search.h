// Lines of a table that the figures prove to be a quotient of two others, a change in per cent between them, or the mean of a block.
//
// As with sums (equations.h) each position where the claim holds is evidence: as much as the printed figure lies from the usual one of its line, in steps of
// what rounding allows. What was tried is taken off. Several different figures must agree, so that no claim rests on one.
#pragma once

#include <vector>

#include "audit/figures.h"

namespace griffier {

enum class RatioKind { quotient, change, mean };

struct Ratio {
    RatioKind kind = RatioKind::quotient;
    int result = 0;
    std::vector<int> terms;      // quotient: part, whole; change: new, old; mean: its block
    int whole_at = -1;           // position of the whole where it is one figure: the total of the part's own line
    int factor = 1;              // 100 for per cent
    std::vector<int> positions;  // where it holds
    std::vector<int> misses;
    int different = 0;  // printed figures that differ, where it holds
    double bits = 0;    // how much more the figures say than chance would give, beyond what was tried
};

inline constexpr double kSureBesideMiss = 24;  // bits with which a ratio says of the only figure that is none that it is wrong

struct RatioHints {
    std::vector<char> explained;  // lines that are something else
    std::vector<char> named;      // lines whose label speaks of a share, a mean, a change
    std::vector<int> totals;      // positions that may hold the whole of a line
};

// At most one for each line.
std::vector<Ratio> proven_ratios(const Lines& lines, const RatioHints& hints);

}  // namespace griffier
