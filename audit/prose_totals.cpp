#include "audit/prose_totals.h"

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

// What stands right before the amount. matches "De totale lasten bedragen in 2027 ", "Totaal baten komen uit op "
// / not "de totale lasten van programma 3 bedragen "
static const Pattern kTotal(
    R"((?i)(?:^|^de |[,;] de )(?:totale|totaal) (lasten|baten) (?:20\d\d )?(?:bedragen|bedraagt|zijn|komen uit op)(?: in 20\d\d)?(?: in totaal)?\s*$)");
// ... of a second one, whose verb is that of the first. matches "… € 87,4 miljoen en de totale baten "
static const Pattern kSecond(R"((?i)^,? en de (?:totale|totaal) (lasten|baten)(?: bedragen| zijn)?\s*$)");
// matches "Het resultaat na bestemming bedraagt ", "Resultaat na mutaties in de reserves 2027 is " / not "Het resultaat na bestemming van programma 2 is "
static const Pattern kResult(
    R"((?i)(?:^|^het )(?:geraamde? |verwachte? |gerealiseerde? )?resultaat na (?:bestemming|(?:mutaties?|verrekening) (?:(?:in|van|aan|met|over) )?(?:de )?reserves|reservemutaties) (?:(?:in |over |van )?20\d\d )?(?:bedraagt|is|komt uit op)(?: in 20\d\d)?\s*$)");
// What makes the amount a change. matches " hoger dan begroot", " meer" / not " nadelig"
static const Pattern kChange(R"((?i)^\s*(?:hoger|lager|meer|minder|beter|slechter)\b)");
static const Pattern kTotalRow(R"((?i)^\W*(?:totaal|totale) (?:van )?(?:de )?(lasten|baten)\W*$)");
static const Pattern kResultRow(
    R"((?i)^\W*(?:(?:geraamde?|gerealiseerde?) )?(?:resultaat|begrotingssaldo)(?: na (?:bestemming|(?:mutaties?|verrekening).{0,12}reserves?))?\W*$)");

// Of the whole document: lasten, baten, or what is left after the reserves (Side::resultaat).
bool states(const BudgetLine& line, Side side) {
    if (line.table_type != "overview_blw" || !line.source.cell || line.programme || line.goal || line.taakveld) return false;
    if (line.basis == Basis::verschil || line.basis == Basis::nieuw_beleid || line.basis == Basis::none) return false;
    if (side == Side::resultaat) return RE2::FullMatch(line.item, kResultRow);
    std::string named;
    return line.side == side && RE2::FullMatch(line.item, kTotalRow, &named) && side_said(named) == side;
}

// As the text prints it: 77.443.000 in tenths of a million is 77.400.000.
Decimal in_steps(const Decimal& value, const Decimal& step) {
    if (value.decimals() > 0 || step.decimals() > 0 || step.mantissa() <= 1) return value;
    const std::int64_t one = step.mantissa();
    return (value.mantissa() + one / 2) / one * one;
}

}  // namespace

std::vector<PlacedCheck> check_prose_totals(const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        std::size_t said_to = 0;  // end of a total that stands before
        for (const SaidFigure& figure : sentence.figures) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
            const std::string before = sentence.text.substr(0, figure.begin);
            std::string word_of_side;
            Side side = Side::none;
            if (RE2::PartialMatch(before, kTotal, &word_of_side) || (said_to > 0 && RE2::PartialMatch(before.substr(said_to), kSecond, &word_of_side)))
                side = side_said(word_of_side);
            else if (RE2::PartialMatch(before, kResult))
                side = Side::resultaat;
            said_to = 0;
            if (side == Side::none || statement.unit != "euro" || statement.qualifier != "exact" ||
                RE2::PartialMatch(sentence.text.substr(figure.end), kChange))
                continue;
            said_to = figure.end;
            const std::optional<int> year = year_of(extraction, statement);
            std::optional<int> like, other;
            Verdict verdict;
            for (int i = 0; i < static_cast<int>(extraction.budget_lines.size()) && !like; ++i) {
                const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(i)];
                if (!year || line.year != year || !states(line, side)) continue;
                const Verdict one = judge_same(line.value.abs(), line.step, statement.value.abs(), statement.step);
                if (one.status != Status::fail)
                    like = i, verdict = one;
                else if (!other)
                    other = i, verdict = one;
            }
            if (!like && !other) continue;
            const int index = like ? *like : *other;
            const BudgetLine& line = extraction.budget_lines[static_cast<std::size_t>(index)];
            PlacedCheck placed = placed_check("PROSE_TAB", statement.source);
            Check& check = placed.check;
            const Decimal said = statement.value.abs(), printed = line.value.abs();
            const bool slip = !slip_between(said, printed).empty() || !slip_between(said, in_steps(printed, statement.step)).empty();
            check.operands = {operand_of(extraction, index, line.value.is_negative() ? -1 : 1)};
            check.result = Operand{statement_id(figure.statement), 1, said, false, statement.step};
            check.expected = printed;
            check.found = said;
            check.difference = printed - said;
            check.status = like ? verdict.status : slip ? Status::fail : Status::flag;
            if (check.status != Status::flag) check.tolerance = verdict.tolerance;
            check.message = "in the text: " + line.item + " " + std::to_string(*year) + ": " + said.dutch() + " euro; the table on page " +
                            std::to_string(line.source.page) + " has " + line.value.dutch();
            checks.push_back(std::move(placed));
        }
    }
    return checks;
}

}  // namespace griffier
