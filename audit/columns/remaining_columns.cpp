#include "audit/columns/remaining_columns.h"

#include <optional>
#include <string>

#include "audit/columns/column_exchange.h"
#include "audit/labels.h"

namespace griffier {
namespace {

constexpr int kRows = 3;
constexpr int kTelling = 100;  // steps of what remains

// matches "Restant", "Restantkrediet 31-12-2024", "Nog beschikbaar" / not "Reeds beschikbaar gesteld"
static const Pattern kRemains(R"((?i)\b(restant|resterend|nog\s+(te\s+besteden|beschikbaar))|\brest(krediet|budget)\b)");
// matches "Begroot", "Budget 2024", "Oorspronkelijk krediet" / not "Restantkrediet"
static const Pattern kBudget(R"((?i)\b(begroot|begroting|geraamd|raming|budget|krediet|beschikbaar gesteld))");
// matches "Werkelijk", "Besteed t/m 2024", "Uitgaven", "Realisatie"
static const Pattern kSpent(R"((?i)\b(werkelijk|besteed|bestedingen|uitgaven|uitgegeven|realisatie|gerealiseerd))");

std::optional<int> only_column(const TableFigures& figures, const RE2& pattern, const RE2& but) {
    std::optional<int> found;
    for (int c = 0; c < figures.columns; ++c) {
        const std::string& name = figures.column_names[static_cast<std::size_t>(c)];
        if (!figures.figure_column[static_cast<std::size_t>(c)] || !has(name, pattern) || has(name, but)) continue;
        if (found) return std::nullopt;
        found = c;
    }
    return found;
}

const RE2& none() {
    static const Pattern kNone(R"([^\s\S])");
    return kNone;
}

}  // namespace

std::vector<PlacedCheck> check_remaining_columns(const TableFigures& figures) {
    const auto remains = only_column(figures, kRemains, none());
    const auto budget = only_column(figures, kBudget, kRemains), spent = only_column(figures, kSpent, kRemains);
    if (!remains || !budget || !spent || *budget == *spent) return {};
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure &whole = figures.at(row, *budget), &used = figures.at(row, *spent), &left = figures.at(row, *remains);
        if (!whole.counts() || !used.counts() || !left.counts()) continue;
        if (whole.value.is_negative() || used.value.is_negative() || left.value.is_negative() || left.lettered) return {};
        if (left.value.is_zero()) continue;
        if (!(used.value - whole.value == left.value)) return {};
        rows += left.value >= left.step * Decimal(kTelling);
    }
    if (rows < kRows) return {};
    const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
    return {exchanged("COL_ORDER", figures, {*budget, *spent},
                      name(*spent) + " is larger than " + name(*budget) + " by " + name(*remains) + " in every row: the two may stand in another order")};
}

}  // namespace griffier
