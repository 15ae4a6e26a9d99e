// The tolerance table of domain reference C2 in exact arithmetic.
#include "audit/tolerance.h"

#include <algorithm>

namespace griffier {
namespace {

const Decimal kHalf(5, 1);
const Decimal kHundred(100);

Decimal half(const Decimal& step) { return step * kHalf; }

}  // namespace

int rounding_bound(int n) { return (n + 1) / 2; }

int rounding_likely(int n) {
    int k = 0;
    while (12 * (k + 1) * (k + 1) <= 9 * (n + 1)) ++k;  // k <= 3 sqrt((n + 1) / 12), without a root
    return std::min(k, rounding_bound(n));
}

Verdict judge_sum(const Decimal& difference, int n, const Decimal& step, Precision precision) {
    if (precision == Precision::exact) return {difference.is_zero() ? Status::pass : Status::fail, 0};
    Decimal distance = difference.abs();
    Decimal tolerance = step * Decimal(rounding_bound(n));
    if (distance.is_zero()) return {Status::pass, tolerance};
    if (precision == Precision::rounded && distance <= step * Decimal(rounding_likely(n))) return {Status::pass_rounding, tolerance};
    return {distance <= tolerance ? Status::warn_rounding : Status::fail, tolerance};
}

Verdict judge_intervals(const Decimal& difference, const std::vector<Decimal>& term_steps, const Decimal& total_step) {
    Decimal tolerance = half(total_step);
    for (const Decimal& step : term_steps) tolerance = tolerance + half(step);
    if (difference.is_zero()) return {Status::pass, tolerance};
    return {difference.abs() <= tolerance ? Status::pass_rounding : Status::fail, tolerance};
}

Verdict judge_same(const Decimal& a, const Decimal& a_step, const Decimal& b, const Decimal& b_step) {
    Decimal tolerance = a_step == b_step ? Decimal(0) : half(std::max(a_step, b_step));
    Decimal distance = (a - b).abs();
    if (distance.is_zero()) return {Status::pass, tolerance};
    return {distance <= tolerance ? Status::pass_rounding : Status::fail, tolerance};
}

Verdict judge_repeated(const Decimal& a, const Decimal& a_step, const Decimal& b, const Decimal& b_step) {
    const Verdict verdict = judge_same(a, a_step, b, b_step);
    const bool one_off = verdict.status == Status::fail && a_step == b_step && Decimal(1) < a_step && (a - b).abs() <= a_step;
    return one_off ? Verdict{Status::warn_rounding, a_step} : verdict;
}

Verdict judge_percent(const Decimal& percent, const Decimal& percent_step, const Decimal& part, const Decimal& part_step, const Decimal& total,
                      const Decimal& total_step) {
    // percent * total = 100 * part, multiplied out so that nothing is divided; the tolerance is in percent times euros.
    Decimal tolerance =
        half(percent_step) * total.abs() + percent.abs() * half(total_step) + half(percent_step) * half(total_step) + kHundred * half(part_step);
    Decimal distance = (percent * total - kHundred * part).abs();
    if (distance.is_zero()) return {Status::pass, half(percent_step)};
    return {distance <= tolerance ? Status::pass_rounding : Status::fail, half(percent_step)};
}

}  // namespace griffier
