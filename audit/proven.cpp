#include "audit/proven.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/equations.h"
#include "audit/labels.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

const char* const kProved = " (the figures prove this sum, no label says it)";

// Places of the figures of a table by id.
std::map<std::string, std::pair<int, int>> places_of(const TableFigures& figures) {
    std::map<std::string, std::pair<int, int>> places;
    for (int r = 0; r < figures.rows; ++r)
        for (int c = 0; c < figures.columns; ++c)
            if (!figures.at(r, c).id.empty()) places[figures.at(r, c).id] = {r, c};
    return places;
}

using Relation = std::set<std::string>;  // ids of the figures of a sum, whichever of them is called its result

Relation relation_of(const Check& check) {
    Relation relation;
    for (const Operand& operand : check.operands) relation.insert(operand.id);
    if (check.result) relation.insert(check.result->id);
    return relation;
}

// Results that a check along this direction explains already, the others that one of them could not try, and all relations that were tried.
struct Told {
    std::set<std::string> tried, untried;
    std::set<Relation> relations;
};

Told told_by(const std::vector<PlacedCheck>& checks, const TableFigures& figures, bool along_columns) {
    static const std::set<std::string> kSums = {"SALDO", "COLSUM", "HIER", "RES_NA", "ROWSUM", "DIFF", "RES_ROLL", "BUDGET_CHANGE", "STRUCT", "EMU", "EMU10"};
    const auto places = places_of(figures);
    Told told;
    for (const PlacedCheck& placed : checks) {
        const Check& check = placed.check;
        if (!check.operands.empty()) told.relations.insert(relation_of(check));
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
    Claimed claimed{{lines.along_columns ? "ROWSUM" : "COLSUM", {}, false}, equation.result};
    for (int term : equation.terms) {
        claimed.binding.terms.push_back({term, 1});
        if (!lines.along_columns && totals.count(term)) claimed.binding.rule = "HIER";
    }
    if (!lines.along_columns || equation.terms.size() != 2) return claimed;
    for (int i : {1, 0}) {
        const int difference = equation.terms[static_cast<std::size_t>(i)], other = equation.terms[static_cast<std::size_t>(1 - i)];
        if (is_difference(lines.figures, difference) && !is_difference(lines.figures, other))
            return {{"DIFF", {{equation.result, 1}, {other, -1}}, false}, difference};
    }
    return claimed;
}

void tell(const TableFigures& figures, bool along_columns, std::vector<PlacedCheck>& checks) {
    const Lines lines{figures, along_columns};
    const std::vector<Equation> equations = proven_sums(lines);
    if (equations.empty()) return;
    const Told told = told_by(checks, figures, along_columns);
    const std::vector<Decimal> steps = common_steps(figures);
    std::set<int> totals;
    for (const Equation& equation : equations) totals.insert(equation.result);
    std::set<std::string> explained;
    for (const Equation& equation : equations) {
        const Claimed claimed = claim_for(lines, equation, totals);
        Tally tally;
        for (int p = 0; p < lines.positions(); ++p) {
            bool claims = p >= equation.first && p <= equation.last && !std::binary_search(equation.misses.begin(), equation.misses.end(), p) &&
                          lines.is_position(p) && lines.at(claimed.result, p).counts() && !told.tried.count(lines.at(claimed.result, p).id);
            Outcome outcome = claims ? evaluate(lines, claimed.binding, claimed.result, p) : Outcome{};
            if (told.relations.count(relation_of(outcome.check))) outcome.kind = Outcome::nothing;
            if (outcome.kind == Outcome::misses) {
                // Figures that are all multiples of 5 or of 1.000 were rounded to that.
                Decimal step = steps[static_cast<std::size_t>(along_columns ? claimed.result : p)];
                for (const Term& term : claimed.binding.terms) step = std::min(step, steps[static_cast<std::size_t>(along_columns ? term.line : p)]);
                step = std::max(step, lines.at(claimed.result, p).step);
                const Verdict verdict = judge_sum(*outcome.check.difference, static_cast<int>(outcome.check.operands.size()), step, Precision::rounded);
                outcome.check.status = verdict.status;
                outcome.check.tolerance = verdict.tolerance;
                outcome.kind = verdict.status == Status::fail ? Outcome::nothing : Outcome::holds;
            }
            if (outcome.kind == Outcome::blocked) outcome.kind = Outcome::nothing;
            if (outcome.kind != Outcome::nothing) {
                outcome.check.message += kProved;
                explained.insert(lines.at(claimed.result, p).id);
            }
            tally.outcomes.push_back(std::move(outcome));
        }
        auto placed = checks_of(lines, tally, claimed.result, true);
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
    tell(figures, false, checks);
    tell(figures, true, checks);
}

}  // namespace griffier
