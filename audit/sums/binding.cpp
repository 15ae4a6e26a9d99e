// Evaluates bindings position by position and words their checks.
#include "audit/sums/binding.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/diagnosis/slips.h"
#include "audit/remarks/observation.h"
#include "audit/rules/rules.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr std::size_t kMostNamedTerms = 6;  // a message names each operand up to here, and only the first and last above
constexpr int kLargeSteps = 1000;           // a sum below that many steps may hold by chance
constexpr int kFairSteps = 50;              // three such sums do not hold by chance
constexpr int kSureOthers = 3;
constexpr int kManyFigures = 3;         // terms of a sum that proves by itself that a blank beside them is zero
constexpr int kFarBeyondRounding = 20;  // tolerances that two figures which changed places lie apart
const Decimal kWhole(100);              // per cent
constexpr const char* kFromDash = " (printed as a dash)";

// Dashes that p.m. or a misread cell keep from being tried.
Reason blocking(const Figure& figure) {
    if (figure.state == FigureState::open) return Reason::null_token;
    if (figure.state == FigureState::unread) return Reason::unread_cell;
    return Reason::none;
}

Precision precision_of(const Figure& result) {
    if (result.unit == UnitKind::count && result.step == Decimal(1)) return Precision::exact;
    bool whole = result.step == Decimal(1) && (result.unit == UnitKind::eur || result.unit == UnitKind::none);
    return whole ? Precision::whole_units : Precision::rounded;
}

// Free space between two rows of a recognised page in which another row would have had room: recognition may have missed it.
bool has_gap(const TableFigures& figures, int page, double top, double bottom) {
    std::map<int, std::pair<double, double>> rows;  // row → top and bottom of its cells
    for (const Cell& cell : figures.table->cells) {
        if (cell.page != page || cell.box.y1 < top || cell.box.y0 > bottom) continue;
        auto [it, added] = rows.emplace(cell.row, std::pair(cell.box.y0, cell.box.y1));
        if (!added) it->second = {std::min(it->second.first, cell.box.y0), std::max(it->second.second, cell.box.y1)};
    }
    std::vector<double> pitches, spaces;
    for (auto it = rows.begin(); it != rows.end() && std::next(it) != rows.end(); ++it) {
        pitches.push_back(std::next(it)->second.first - it->second.first);
        spaces.push_back(std::next(it)->second.first - it->second.second);
    }
    if (pitches.size() < 2) return false;
    std::nth_element(pitches.begin(), pitches.begin() + static_cast<long>(pitches.size() / 2), pitches.end());
    double usual = pitches[pitches.size() / 2];
    return std::any_of(spaces.begin(), spaces.end(), [&](double space) { return space >= usual; });
}

bool has_stray(const Lines& lines, const Outcome& outcome, int result, int position) {
    const Figure& total = lines.at(result, position);
    Box around = total.box;
    bool first = true;  // no figures above the first operand: what stands up to the header belongs to it
    for (int line = 0; line < lines.count(); ++line) {
        const Figure& figure = lines.at(line, position);
        bool operand = std::any_of(outcome.check.operands.begin(), outcome.check.operands.end(), [&](const Operand& o) { return o.id == figure.id; });
        if (figure.page != total.page || figure.state == FigureState::absent) continue;
        if (operand) around = unite(around, figure.box);
        if (operand && first && !lines.along_columns && !lines.figures.table->parts.empty() && lines.figures.table->parts.front().page == total.page)
            around.y0 = std::min(around.y0, lines.figures.table->parts.front().box.y0);
        if (figure.counts()) first = false;
    }
    return lost_figure(lines.figures, total.page, around, total.recognised && !lines.along_columns);
}

// Figures of another precision than wherever the sum holds, with a total between its own parts: ratios or averages, which nothing adds up.
bool looks_like_ratio(const Lines& lines, const Tally& tally, int result, int position) {
    const Figure& total = lines.at(result, position);
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p)
        if (tally.outcomes[p].kind == Outcome::holds && lines.at(result, static_cast<int>(p)).step == total.step) return false;
    const std::vector<Operand>& parts = tally.outcomes[static_cast<std::size_t>(position)].check.operands;
    bool above = false, below = false;
    for (const Operand& part : parts) {
        if (!part.value) continue;
        above |= *part.value >= total.value;
        below |= *part.value <= total.value;
    }
    return tally.holds > 0 && above && below;
}

