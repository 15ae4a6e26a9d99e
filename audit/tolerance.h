// How far a printed total may be from the sum of its printed terms before it is wrong (domain reference C2).
//
// A printed figure stands for the interval of half a step on either side; a step is one unit of its last printed digit.
#pragma once

#include <vector>

#include "audit/check.h"
#include "document/decimal.h"

namespace griffier {

// What kind of rounding the printed figures went through.
enum class Precision {
    rounded,      // thousands, millions, decimals: each term was rounded for itself
    whole_units,  // whole euros: usually exact, but cents may have been rounded away
    exact,        // persons, votes: nothing to round
};

struct Verdict {
    Status status = Status::pass;  // pass, pass_rounding, warn_rounding or fail
    Decimal tolerance;             // largest |difference| that is not a fail
    bool operator==(const Verdict&) const = default;
};

// Largest difference in steps that n rounded terms and their rounded total can make at all: floor((n + 1) / 2).
int rounding_bound(int n);
// Largest difference in steps that is likely: floor(3 sqrt((n + 1) / 12)), at most rounding_bound(n).
int rounding_likely(int n);

// `difference` = computed - printed, for n terms that share `step` with their total.
Verdict judge_sum(const Decimal& difference, int n, const Decimal& step, Precision precision);
// Terms and total of different steps: do the intervals meet?
Verdict judge_intervals(const Decimal& difference, const std::vector<Decimal>& term_steps, const Decimal& total_step);
// The same fact printed twice: equal where the steps are, else within half of the coarser step.
Verdict judge_same(const Decimal& a, const Decimal& a_step, const Decimal& b, const Decimal& b_step);
// As judge_same; but thousands that were rounded on different ways to the same figure differ by one, which is warn_rounding.
Verdict judge_repeated(const Decimal& a, const Decimal& a_step, const Decimal& b, const Decimal& b_step);
// `percent` (with its step) against 100 * part / total, each within half its step.
Verdict judge_percent(const Decimal& percent, const Decimal& percent_step, const Decimal& part, const Decimal& part_step, const Decimal& total,
                      const Decimal& total_step);

}  // namespace griffier
