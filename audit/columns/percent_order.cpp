#include "audit/columns/percent_order.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kRows = 3;
constexpr int kAbsurd = 1000;  // per cent, in every row
const Decimal kLargest(1'000'000'000'000);

// Rows whose percentage is above `least`; 0 where one is not. A zero says nothing.
int rows_above(const TableFigures& figures, int col, int least) {
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure& figure = figures.at(row, col);
        if (!figure.counts() || figure.value.is_zero()) continue;
        if (figure.unit != UnitKind::percent || !(figure.value.abs() > Decimal(least))) return 0;
        ++rows;
    }
    return rows;
}

// As it is printed, in a table of thousands or millions too: not above 100; nullopt where one is.
std::optional<Decimal> scale_of(const TableFigures& figures, int col) {
    for (const int scale : {1, 1000, 1'000'000}) {
        bool fits = true;
        for (int row = 0; row < figures.rows && fits; ++row)
            fits = !figures.at(row, col).counts() || figures.at(row, col).value.abs() <= Decimal(100) * Decimal(scale);
        if (fits) return Decimal(scale);
    }
    return std::nullopt;
}

bool is_part(const Figure& percent, const Decimal& scale, const Figure& part, const Decimal& unit, const Figure& whole) {
    if (!whole.counts() || whole.value.is_zero() || whole.value.abs() > kLargest || part.value.abs() > kLargest) return false;
    for (const Decimal& by : {Decimal(1), unit}) {
        // Hundred times a percentage of `scale` is hundred times as many of one.
        const Verdict verdict = judge_percent(percent.value, percent.step, part.value * by * scale, part.step * by * scale, whole.value, whole.step);
        if (verdict.status != Status::fail) return true;
    }
    return false;
}

// The figures of `shares` say what part those of `amounts` are of `whole`, or of their own total where it is the same column.
int rows_of_shares(const TableFigures& figures, int shares, int amounts, int whole, const Decimal& scale) {
    std::optional<int> total;
    for (int row = 0; row < figures.rows; ++row)
        if (claim_of(figures, row) == Claim::strong && figures.at(row, whole).counts()) total = row;
    if (whole == amounts && !total) return 0;
    const Decimal unit = figures.reading->unit ? Decimal(figures.reading->unit->scale) : Decimal(1);
    int rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure &share = figures.at(row, shares), &part = figures.at(row, amounts);
        if (!share.counts() || !part.counts() || (whole == amounts && row == *total)) continue;
        if (!is_part(share, scale, part, unit, figures.at(whole == amounts ? *total : row, whole))) return 0;
        ++rows;
    }
    return rows;
}

// One row with its percentage among amounts: above 1.000 % beside a figure of hundred at most, where all other rows, three or more, have it the other way round.
std::optional<PlacedCheck> odd_row(const TableFigures& figures, int percents, int amounts) {
    std::optional<int> odd;
    int others = 0;
    Decimal smallest;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure &percent = figures.at(row, percents), &amount = figures.at(row, amounts);
        if (!percent.counts() || !amount.counts() || percent.unit != UnitKind::percent) continue;
        if (percent.value.abs() > Decimal(kAbsurd)) {
            if (odd) return std::nullopt;
            odd = row;
        } else {
            smallest = others++ == 0 ? amount.value.abs() : std::min(smallest, amount.value.abs());
        }
    }
    if (!odd || others < kRows) return std::nullopt;
    const Figure &percent = figures.at(*odd, percents), &amount = figures.at(*odd, amounts);
    if (amount.value.abs() * Decimal(kAbsurd) > smallest) return std::nullopt;
    PlacedCheck placed = placed_at("COL_ORDER", percent);
    placed.check.status = Status::flag;
    placed.check.found = percent.value;
    placed.check.operands = {operand_of(amount)};
    placed.check.message = figures.row_names[static_cast<std::size_t>(*odd)] + ": " + percent.value.dutch() + " % beside " + amount.value.dutch() +
                           ", unlike all other rows: the two may stand in each other's place";
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_percent_order(const TableFigures& figures) {
    const std::vector<int> columns = figure_columns(figures);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        for (const std::size_t j : {i - 1, i + 1})
            if (j < columns.size() && unit_of(figures, columns[i]) == UnitKind::percent && unit_of(figures, columns[j]) != UnitKind::percent)
                if (auto odd = odd_row(figures, columns[i], columns[j])) return {std::move(*odd)};
        if (unit_of(figures, columns[i]) != UnitKind::percent || rows_above(figures, columns[i], 100) < kRows) continue;
        for (const std::size_t j : {i - 1, i + 1}) {  // before the first column there is none
            if (j >= columns.size() || unit_of(figures, columns[j]) == UnitKind::percent) continue;
            const auto scale = scale_of(figures, columns[j]);
            if (!scale) continue;
            const bool absurd = rows_above(figures, columns[i], kAbsurd) >= kRows;
            const bool proven = std::any_of(columns.begin(), columns.end(), [&](int whole) {
                return whole != columns[j] && rows_of_shares(figures, columns[j], columns[i], whole, *scale) >= kRows;
            });
            if (!absurd && !proven) continue;
            const std::pair<int, int> pair = std::minmax({columns[i], columns[j]});
            const auto name = [&](int col) { return figures.column_names[static_cast<std::size_t>(col)]; };
            return {exchanged("COL_ORDER", figures, pair,
                              name(columns[i]) + " is more than 100 % in every row, and " + name(columns[j]) +
                                  " never above 100: the two columns may stand in another order")};
        }
    }
    return {};
}

}  // namespace griffier
