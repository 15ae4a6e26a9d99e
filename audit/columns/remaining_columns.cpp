#include "audit/columns/remaining_columns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"

namespace griffier {
namespace {

constexpr int kRows = 3;
constexpr int kTelling = 100;  // steps of what remains

// matches "Restant", "Restantkrediet 31-12-2024", "Nog beschikbaar", "Ruimte" / not "Reeds beschikbaar gesteld"
static const Pattern kRemains(R"((?i)\b(restant|resterend|ruimte|nog\s+(te\s+besteden|beschikbaar))|\brest(krediet|budget)\b)");
// matches "Begroot", "Budget 2024", "Oorspronkelijk krediet", "Subsidieplafond" / not "Restantkrediet"
static const Pattern kBudget(R"((?i)\b(begroot|begroting|geraamd|raming|budget|krediet|beschikbaar gesteld)|plafond\b)");
// matches "Werkelijk", "Besteed t/m 2024", "Uitgaven", "Realisatie", "Toegekend"
static const Pattern kSpent(R"((?i)\b(werkelijk|besteed|bestedingen|uitgaven|uitgegeven|realisatie|gerealiseerd|toegekend|verleend)\b)");
// matches "Uitputting", "% besteed", "Realisatie in %"
static const Pattern kShareSpent(R"((?i)\b(uitputting|besteed|benut|gerealiseerd|realisatie|uitgegeven|verbruikt))");

// matches "Overschrijding" / not "Over-/onderschrijding", "Onderschrijding"
static const Pattern kOver(R"((?i)^\W*(?:verwachte\s+|totale\s+)?(overschrijding|meerkosten)\b)");
// matches "Raming bij besluit", "Oorspronkelijke raming", "Raming bij start"
static const Pattern kOnceMeant(R"((?i)\b(bij\s+(besluit|start|aanvang)|oorspronkelijk|begroot|begroting|budget|krediet))");
// matches "Actuele raming", "Huidige prognose", "Werkelijk"
static const Pattern kNow(R"((?i)\b(actuele?|huidige?|verwacht|prognose|werkelijk|realisatie|gerealiseerd|besteed|uitgaven))");

std::optional<int> only_column(const TableFigures& figures, const RE2& pattern, const RE2& but) {
    std::optional<int> found;
    for (int c = 0; c < figures.columns; ++c) {
        const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
        if (!figures.figure_column[static_cast<std::size_t>(c)] || unit_of(figures, c) == UnitKind::percent || !has(name, pattern) || has(name, but)) continue;
        if (found) return std::nullopt;
        found = c;
    }
    return found;
}

const RE2& none() {
    static const Pattern kNone(R"([^\s\S])");
    return kNone;
}

// Spent is larger than the budget in every row, by what remains.
bool is_turned(const TableFigures& figures, int budget, int spent, int remains) {
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure &whole = figures.at(row, budget), &used = figures.at(row, spent), &left = figures.at(row, remains);
        if (!whole.counts() || !used.counts() || !left.counts()) continue;
        if (whole.value.is_negative() || used.value.is_negative() || left.value.is_negative() || left.lettered) return false;
        if (left.value.is_zero()) continue;
        if (!(used.value - whole.value == left.value)) return false;
        rows += left.value >= left.step * Decimal(kTelling);
    }
    return rows >= kRows;
}

}  // namespace

std::vector<PlacedCheck> check_remaining_columns(const TableFigures& figures) {
    const auto over = only_column(figures, kOver, none()), meant = only_column(figures, kOnceMeant, kOver), now = only_column(figures, kNow, kOver);
    // An overrun above zero is what it is more than it was meant to be.
    if (over && meant && now && *meant != *now && is_turned(figures, *now, *meant, *over))
        return {exchanged("COL_ORDER", figures, {std::min(*meant, *now), std::max(*meant, *now)},
                          name_of(figures, *over) + " is above zero where " + name_of(figures, *meant) + " is larger than " + name_of(figures, *now) +
                              ", in every row: the two may stand in another order")};
    const auto remains = only_column(figures, kRemains, none());
    const auto budget = only_column(figures, kBudget, kRemains), spent = only_column(figures, kSpent, kRemains);
    if (!remains || !budget || !spent || *budget == *spent) return {};
    if (is_turned(figures, *budget, *spent, *remains))
        return {exchanged("COL_ORDER", figures, {*budget, *spent},
                          name_of(figures, *spent) + " is larger than " + name_of(figures, *budget) + " by " + name_of(figures, *remains) +
                              " in every row: the two may stand in another order")};
    const Lines lines{figures, true};
    const Binding less{"DIFF", {{*budget, 1}, {*spent, -1}}, true}, more{"DIFF", {{*spent, 1}, {*budget, -1}}, true};
    const auto order = exchange_that_fits(lines, {{*remains, {less, more}}}, figure_columns(figures));
    if (!order) return {};
    return {exchanged("COL_ORDER", figures, *order,
                      name_of(figures, *remains) + " is what remains of " + name_of(figures, *budget) + " after " + name_of(figures, *spent) +
                          " in every row if " + name_of(figures, order->first) + " and " + name_of(figures, order->second) +
                          " are exchanged: the columns may stand in another order")};
}

std::vector<PlacedCheck> check_share_spent(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    const auto places = places_of(figures);
    struct Share {
        int right = 0, turned = 0;
    };
    std::map<std::pair<int, int>, Share> shares;  // by budget and spent
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if ((check.rule != "PCT_PART" && check.rule != "SHARE") || !is_held(check.status) || !check.result || check.operands.size() != 2) continue;
        const auto result = places.find(check.result->id), part = places.find(check.operands[0].id), whole = places.find(check.operands[1].id);
        if (result == places.end() || part == places.end() || whole == places.end()) continue;
        if (part->second.first != whole->second.first || !has(name_of(figures, result->second.second), kShareSpent)) continue;
        const int a = part->second.second, b = whole->second.second;
        const auto is_budget = [&](int col) { return has(name_of(figures, col), kBudget) && !has(name_of(figures, col), kRemains); };
        const auto is_spent = [&](int col) { return has(name_of(figures, col), kSpent) && !has(name_of(figures, col), kRemains); };
        if (is_spent(a) && is_budget(b) && !is_spent(b)) ++shares[{b, a}].right;
        if (is_budget(a) && is_spent(b) && !is_spent(a)) ++shares[{a, b}].turned;
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [columns, share] : shares)
        if (share.right == 0 && share.turned >= kRows)
            checks.push_back(exchanged("COL_ORDER", figures, std::minmax(columns.first, columns.second),
                                       name_of(figures, columns.first) + " is the part of " + name_of(figures, columns.second) +
                                           " that the percentages say, not the other way round: the two may stand in another order"));
    return checks;
}

}  // namespace griffier
