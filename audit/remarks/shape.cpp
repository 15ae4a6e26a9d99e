// TABLE_SHAPE, YEAR_GAP and PAIR0.
#include "audit/remarks/shape.h"

#include <algorithm>
#include <map>
#include <optional>

#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/placed.h"
#include "document/pattern.h"

namespace griffier {

std::vector<PlacedCheck> check_shape(const TableFigures& figures) {
    // Cells that stand on one another: the grid was read wrongly, whatever the figures say.
    PlacedCheck placed = at_head_of("TABLE_SHAPE", figures);
    std::vector<int> taken(static_cast<std::size_t>(figures.table->rows) * static_cast<std::size_t>(figures.table->columns));
    for (const Cell& cell : figures.table->cells)
        for (int r = cell.row; r < cell.row + cell.row_span; ++r)
            for (int c = cell.col; c < cell.col + cell.col_span; ++c) {
                bool outside = r < 0 || c < 0 || r >= figures.table->rows || c >= figures.table->columns;
                if (!outside && ++taken[static_cast<std::size_t>(r * figures.table->columns + c)] == 1) continue;
                placed.check.status = Status::flag;
                placed.check.message = "cell \"" + cell.text + "\" (row " + std::to_string(r) + ", column " + std::to_string(c) + ") " +
                                       (outside ? "lies outside the grid" : "lies on another cell");
                placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
                return {placed};
            }
    return {};
}

namespace {

constexpr std::size_t kYearsThatAgree = 2;

// A header printed again further down with another year above one column, and the same above the others.
std::optional<PlacedCheck> odd_header(const TableFigures& figures) {
    static const Pattern kYear(R"(^\D*\b(20\d\d)\b\D*$)");
    std::map<int, std::map<int, std::pair<int, const Cell*>>> rows;  // header row -> column -> year
    for (const Cell& cell : figures.table->cells) {
        int year = 0;
        if (cell.header && cell.col_span == 1 && RE2::FullMatch(cell.text, kYear, &year)) rows[cell.row][cell.col] = {year, &cell};
    }
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        if (row == rows.begin()) continue;
        const auto& first = rows.begin()->second;
        std::size_t same = 0;
        std::vector<const Cell*> other;
        for (const auto& [col, year] : row->second)
            if (const auto above = first.find(col); above != first.end()) {
                if (above->second.first == year.first)
                    ++same;
                else
                    other.push_back(year.second);
            }
        if (same < kYearsThatAgree || other.size() != 1) continue;
        PlacedCheck placed = placed_check("YEAR_FORM", other.front()->page, other.front()->box);
        placed.check.status = Status::flag;
        placed.check.message = "the header is printed again with \"" + other.front()->text + "\" where it had " +
                               std::to_string(first.at(other.front()->col).first) + "; its other years are the same";
        placed.check.result = Operand{cell_id(figures.index, other.front()->row, other.front()->col), 1, std::nullopt, false, 1};
        return placed;
    }
    return std::nullopt;
}

// "2026 | 2027 | 2028 | 2039": years one after the other, and the last is the next one but for its tens, or with its last two digits the other way round.
bool ends_in_slip(const std::vector<int>& years) {
    for (std::size_t i = 1; i + 1 < years.size(); ++i)
        if (years[i] != years[i - 1] + 1) return false;
    const int next = years[years.size() - 2] + 1, tens = next / 10 % 10, ones = next % 10;
    return years.back() != next && ((years.back() - next) % 10 == 0 || years.back() == next / 100 * 100 + ones * 10 + tens);
}

}  // namespace

std::vector<PlacedCheck> check_years(const TableFigures& figures) {
    if (const auto odd = odd_header(figures)) return {*odd};
    std::vector<int> years;
    for (int c = 0; c < figures.columns; ++c) {
        const ColumnMeaning& column = figures.column(c);
        if (column.year && (years.empty() || years.back() != *column.year)) years.push_back(*column.year);
    }
    if (years.size() < 3 || !std::is_sorted(years.begin(), years.end())) return {};
    std::string missing;
    for (std::size_t i = 1; i < years.size(); ++i)
        for (int year = years[i - 1] + 1; year < years[i]; ++year) missing += (missing.empty() ? "" : ", ") + std::to_string(year);
    if (missing.empty()) return {};
    PlacedCheck placed = at_head_of("YEAR_GAP", figures);
    placed.check.status = Status::flag;
    placed.check.message = "the years of the columns run from " + std::to_string(years.front()) + " to " + std::to_string(years.back()) + " without " + missing;
    if (ends_in_slip(years)) {
        placed.check.severity = Severity::warning;
        placed.check.message += "; one digit, or two that changed places, would make " + std::to_string(years.back()) + " the next year";
    }
    for (const Cell& cell : figures.table->cells)
        if (cell.header && !placed.check.result) placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
    return {placed};
}

