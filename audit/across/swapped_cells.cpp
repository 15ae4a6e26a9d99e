#include "audit/across/swapped_cells.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "audit/across/series.h"
#include "audit/one_claim.h"
#include "audit/prose/telling_digits.h"

namespace griffier {
namespace {

constexpr int kDigits = 9;        // of the figures that two rows have in common
constexpr int kDigitsOfName = 4;  // the same of rows of one name
constexpr int kTelling = 3;       // digits of a figure that stands elsewhere in the table by no chance
constexpr int kFar = 20;          // steps between the two, which rounding and small changes do not make
constexpr int kSome = 2;          // the same in rows of one name with many figures in common; what stands in its place may be a zero

// Two series that have figures in common.
struct Likeness {
    int digits = 0;
    std::vector<std::pair<std::size_t, std::size_t>> differ;  // points below one header
};

Likeness compare(const SeriesIndex& document, std::size_t one, std::size_t two) {
    Likeness likeness;
    std::set<Decimal> values;  // one that comes again says nothing more
    const std::vector<SeriesPoint>&own = document.all[one].points, &other = document.all[two].points;
    for (std::size_t p = 0; p < own.size(); ++p) {
        std::vector<std::size_t> same;
        for (std::size_t q = 0; q < other.size(); ++q)
            if (may_be_same(own[p], other[q])) same.push_back(q);
        if (same.size() != 1) continue;
        const Figure &here = document.figure(one, p), &there = document.figure(two, same.front());
        if (!is_same_unsigned(here, there))
            likeness.differ.emplace_back(p, same.front());
        else if (values.insert(here.value.abs()).second)
            likeness.digits += digits_that_count(here.value);
    }
    return likeness;
}

bool is_alike(const SeriesIndex& document, std::size_t one, std::size_t two, const Likeness& likeness) {
    if (likeness.digits >= kDigits) return true;
    return likeness.digits >= kDigitsOfName && compare_names(document.all[one].name, document.all[two].name) == NamesAlike::one;
}

// Where in the column of the point its table has a figure: one other row.
std::optional<int> row_with(const TableFigures& figures, const SeriesPoint& point, const Figure& figure) {
    std::optional<int> found;
    for (int row = 0; row < figures.rows; ++row) {
        if (row == point.row || !figures.at(row, point.col).counts() || !is_same_unsigned(figures.at(row, point.col), figure)) continue;
        if (found) return std::nullopt;
        found = row;
    }
    return found;
}

const std::string& row_name(const TableFigures& figures, int row) { return figures.row_names[static_cast<std::size_t>(row)]; }
const std::string& column_name(const TableFigures& figures, int col) { return figures.column_names[static_cast<std::size_t>(col)]; }

// The two figures of the table that stand in each other's place.
struct Swapped {
    const Figure* here = nullptr;
    const Figure* other = nullptr;
    const Figure* there = nullptr;  // what the other table has in place of `here`
    std::string message;
};

std::optional<Swapped> swapped(const SeriesIndex& document, std::size_t one, std::size_t two, const Likeness& likeness) {
    const Series& own = document.all[one];
    const TableFigures& figures = document.tables[own.table];
    const auto say = [&](const SeriesPoint& at, const Figure& there, const std::string& place) {
        const Figure& here = figures.at(at.row, at.col);
        return row_name(figures, at.row) + ", " + column_name(figures, at.col) + ": " + here.value.dutch() + " here, but " + there.value.dutch() + " on page " +
               std::to_string(there.page) + ", which stands here under " + place + ": the two may stand in each other's place";
    };
    const auto [p, q] = likeness.differ.front();
    const SeriesPoint& point = own.points[p];
    const Figure &here = document.figure(one, p), &there = document.figure(two, q);
    const bool one_name = likeness.digits >= kDigits && compare_names(own.name, document.all[two].name) == NamesAlike::one;
    if ((here.value.abs() - there.value.abs()).abs() < here.step * Decimal(kFar)) return std::nullopt;
    if (digits_that_count(there.value) < (one_name ? kSome : kTelling)) return std::nullopt;
    if (digits_that_count(here.value) < kTelling && !(one_name && (here.value.is_zero() || digits_that_count(here.value) >= kSome))) return std::nullopt;
    if (likeness.differ.size() == 1) {
        const auto row = row_with(figures, point, there);
        if (!row || !own.is_row) return std::nullopt;
        return Swapped{&here, &figures.at(*row, point.col), &there, say(point, there, row_name(figures, *row))};
    }
    const auto [r, s] = likeness.differ.back();
    const Figure &here_too = document.figure(one, r), &there_too = document.figure(two, s);
    if (likeness.differ.size() > 2 || !is_same_unsigned(here, there_too) || !is_same_unsigned(here_too, there)) return std::nullopt;
    return Swapped{&here, &here_too, &there, say(point, there, own.is_row ? column_name(figures, own.points[r].col) : row_name(figures, own.points[r].row))};
}

std::set<std::string> figures_in_doubt(const std::vector<PlacedCheck>& told) {
    std::set<std::string> ids;
    for (const PlacedCheck& placed : told)
        if (placed.check.status == Status::fail || (placed.check.status == Status::flag && placed.check.severity != Severity::info))
            ids.merge(figures_of(placed.check));
    return ids;
}

}  // namespace

std::vector<PlacedCheck> check_swapped_cells(const std::vector<TableFigures>& tables, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    const std::vector<Series> all = series_of(tables, heads_of(tables, extraction));
    const SeriesIndex document(tables, all);
    std::vector<std::vector<std::size_t>> of_table(tables.size());
    for (std::size_t s = 0; s < all.size(); ++s) of_table[all[s].table].push_back(s);
    std::set<std::string> said = figures_in_doubt(told);
    std::vector<PlacedCheck> checks;
    for (std::size_t one = 0; one < all.size(); ++one) {
        std::set<std::size_t> near;
        for (std::size_t p = 0; p < all[one].points.size(); ++p)
            if (digits_that_count(document.figure(one, p).value) >= kTelling) near.merge(document.with(document.figure(one, p), all[one].table));
        for (const std::size_t two : near) {
            const Likeness likeness = compare(document, one, two);
            if (likeness.differ.empty() || !is_alike(document, one, two, likeness)) continue;
            const auto found = swapped(document, one, two, likeness);
            if (!found || said.count(found->here->id) + said.count(found->other->id) + said.count(found->there->id) > 0) continue;
            // A row that is the same in all: the likeness of this one is chance, or of another kind.
            const bool another = std::any_of(of_table[all[one].table].begin(), of_table[all[one].table].end(), [&](std::size_t row) {
                if (row == one) return false;
                const Likeness more = compare(document, row, two);
                return more.digits > 0 && more.differ.empty();
            });
            if (another) continue;
            said.insert({found->here->id, found->other->id, found->there->id});
            PlacedCheck placed = placed_at("ROW_TWICE", *found->here);
            placed.check.status = Status::flag;
            placed.check.message = found->message;
            placed.check.found = found->here->value;
            placed.check.operands = {operand_of(*found->there), operand_of(*found->other)};
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
