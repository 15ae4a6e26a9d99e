#include "audit/prose/prose_named_changes.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/named_rows.h"
#include "audit/prose/steps.h"
#include "audit/prose/telling_digits.h"
#include "audit/remarks/observation.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr int kFewestDigits = 3;

// Two figures of one row.
struct Pair {
    const TableFigure *one = nullptr, *two = nullptr;
    Decimal apart() const { return (one->value - two->value).abs(); }
};

// Of the years that the sentence says, and that of the paper.
std::vector<Pair> pairs_meant(const std::vector<const TableFigure*>& figures, const NamedFigure& said, const DocumentFacts& facts) {
    std::set<int> years = said.years;
    if (years.size() == 1 && facts.fiscal_year) years.insert(*facts.fiscal_year);
    const auto fits = [&](const TableFigure& figure) { return years.size() < 2 || !figure.year || years.count(*figure.year) > 0; };
    std::vector<Pair> pairs;
    for (std::size_t a = 0; a < figures.size(); ++a)
        for (std::size_t b = a + 1; b < figures.size(); ++b) {
            const TableFigure &one = *figures[a], &two = *figures[b];
            if (one.row != two.row || one.in_total || two.in_total || !fits(one) || !fits(two)) continue;
            if (years.size() >= 2 && one.year == two.year) continue;
            pairs.push_back({&one, &two});
        }
    return pairs;
}

PlacedCheck told_of(const Statement& statement, int index, const Pair& pair, const Verdict& verdict) {
    PlacedCheck placed = placed_check("PROSE_DIFF", statement.source);
    Check& check = placed.check;
    const Decimal said = statement.value.abs(), apart = pair.apart();
    const int sign = pair.one->value < pair.two->value ? -1 : 1;
    const bool holds = verdict.status != Status::fail;
    check.operands = {Operand{pair.one->id, sign, pair.one->value, false, pair.one->step},
                      Operand{pair.two->id, -sign, pair.two->value, false, pair.two->step}};
    check.result = Operand{statement_id(index), 1, said, false, statement.step};
    check.expected = apart;
    check.found = said;
    check.difference = apart - said;
    check.status = holds ? verdict.status : Status::flag;
    if (holds) check.tolerance = verdict.tolerance;
    check.message = "in the text: a change of " + said.dutch() + (statement.unit.empty() ? "" : " " + statement.unit) + "; the row that the sentence names, " +
                    shortened(pair.one->label) + " on page " + std::to_string(pair.one->page) + ", has " + pair.one->value.dutch() + " and " +
                    pair.two->value.dutch() + ", a difference of " + apart.dutch();
    return placed;
}

}  // namespace

std::vector<PlacedCheck> check_prose_named_changes(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told) {
    std::set<std::string> done;
    for (const PlacedCheck& placed : told)
        if (placed.check.result && placed.check.result->id.starts_with('f') && placed.check.status != Status::not_checkable)
            done.insert(placed.check.result->id);
    const std::vector<TableFigure> figures = figures_said(document, extraction);
    std::vector<PlacedCheck> checks;
    for (const NamedFigure& said : named_figures(extraction)) {
        const Statement& statement = extraction.statements[static_cast<std::size_t>(said.statement)];
        if (!said.change || done.count(statement_id(said.statement)) > 0) continue;
        const std::vector<const TableFigure*> meant = figures_named(figures, said, statement.section);
        // A table of changes has its own figure for it.
        if (std::any_of(meant.begin(), meant.end(), [](const TableFigure* one) { return tells_change(one->own) || tells_change(one->around); })) continue;
        const Decimal value = statement.value.abs();
        const Pair *like = nullptr, *near = nullptr;
        Verdict verdict;
        std::set<std::string> values;
        const std::vector<Pair> pairs = pairs_meant(meant, said, extraction.facts);
        for (const Pair& pair : pairs) {
            const Decimal apart = pair.apart();
            values.insert(apart.str());
            const Verdict one = judge_intervals(apart - value, {pair.one->step, pair.two->step}, std::max(statement.step, pair.one->step));
            if (one.status != Status::fail && like == nullptr) like = &pair, verdict = one;
            const std::string slip = slip_between(in_steps(value, pair.one->step), in_steps(apart, statement.step));
            if (slip == "one_digit" || slip == "digits_swapped") near = &pair;
        }
        const int digits = std::max(digits_that_count(value), near ? digits_that_count(near->apart()) : 0);
        if (like != nullptr && digits_that_count(value) >= kFewestDigits && is_telling(digits_that_count(value) + 1, values.size()))
            checks.push_back(told_of(statement, said.statement, *like, verdict));
        else if (like == nullptr && near != nullptr && std::min(digits, digits_that_count(value)) >= kFewestDigits &&
                 is_telling(values.size() == 1 ? digits + 1 : digits, values.size()) &&
                 std::none_of(figures.begin(), figures.end(), [&](const TableFigure& figure) { return is_of_unit(figure, said) && figure.value == value; }))
            checks.push_back(told_of(statement, said.statement, *near, Verdict{Status::fail, {}}));
    }
    return checks;
}

}  // namespace griffier