namespace {

constexpr std::int64_t kTellingPair = 100;  // steps of two figures that do not cancel crosswise by chance

// The two columns in which each of the two rows has what the other cancels in the other column; {-1, -1} for none, or more than two that do not cancel.
std::pair<int, int> crossed_columns(const TableFigures& figures, int row) {
    std::vector<int> off;
    for (int c = 0; c < figures.columns; ++c) {
        const Figure &a = figures.at(row, c), &b = figures.at(row + 1, c);
        if (a.counts() && b.counts() && !(a.value + b.value).is_zero()) off.push_back(c);
    }
    if (off.size() != 2) return {-1, -1};
    const auto is_other = [&](int one, int two) { return (figures.at(row, one).value + figures.at(row + 1, two).value).is_zero(); };
    const auto is_large = [&](int col) { return figures.at(row, col).value.abs() >= figures.at(row, col).step * Decimal(kTellingPair); };
    const bool crossed = is_other(off[0], off[1]) && is_other(off[1], off[0]) && (is_large(off[0]) || is_large(off[1]));
    return crossed ? std::pair(off[0], off[1]) : std::pair(-1, -1);
}

}  // namespace

std::vector<PlacedCheck> check_pairs(const TableFigures& figures) {
    if (figures.reading->type != "new_policy") return {};
    std::vector<PlacedCheck> checks;
    Lines lines{figures, false};
    auto is_term = [&](int r) { return figures.figure_row[static_cast<std::size_t>(r)] && claim_of(figures, r) == Claim::none; };
    for (int row = 0; row + 1 < figures.rows; ++row) {
        if (!is_term(row) || !is_term(row + 1)) continue;
        bool paired = true, any = false;
        const std::pair<int, int> crossed = crossed_columns(figures, row);
        int off = -1;  // the one column that is off by a slip of the pen
        for (int c = 0; c < figures.columns && paired; ++c) {
            const Figure &a = figures.at(row, c), &b = figures.at(row + 1, c);
            if (!a.counts() && !b.counts()) continue;
            if (a.counts() && b.counts() && (a.value + b.value).is_zero()) {
                any |= !a.value.is_zero();
                continue;
            }
            if (c == crossed.first || c == crossed.second) {
                any = true;
                continue;
            }
            paired = a.counts() && b.counts() && off < 0 && !slip_between(a.value, -b.value).empty();
            off = c;
        }
        if (!paired || !any) continue;
        for (int c = 0; c < figures.columns; ++c) {
            const Figure &a = figures.at(row, c), &b = figures.at(row + 1, c);
            if (!a.counts()) continue;
            PlacedCheck placed = placed_check("PAIR0", b.page, b.box);
            Check& check = placed.check;
            check.found = a.value + b.value;
            check.expected = check.tolerance = Decimal(0);
            check.difference = -*check.found;
            check.operands = {Operand{a.id, 1, a.value, false, a.step}, Operand{b.id, 1, b.value, false, b.step}};
            check.message =
                lines.position_name(c) + ": " + lines.name(row) + " " + a.value.dutch() + " and " + lines.name(row + 1) + " " + b.value.dutch() + " cancel";
            if (c == off) {
                check.status = Status::flag;
                check.message += " in every other column, and here not by " + check.found->abs().dutch();
            } else if (c == crossed.first || c == crossed.second) {
                check.status = Status::flag;
                check.message +=
                    " with the figure of " + lines.position_name(c == crossed.first ? crossed.second : crossed.first) + ", and there with this one";
            }
            checks.push_back(placed);
        }
        ++row;  // a row has one partner
    }
    return checks;
}

}  // namespace griffier
