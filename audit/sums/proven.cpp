#include "audit/sums/proven.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/columns/header_sense.h"
#include "audit/diagnosis/slips.h"
#include "audit/labels.h"
#include "audit/sums/equations.h"
#include "audit/sums/sum_evidence.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

const char* const kProved = " (proved by the figures of the table)";
constexpr int kEnoughToBlame = 5;    // positions where the sum holds to the last digit before one where it does not is a finding,
constexpr double kBitsToBlame = 40;  // and what they must say beyond chance
constexpr int kEnoughBeside = 4;     // positions in a row where another sum of a total that its label explains must hold to the last digit
constexpr int kExactBesideSwap = 2;  // positions where a sum holds to the last digit beside two whose figures changed places
constexpr int kExactBesideSlip = 2;  // and beside one where a slip with a name would put it right
constexpr int kTellingSteps = 10;    // by which two sums that cross are off alike, and not by rounding

constexpr int kNearHundred = 20;          // steps that shares of a whole are from a hundred, if their total is one
constexpr std::size_t kMostOfOneRow = 3;  // operands; more are those of columns

// Results that a check along this direction explains already, the others that one of them could not try, and all relations that were tried.
struct Told {
    std::set<std::string> tried, untried;
    std::set<std::set<std::string>> relations;
    std::vector<std::set<std::string>> exchanged;  // figures of two columns that may stand in another order

    bool is_of_exchanged(const std::set<std::string>& figures) const {
        return std::any_of(exchanged.begin(), exchanged.end(), [&](const std::set<std::string>& columns) {
            return std::count_if(figures.begin(), figures.end(), [&](const std::string& id) { return columns.count(id) > 0; }) > 1;
        });
    }
};

Told told_by(const std::vector<PlacedCheck>& checks, const TableFigures& figures, bool along_columns) {
    static const std::set<std::string> kSums = {"SALDO",         "COLSUM", "HIER", "RES_NA", "ROWSUM", "DIFF", "RES_ROLL",
                                                "BUDGET_CHANGE", "STRUCT", "EMU",  "EMU10",  "RENTE",  "FIDO"};
    const auto places = places_of(figures);
    Told told;
    for (const PlacedCheck& placed : checks) {
        const Check& check = placed.check;
        if (!check.operands.empty()) told.relations.insert(figures_of(check));
        if (along_columns && check.status == Status::flag && check.operands.size() > kMostOfOneRow && (!check.result || !check.result->value))
            told.exchanged.push_back(figures_of(check));
        if (!kSums.count(check.rule) || !check.result) continue;
        const auto result = places.find(check.result->id);
        if (result == places.end()) continue;
        if (check.operands.empty()) {
            bool row_rule = check.rule == "ROWSUM" || check.rule == "DIFF";
            if (row_rule == along_columns) told.untried.insert(check.result->id);
            continue;
        }
        const auto operand = places.find(check.operands.front().id);
        const bool same_row = operand != places.end() && operand->second.first == result->second.first;
        if (same_row == along_columns) told.tried.insert(check.result->id);
    }
    return told;
}

bool is_difference(const TableFigures& figures, int col) {
    if (figures.column(col).basis == Basis::verschil) return true;
    return std::any_of(figures.column(col).path.begin(), figures.column(col).path.end(), speaks_of_difference);
}

struct Claimed {
    Binding binding;
    int result = 0;
};

// How the equation is said: total = parts, or b - a for a column that is called a difference or that alone is negative.
Claimed claim_for(const Lines& lines, const Equation& equation, const std::set<int>& totals) {
    Claimed claimed{{lines.along_columns ? "ROWSUM" : "COLSUM", {}, false, true}, equation.result};
    for (int term : equation.terms) {
        claimed.binding.terms.push_back({term, 1});
        if (!lines.along_columns && totals.count(term)) claimed.binding.rule = "HIER";
    }
    if (!lines.along_columns || equation.terms.size() != 2) return claimed;
    for (int i : {1, 0}) {
        const int difference = equation.terms[static_cast<std::size_t>(i)], other = equation.terms[static_cast<std::size_t>(1 - i)];
        if (is_difference(lines.figures, difference) && !is_difference(lines.figures, other))
            return {{"DIFF", {{equation.result, 1}, {other, -1}}, false, true}, difference};
    }
    return claimed;
}

