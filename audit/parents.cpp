// A parent row is followed by bulleted or deeper rows. The parts stand in the parent's column or in the column before it (balances); all parents
// of the table vote on which, and only a table where nearly all agree is believed.
#include "audit/parents.h"

#include <algorithm>

#include "audit/labels.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kEnoughParents = 3;  // sums that must hold before the layout is believed
constexpr int kNearlyAll = 4;      // sums that hold for each that does not

struct Parent {
    int row = 0;
    std::vector<int> children;
};

std::vector<Parent> parents_of(const TableFigures& figures) {
    std::vector<Parent> parents;
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)] || claim_of(figures, row) != Claim::none || is_bulleted(figures.row(row).label)) continue;
        Parent parent{row, {}};
        for (int r = row + 1; r < figures.rows; ++r) {
            const RowMeaning& meaning = figures.row(r);
            bool below = is_bulleted(meaning.label) || meaning.level > figures.row(row).level;
            if (!below || meaning.kind == RowKind::header || claim_of(figures, r) != Claim::none) break;
            if (figures.figure_row[static_cast<std::size_t>(r)]) parent.children.push_back(r);
        }
        if (!parent.children.empty()) parents.push_back(std::move(parent));
    }
    return parents;
}

// The sums of all parents with their parts `shift` columns to the left.
struct Reading {
    std::vector<PlacedCheck> checks;
    int holds = 0, misses = 0, real = 0;  // real: sums of two or more parts
};

Reading read(const TableFigures& figures, const std::vector<Parent>& parents, int shift) {
    Reading reading;
    for (const Parent& parent : parents)
        for (int column = shift; column < figures.columns; ++column) {
            const Figure& result = figures.at(parent.row, column);
            if (!result.counts() || result.unit == UnitKind::percent) continue;
            PlacedCheck placed;
            Check& check = placed.check;
            Decimal sum;
            std::vector<std::string> names;
            bool blank = false, readable = true, first_few = false;  // the first children alone make it: the rest may belong to a row that was lost
            int parts = 0;
            Box around = result.box;
            for (int child : parent.children) {
                const Figure& figure = figures.at(child, column - shift);
                readable &= figure.state != FigureState::open && figure.state != FigureState::unread && (!figure.counts() || figure.step == result.step);
                blank |= figure.state == FigureState::absent;
                if (!figure.counts()) continue;
                sum = sum + figure.value;
                parts += !figure.value.is_zero();
                if (figure.page == result.page)
                    around = Box{std::min(around.x0, figure.box.x0), around.y0, std::max(around.x1, figure.box.x1), std::max(around.y1, figure.box.y1)};
                first_few |= (sum - result.value).abs() <= result.step;
                check.operands.push_back(Operand{figure.id, 1, figure.value, false, figure.step});
                names.push_back(figures.row_names[static_cast<std::size_t>(child)]);
            }
            if (!readable || check.operands.empty()) continue;
            check.rule = "HIER";
            check.expected = sum;
            check.found = result.value;
            check.difference = sum - result.value;
            check.result = Operand{result.id, 1, result.value, false, result.step};
            bool whole = result.step == Decimal(1) && result.unit != UnitKind::count;
            Verdict verdict =
                judge_sum(*check.difference, static_cast<int>(check.operands.size()), result.step, whole ? Precision::whole_units : Precision::rounded);
            check.status = verdict.status;
            check.tolerance = verdict.tolerance;
            check.message = sum_message(names, check.operands, figures.row_names[static_cast<std::size_t>(parent.row)], *check.result,
                                        figures.column_names[static_cast<std::size_t>(column)], check);
            placed.page = result.page;
            placed.y = result.box.y0;
            placed.x = result.box.x0;
            around.y1 += around.y1 > result.box.y1 ? result.box.y1 - result.box.y0 : 0;  // the last part may be the one that was lost
            bool lost = lost_figure(figures, result.page, around, result.recognised);
            if (verdict.status == Status::fail && (first_few || blank || lost)) {
                check.status = Status::not_checkable;
                check.reason = first_few ? Reason::ambiguous_binding : blank ? Reason::missing_operand : Reason::unread_cell;
                check.message += first_few ? "; not decided: the first of them alone make it"
                                 : blank   ? "; not decided: a cell of the sum is blank"
                                           : "; not decided: a figure between them was not read";
                check.expected = check.difference = check.tolerance = std::nullopt;
            }
            if (check.status == Status::fail)
                ++reading.misses;
            else if (check.status != Status::not_checkable && parts > 0)
                ++reading.holds, reading.real += parts > 1;
            reading.checks.push_back(std::move(placed));
        }
    return reading;
}

}  // namespace

ParentChecks check_parents(const TableFigures& figures) {
    std::vector<Parent> parents = parents_of(figures);
    for (int shift : {0, 1}) {
        Reading reading = read(figures, parents, shift);
        if (reading.real < kEnoughParents || reading.holds < kNearlyAll * reading.misses) continue;
        ParentChecks result{std::move(reading.checks), {}};
        if (shift == 0)
            for (const Parent& parent : parents) result.children.insert(parent.children.begin(), parent.children.end());
        return result;
    }
    return {};
}

}  // namespace griffier
