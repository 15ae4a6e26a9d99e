#include "audit/sums/row_formulas.h"

#include <algorithm>
#include <optional>
#include <set>

#include "audit/one_claim.h"
#include "document/pattern.h"

namespace griffier {
namespace {

// matches "Ruimte onder de kasgeldlimiet (2+1)", "Renterisico (1 + 2)", "5a. Ruimte (4-3)" / not "(4a x 4b)", "(65 t/m 74 jaar)", "(2023-2024)"
static const Pattern kFormula(R"(\(\s*(\d{1,2}[a-z]?(?:\s*[-+–−]\s*\d{1,2}[a-z]?)+)\s*\)\W*$)");
static const Pattern kTerm(R"(\s*([-+–−])?\s*(\d{1,2}[a-z]?))");
// matches "2. Kasgeldlimiet", "4a. Begrotingstotaal", "1 Renteherzieningen"
static const Pattern kNumber(R"(^\W*(\d{1,2}[a-z]?)[.)]?\s+\pL)");

constexpr std::size_t kRows = 3;  // rows of a formula that is no chance

// The row of that number: the nearest above, else the only one below.
std::optional<int> row_of(const TableFigures& figures, const std::string& number, int below) {
    std::vector<int> after;
    std::optional<int> above;
    for (int row = 0; row < figures.rows; ++row) {
        std::string own;
        if (row == below || !figures.figure_row[static_cast<std::size_t>(row)] || !RE2::PartialMatch(figures.row(row).label, kNumber, &own) || own != number)
            continue;
        if (row < below)
            above = row;
        else
            after.push_back(row);
    }
    return above ? above : after.size() == 1 ? std::optional<int>(after.front()) : std::nullopt;
}

struct Formula {
    Binding binding{"FORMULA", {}, true};
    std::vector<std::string> absent;  // numbers that no row has
};

std::optional<Formula> formula_of(const TableFigures& figures, int row) {
    std::string text, sign, number;
    if (!RE2::PartialMatch(figures.row(row).label, kFormula, &text)) return std::nullopt;
    Formula formula;
    for (re2::StringPiece rest(text); RE2::Consume(&rest, kTerm, &sign, &number);) {
        if (const std::optional<int> term = row_of(figures, number, row))
            formula.binding.terms.push_back({*term, sign.empty() || sign == "+" ? 1 : -1});
        else
            formula.absent.push_back(number);
    }
    return formula.binding.terms.size() >= 2 ? std::optional(formula) : std::nullopt;
}

// The formula counts a row that is not there, beside three or more that are.
PlacedCheck without_row(const TableFigures& figures, int row, const std::string& number) {
    int first = 0;
    while (first + 1 < figures.columns && !figures.at(row, first).counts()) ++first;
    PlacedCheck placed = placed_at("FORMULA", figures.at(row, first));
    placed.check.status = Status::flag;
    placed.check.found = placed.check.result->value;
    placed.check.message = figures.row_names[static_cast<std::size_t>(row)] + " counts row " + number + ", which the table does not have: it may be missing";
    return placed;
}

}  // namespace

void add_row_formulas(const TableFigures& figures, std::vector<PlacedCheck>& told) {
    const Lines lines{figures, false};
    std::set<std::set<std::string>> relations;
    for (const PlacedCheck& placed : told)
        if (placed.check.status != Status::not_checkable) relations.insert(figures_of(placed.check));
    std::vector<PlacedCheck> checks;
    for (int row = 0; row < figures.rows; ++row) {
        const std::optional<Formula> formula = formula_of(figures, row);
        if (!formula) continue;
        const std::size_t terms = formula->binding.terms.size();
        if (!formula->absent.empty()) {
            if (formula->absent.size() == 1 && terms >= kRows) checks.push_back(without_row(figures, row, formula->absent.front()));
            continue;
        }
        Tally t = tally(lines, formula->binding, row);
        // A long formula is believed where one column has it to the last digit.
        if (t.exact == 0 || (t.misses > t.holds && terms < kRows)) continue;
        for (Outcome& outcome : t.outcomes)
            if (outcome.kind == Outcome::blocked || relations.count(figures_of(outcome.check))) outcome.kind = Outcome::nothing;
        std::vector<PlacedCheck> placed = checks_of(lines, t, row, false);
        for (PlacedCheck& one : placed)
            if (t.misses > t.holds && one.check.status == Status::fail) one.check.status = Status::flag;
        checks.insert(checks.end(), std::make_move_iterator(placed.begin()), std::make_move_iterator(placed.end()));
    }
    // A row that its formula explains is no sum that could not be tried.
    std::set<std::string> results;
    for (const PlacedCheck& placed : checks)
        if (placed.check.result) results.insert(placed.check.result->id);
    std::erase_if(told, [&](const PlacedCheck& placed) {
        const Check& check = placed.check;
        return check.status == Status::not_checkable && check.operands.empty() && check.result && results.count(check.result->id) > 0;
    });
    told.insert(told.end(), std::make_move_iterator(checks.begin()), std::make_move_iterator(checks.end()));
}

}  // namespace griffier
