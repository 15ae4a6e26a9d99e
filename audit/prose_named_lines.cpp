#include "audit/prose_named_lines.h"

#include <optional>
#include <string>

#include "audit/diagnosis.h"
#include "audit/facts_of_lines.h"
#include "audit/prose_statements.h"
#include "audit/said_figures.h"
#include "audit/tolerance.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// What stands right before the amount. matches "De totale lasten van programma 3 (Wonen) bedragen in 2026 ", "het saldo van taakveld 6.3 is " / not
// "de lasten van programma 3 zijn met ", "de lasten voor jeugd in programma 3 bedragen "
static const Pattern kNamed(
    R"((?i)\b(lasten|baten|saldo) (?:van|in|op|binnen) (?:het )?(programma|taakveld) (\d{1,2}(?:\.\d{1,2})?)\b[^.,;:€0-9]{0,60}?\s(?:bedragen|bedraagt|zijn|is|komen uit op|komt uit op)(?: (?:in|over|voor) 20\d\d)?(?: in totaal)?(?: (?:begroot|geraamd) op)?\s*$)");
// What makes the amount a change. matches " hoger dan begroot", " voordelig", " meer"
static const Pattern kChange(R"((?i)^\s*(?:hoger|lager|meer|minder|voordelig|nadelig|voordeel|nadeel)\b)");

bool is_named(const BudgetLine& line, bool programme, const std::string& number) {
    if (programme) return line.programme && line.programme->number == number && !line.goal && !line.taakveld && is_whole(line, *line.programme);
    return line.taakveld && line.taakveld->number == number;
}

}  // namespace

std::vector<PlacedCheck> check_prose_named_lines(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    const bool accounts = extraction.facts.kind == "jaarstukken";
    for (const SaidSentence& sentence : said_sentences(extraction))
        for (const SaidFigure& figure : sentence.figures) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
            std::string side_word, kind, number;
            if (statement.unit != "euro" || statement.qualifier != "exact" ||
                !RE2::PartialMatch(sentence.text.substr(0, figure.begin), kNamed, &side_word, &kind, &number) ||
                RE2::PartialMatch(sentence.text.substr(figure.end), kChange))
                continue;
            const std::optional<int> year = year_of(extraction, statement);
            const Side side = side_said(side_word);
            std::optional<int> like, other;
            Verdict verdict;
            for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()) && !like; ++i) {
                const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
                if (!year || line.year != year || line.side != side || !is_named(line, fold(kind) == "programma", number)) continue;
                const bool realised = line.basis == Basis::realisatie;
                if (!realised && comparable(line.basis) != Basis::begroting && line.basis != Basis::begroting_na_wijziging &&
                    line.basis != Basis::begroting_primitief)
                    continue;
                const Verdict one = judge_same(line.value.abs(), line.step, statement.value.abs(), statement.step);
                if (one.status != Status::fail)
                    like = i, verdict = one;
                else if (!other && realised == accounts)
                    other = i;
            }
            if (!like && !other) continue;
            const int index = like ? *like : *other;
            const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(index)];
            PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
            Check& check = placed.check;
            check.operands = {operand_of(extraction, index, line.value.is_negative() ? -1 : 1)};
            check.result = Operand{statement_id(figure.statement), 1, statement.value.abs(), false, statement.step};
            check.expected = line.value.abs();
            check.found = statement.value.abs();
            check.difference = line.value.abs() - statement.value.abs();
            if (like) check.tolerance = verdict.tolerance;
            const bool slip = !slip_between(statement.value.abs(), line.value.abs()).empty();
            check.status = like ? verdict.status : slip ? Status::fail : Status::flag;
            if (check.status == Status::fail) check.tolerance = judge_same(line.value.abs(), line.step, statement.value.abs(), statement.step).tolerance;
            check.message = "in the text: " + std::string(word(side)) + " of " + fold(kind) + " " + number + " " + std::to_string(*year) + ": " +
                            statement.value.dutch() + " euro; the table on page " + std::to_string(line.source.page) + " has " + line.value.dutch();
            checks.push_back(std::move(placed));
        }
    return checks;
}

}  // namespace griffier