// A sum that holds to the last digit with a cell blank, in two positions or with figures that cannot be chance, says that its blanks are zeros.
bool blanks_are_zero(const Tally& tally) {
    int proofs = 0;
    for (const Outcome& outcome : tally.outcomes) {
        if (outcome.kind != Outcome::holds || !outcome.exact || outcome.blank.empty() || outcome.figures < 2) continue;
        const bool large = outcome.check.found->abs() >= outcome.check.result->step * Decimal(kLargeSteps);
        proofs += large && outcome.figures >= kManyFigures ? 2 : 1;
    }
    return proofs >= 2;
}

// A line that is blank here has what the sum misses by at another position, or a figure where the result has none (one column read as two): the figure may
// only stand in the wrong place.
bool stands_elsewhere(const Lines& lines, const Outcome& outcome, int result, int position) {
    const Decimal size = outcome.check.difference->abs();
    for (int line : outcome.blank)
        for (int p = 0; p < lines.positions(); ++p)
            if (p != position && lines.is_position(p) && lines.at(line, p).counts() &&
                (lines.at(line, p).value.abs() == size || lines.at(result, p).state == FigureState::absent))
                return true;
    return false;
}

void place(PlacedCheck& placed, const Figure& figure) {
    placed.page = figure.page;
    placed.y = figure.box.y0;
    placed.x = figure.box.x0;
}

}  // namespace

bool lost_figure(const TableFigures& figures, int page, const Box& around, bool recognised) {
    if (recognised && has_gap(figures, page, around.y0, around.y1)) return true;
    return std::any_of(figures.strays.begin(), figures.strays.end(), [&](const TablePart& stray) {
        bool apart = stray.box.x1 < around.x0 || stray.box.x0 > around.x1 || stray.box.y1 < around.y0 || stray.box.y0 > around.y1;
        return stray.page == page && !apart;
    });
}

std::string sum_message(const std::vector<std::string>& names, const std::vector<Operand>& operands, const std::string& result_name, const Operand& result,
                        const std::string& where, const Check& check) {
    std::string text = where.empty() ? "" : shortened(where) + ": ";
    if (operands.size() <= kMostNamedTerms) {
        for (std::size_t i = 0; i < operands.size(); ++i) {
            if (i > 0 || operands[i].sign < 0) text += operands[i].sign < 0 ? (i > 0 ? " - " : "- ") : " + ";
            text += shortened(names[i]) + " " + operands[i].value->dutch() + (operands[i].from_null ? kFromDash : "");
        }
        text += " = ";
        if (check.difference && !check.difference->is_zero()) text += check.expected->dutch() + "; printed ";
    } else {
        text += std::to_string(operands.size()) + " figures, " + shortened(names.front()) + " " + operands.front().value->dutch() + " to " +
                shortened(names.back()) + " " + operands.back().value->dutch() + ", add up to " + check.expected->dutch() + "; printed ";
    }
    text += shortened(result_name) + " " + result.value->dutch() + (result.from_null ? kFromDash : "");
    if (check.difference && !check.difference->is_zero()) text += ", difference " + check.difference->dutch();
    if (check.status == Status::pass_rounding || check.status == Status::warn_rounding) text += " (rounding allows " + check.tolerance->dutch() + ")";
    return text;
}

