#include "audit/columns/year_chain.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/columns/column_heads.h"
#include "audit/labels.h"
#include "audit/prose/telling_digits.h"

namespace griffier {
namespace {

constexpr std::size_t kYears = 2;  // that lead to the next
constexpr int kDigits = 3;         // of a stock that is not another one's by chance

// matches "Stand 1-1", "Beginstand", "Saldo per 1 januari", "Primo" / not "Stand 31-12"
static const Pattern kBegin(R"((?i)\bbegin|\bprimo\b|\b0?1[-/ .](0?1\b|jan))");
// matches "Stand 31-12", "Eindstand", "Ultimo" / not "Eindresultaat"
static const Pattern kEnd(R"((?i)\beind(e|stand|saldo|stock)?\b|\bultimo\b|\b31[-/ .](12\b|dec))");

std::optional<int> only_column(const TableFigures& figures, const RE2& pattern) {
    std::optional<int> found;
    for (const int col : figure_columns(figures)) {
        if (!has(figures.column_names[static_cast<std::size_t>(col)], pattern)) continue;
        if (found) return std::nullopt;
        found = col;
    }
    return found;
}

// Rows of one year and the next.
std::vector<std::pair<int, int>> next_years(const TableFigures& figures) {
    const std::vector<std::optional<int>> years = years_of_rows(figures);
    std::vector<std::pair<int, int>> pairs;
    for (int a = 0; a < figures.rows; ++a)
        for (int b = 0; b < figures.rows; ++b) {
            const auto one = years[static_cast<std::size_t>(a)], two = years[static_cast<std::size_t>(b)];
            if (one && two && *two == *one + 1) pairs.emplace_back(a, b);
        }
    return pairs;
}

struct Chain {
    std::set<Decimal> holds;
    bool misses = false;
};

Chain chain_of(const TableFigures& figures, const std::vector<std::pair<int, int>>& years, int end, int begin) {
    Chain chain;
    for (const auto& [a, b] : years) {
        const Figure &closed = figures.at(a, end), &opened = figures.at(b, begin);
        if (!closed.counts() || !opened.counts()) continue;
        if (!(closed.value == opened.value))
            chain.misses = true;
        else if (digits_that_count(closed.value) >= kDigits)
            chain.holds.insert(closed.value);
    }
    return chain;
}

}  // namespace

std::vector<PlacedCheck> check_year_chain(const TableFigures& figures) {
    const auto begin = only_column(figures, kBegin), end = only_column(figures, kEnd);
    const auto years = next_years(figures);
    if (!begin || !end || *begin == *end || !chain_of(figures, years, *end, *begin).holds.empty()) return {};
    std::optional<std::pair<int, int>> found;
    for (const int col : figure_columns(figures))
        for (const auto& [from, to] : {std::pair{col, *begin}, std::pair{*end, col}}) {
            if (col == *begin || col == *end) continue;
            const Chain chain = chain_of(figures, years, from, to);
            if (chain.misses || chain.holds.size() < kYears) continue;
            if (found) return {};
            found = {from == col ? *end : *begin, col};
        }
    if (!found) return {};
    const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
    return {exchanged("COL_ORDER", figures, {std::min(found->first, found->second), std::max(found->first, found->second)},
                      name(*end) + " is " + name(*begin) + " of the next year in no row, and in every row if " + name(found->first) + " and " +
                          name(found->second) + " are exchanged: the columns may stand in another order")};
}

}  // namespace griffier
