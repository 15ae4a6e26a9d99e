#include "audit/columns/year_differences.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"

namespace griffier {
namespace {

// matches "Mutatie 2026", "Verschil 2027", "Groei 2025-2027", "Toename"
static const Pattern kChange(R"((?i)\b(mutatie|verschil|groei|toename|afname|ontwikkeling|stijging|afwijking)\b)");
// matches "Groei 2025-2027", "Mutatie 2026 t.o.v. 2025" / not "Mutatie 2026"
static const Pattern kTwoYears(R"(\b(20\d\d)\b\D{1,25}\b(20\d\d)\b)");
static const Pattern kOneYear(R"(\b(20\d\d)\b)");

std::vector<int> columns_of(const TableFigures& figures, const std::vector<int>& columns, int year, int but) {
    std::vector<int> found;
    for (const int col : columns)
        if (col != but && figures.column(col).year == year && !has(name_of(figures, col), kChange) && unit_of(figures, col) == unit_of(figures, but))
            found.push_back(col);
    return found;
}

// The two columns that the header says it is the difference of.
std::optional<std::pair<int, int>> terms_of(const TableFigures& figures, const std::vector<int>& columns, int difference) {
    const std::string& name = name_of(figures, difference);
    int one = 0, two = 0;
    if (!has(name, kChange)) return std::nullopt;
    if (RE2::PartialMatch(name, kTwoYears, &one, &two)) {
        const auto first = columns_of(figures, columns, one, difference), second = columns_of(figures, columns, two, difference);
        return one != two && first.size() == 1 && second.size() == 1 ? std::optional(std::pair(first.front(), second.front())) : std::nullopt;
    }
    if (!RE2::PartialMatch(name, kOneYear, &one)) return std::nullopt;
    const auto both = columns_of(figures, columns, one, difference);
    return both.size() == 2 ? std::optional(std::pair(both.front(), both.back())) : std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_year_differences(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& placed) { return placed.check.rule == "COL_ORDER"; })) return {};
    const std::vector<int> columns = figure_columns(figures);
    std::vector<HeaderClaim> claims;
    for (const int col : columns)
        if (const auto terms = terms_of(figures, columns, col)) {
            const auto& [a, b] = *terms;
            claims.push_back({col, {{"DIFF", {{a, 1}, {b, -1}}, true}, {"DIFF", {{b, 1}, {a, -1}}, true}}});
        }
    if (claims.empty()) return {};
    const Lines lines{figures, true};
    const auto order = exchange_that_fits(lines, claims, columns);
    if (!order) return {};
    return {exchanged("COL_ORDER", figures, *order,
                      name_of(figures, claims.front().result) + " follows from its years in no row, and in every row if " + name_of(figures, order->first) +
                          " and " + name_of(figures, order->second) + " are exchanged: the columns may stand in another order")};
}

}  // namespace griffier