Outcome evaluate(const Lines& lines, const Binding& binding, int result_line, int position) {
    Outcome outcome;
    const Figure& result = lines.at(result_line, position);
    if (result.state == FigureState::absent || result.state == FigureState::words) return outcome;
    // Percentages down a column are ratios of their own rows; only shares of a whole add up, to 100.
    if (!binding.proven && !lines.along_columns && result.unit == UnitKind::percent && !(result.value == kWhole)) return outcome;
    outcome.check.rule = binding.rule;
    outcome.check.severity = severity_of(binding.rule);
    outcome.check.result = operand_of(result, 1);
    outcome.reason = blocking(result);

    Decimal sum;
    std::vector<std::string> names;
    std::vector<Decimal> steps;
    bool mixed = false;
    bool percentages = result.unit == UnitKind::percent, amounts = result.counts() && !percentages;
    for (const Term& term : binding.terms) {
        const Figure& figure = lines.at(term.line, position);
        if (figure.state == FigureState::absent || figure.state == FigureState::words) {
            outcome.blank.push_back(term.line);
            outcome.no_stock |= binding.rule == "RES_ROLL" && &term == &binding.terms.front();
            continue;
        }
        if (outcome.reason == Reason::none) outcome.reason = blocking(figure);
        Operand operand = operand_of(figure, term.sign);
        outcome.needs_dash |= operand.from_null;
        if (figure.counts()) {
            (figure.unit == UnitKind::percent ? percentages : amounts) = true;
            sum = term.sign < 0 ? sum - figure.value : sum + figure.value;
            steps.push_back(figure.step);
            mixed |= result.counts() && !(figure.step == result.step);
            if (!figure.value.is_zero()) ++outcome.figures;
        }
        outcome.check.operands.push_back(std::move(operand));
        names.push_back(lines.name(term.line));
    }
    // A share of the total of all baten, one of all lasten and one of the saldo (a card block) are shares of three wholes; and a percentage
    // is no term of an amount.
    if (!binding.proven && percentages && (amounts || binding.rule == "SALDO")) return Outcome{};
    bool zero_result = !result.counts() || result.value.is_zero();
    if (outcome.check.operands.empty() && outcome.reason == Reason::none) {
        if (zero_result) return Outcome{};
        outcome.reason = Reason::missing_operand;
    }
    if (outcome.reason != Reason::none) {
        outcome.kind = Outcome::blocked;
        outcome.check.status = Status::not_checkable;
        outcome.check.reason = outcome.reason;
        std::string why = outcome.reason == Reason::missing_operand ? "no figures to add up"
                          : outcome.reason == Reason::null_token    ? "an amount is not given (p.m., n.v.t., n.b.)"
                                                                    : "a cell could not be read";
        outcome.check.message = shortened(lines.position_name(position)) + ": " + shortened(lines.name(result_line)) + " not checked: " + why;
        return outcome;
    }
    outcome.needs_dash |= result.state == FigureState::dash;

    Check& check = outcome.check;
    check.expected = sum;
    check.found = *check.result->value;
    check.difference = *check.expected - *check.found;
    int n = std::max<int>(1, static_cast<int>(steps.size()));
    Verdict verdict;
    if (mixed) {
        verdict = judge_intervals(*check.difference, steps, result.step);
    } else {
        Figure judged = result;
        if (!result.counts() && !steps.empty()) judged.step = steps.front();
        verdict = judge_sum(*check.difference, n, judged.step, precision_of(judged));
    }
    check.status = verdict.status;
    check.tolerance = verdict.tolerance;
    check.message = sum_message(names, check.operands, lines.name(result_line), *check.result, lines.position_name(position), check);
    outcome.exact = verdict.status == Status::pass;
    outcome.kind = verdict.status == Status::fail ? Outcome::misses : outcome.figures == 0 && zero_result ? Outcome::trivial : Outcome::holds;
    return outcome;
}

Tally tally(const Lines& lines, const Binding& binding, int result) {
    Tally tally;
    for (int p = 0; p < lines.positions(); ++p) {
        Outcome outcome = lines.is_position(p) ? evaluate(lines, binding, result, p) : Outcome{};
        switch (outcome.kind) {
            case Outcome::nothing:
                break;
            case Outcome::trivial:
                ++tally.trivial;
                break;
            case Outcome::misses:
                ++tally.misses;
                break;
            case Outcome::blocked:
                ++tally.blocked;
                tally.unbound += outcome.reason == Reason::missing_operand;
                break;
            case Outcome::holds:
                ++tally.holds;
                if (outcome.exact) {
                    ++tally.exact;
                    tally.strongest = std::max(tally.strongest, outcome.figures);
                    tally.large |= outcome.figures >= 2 && outcome.check.found->abs() >= outcome.check.result->step * Decimal(kLargeSteps);
                }
                break;
        }
        tally.outcomes.push_back(std::move(outcome));
    }
    return tally;
}

std::optional<std::pair<int, int>> swapped_positions(const Lines& lines, const Binding& binding, int result, const Tally& tally) {
    if (tally.misses != 2) return std::nullopt;
    std::vector<int> missing;
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p)
        if (tally.outcomes[p].kind == Outcome::misses) missing.push_back(static_cast<int>(p));
    const Check &first = tally.outcomes[static_cast<std::size_t>(missing[0])].check, &second = tally.outcomes[static_cast<std::size_t>(missing[1])].check;
    const auto puts_right = [&](int line, int sign) {
        const Figure &a = lines.at(line, missing[0]), &b = lines.at(line, missing[1]);
        const Decimal change = sign < 0 ? a.value - b.value : b.value - a.value;  // of the first position
        if (!a.counts() || !b.counts()) return false;
        const Decimal first_left = *first.difference + change, second_left = *second.difference - change;
        if (first_left.is_zero() && second_left.is_zero()) return true;
        const bool large = change.abs() >= std::max(*first.tolerance, *second.tolerance) * Decimal(kFarBeyondRounding);
        return large && first_left.abs() <= *first.tolerance && second_left.abs() <= *second.tolerance;
    };
    bool found = puts_right(result, -1);
    for (const Term& term : binding.terms) found |= puts_right(term.line, term.sign);
    return found ? std::optional(std::pair(missing[0], missing[1])) : std::nullopt;
}

