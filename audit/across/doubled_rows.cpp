#include "audit/across/doubled_rows.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/labels.h"
#include "audit/one_claim.h"

namespace griffier {
namespace {

constexpr std::int64_t kTellingSteps = 100;  // of a figure that two things of one name hardly share
constexpr int kTermsOfFoot = 3;              // rows of a sum that is no chance
constexpr std::ptrdiff_t kTellingName = 4;   // letters of a label that names something

bool names_something(const std::string& label) {
    return std::count_if(label.begin(), label.end(), [](unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }) >= kTellingName;
}

// The last row is the sum of all rows above it but for one of the two, in every column.
bool makes_foot_once(const TableFigures& figures, int row) {
    int foot = figures.rows - 1;
    while (foot > row + 1 && !figures.figure_row[static_cast<std::size_t>(foot)]) --foot;
    bool telling = false;
    for (int c = 0; c < figures.columns; ++c) {
        const Figure& total = figures.at(foot, c);
        if (!total.counts() || total.unit == UnitKind::percent) continue;
        Decimal sum;
        int terms = 0;
        for (int r = 0; r < foot; ++r)
            if (r != row && figures.at(r, c).counts()) sum = sum + figures.at(r, c).value, ++terms;
        if (!(sum == total.value) || figures.at(row, c).value.is_zero()) return false;
        telling |= terms >= kTermsOfFoot && total.value.abs() >= total.step * Decimal(kTellingSteps);
    }
    return telling && foot > row + 1;
}

// The column of the first telling figure that the rows share; -1 where they are not the same.
int first_shared(const TableFigures& figures, int row, int below) {
    const RowMeaning &a = figures.row(row), &b = figures.row(below);
    if (a.label != b.label || a.kind != b.kind || a.level != b.level || !names_something(a.label)) return -1;
    if (claim_of(figures, row) != Claim::none && !speaks_of_part(a.label)) return -1;
    int shared = -1, first = -1;
    for (int c = 0; c < figures.columns; ++c) {
        const Figure &one = figures.at(row, c), &two = figures.at(below, c);
        if (one.state != two.state || !(one.value == two.value) || one.state == FigureState::unread) return -1;
        if (shared < 0 && one.counts() && one.value.abs() >= one.step * Decimal(kTellingSteps)) shared = c;
        if (first < 0 && one.counts()) first = c;
    }
    return shared < 0 && first >= 0 && makes_foot_once(figures, row) ? first : shared;
}

}  // namespace

std::vector<PlacedCheck> check_doubled_rows(const std::vector<TableFigures>& tables, const std::vector<PlacedCheck>& told) {
    std::vector<PlacedCheck> checks;
    for (const TableFigures& figures : tables)
        for (int row = 0; row + 1 < figures.rows; ++row) {
            if (!figures.figure_row[static_cast<std::size_t>(row)] || !figures.figure_row[static_cast<std::size_t>(row + 1)]) continue;
            const int col = first_shared(figures, row, row + 1);
            if (col < 0) continue;
            std::set<std::string> above, below;
            for (int c = 0; c < figures.columns; ++c) above.insert(figures.at(row, c).id), below.insert(figures.at(row + 1, c).id);
            const bool both = std::any_of(told.begin(), told.end(), [&](const PlacedCheck& placed) {
                const auto& operands = placed.check.operands;
                const auto in = [&](const std::set<std::string>& ids) {
                    return std::any_of(operands.begin(), operands.end(), [&](const Operand& o) { return !o.id.empty() && ids.count(o.id) > 0; });
                };
                return operands.size() > 1 && placed.check.status != Status::not_checkable && in(above) && in(below);
            });
            if (both) continue;
            PlacedCheck placed = placed_at("ROW_AGAIN", figures.at(row + 1, col));
            placed.check.status = Status::flag;
            placed.check.found = placed.check.result->value;
            placed.check.operands = {operand_of(figures.at(row, col))};
            placed.check.message = figures.row_names[static_cast<std::size_t>(row)] + " stands there twice, with the same figures (" +
                                   figures.at(row, col).value.dutch() + " in " + figures.column_names[static_cast<std::size_t>(col)] +
                                   "), and no sum counts both";
            checks.push_back(std::move(placed));
        }
    return checks;
}

}  // namespace griffier
