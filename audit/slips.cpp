#include "audit/slips.h"

#include <algorithm>

#include "audit/diagnosis.h"

namespace griffier {
namespace {

constexpr int kTellingSteps = 1000;    // a figure of that many steps is hardly ever the same as another by chance
constexpr int kSlippedSteps = 50;      // of a figure that may have slipped
constexpr std::size_t kMostSlips = 3;  // figures of which any could be the wrong one

bool proves(const Outcome& outcome, int figures) {
    return outcome.kind == Outcome::holds && outcome.exact && outcome.figures >= figures &&
           outcome.check.found->abs() >= outcome.check.result->step * Decimal(kTellingSteps);
}

}  // namespace

std::optional<std::string> slips_of(const Outcome& miss) {
    const Check& check = miss.check;
    std::string told;
    std::size_t slips = 0;
    const auto try_out = [&](const Decimal& read, const Decimal& fits, const Decimal& step) {
        if (std::max(read.abs(), fits.abs()) < step * Decimal(kSlippedSteps) || slip_between(read, fits).empty()) return;
        told += (++slips == 1 ? "it holds with " : " or ") + fits.dutch() + " in place of " + read.dutch();
    };
    try_out(*check.found, *check.expected, check.result->step);
    for (const Operand& operand : check.operands) {
        if (!operand.value || operand.from_null) continue;
        try_out(*operand.value, operand.sign < 0 ? *operand.value + *check.difference : *operand.value - *check.difference, operand.step);
    }
    if (slips > kMostSlips) return std::nullopt;
    if (slips == 0) {
        // The total and the figure beside it changed places.
        if (check.operands.size() < 2 || !check.operands.back().value || check.operands.back().sign < 0) return std::nullopt;
        const Decimal &beside = *check.operands.back().value, &total = *check.found;
        if (!(*check.expected - beside + total == beside) || std::max(beside.abs(), total.abs()) < check.result->step * Decimal(kTellingSteps)) return std::nullopt;
        told = "it holds with " + total.dutch() + " and " + beside.dutch() + " in each other's place";
    }
    return told;
}

std::optional<std::string> told_by_slip(const Tally& tally, const Outcome& miss) {
    // A total of one figure is that figure: it proves no sum of two.
    const int least = miss.figures == 1 ? 1 : 2;
    const bool proved = std::any_of(tally.outcomes.begin(), tally.outcomes.end(), [&](const Outcome& outcome) { return proves(outcome, least); });
    return proved ? slips_of(miss) : std::nullopt;
}

}  // namespace griffier
