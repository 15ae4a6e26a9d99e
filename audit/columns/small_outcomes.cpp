#include "audit/columns/small_outcomes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/signs/sign_rule.h"

namespace griffier {
namespace {

constexpr int kRows = 4;
constexpr int kSmallOneIn = 3;  // of the budget, at most
constexpr int kTelling = 100;   // steps of the budget
constexpr int kOfEachSign = 1;  // rows, of an outcome that is above zero and below it

struct Rows {
    int small = 0, up = 0, down = 0;
    bool large = false;  // some outcome is no small part, or another sum is told
};

}  // namespace

std::vector<PlacedCheck> check_small_outcomes(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& one) { return one.check.rule == "COL_ORDER"; })) return {};
    const auto places = places_of(figures);
    std::map<std::array<int, 3>, Rows> found;  // by difference, budget and outcome
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (check.rule != "DIFF" || !is_held(check.status) || !check.result || check.operands.size() != 2) continue;
        const auto result = places.find(check.result->id), one = places.find(check.operands[0].id), two = places.find(check.operands[1].id);
        if (result == places.end() || one == places.end() || two == places.end()) continue;
        const int row = result->second.first;
        if (one->second.first != row || two->second.first != row || !is_difference_column(figures, result->second.second)) continue;
        // The outcome stands beside the difference, behind the budget.
        const int budget = std::min(one->second.second, two->second.second), outcome = std::max(one->second.second, two->second.second);
        Rows& rows = found[{result->second.second, budget, outcome}];
        const Figure &whole = figures.at(row, budget), &part = figures.at(row, outcome);
        if (!whole.counts() || !part.counts() || whole.value.abs() < whole.step * Decimal(kTelling)) continue;
        rows.large |= part.value.abs() * Decimal(kSmallOneIn) > whole.value.abs();
        ++rows.small;
        if (!part.value.is_zero()) ++(part.value.is_negative() == whole.value.is_negative() ? rows.up : rows.down);
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [columns, rows] : found) {
        if (rows.large || rows.small < kRows || rows.up < kOfEachSign || rows.down < kOfEachSign) continue;
        const auto& [difference, budget, outcome] = columns;
        const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
        checks.push_back(exchanged("COL_ORDER", figures, {std::min(outcome, difference), std::max(outcome, difference)},
                                   name(outcome) + " is a small part of " + name(budget) + " in every row, above zero and below it, and " + name(difference) +
                                       " nearly all of it: the two may stand in another order"));
    }
    return checks;
}

}  // namespace griffier
