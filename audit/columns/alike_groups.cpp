#include "audit/columns/alike_groups.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "audit/columns/column_exchange.h"
#include "audit/labels.h"

namespace griffier {
namespace {

constexpr int kRows = 3;          // that a group of sides shows its signs in
constexpr int kFilledRows = 4;    // that have their figures in the same column of each group
constexpr std::size_t kWide = 2;  // an inner and an outer column

using Group = std::vector<int>;  // columns, from left to right

// ---------------------------------------------------------------- lasten, baten, saldo

// The columns of lasten, baten and saldo of one year and basis, in that order, that stand side by side.
std::vector<Group> groups_of_sides(const TableFigures& figures) {
    std::map<std::pair<int, Basis>, std::map<Side, int>> found;
    for (int c = 0; c < figures.columns; ++c) {
        const Side side = side_of_column(figures, c);
        if (!figures.figure_column[static_cast<std::size_t>(c)] || (side != Side::lasten && side != Side::baten && side != Side::saldo)) continue;
        const ColumnMeaning& column = figures.column(c);
        if (!found[{column.year.value_or(0), column.basis}].emplace(side, c).second) return {};
    }
    std::vector<Group> groups;
    for (const auto& [head, sides] : found) {
        if (sides.size() != 3) continue;
        const Group group = {sides.at(Side::lasten), sides.at(Side::baten), sides.at(Side::saldo)};
        const auto [first, last] = std::minmax_element(group.begin(), group.end());
        if (*last - *first == 2) groups.push_back(group);
    }
    return groups;
}

// The signs of lasten and baten that make the saldo in every row of the group, to the last digit in three; nullopt for none, or more than one.
std::optional<std::pair<int, int>> signs_of(const TableFigures& figures, const Group& group) {
    std::optional<std::pair<int, int>> found;
    for (const auto& signs : {std::pair{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) {
        const Tally t = tally({figures, true}, {"SALDO", {{group[0], signs.first}, {group[1], signs.second}}, true}, group[2]);
        const auto telling = std::count_if(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return is_fair(o) && o.exact; });
        if (t.misses > 0 || telling < kRows) continue;
        if (found) return std::nullopt;
        found = signs;
    }
    return found;
}

// The neighbours of the group whose exchange gives it these signs.
std::optional<std::pair<int, int>> exchange_for(const TableFigures& figures, const Group& group, const std::pair<int, int>& signs) {
    for (std::size_t a = 0; a < group.size(); ++a)
        for (std::size_t b = a + 1; b < group.size(); ++b) {
            if (std::abs(group[a] - group[b]) != 1) continue;
            Group other = group;
            std::swap(other[a], other[b]);
            if (signs_of(figures, other) == signs) return std::minmax(group[a], group[b]);
        }
    return std::nullopt;
}

// ---------------------------------------------------------------- an inner and an outer column

std::vector<Group> groups_of_years(const TableFigures& figures) {
    std::vector<Group> groups;
    for (int c = 0; c < figures.columns; ++c) {
        if (!figures.figure_column[static_cast<std::size_t>(c)]) continue;
        if (!figures.column(c).year) return {};
        const bool goes_on = !groups.empty() && groups.back().back() == c - 1 && figures.column(groups.back().back()).year == figures.column(c).year;
        if (goes_on)
            groups.back().push_back(c);
        else
            groups.push_back({c});
    }
    const bool pairs = groups.size() > 1 && std::all_of(groups.begin(), groups.end(), [](const Group& group) { return group.size() == kWide; });
    return pairs ? groups : std::vector<Group>{};
}

// Which of the groups' two columns a row has its figures in: rows where it is the same in two groups or more, and never both of one.
struct Fill {
    int inner = 0, outer = 0, odd = 0;
    bool alike() const { return odd == 0 && inner > 0 && outer > 0 && inner + outer >= kFilledRows; }
};

Fill fill_of(const TableFigures& figures, const std::vector<Group>& groups) {
    Fill fill;
    const auto filled = [&](int row, int col) { return figures.at(row, col).state != FigureState::absent && figures.at(row, col).state != FigureState::words; };
    for (int row = 0; row < figures.rows; ++row) {
        int inner = 0, outer = 0, both = 0;
        for (const Group& group : groups) {
            const bool a = filled(row, group.front()), b = filled(row, group.back());
            a&& b ? ++both : a ? ++inner : outer += b;
        }
        if (both > 0 || (inner > 0 && outer > 0))
            ++fill.odd;
        else if (inner > 1)
            ++fill.inner;
        else if (outer > 1)
            ++fill.outer;
    }
    return fill;
}

}  // namespace

std::vector<PlacedCheck> check_group_sides(const TableFigures& figures) {
    const std::vector<Group> groups = groups_of_sides(figures);
    if (groups.size() < 2) return {};
    std::map<std::pair<int, int>, std::vector<std::size_t>> by_signs;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto signs = signs_of(figures, groups[i]);
        if (!signs) return {};
        by_signs[*signs].push_back(i);
    }
    if (by_signs.size() != 2) return {};
    std::vector<PlacedCheck> checks;
    for (const auto& [signs, odd] : by_signs) {
        const auto& [usual, others] = signs == by_signs.begin()->first ? *by_signs.rbegin() : *by_signs.begin();
        if (odd.size() != 1 || others.size() < odd.size()) continue;
        const auto pair = exchange_for(figures, groups[odd.front()], usual);
        if (!pair) continue;
        const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
        checks.push_back(
            exchanged("COL_ORDER", figures, *pair,
                      name(pair->first) + " and " + name(pair->second) +
                          ": the saldo is made of lasten and baten with other signs than in the groups of columns beside them, and as there once the "
                          "two are exchanged"));
    }
    return checks;
}

std::vector<PlacedCheck> check_group_fill(const TableFigures& figures) {
    const std::vector<Group> groups = groups_of_years(figures);
    if (groups.empty()) return {};
    const Fill now = fill_of(figures, groups);
    if (now.inner + now.outer > 0 || now.odd < kFilledRows) return {};
    for (int c = groups.front().front(); c < groups.back().back(); ++c) {
        std::vector<Group> exchange = groups;
        for (Group& group : exchange)
            for (int& col : group) col = col == c ? c + 1 : col == c + 1 ? c : col;
        if (!fill_of(figures, exchange).alike()) continue;
        const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
        return {exchanged(
            "COL_ORDER", figures, {c, c + 1},
            name(c) + " and " + name(c + 1) + ": no row has its figures in the same column of each group, and every row has once the two are exchanged")};
    }
    return {};
}

}  // namespace griffier