// What the sum is off by at a position, terms less result; nullopt where a figure of it is none.
std::optional<Decimal> imbalance(const Lines& lines, const Equation& equation, int position) {
    Decimal sum;
    for (int line : equation.terms) {
        const Figure& figure = lines.at(line, position);
        if (!figure.counts()) return std::nullopt;
        sum = sum + figure.value;
    }
    if (!lines.at(equation.result, position).counts()) return std::nullopt;
    return sum - lines.at(equation.result, position).value;
}

// Whether the figures at a position are such as are added up: they are a part or the total of a sum of the other direction, or make two other sums of this one.
bool is_added_up(const Lines& lines, const Equation& equation, int position, const std::vector<Equation>& equations, const std::vector<Equation>& across) {
    const auto has_part = [position](const Equation& other) {
        return other.result == position || std::find(other.terms.begin(), other.terms.end(), position) != other.terms.end();
    };
    if (std::any_of(across.begin(), across.end(), has_part)) return true;
    const auto holds_here = [&](const Equation& other) {
        if (other.result == equation.result || position < other.first || position > other.last || lines.at(other.result, position).value.is_zero())
            return false;
        const std::optional<Decimal> off = imbalance(lines, other, position);
        return off && off->is_zero();
    };
    return std::count_if(equations.begin(), equations.end(), holds_here) >= 2;
}

enum class Blame { none, left_out, wrong };

// A part between parts, with a figure at this position that the total does without.
bool is_left_out(const Lines& lines, const Equation& equation, int line, const Decimal& figure, const Decimal& difference) {
    const auto is_term = [&](int l) { return std::find(equation.terms.begin(), equation.terms.end(), l) != equation.terms.end(); };
    return !lines.along_columns && figure == difference && is_term(line) && is_term(line - 1) && is_term(line + 1) && !speaks_of_part(lines.name(line));
}

// Whether the one position where the sum misses is a finding. It is none where another line explains the difference, or has a figure there and nowhere else: but for
// a part between parts that the total leaves out there.
Blame to_blame(const Lines& lines, const Equation& equation, int position, const Decimal& difference) {
    if (equation.misses.size() != 1 || equation.exact < kEnoughBeside || equation.bits < kBitsToBlame) return Blame::none;
    Blame blame = equation.exact < kEnoughToBlame || equation.exact < equation.holds ? Blame::none : Blame::wrong;
    for (int l = 0; l < lines.count(); ++l) {
        const bool term = std::find(equation.terms.begin(), equation.terms.end(), l) != equation.terms.end();
        const Figure& here = lines.at(l, position);
        if (l == equation.result) continue;
        if (here.state == FigureState::unread || here.state == FigureState::open) return Blame::none;
        if (!here.counts() || here.value.is_zero()) {
            if (term && here.state == FigureState::absent) return Blame::none;
            continue;
        }
        if (is_left_out(lines, equation, l, here.value, difference)) {
            blame = Blame::left_out;
            continue;
        }
        const Decimal size = here.value.abs();
        if (size == difference.abs() || (term && size + size == difference.abs())) return Blame::none;
        bool elsewhere = false;
        for (int p = equation.first; p <= equation.last && !elsewhere; ++p) elsewhere = p != position && !lines.at(l, p).value.is_zero();
        if (!elsewhere) return Blame::none;
    }
    return blame;
}

// What would have to be added to the figure of `line` for the sum to hold.
std::optional<Decimal> correction(const Equation& equation, int line, const Decimal& off) {
    if (line == equation.result) return off;
    if (std::find(equation.terms.begin(), equation.terms.end(), line) != equation.terms.end()) return -off;
    return std::nullopt;
}

// A sum of the other direction misses too, and the one figure that they share puts both right. The other positions prove either of them.
bool crossed(const Lines& lines, const Equation& equation, int position, const Decimal& off, const std::vector<Equation>& across) {
    const Lines other_way{lines.figures, !lines.along_columns};
    std::vector<int> own = equation.terms;
    own.push_back(equation.result);
    for (int line : own) {
        const Decimal change = *correction(equation, line, off);
        if (change.abs() < lines.at(line, position).step * Decimal(kTellingSteps)) continue;
        for (const Equation& other : across) {
            if (!correction(other, position, Decimal(0))) continue;
            const std::optional<Decimal> other_off = imbalance(other_way, other, line);
            if (other_off && !other_off->is_zero() && *correction(other, position, *other_off) == change) return true;
        }
    }
    return false;
}

