#include "audit/statute/overspending.h"

#include <algorithm>

#include "audit/labels.h"
#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

constexpr int kEnoughRows = 2;  // overspendings that are the difference of their row before the column is believed

// matches "Overschrijding lasten", "Onrechtmatig" / not "Over-/onderschrijding" (a difference that is printed in every row)
static const Pattern kOverspent(R"((?i)\b(overschrijding(en)?|onrechtmatig\S*|begrotingsonrechtmatigheid)\b)");
static const Pattern kBothWays(R"((?i)over-?\s*(/|en)\s*onder)");

bool is_difference(const TableFigures& figures, int col) {
    const std::string& name = figures.column_names[static_cast<std::size_t>(col)];
    if (RE2::PartialMatch(name, kOverspent) && !RE2::PartialMatch(name, kBothWays)) return false;
    if (figures.column(col).basis == Basis::verschil) return true;
    return speaks_of_difference(name);
}

bool is_row_of_one(const TableFigures& figures, int row) {
    return figures.figure_row[static_cast<std::size_t>(row)] && claim_of(figures, row) == Claim::none && !speaks_of_part(figures.row(row).label);
}

// A column behind the differences, filled in few rows, that is called so or carries nothing but "lasten".
bool may_be_overspending(const TableFigures& figures, int difference, int col) {
    const std::string& name = figures.column_names[static_cast<std::size_t>(col)];
    if (!figures.figure_column[static_cast<std::size_t>(col)] || col <= difference || RE2::PartialMatch(name, kBothWays)) return false;
    const ColumnMeaning& column = figures.column(col);
    if (!RE2::PartialMatch(name, kOverspent) && (column.side != Side::lasten || column.year || column.basis != Basis::none)) return false;
    int filled = 0, rows = 0;
    for (int row = 0; row < figures.rows; ++row) {
        if (!is_row_of_one(figures, row)) continue;
        ++rows;
        filled += figures.at(row, col).counts() && !figures.at(row, col).value.is_zero();
    }
    return filled >= kEnoughRows && filled < rows;
}

}  // namespace

std::vector<PlacedCheck> check_overspending(const TableFigures& figures) {
    int difference = -1;
    for (int col = 0; col < figures.columns; ++col)
        if (figures.figure_column[static_cast<std::size_t>(col)] && is_difference(figures, col) && side_of_column(figures, col) == Side::lasten)
            difference = col;
    if (difference < 0) return {};
    for (int col = figures.columns - 1; col > difference; --col) {
        if (!may_be_overspending(figures, difference, col)) continue;
        int holds = 0, misses = 0, negative = 0;
        for (int row = 0; row < figures.rows; ++row) {
            const Figure &spent = figures.at(row, col), &gap = figures.at(row, difference);
            if (!is_row_of_one(figures, row) || !spent.counts() || spent.value.is_zero() || !gap.counts()) continue;
            const bool equal = judge_same(spent.value.abs(), spent.step, gap.value.abs(), gap.step).status != Status::fail;
            ++(equal ? holds : misses);
            negative += equal && gap.value.is_negative();
        }
        // More spent is always the same sign.
        if (holds < kEnoughRows || misses > 1 || holds < 2 * misses || (negative != 0 && negative != holds)) continue;
        std::vector<PlacedCheck> checks;
        const std::string& title = figures.column_names[static_cast<std::size_t>(col)];
        for (int row = 0; row < figures.rows; ++row) {
            const Figure &spent = figures.at(row, col), &gap = figures.at(row, difference);
            if (!is_row_of_one(figures, row) || !gap.counts()) continue;
            const std::string& name = figures.row_names[static_cast<std::size_t>(row)];
            const bool over = gap.value.is_negative() == (negative > 0) && !gap.value.is_zero();
            if (spent.counts() && !spent.value.is_zero()) {
                const Verdict verdict = judge_restated(gap.value.abs(), gap.step, spent.value.abs(), spent.step);
                PlacedCheck placed = equality("RECHTM", gap, spent, verdict,
                                              name + ": lasten differ by " + gap.value.dutch() + (verdict.status == Status::fail ? ", but " : ", and ") +
                                                  title + " is " + spent.value.dutch());
                if (spent.value.is_negative() != gap.value.is_negative()) {
                    placed.check.operands.front().sign = -1;
                    placed.check.expected = -gap.value;
                    placed.check.difference = *placed.check.expected - spent.value;
                }
                checks.push_back(std::move(placed));
            } else if (over && spent.state != FigureState::unread && spent.state != FigureState::open) {
                PlacedCheck placed = placed_at("RECHTM", gap);
                placed.check.status = Status::flag;
                placed.check.message = name + ": lasten differ by " + gap.value.dutch() + ", and " + title + " has no figure";
                checks.push_back(std::move(placed));
            }
        }
        return checks;
    }
    return {};
}

}  // namespace griffier
