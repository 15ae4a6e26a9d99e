#include "audit/diagnosis/slips.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "audit/diagnosis/diagnosis.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kTellingSteps = 1000;      // a figure of that many steps is hardly ever the same as another by chance
constexpr int kTellingTogether = 10000;  // steps of two such figures, multiplied
constexpr int kSlippedSteps = 50;        // of a figure that may have slipped
constexpr std::size_t kMostSlips = 3;    // figures of which any could be the wrong one
constexpr std::size_t kListTerms = 3;    // terms of a list in which one minus stands alone
constexpr int kWays = 7;                 // its sign, or three powers of ten up and down
constexpr int kDigits = 10;              // one digit may be nine others, or change places with the next

bool holds_exactly(const Outcome& outcome, int figures) { return outcome.kind == Outcome::holds && outcome.exact && outcome.figures >= figures; }

// Whole steps in a size, for sizes below kTellingSteps of them.
int steps_in(const Decimal& size, const Decimal& step) {
    int count = 0;
    for (Decimal reached = step; reached <= size && count < kTellingSteps; reached = reached + step) ++count;
    return count;
}

// One position with a figure of so many steps, or several different ones that are together as rare as that.
bool proves(const Tally& tally, int figures) {
    int together = 1;
    std::set<Decimal> seen;
    for (const Outcome& outcome : tally.outcomes) {
        if (!holds_exactly(outcome, figures)) continue;
        const Decimal size = outcome.check.found->abs(), &step = outcome.check.result->step;
        if (size >= step * Decimal(kTellingSteps)) return true;
        if (size < step * Decimal(kSlippedSteps) || !seen.insert(size).second) continue;
        together *= steps_in(size, step);
        if (seen.size() > 1 && together >= kTellingTogether) return true;
    }
    return false;
}

bool is_slip(const Decimal& read, const Decimal& fits, const Decimal& step) {
    return !slip_between(read, fits).empty() || is_cut_to_thousands(read, fits, step);
}

std::size_t digits_in(const Decimal& value) {
    const std::string text = value.str();
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

bool is_cut_to_thousands(const Decimal& read, const Decimal& fits, const Decimal& step) {
    const Decimal thousand = step * Decimal(1000);
    return read.abs() >= thousand && (read * Decimal(1000) - fits).abs() < thousand;
}

std::optional<std::string> lone_minus_of(const Outcome& miss) {
    const std::vector<Operand>& terms = miss.check.operands;
    const auto below = [](const Operand& operand) { return operand.value && operand.value->is_negative(); };
    const auto minus = std::find_if(terms.begin(), terms.end(), below);
    const bool lone = terms.size() >= kListTerms && minus != terms.end() && std::count_if(terms.begin(), terms.end(), below) == 1 &&
                      *miss.check.difference == *minus->value + *minus->value;
    if (!lone) return std::nullopt;
    return "it holds with " + minus->value->abs().dutch() + " in place of " + minus->value->dutch();
}

double bits_of_slip(const Outcome& miss) {
    const Check& check = miss.check;
    bool sign = false, shift = false, swap = false, any = false;
    std::size_t figures = 0, digits = 0;
    const auto try_out = [&](const Decimal& read, const Decimal& fits) {
        const std::string slip = slip_between(read, fits);
        sign |= slip == "sign_flipped", shift |= slip == "scale", swap |= slip == "digits_swapped";
        any |= !slip.empty() || is_cut_to_thousands(read, fits, check.result->step);
        ++figures, digits += digits_in(read);
    };
    try_out(*check.found, *check.expected);
    for (const Operand& operand : check.operands)
        if (operand.value && !operand.from_null && !operand.value->is_zero())
            try_out(*operand.value, operand.sign < 0 ? *operand.value + *check.difference : *operand.value - *check.difference);
    if (!any) return 0;
    double steps = 1;  // of the difference that chance would have to meet
    for (Decimal reached = check.result->step; reached < std::max(check.found->abs(), check.expected->abs()); reached = reached + reached) steps *= 2;
    const std::size_t ways = sign ? figures : kWays * figures + (shift ? 0 : swap ? digits : kDigits * digits);
    return std::log2(2 * steps / static_cast<double>(ways));
}

std::optional<TurnedSign> sign_within_rounding(const Outcome& miss) {
    const Check& check = miss.check;
    const Decimal& step = check.result->step;
    if (step == Decimal(1)) return std::nullopt;  // whole euros are not rounded
    const int slack = rounding_likely(static_cast<int>(check.operands.size()));
    const Operand* turned = nullptr;
    std::size_t figures = 0;
    for (const Operand& operand : check.operands) {
        if (!operand.value || operand.value->is_zero()) continue;
        ++figures;
        const Decimal twice = *operand.value + *operand.value;
        if ((*check.difference - (operand.sign < 0 ? -twice : twice)).abs() > step * Decimal(slack)) continue;
        if (turned || operand.from_null || operand.value->abs() < step * Decimal(kSlippedSteps)) return std::nullopt;
        turned = &operand;
    }
    if (!turned) return std::nullopt;
    double steps = 1;
    for (Decimal reached = step; reached < std::max(check.found->abs(), check.expected->abs()); reached = reached + reached) steps *= 2;
    return TurnedSign{"it holds within rounding with " + (-*turned->value).dutch() + " in place of " + turned->value->dutch(),
                      std::log2(2 * steps / static_cast<double>(figures) / (2.0 * slack + 1))};
}

bool sign_is_open(const Tally& tally, const Outcome& miss) {
    const std::vector<Operand>& terms = miss.check.operands;
    for (std::size_t i = 0; i < terms.size(); ++i) {
        if (!terms[i].value || terms[i].value->is_zero()) continue;
        const Decimal twice = *terms[i].value + *terms[i].value;
        if (!((terms[i].sign < 0 ? -twice : twice) == *miss.check.difference)) continue;
        if (std::none_of(tally.outcomes.begin(), tally.outcomes.end(), [&](const Outcome& other) {
                return other.kind == Outcome::holds && other.check.operands.size() == terms.size() && other.check.operands[i].value &&
                       !other.check.operands[i].value->is_zero();
            }))
            return true;
    }
    return false;
}

std::optional<std::string> slips_of(const Outcome& miss) {
    const Check& check = miss.check;
    std::string told;
    std::size_t slips = 0;
    const auto try_out = [&](const Decimal& read, const Decimal& fits, const Decimal& step) {
        if (std::max(read.abs(), fits.abs()) < step * Decimal(kSlippedSteps) || !is_slip(read, fits, step)) return;
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
        if (!(*check.expected - beside + total == beside) || std::max(beside.abs(), total.abs()) < check.result->step * Decimal(kTellingSteps))
            return std::nullopt;
        told = "it holds with " + total.dutch() + " and " + beside.dutch() + " in each other's place";
    }
    return told;
}

std::optional<std::string> told_by_slip(const Tally& tally, const Outcome& miss) {
    // A total of one figure is that figure: it proves no sum of two.
    const int least = miss.figures == 1 ? 1 : 2;
    return proves(tally, least) && !(miss.check.rule == "RES_NA" && sign_is_open(tally, miss)) ? slips_of(miss) : std::nullopt;
}

}  // namespace griffier
