#include "audit/across/repeated_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr std::size_t kTellingName = 6;      // letters of a label that names one thing
constexpr std::size_t kAgree = 3;            // different figures that show two tables to repeat a row
constexpr std::int64_t kTellingSteps = 100;  // of a figure that is not the same by chance

struct Spot {
    std::size_t table = 0;
    int row = 0, col = 0;
};

// What a figure is of, in words: the label of its row, and what its column says it holds.
std::string name_of(const TableFigures& figures, int row, int col) {
    const std::string label = plain_label(figures.row(row).label);
    const auto letters = std::count_if(label.begin(), label.end(), [](unsigned char c) { return c >= 'a' && c <= 'z'; });
    const ColumnMeaning& column = figures.column(col);
    if (static_cast<std::size_t>(letters) < kTellingName || column.path.empty()) return "";
    Side side = side_of_column(figures, col);
    if (side == Side::none) side = side_of_row(figures, row);
    std::string head = column.year ? std::to_string(*column.year) + " " + std::to_string(static_cast<int>(comparable(column.basis))) : fold(column.path.back());
    if (column.year && figures.row(row).year && figures.row(row).year != column.year) head += " " + std::to_string(*figures.row(row).year);
    return label + "\n" + head + " " + word(side);
}

struct Pair {
    const Figure* first = nullptr;
    const Figure* second = nullptr;
    Spot where;
    Verdict verdict;
};

struct Pairs {
    std::vector<Pair> equal, unequal;
    std::set<Decimal> telling;
    void add(const Pair& pair) {
        const bool same = pair.verdict.status != Status::fail;
        (same ? equal : unequal).push_back(pair);
        if (same && pair.first->value.abs() >= pair.first->step * Decimal(kTellingSteps)) telling.insert(pair.first->value.abs());
    }
    bool repeats() const { return telling.size() >= kAgree && unequal.size() <= 1; }
};

}  // namespace

std::vector<PlacedCheck> check_repeated_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    std::set<std::set<std::string>> related;
    for (const PlacedCheck& placed : told)
        if (placed.check.operands.size() == 1 && placed.check.result) related.insert(figures_of(placed.check));
    std::map<std::string, std::vector<Spot>> spots;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (int c = 0; c < tables[t].columns; ++c) {
            if (!tables[t].figure_column[static_cast<std::size_t>(c)] || tables[t].column(c).basis == Basis::verschil) continue;
            for (int row = 0; row < tables[t].rows; ++row) {
                const Figure& figure = tables[t].at(row, c);
                if (!figure.counts() || figure.value.is_zero() || figure.unit == UnitKind::percent) continue;
                if (const std::string name = name_of(tables[t], row, c); !name.empty()) spots[name].push_back({t, row, c});
            }
        }
    std::map<std::pair<std::size_t, std::size_t>, Pairs> by_table;
    std::map<std::tuple<std::size_t, std::size_t, int, int>, Pairs> by_row;
    for (const auto& [name, all] : spots) {
        std::map<std::size_t, int> often;
        for (const Spot& spot : all) ++often[spot.table];
        const Spot* first = nullptr;
        for (const Spot& spot : all) {
            if (often[spot.table] > 1) continue;  // two rows of that name: which of them is meant is not told
            if (!first) {
                first = &spot;
                continue;
            }
            const Figure &one = tables[first->table].at(first->row, first->col), &two = tables[spot.table].at(spot.row, spot.col);
            if (tables[first->table].index == tables[spot.table].index) continue;
            const Pair pair{&one, &two, spot, judge_restated(one.value, one.step, two.value, two.step)};
            by_table[{first->table, spot.table}].add(pair);
            by_row[{first->table, spot.table, first->row, spot.row}].add(pair);
        }
    }
    std::vector<PlacedCheck> checks;
    const auto say = [&](const Pairs& pairs) {
        for (const auto* some : {&pairs.equal, &pairs.unequal})
            for (const Pair& pair : *some) {
                if (!related.insert({pair.first->id, pair.second->id}).second) continue;
                const bool same = pair.verdict.status != Status::fail;
                if (!same && slip_between(pair.second->value, pair.first->value).empty()) continue;
                const TableFigures& there = tables[pair.where.table];
                PlacedCheck placed =
                    equality("ROW_TWICE", *pair.first, *pair.second, pair.verdict,
                             there.row_names[static_cast<std::size_t>(pair.where.row)] + ", " + there.column_names[static_cast<std::size_t>(pair.where.col)] +
                                 ": " + pair.first->value.dutch() + " on page " + std::to_string(pair.first->page) + (same ? ", and " : ", but ") +
                                 pair.second->value.dutch() + " on page " + std::to_string(pair.second->page));
                if (!same) placed.check.status = Status::flag;
                checks.push_back(std::move(placed));
            }
    };
    for (const auto& [key, pairs] : by_table)
        if (pairs.repeats()) say(pairs);
    for (const auto& [key, pairs] : by_row)
        if (pairs.repeats()) say(pairs);
    return checks;
}

}  // namespace griffier