// So often, and to the last digit, that the one position that misses is a sum too.
static bool all_others_hold(const Tally& tally) {
    const auto sure = std::count_if(tally.outcomes.begin(), tally.outcomes.end(), [](const Outcome& o) {
        return o.kind == Outcome::holds && o.exact && o.figures >= 2 && o.check.found->abs() >= o.check.result->step * Decimal(kFairSteps);
    });
    return tally.misses == 1 && tally.exact == tally.holds && sure >= kSureOthers;
}

std::vector<PlacedCheck> checks_of(const Lines& lines, const Tally& tally, int result, bool dash_is_zero) {
    std::set<int> blank_is_zero;  // lines that are blank where the sum holds without them
    for (const Outcome& outcome : tally.outcomes)
        if (outcome.kind == Outcome::holds) blank_is_zero.insert(outcome.blank.begin(), outcome.blank.end());
    const bool zeros = blanks_are_zero(tally);
    std::vector<PlacedCheck> checks;
    for (std::size_t p = 0; p < tally.outcomes.size(); ++p) {
        const Outcome& outcome = tally.outcomes[p];
        if (outcome.kind == Outcome::nothing || (outcome.kind == Outcome::misses && is_of_extremes(lines, static_cast<int>(p)))) continue;
        const Figure& figure = lines.at(result, static_cast<int>(p));
        PlacedCheck placed{outcome.check};
        place(placed, figure);
        bool dash = outcome.needs_dash && !dash_is_zero;
        bool blank = std::any_of(outcome.blank.begin(), outcome.blank.end(), [&](int line) { return figure.recognised || !blank_is_zero.count(line); });
        if (blank && zeros && !outcome.no_stock && !figure.recognised && outcome.kind == Outcome::misses)
            blank = stands_elsewhere(lines, outcome, result, static_cast<int>(p));
        bool unread = has_stray(lines, outcome, result, static_cast<int>(p));
        bool ratio = outcome.kind == Outcome::misses && looks_like_ratio(lines, tally, result, static_cast<int>(p));
        const bool doubtful = outcome.kind == Outcome::misses && (dash || blank || unread || ratio);
        const std::optional<std::string> slip = doubtful && !unread && !ratio && !figure.recognised ? told_by_slip(tally, outcome) : std::nullopt;
        const bool dash_alone = doubtful && dash && !blank && !unread && !ratio && !figure.recognised;
        if (!slip && dash_alone && all_others_hold(tally)) {
            placed.check.status = Status::flag;
            placed.check.message += "; it holds to the last digit everywhere else: a figure is wrong, or the dash stands for something else than zero";
        } else if (slip) {
            placed.check.status = Status::flag;
            placed.check.message +=
                std::string("; ") + *slip + (dash ? "; or a dash stands for something else than zero" : "; or a blank cell stands for something");
        } else if (doubtful) {
            Check& check = placed.check;
            leave_undecided(check,
                            dash     ? Reason::null_token
                            : blank  ? Reason::missing_operand
                            : unread ? Reason::unread_cell
                                     : Reason::ambiguous_binding,
                            dash     ? "a dash may stand for something else than zero"
                            : blank  ? "a cell of the sum is blank"
                            : unread ? "a figure between them was not read"
                                     : "these may be ratios, which do not add up");
            for (Operand& operand : check.operands)
                if (operand.from_null) operand = Operand{operand.id, operand.sign, std::nullopt, false, operand.step};
        }
        checks.push_back(std::move(placed));
    }
    return checks;
}

PlacedCheck not_checkable(const Lines& lines, int result, const std::string& rule, Reason reason, const std::string& why) {
    PlacedCheck placed;
    placed.check.rule = rule;
    placed.check.status = Status::not_checkable;
    placed.check.severity = severity_of(rule);
    placed.check.reason = reason;
    placed.check.message = shortened(lines.name(result)) + " not checked: " + why;
    for (int p = 0; p < lines.positions(); ++p) {
        const Figure& figure = lines.at(result, p);
        if (figure.state == FigureState::absent || figure.state == FigureState::words) continue;
        placed.check.result = operand_of(figure, 1);
        if (figure.state != FigureState::dash)
            placed.check.found = placed.check.result->value;
        else
            placed.check.result->value.reset(), placed.check.result->from_null = false;
        place(placed, figure);
        break;
    }
    return placed;
}

}  // namespace griffier
