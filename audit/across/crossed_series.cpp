#include "audit/across/crossed_series.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "audit/across/series.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/prose/telling_digits.h"

namespace griffier {
namespace {

constexpr int kDigits = 13;           // of figures that do not stand crosswise by chance
constexpr int kDigitsOfLikeName = 9;  // the same of rows with a word of their names in common
constexpr int kDigitsOfOneName = 6;   // and of rows all words of whose shorter name they have in common
constexpr int kDigitsOfMoved = 7;     // of stocks that stand under a change of theirs
constexpr int kLeast = 2;             // digits of one figure

// How many of the digits below are needed of rows of these names.
int digits_needed(const std::string& a, const std::string& b) {
    const NamesAlike alike = compare_names(a, b);
    return alike == NamesAlike::one ? kDigitsOfOneName : alike == NamesAlike::some ? kDigitsOfLikeName : kDigits;
}

// How one other table stands to two columns.
struct Beside {
    std::set<std::pair<Decimal, Decimal>> crossed;
    int digits = 0;      // of them, and of the other figures of such rows that are the same in both tables
    bool named = false;  // a row has enough for its name
    int moved = 0;       // digits of stocks of one name that stand under what was added to them or taken off, which the other table does not have
    bool straight = false;
};

// The point of the series that is of `own` and not of `other`, and has the figure.
bool has_at(const SeriesIndex& document, std::size_t series, const SeriesPoint& own, const SeriesPoint& other, const Figure& figure) {
    const std::vector<SeriesPoint>& points = document.all[series].points;
    for (std::size_t p = 0; p < points.size(); ++p)
        if (may_be_same(points[p], own) && !may_be_same(points[p], other) && is_same_unsigned(document.figure(series, p), figure)) return true;
    return false;
}

// Digits of the figures, below other headers than these two, that both series have.
int digits_in_common(const SeriesIndex& document, std::size_t row, std::size_t series, const SeriesPoint& a, const SeriesPoint& b) {
    const std::vector<SeriesPoint>&own = document.all[row].points, &other = document.all[series].points;
    std::set<Decimal> same;
    for (std::size_t p = 0; p < own.size(); ++p) {
        if (may_be_same(own[p], a) || may_be_same(own[p], b)) continue;
        const Figure& figure = document.figure(row, p);
        for (std::size_t q = 0; q < other.size(); ++q)
            if (may_be_same(own[p], other[q]) && is_same_unsigned(figure, document.figure(series, q))) same.insert(figure.value.abs());
    }
    int digits = 0;
    for (const Decimal& value : same) digits += digits_that_count(value);
    return digits;
}

void compare(const SeriesIndex& document, std::size_t row, const SeriesPoint& a, const SeriesPoint& b, std::map<std::size_t, Beside>& by_table) {
    const Series& own = document.all[row];
    const TableFigures& figures = document.tables[own.table];
    const Figure &one = figures.at(a.row, a.col), &two = figures.at(b.row, b.col);
    // Of two that are nearly the same the second says no more than what it differs by.
    const int digits = digits_that_count(one.value), more = std::min(digits_that_count(two.value), digits_that_count(one.value.abs() - two.value.abs()));
    if (std::min(digits, more) < kLeast || digits_that_count(two.value) < kLeast || is_same_unsigned(one, two)) return;
    for (const std::size_t s : document.with(one, own.table)) {
        Beside& beside = by_table[document.all[s].table];
        beside.straight |= has_at(document, s, a, b, one) && has_at(document, s, b, a, two);
        if (!has_at(document, s, b, a, one) || !has_at(document, s, a, b, two)) continue;
        if (!beside.crossed.insert({one.value.abs(), two.value.abs()}).second) continue;
        const int all = digits + more + digits_in_common(document, row, s, a, b);
        beside.digits += all;
        beside.named |= all >= digits_needed(own.name, document.all[s].name);
    }
}

// A stock that stands in `changes`, and what should stand there in its place.
void add_moved(const SeriesIndex& document, std::size_t row, const SeriesPoint& stock, const SeriesPoint& changes, std::map<std::size_t, Beside>& by_table) {
    const Series& own = document.all[row];
    const TableFigures& figures = document.tables[own.table];
    const Figure &here = figures.at(stock.row, stock.col), &there = figures.at(changes.row, changes.col);
    const Roll roll = roll_of(figures.column_names[static_cast<std::size_t>(changes.col)]);
    if (!stock.words.empty() || changes.words.empty() || (roll != Roll::increase && roll != Roll::decrease && roll != Roll::change)) return;
    if (is_same_unsigned(here, there)) return;
    for (const std::size_t s : document.with(here, own.table)) by_table[document.all[s].table].straight |= has_at(document, s, stock, changes, here);
    const int digits = digits_that_count(there.value);
    for (const std::size_t s : document.with(there, own.table)) {
        const auto& points = document.all[s].points;
        const bool has_changes = std::any_of(points.begin(), points.end(), [&](const SeriesPoint& point) { return may_be_same(point, changes); });
        if (!has_changes && has_at(document, s, stock, changes, there) && compare_names(own.name, document.all[s].name) == NamesAlike::one)
            by_table[document.all[s].table].moved += digits;
    }
}

bool is_crossed(const Beside& beside) { return beside.digits >= kDigits || beside.named || beside.moved >= kDigitsOfMoved; }

// Tables of which a check says that two columns stand in each other's place.
std::set<int> tables_told(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    const auto places = places_of(tables);
    std::set<int> found;
    for (const PlacedCheck& placed : told)
        if (placed.check.rule == "COL_ORDER" && placed.check.status == Status::flag)
            for (const Operand& operand : placed.check.operands)
                if (const auto place = places.find(operand.id); place != places.end()) found.insert(tables[place->second.table].index);
    return found;
}

}  // namespace

std::vector<PlacedCheck> check_crossed_series(const std::vector<TableFigures>& tables, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    const std::vector<Heads> heads = heads_of(tables, extraction);
    const std::vector<Series> all = series_of(tables, heads);
    const SeriesIndex document(tables, all);
    std::vector<std::vector<std::size_t>> rows(tables.size());
    for (std::size_t s = 0; s < all.size(); ++s)
        if (all[s].is_row) rows[all[s].table].push_back(s);
    std::set<int> said = tables_told(tables, told);
    std::vector<PlacedCheck> checks;
    for (std::size_t t = 0; t < tables.size(); ++t) {
        std::map<std::pair<int, int>, std::map<std::size_t, Beside>> by_columns;
        for (const std::size_t s : rows[t])
            for (auto a = all[s].points.begin(); a != all[s].points.end(); ++a)
                for (auto b = a + 1; b != all[s].points.end(); ++b)
                    if (!may_be_same(*a, *b)) {
                        auto& by_table = by_columns[{a->col, b->col}];
                        compare(document, s, *a, *b, by_table);
                        add_moved(document, s, *a, *b, by_table);
                        add_moved(document, s, *b, *a, by_table);
                    }
        for (const auto& [columns, by_table] : by_columns) {
            if (said.count(tables[t].index) > 0) break;
            if (std::any_of(by_table.begin(), by_table.end(), [](const auto& other) { return other.second.straight; })) continue;
            const auto odd = std::find_if(by_table.begin(), by_table.end(), [](const auto& other) { return is_crossed(other.second); });
            // The other table of the two stands as odd to this one: it is said once.
            if (odd == by_table.end() || said.count(tables[odd->first].index) > 0) continue;
            said.insert(tables[t].index);
            const auto name = [&](int col) { return tables[t].column_names[static_cast<std::size_t>(col)]; };
            const std::size_t n = std::max<std::size_t>(odd->second.crossed.size(), 1);
            checks.push_back(exchanged("COL_ORDER", tables[t], columns,
                                       name(columns.first) + " and " + name(columns.second) + ": " + std::to_string(n) + (n == 1 ? " row has" : " rows have") +
                                           " the figures that the table on page " + std::to_string(tables[odd->first].table->parts.front().page) +
                                           " has the other way round, and none as here"));
        }
    }
    return checks;
}

}  // namespace griffier
