#include "audit/columns/column_chains.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "audit/columns/column_exchange.h"

namespace griffier {
namespace {

constexpr std::size_t kGroups = 3;
constexpr int kFilled = 3;  // figures of two columns whose signs say which is which
constexpr int kRows = 2;    // of figures of a thousand steps, in which a group leads to the next

using Pair = std::pair<int, int>;

// One group of columns adds up to the first of the next.
struct Link {
    Binding binding;
    int result = 0;
};

// The last column of each group is counted or taken off.
std::vector<Link> chain_of(const std::vector<int>& columns, std::size_t width, int last_sign) {
    std::vector<Link> chain;
    for (std::size_t at = 0; at + width < columns.size(); at += width) {
        Link link{{"ROWSUM", {}, false}, columns[at + width]};
        for (std::size_t k = 0; k < width; ++k) link.binding.terms.push_back({columns[at + k], k + 1 == width ? last_sign : 1});
        chain.push_back(std::move(link));
    }
    return chain;
}

Link with_exchange(Link link, const Pair& pair) {
    const auto moved = [&](int column) { return column == pair.first ? pair.second : column == pair.second ? pair.first : column; };
    for (Term& term : link.binding.terms) term.line = moved(term.line);
    link.result = moved(link.result);
    return link;
}

// Two figures of one sum may stand in either order.
bool is_changed_by(const Link& link, const Pair& pair) {
    int found = 0, signs = 0;
    for (const Term& term : link.binding.terms)
        if (term.line == pair.first || term.line == pair.second) ++found, signs += term.sign;
    return link.result == pair.first || link.result == pair.second || found == 1 || (found == 2 && signs == 0);
}

// Rows that are no chance, in all of which the link holds; none where it misses in any.
int telling_rows(const Lines& lines, const Link& link) {
    const Tally t = tally(lines, link.binding, link.result);
    return t.misses > 0 || t.blocked > 0 ? 0 : static_cast<int>(std::count_if(t.outcomes.begin(), t.outcomes.end(), is_telling));
}

std::optional<Pair> exchange_in(const Lines& lines, const std::vector<Link>& chain, const std::vector<int>& columns) {
    std::optional<Pair> found;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const Pair pair{columns[i - 1], columns[i]};
        bool missed = false, unchanged = false;
        const bool fits = std::all_of(chain.begin(), chain.end(), [&](const Link& link) {
            if (!is_changed_by(link, pair)) return unchanged = true, telling_rows(lines, link) >= kRows;
            missed |= tally(lines, link.binding, link.result).misses >= kRows;
            return telling_rows(lines, with_exchange(link, pair)) >= kRows;
        });
        if (!fits || !missed || !unchanged) continue;
        if (found) return std::nullopt;
        found = pair;
    }
    return found;
}

// 1 for a column without figures below zero, -1 for one without figures above it, 0 for any other.
int sign_of(const TableFigures& figures, int column, int& filled) {
    int above = 0, below = 0;
    for (int row = 0; row < figures.rows; ++row)
        if (figures.at(row, column).counts() && !figures.at(row, column).value.is_zero()) ++(figures.at(row, column).value.is_negative() ? below : above);
    filled += above + below;
    return above > 0 && below == 0 ? 1 : below > 0 && above == 0 ? -1 : 0;
}

// Two neighbours of one group whose signs are those of each other in all groups beside it: what is added and what is taken away.
std::optional<Pair> turned_in(const TableFigures& figures, const std::vector<Link>& chain) {
    const Lines lines{figures, true};
    if (std::any_of(chain.begin(), chain.end(), [&](const Link& link) { return telling_rows(lines, link) < kRows; })) return std::nullopt;
    std::optional<Pair> found;
    for (std::size_t k = 1; k + 1 < chain.front().binding.terms.size(); ++k) {
        std::map<Pair, std::vector<Pair>> by_signs;
        for (const Link& link : chain) {
            const Pair columns{link.binding.terms[k].line, link.binding.terms[k + 1].line};
            int filled = 0;
            const Pair signs{sign_of(figures, columns.first, filled), sign_of(figures, columns.second, filled)};
            if (signs.first * signs.second >= 0 || filled < kFilled) return std::nullopt;
            by_signs[signs].push_back(columns);
        }
        for (const auto& [signs, groups] : by_signs)
            if (by_signs.size() == 2 && groups.size() == 1) found = groups.front();
    }
    return found;
}

}  // namespace

std::vector<PlacedCheck> check_column_chains(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    if (std::any_of(told.begin(), told.end(), [](const PlacedCheck& placed) { return placed.check.rule == "COL_ORDER"; })) return {};
    std::vector<int> columns;
    for (int col = 0; col < figures.columns; ++col)
        if (figures.figure_column[static_cast<std::size_t>(col)]) columns.push_back(col);
    const Lines lines{figures, true};
    for (std::size_t width : {3, 4}) {
        if (columns.size() < kGroups * width + 1 || (columns.size() - 1) % width != 0) continue;
        for (int last_sign : {1, -1}) {
            const std::vector<Link> chain = chain_of(columns, width, last_sign);
            if (const auto turned = last_sign > 0 ? turned_in(figures, chain) : std::nullopt)
                return {exchanged("COL_ORDER", figures, *turned,
                                  figures.column_names[static_cast<std::size_t>(turned->first)] + " and " +
                                      figures.column_names[static_cast<std::size_t>(turned->second)] +
                                      " have the signs that in the other groups of columns the other of the two has: they may stand in another order")};
            const auto pair = exchange_in(lines, chain, columns);
            if (!pair) continue;
            return {exchanged("COL_ORDER", figures, *pair,
                              figures.column_names[static_cast<std::size_t>(pair->first)] + " and " +
                                  figures.column_names[static_cast<std::size_t>(pair->second)] + ": each group of " + std::to_string(width) +
                                  " columns makes the first of the next in every row with these two exchanged, and not as they stand")};
        }
    }
    return {};
}

}  // namespace griffier