// The one position where the sum misses, if a slip with a name would put it right there, and which.
std::optional<std::pair<int, std::string>> slip_of(const Lines& lines, const Equation& equation, const Claimed& claimed, const Tally& tally) {
    if (tally.misses != 1 || equation.exact < kExactBesideSlip || equation.exact < equation.holds || tally.exact < tally.holds) return std::nullopt;
    const auto miss = std::find_if(tally.outcomes.begin(), tally.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses; });
    const int position = static_cast<int>(miss - tally.outcomes.begin());
    if (!miss->blank.empty() || miss->needs_dash || lines.at(claimed.result, position).recognised) return std::nullopt;
    if (is_of_extremes(lines, position)) return std::nullopt;
    const bool reserves = std::any_of(equation.terms.begin(), equation.terms.end(), [&](int term) { return speaks_of_reserves(lines.name(term)); });
    if (reserves && sign_is_open(tally, *miss)) return std::nullopt;
    // Figures rounded to fives, each row as it falls, are off by a last digit too.
    if (miss->check.difference->abs() < miss->check.result->step * Decimal(kTellingSteps)) return std::nullopt;
    const std::optional<std::string> slip = told_by_slip(tally, *miss);
    return slip ? std::optional(std::pair(position, *slip)) : std::nullopt;
}

// Rows between the parts of a total and the total that are neither of its parts nor parts of these, and not zero: forgotten, unless there are as many of them
// as of the others.
bool leaves_rows_out(const TableFigures& figures, const Equation& equation, const std::vector<Equation>& equations) {
    std::set<int> covered = {equation.result};
    std::vector<int> open = equation.terms;
    while (!open.empty()) {
        const int line = open.back();
        open.pop_back();
        if (!covered.insert(line).second) continue;
        for (const Equation& other : equations)
            if (other.result == line) open.insert(open.end(), other.terms.begin(), other.terms.end());
    }
    std::size_t left_out = 0;
    for (int row = *covered.begin(); row < equation.result; ++row) {
        if (covered.count(row) || speaks_of_part(figures.row(row).label)) continue;
        bool filled = false;
        for (int c = 0; c < figures.columns && !filled; ++c) filled = figures.at(row, c).counts() && !figures.at(row, c).value.is_zero();
        left_out += filled;
    }
    return left_out > 0 && left_out + 1 < covered.size();
}

bool is_percentage_of_whole(const Figure& total) {
    return total.unit == UnitKind::percent && (total.value - Decimal(100)).abs() > total.step * Decimal(kNearHundred);
}

