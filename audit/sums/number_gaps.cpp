#include "audit/sums/number_gaps.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/one_claim.h"

namespace griffier {
namespace {

constexpr std::size_t kFewest = 5;    // numbered rows: fewer may be a choice
constexpr std::size_t kHeadless = 4;  // rows from 2 on, with nothing above them
constexpr int kColumns = 2;           // in which the row below has figures

struct Gap {
    int missing = 0, before = 0, after = 0;  // the number; rows beside it
    int last = 0;                            // the last numbered row
};

// Numbered from 1, each number once and in order, but for one; the first of the table may be that one.
std::optional<Gap> gap_of(const TableFigures& figures) {
    Gap gap;
    int number = 0;
    std::size_t rows = 0;
    bool first = figures.table->header_rows > 0;
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)]) continue;
        const std::optional<int> own = number_of(figures.row(row).label);
        if (first && own == 2) number = 1, gap.missing = 1, gap.before = row - 1, gap.after = row;
        first = false;
        if (!own) continue;
        if (*own == number + 2 && number > 0 && gap.missing == 0)
            gap.missing = number + 1, gap.before = gap.last, gap.after = row;
        else if (*own != number + 1)
            return std::nullopt;
        number = *own, gap.last = row, ++rows;
    }
    return gap.missing > 0 && rows >= (gap.missing == 1 ? kHeadless : kFewest) ? std::optional(gap) : std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_number_gaps(const TableFigures& figures, const std::vector<PlacedCheck>& told) {
    const std::optional<Gap> gap = gap_of(figures);
    int foot = -1;
    for (int row = 0; gap && row < figures.rows; ++row)
        if (figures.figure_row[static_cast<std::size_t>(row)]) foot = row;
    if (!gap || foot <= gap->last) return {};
    const auto places = places_of(figures);
    for (const PlacedCheck& placed : told) {
        const Check& check = placed.check;
        if (check.status == Status::not_checkable || !check.result || check.operands.empty()) continue;
        const auto result = places.find(check.result->id);
        bool above = false, below = false;
        for (const Operand& operand : check.operands) {
            const auto row = places.find(operand.id);
            if (row == places.end()) continue;
            above |= row->second.first <= gap->before, below |= row->second.first >= gap->after && row->second.first <= gap->last;
        }
        const bool in_row = result != places.end() && std::any_of(check.operands.begin(), check.operands.end(), [&](const Operand& operand) {
                                const auto row = places.find(operand.id);
                                return row != places.end() && row->second.first == result->second.first;
                            });
        if (!in_row && ((above && below) || (result != places.end() && result->second.first == foot))) return {};
    }
    PlacedCheck placed = placed_at_table("ROW_LOST", figures);
    placed.check.status = Status::flag;
    placed.check.message = "the rows are numbered " + std::string(gap->missing == 1 ? "" : "from 1 ") + "to " +
                           std::to_string(*number_of(figures.row(gap->last).label)) + " without " + std::to_string(gap->missing) + ", and no sum makes " +
                           figures.row(foot).label + ": a row may be missing";
    int filled = 0;
    for (int col = 0; col < figures.columns; ++col)
        if (figures.at(foot, col).counts() && !figures.at(foot, col).id.empty()) placed.check.operands.push_back(operand_of(figures.at(foot, col))), ++filled;
    if (filled < kColumns) return {};
    return {placed};
}

}  // namespace griffier
