#include "audit/prose/prose_totals.h"

#include <optional>
#include <string>

#include "audit/prose/prose_statements.h"
#include "audit/prose/said_column.h"
#include "audit/prose/said_figures.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// What stands right before the amount. matches "De totale lasten bedragen in 2027 ", "Totaal baten komen uit op ", "De totale gerealiseerde lasten over 2024 bedroegen " / not
// "de totale lasten van programma 3 bedragen "
static const Pattern kTotal(
    std::string(
        R"((?i)(?:^|\b(?:de|onze) |[,;] )(?:totale|totaal)(?: (?:gerealiseerde|begrote|geraamde|werkelijke))? (lasten|baten) (?:(?:in |over |voor |van )?20\d\d )?)") +
    kAmountVerb + R"(\s*$)");
// ... the other way round. matches "In 2025 bedragen de totale lasten "
static const Pattern kTurned(
    R"((?i)\b(?:bedragen|bedroegen|zijn|waren) de (?:totale|totaal)(?: (?:gerealiseerde|begrote|geraamde|werkelijke))? (lasten|baten)(?: (?:in|over|voor) 20\d\d)?\s*$)");
// ... of a second one, whose verb is that of the first. matches "… € 87,4 miljoen en de totale baten "
static const Pattern kSecond(R"((?i)^,? en (?:de )?(?:(?:totale|totaal) )?(lasten|baten)(?: bedragen| zijn| bedroegen| waren)?(?: in 20\d\d)?\s*$)");
// matches "Het resultaat na bestemming bedraagt ", "Resultaat na mutaties in de reserves 2027 is " / not "Het resultaat na bestemming van programma 2 is "
static const Pattern kResult(
    R"((?i)(?:^|^het )(?:geraamde? |verwachte? |gerealiseerde? )?resultaat na (?:bestemming|(?:mutaties?|verrekening) (?:(?:in|van|aan|met|over) )?(?:de )?reserves|reservemutaties) (?:(?:in |over |van )?20\d\d )?(?:bedraagt|bedroeg|is|was|komt uit op)(?: in 20\d\d)?\s*$)");
// What makes the amount a change. matches " hoger dan begroot", " meer" / not " nadelig"
static const Pattern kChange(R"((?i)^\s*(?:hoger|lager|meer|minder|beter|slechter)\b)");
static const Pattern kTotalRow(R"((?i)^\W*(?:totaal|totale) (?:van )?(?:de )?(lasten|baten)\W*$)");
// The row of all programmes, whose columns are lasten and baten. matches "Totaal saldo van baten en lasten", "Saldo baten en lasten"
static const Pattern kAllRow(R"((?i)^\W*(?:(?:geraamde?|gerealiseerde?) )?(?:totaal |totale )?(?:saldo )?(?:van )?(?:de )?baten en lasten\W*$)");
static const Pattern kResultRow(
    R"((?i)^\W*(?:(?:geraamde?|gerealiseerde?) )?(?:resultaat|begrotingssaldo)(?: na (?:bestemming|(?:mutaties?|verrekening).{0,12}reserves?))?\W*$)");

Side side_of(const std::string& word) { return fold(word) == "baten" ? Side::baten : Side::lasten; }

// Of the whole document: lasten, baten, or what is left after the reserves (Side::resultaat).
bool states(const BudgetLine& line, Side side) {
    if (line.table_type != "overview_blw" || !line.source.cell || line.programme || line.goal || line.taakveld) return false;
    if (side == Side::resultaat) return line.side == Side::resultaat && RE2::FullMatch(line.item, kResultRow);
    if (line.side != side) return false;
    std::string named;
    return RE2::FullMatch(line.item, kAllRow) || (RE2::FullMatch(line.item, kTotalRow, &named) && side_of(named) == side);
}

// Lasten with the additions to reserves, baten with the withdrawals: some papers call these the total.
bool states_with_reserves(const BudgetLine& line, Side side) {
    return line.table_type == "overview_blw" && line.source.cell && !line.programme && !line.goal && !line.taakveld && line.side == side &&
           RE2::FullMatch(line.item, kResultRow);
}

const char* name_of(Side side) { return side == Side::resultaat ? "resultaat na bestemming" : side == Side::baten ? "totale baten" : "totale lasten"; }

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
            if (RE2::PartialMatch(before, kTotal, &word_of_side) || RE2::PartialMatch(before, kTurned, &word_of_side) ||
                (said_to > 0 && RE2::PartialMatch(before.substr(said_to), kSecond, &word_of_side)))
                side = side_of(word_of_side);
            else if (RE2::PartialMatch(before, kResult))
                side = Side::resultaat;
            said_to = 0;
            if (side == Side::none || statement.unit != "euro" || statement.qualifier != "exact" ||
                RE2::PartialMatch(sentence.text.substr(figure.end), kChange))
                continue;
            said_to = figure.end;
            const std::optional<int> year = year_of(extraction, statement);
            if (!year) continue;
            std::optional<PlacedCheck> placed =
                against_lines(extraction, sentence, figure, *year, name_of(side), [&](const BudgetLine& line) { return states(line, side); });
            if (!placed) continue;
            const bool holds = placed->check.status == Status::pass || placed->check.status == Status::pass_rounding;
            if (!holds && side != Side::resultaat) {
                auto with =
                    against_lines(extraction, sentence, figure, *year, name_of(side), [&](const BudgetLine& line) { return states_with_reserves(line, side); });
                if (with && (with->check.status == Status::pass || with->check.status == Status::pass_rounding)) placed = std::move(with);
            }
            checks.push_back(std::move(*placed));
        }
    }
    return checks;
}

}  // namespace griffier
