#include "audit/prose/said_column.h"

#include <algorithm>

#include "audit/across/facts_of_lines.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/prose/steps.h"
#include "audit/tolerance.h"
#include "document/pattern.h"

namespace griffier {
namespace {

using Kind = SaidColumn::Kind;

// matches "in de primitieve begroting", "oorspronkelijk begroot", "voor wijziging"
static const Pattern kPrimitive(R"((?i)\b(?:primitie[fv]e?|oorspronkelijke?|aanvankelijke?|(?:voor|vóór) (?:begrotings)?wijziging(?:en)?)\b)");
// matches "begroting na wijziging", "de bijgestelde begroting", "de actuele raming" / not "bijgesteld beleid"
static const Pattern kChanged(
    R"((?i)\bna (?:de )?(?:\S+ )?(?:begrotings)?wijziging(?:en)?\b|\b(?:bijgestelde?|gewijzigde?|actuele?)\s+(?:begroting|raming|begroot|geraamd))");
// matches "begroot", "geraamde", "raming 2025", "de begroting"
static const Pattern kBudget(R"((?i)\b(?:begrote?n?|begroot|geraamde?|raming(?:en)?|(?:programma)?begroting|verwacht(?:e|en)?|prognoses?|zullen)\b)");
// matches "gerealiseerd", "werkelijke lasten", "volgens de jaarrekening" / not "realisatie van woningen"
static const Pattern kOutcome(R"((?i)\b(?:gerealiseerde?|werkelijke?|uitgekomen|jaarrekening|rekening 20\d\d)\b)");
// matches "bedroegen", "kwamen uit op", "gaven we uit"
static const Pattern kPast(R"((?i)\b(?:bedroe(?:g|gen)|kwam(?:en)?|gaven|ontvingen|was|waren)\b)");

constexpr std::size_t kBehind = 40;  // characters behind the amount that may still be about it

// What is said of the figure itself: from the figure before it to the end of its clause.
std::string clause_of(const SaidSentence& sentence, const SaidFigure& figure) {
    std::size_t from = 0, to = sentence.text.size();
    for (const SaidFigure& other : sentence.figures) {
        if (other.end <= figure.begin) from = std::max(from, other.end);
        if (other.begin >= figure.end) to = std::min(to, other.begin);
    }
    const std::string behind = sentence.text.substr(figure.end, std::min(to - figure.end, kBehind));
    return sentence.text.substr(from, figure.begin - from) + " " + behind.substr(0, behind.find_first_of(",;:("));
}

Kind told_by(const std::string& words) {
    const bool outcome = RE2::PartialMatch(words, kOutcome);
    const bool primitive = RE2::PartialMatch(words, kPrimitive), changed = RE2::PartialMatch(words, kChanged);
    if (primitive || changed) return primitive == changed ? Kind::budget : primitive ? Kind::primitive : Kind::changed;
    if (RE2::PartialMatch(words, kBudget)) return outcome ? Kind::open : Kind::budget;
    return outcome || RE2::PartialMatch(words, kPast) ? Kind::outcome : Kind::open;
}

// Of several columns that fit, the one that is meant first.
bool is_first_choice(const SaidColumn& column, Basis basis) { return column.kind != Kind::changed || basis == Basis::begroting_na_wijziging; }

bool is_slip(const Decimal& said, const Decimal& printed, const Decimal& step) {
    return !slip_between(said, printed).empty() || !slip_between(said, in_steps(printed, step)).empty();
}

}  // namespace

bool fits(const SaidColumn& column, Basis basis) {
    const bool budget = comparable(basis) == Basis::begroting || basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging;
    switch (column.kind) {
        case Kind::outcome:
            return basis == Basis::realisatie;
        case Kind::budget:
            return budget;
        case Kind::primitive:
            return budget && basis != Basis::begroting_na_wijziging;
        case Kind::changed:
            return column.in_words ? budget && basis != Basis::begroting_primitief : budget;
        case Kind::open:
            break;
    }
    return budget || basis == Basis::realisatie;
}

SaidColumn column_said(const DocumentFacts& facts, const SaidSentence& sentence, const SaidFigure& figure, int year) {
    if (const Kind kind = told_by(clause_of(sentence, figure)); kind != Kind::open) return {kind, true};
    // Words of another clause may be meant for this one too.
    if (RE2::PartialMatch(sentence.text, kBudget) || RE2::PartialMatch(sentence.text, kPrimitive) || RE2::PartialMatch(sentence.text, kChanged)) return {};
    const bool own = facts.fiscal_year == year;
    if (facts.kind == "jaarstukken") return {own ? Kind::outcome : Kind::open, false};
    if (facts.kind == "tussenrapportage" || facts.kind == "begrotingswijziging") return {own ? Kind::changed : Kind::open, false};
    if (facts.kind == "programmabegroting") return {facts.fiscal_year && year >= *facts.fiscal_year ? Kind::budget : Kind::open, false};
    return {};
}

std::optional<PlacedCheck> against_lines(const Extraction& extraction, const SaidSentence& sentence, const SaidFigure& figure, int year,
                                         const std::string& what, const std::function<bool(const BudgetLine&)>& states) {
    const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
    const SaidColumn column = column_said(extraction.facts, sentence, figure, year);
    const Decimal said = statement.value.abs();
    std::optional<int> like, meant, first, elsewhere;  // the amount in its column; its column; the column that comes first; the amount in another column
    for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()) && !like; ++i) {
        const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
        if (line.year != year || !fits({Kind::open, false}, line.basis) || !states(line)) continue;
        const bool same = judge_same(line.value.abs(), line.step, said, statement.step).status != Status::fail;
        if (!fits(column, line.basis)) {
            if (same && !elsewhere) elsewhere = i;
            continue;
        }
        if (same) like = i;
        if (!meant) meant = i;
        if (!first && is_first_choice(column, line.basis)) first = i;
    }
    // The table lacks the column that is meant: what another one has says nothing against the text.
    if (!like && !meant) {
        if (!elsewhere) return std::nullopt;
        like = elsewhere;
    }
    const int index = like ? *like : first ? *first : *meant;
    const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(index)];
    const Decimal printed = line.value.abs();
    const Verdict verdict = judge_same(printed, line.step, said, statement.step);
    PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
    Check& check = placed.check;
    check.operands = {operand_of(extraction, index, line.value.is_negative() ? -1 : 1)};
    check.result = Operand{statement_id(figure.statement), 1, said, false, statement.step};
    check.expected = printed;
    check.found = said;
    check.difference = printed - said;
    check.status = verdict.status;
    if (!like && (elsewhere || !is_slip(said, printed, statement.step))) check.status = Status::flag;
    if (check.status != Status::flag) check.tolerance = verdict.tolerance;
    check.message = "in the text: " + what + " " + std::to_string(year) + ": " + said.dutch() + " euro; the table on page " + std::to_string(line.source.page) +
                    " has " + line.value.dutch() + (line.column.empty() ? "" : " for " + line.column);
    if (!like && elsewhere) check.message += "; " + said.dutch() + " is that of " + extraction.budget_lines[static_cast<std::size_t>(*elsewhere)].column;
    return placed;
}

}  // namespace griffier