void tell(const TableFigures& figures, bool along_columns, const std::vector<Equation>& equations, const std::vector<Equation>& across,
          std::vector<PlacedCheck>& checks) {
    const Lines lines{figures, along_columns};
    if (equations.empty()) return;
    const Told told = told_by(checks, figures, along_columns);
    const std::vector<Decimal> steps = common_steps(figures);
    std::set<int> totals;
    for (const Equation& equation : equations) totals.insert(equation.result);
    std::set<std::string> explained;
    for (const Equation& equation : equations) {
        const Claimed claimed = claim_for(lines, equation, totals);
        // A row called total that some rows above it are no part of: chosen, or forgotten? A person must look, unless another sum of it leaves out none.
        if (!along_columns && claim_of(figures, equation.result) == Claim::strong &&
            std::none_of(equations.begin(), equations.end(),
                         [&](const Equation& other) { return other.result == equation.result && !leaves_rows_out(figures, other, equations); }))
            continue;
        if (along_columns && headers_speak_against(figures, claimed.binding.terms, claimed.result)) continue;
        const Tally everywhere = griffier::tally(lines, claimed.binding, claimed.result);
        const auto swapped = equation.exact >= kExactBesideSwap ? swapped_positions(lines, claimed.binding, claimed.result, everywhere) : std::nullopt;
        const auto slip = slip_of(lines, equation, claimed, everywhere);
        std::string doubted, why;  // the result that is flagged only: a slip would put it right, or a part is left out
        Tally tally;
        for (int p = 0; p < lines.positions(); ++p) {
            const bool changed_places = swapped && (p == swapped->first || p == swapped->second);
            const std::optional<Decimal> off = imbalance(lines, equation, p);
            const bool blamed = changed_places || (off && !off->is_zero() && crossed(lines, equation, p, *off, across));
            const bool may_be_slip = slip && slip->first == p;
            bool claims =
                (blamed || may_be_slip || (p >= equation.first && p <= equation.last)) && lines.is_position(p) && lines.at(claimed.result, p).counts();
            // A total that its label explains already: of other parts ("Totaal" of its rows, and of the totals of two blocks) only what holds is told.
            const bool explained_before = claims && told.tried.count(lines.at(claimed.result, p).id) > 0;
            claims &= !explained_before || equation.everywhere || (equation.misses.empty() && equation.exact >= kEnoughBeside);
            Outcome outcome = claims ? evaluate(lines, claimed.binding, claimed.result, p) : Outcome{};
            if (told.relations.count(figures_of(outcome.check)) || told.is_of_exchanged(figures_of(outcome.check))) outcome.kind = Outcome::nothing;
            // Percentages of each row, and of the whole: not added up.
            if (outcome.kind == Outcome::misses && !along_columns && is_percentage_of_whole(lines.at(claimed.result, p))) outcome.kind = Outcome::nothing;
            if (outcome.kind == Outcome::misses) {
                // Figures that are all multiples of 5 or of 1.000 were rounded to that.
                Decimal step = steps[static_cast<std::size_t>(along_columns ? claimed.result : p)];
                for (const Term& term : claimed.binding.terms) step = std::min(step, steps[static_cast<std::size_t>(along_columns ? term.line : p)]);
                step = std::max(step, lines.at(claimed.result, p).step);
                const Verdict verdict = judge_sum(*outcome.check.difference, static_cast<int>(outcome.check.operands.size()), step, Precision::rounded);
                outcome.check.status = verdict.status;
                outcome.check.tolerance = verdict.tolerance;
                const bool fails = verdict.status == Status::fail;
                const bool summed =
                    blamed || is_added_up(lines, equation, p, equations, across);  // or a row of averages below a table, a column of changes in per cent
                const Blame blame = blamed ? Blame::wrong : summed ? to_blame(lines, equation, p, *outcome.check.difference) : Blame::none;
                if (fails && blame != Blame::wrong && (may_be_slip || blame == Blame::left_out)) {
                    doubted = lines.at(claimed.result, p).id;
                    why = blame == Blame::left_out ? "it holds without one of its parts, which is zero at all other places" : slip->second;
                }
                outcome.kind = !fails ? Outcome::holds : blame != Blame::none || may_be_slip ? Outcome::misses : Outcome::nothing;
            }
            if (outcome.kind == Outcome::blocked || (explained_before && outcome.kind != Outcome::holds)) outcome.kind = Outcome::nothing;
            if (outcome.kind != Outcome::nothing) {
                outcome.check.message += kProved;
                explained.insert(lines.at(claimed.result, p).id);
            }
            tally.outcomes.push_back(std::move(outcome));
        }
        auto placed = checks_of(lines, tally, claimed.result, true);
        for (PlacedCheck& one : placed) {
            if (one.check.status != Status::fail || doubted.empty() || one.check.result->id != doubted) continue;
            one.check.status = Status::flag;
            one.check.message += "; " + why;
        }
        checks.insert(checks.end(), std::make_move_iterator(placed.begin()), std::make_move_iterator(placed.end()));
    }
    std::erase_if(checks, [&](const PlacedCheck& placed) {
        const Check& check = placed.check;
        return check.status == Status::not_checkable && check.operands.empty() && check.result && told.untried.count(check.result->id) &&
               explained.count(check.result->id);
    });
}

}  // namespace

void add_proven_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    const std::vector<Equation> of_rows = proven_sums(Lines{figures, false}), of_columns = proven_sums(Lines{figures, true});
    tell(figures, false, of_rows, of_columns, checks);
    tell(figures, true, of_columns, of_rows, checks);
    // Figures that make a sum one way are not accused of not making it the other way: lasten and baten may be compared in opposite directions.
    std::set<std::set<std::string>> hold;
    for (const PlacedCheck& placed : checks)
        if (placed.check.status == Status::pass && placed.check.operands.size() >= 2) hold.insert(figures_of(placed.check));
    std::erase_if(checks, [&](const PlacedCheck& placed) {
        const bool told = placed.check.status == Status::fail || placed.check.status == Status::flag;
        return told && placed.check.operands.size() >= 2 && placed.check.message.find(kProved) != std::string::npos && hold.count(figures_of(placed.check)) > 0;
    });
}

}  // namespace griffier
