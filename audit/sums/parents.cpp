// A parent row is followed by bulleted or deeper rows. The parts stand in the parent's column or in the column before it (balances); all parents
// of the table vote on which, and only a table where nearly all agree is believed. Where fewer sums speak, figures too large to agree by chance do.
#include "audit/sums/parents.h"

#include <algorithm>
#include <map>
#include <optional>

#include "audit/diagnosis/slips.h"
#include "audit/labels.h"
#include "audit/sums/sum_evidence.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kEnoughParents = 3;    // sums that must hold before the layout is believed
constexpr int kNearlyAll = 4;        // sums that hold for each that does not
constexpr int kColumns = 2;          // in which a parent is exactly the sum of its parts, for each in which it is not
constexpr std::size_t kParts = 3;    // of it
constexpr int kTellingMiss = 10;     // steps: figures that were rounded to fives miss by less
constexpr int kTellingSteps = 1000;  // a sum of that many steps hardly ever holds by chance

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
            // "- gerealiseerd resultaat" is a part like the others; "- totaal" is none.
            const Claim claim = claim_of(figures, r);
            if (!below || meaning.kind == RowKind::header || claim == Claim::strong || (claim == Claim::weak && !is_bulleted(meaning.label))) break;
            if (figures.figure_row[static_cast<std::size_t>(r)]) parent.children.push_back(r);
        }
        if (!parent.children.empty()) parents.push_back(std::move(parent));
    }
    return parents;
}

// A table that opens with a total prints its totals above their rows: each has those down to the next one.
std::vector<Parent> totals_above(const TableFigures& figures) {
    std::vector<Parent> parents;
    for (int row = 0; row < figures.rows; ++row) {
        if (!figures.figure_row[static_cast<std::size_t>(row)] || speaks_of_part(figures.row(row).label)) continue;
        const Claim claim = claim_of(figures, row);
        if (speaks_of_total(figures.row(row).label))
            parents.push_back({row, {}});
        else if (parents.empty())
            return {};
        else if (claim != Claim::none || figures.row(row).kind == RowKind::header)
            break;  // a saldo or a result of what stands above it
        else
            parents.back().children.push_back(row);
    }
    std::erase_if(parents, [](const Parent& parent) { return parent.children.size() < 2; });
    return parents;
}

// The sums of all parents with their parts `shift` columns to the left.
struct Reading {
    std::vector<PlacedCheck> checks;
    std::vector<int> parent_of;           // of each check its row
    int holds = 0, misses = 0, real = 0;  // real: sums of two or more parts
    std::map<int, int> telling;           // parent → columns where it is exactly a sum of two parts or more, and no chance
};

bool is_vouched_for(const Reading& reading) { return reading.real >= kEnoughParents && reading.holds >= kNearlyAll * reading.misses; }

// The one parent that is larger than its parts wherever it has a figure, in two columns or more: a part of it may not be there.
std::optional<int> lacks_a_part(const Reading& reading) {
    std::optional<int> parent;
    int smaller = 0;
    for (std::size_t i = 0; i < reading.checks.size(); ++i) {
        const Check& check = reading.checks[i].check;
        if (check.status != Status::fail) continue;
        if (parent.value_or(reading.parent_of[i]) != reading.parent_of[i] || check.found->abs() <= check.expected->abs()) return std::nullopt;
        parent = reading.parent_of[i], ++smaller;
    }
    return smaller >= 2 && reading.telling.count(*parent) == 0 ? parent : std::nullopt;
}

// What fewer sums than that show: two that are no chance for each that misses, or beside one parent that lacks a part; or one, and the miss is of the same
// parent and a slip with a name.
bool is_likely(const Reading& reading) {
    int telling = 0;
    for (const auto& [parent, columns] : reading.telling) telling += columns;
    if (telling >= 2) return telling >= 2 * reading.misses || lacks_a_part(reading).has_value();
    if (telling == 0 || reading.misses != 1) return false;
    for (std::size_t i = 0; i < reading.checks.size(); ++i)
        if (reading.checks[i].check.status == Status::fail)
            return reading.telling.count(reading.parent_of[i]) > 0 && slips_of({.check = reading.checks[i].check}).has_value();
    return false;
}

// A miss that the layout does not make a contradiction: told where a slip with a name explains it.
// One that is exactly the sum of its parts in two columns that are no chance is so in the third.
void weaken(Reading& reading) {
    const std::optional<int> lacking = lacks_a_part(reading);
    std::map<int, int> misses;
    for (std::size_t i = 0; i < reading.checks.size(); ++i) misses[reading.parent_of[i]] += reading.checks[i].check.status == Status::fail;
    for (std::size_t i = 0; i < reading.checks.size(); ++i) {
        Check& check = reading.checks[i].check;
        if (check.status != Status::fail) continue;
        const auto slip = slips_of({.check = check});
        const auto telling = reading.telling.find(reading.parent_of[i]);
        const bool larger =
            std::all_of(check.operands.begin(), check.operands.end(), [&](const Operand& part) { return part.value->abs() <= check.found->abs(); });
        const bool proved = telling != reading.telling.end() && telling->second >= kColumns * misses[reading.parent_of[i]] && check.operands.size() >= kParts;
        if (proved && larger && check.difference->abs() >= check.result->step * Decimal(kTellingMiss)) {  // a mean or a share lies between its parts
            check.status = Status::flag;
            check.message += "; it is their sum to the last digit in " + std::to_string(telling->second) + " other columns" + (slip ? "; " + *slip : "");
        } else if (lacking == reading.parent_of[i]) {
            check.status = Status::flag;
            check.message += "; a part may be missing";
        } else if (slip && check.difference->abs() >= check.result->step * Decimal(kTellingMiss)) {
            check.status = Status::flag;
            check.message += "; " + *slip;
        } else {
            leave_undecided(check, Reason::ambiguous_binding, "the rows below it may be something else than its parts");
        }
    }
}

Reading read(const TableFigures& figures, const std::vector<Parent>& parents, int shift) {
    Reading reading;
    const std::vector<Decimal> steps = common_steps(figures);  // figures that are all multiples of 5 were rounded to that
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
            if (const Decimal step = std::min(steps[static_cast<std::size_t>(column)], steps[static_cast<std::size_t>(column - shift)]);
                verdict.status == Status::fail && result.step < step)
                verdict = judge_sum(*check.difference, static_cast<int>(check.operands.size()), step, Precision::rounded);
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
                leave_undecided(check,
                                first_few ? Reason::ambiguous_binding
                                : blank   ? Reason::missing_operand
                                          : Reason::unread_cell,
                                first_few ? "the first of them alone make it"
                                : blank   ? "a cell of the sum is blank"
                                          : "a figure between them was not read");
            }
            if (check.status == Status::fail)
                ++reading.misses;
            else if (check.status != Status::not_checkable && parts > 0)
                ++reading.holds, reading.real += parts > 1;
            if (check.status == Status::pass && parts > 1 && result.value.abs() >= result.step * Decimal(kTellingSteps)) ++reading.telling[parent.row];
            reading.checks.push_back(std::move(placed));
            reading.parent_of.push_back(parent.row);
        }
    return reading;
}

}  // namespace

ParentChecks check_parents(const TableFigures& figures) {
    if (const std::vector<Parent> totals = totals_above(figures); !totals.empty()) {
        Reading reading = read(figures, totals, 0);
        if (is_vouched_for(reading) || is_likely(reading)) {
            weaken(reading);
            ParentChecks result{std::move(reading.checks), {}, {}};
            for (const Parent& total : totals) {
                result.totals.insert(total.row);
                result.children.insert(total.children.begin(), total.children.end());
            }
            return result;
        }
    }
    std::vector<Parent> parents = parents_of(figures);
    for (int shift : {0, 1}) {
        Reading reading = read(figures, parents, shift);
        if (!is_vouched_for(reading)) {
            if (!is_likely(reading)) continue;
            weaken(reading);
        }
        ParentChecks result{std::move(reading.checks), {}, {}};
        if (shift == 0)
            for (const Parent& parent : parents) result.children.insert(parent.children.begin(), parent.children.end());
        return result;
    }
    return {};
}

}  // namespace griffier
