#include "audit/prose/prose_named_lines.h"

#include <optional>
#include <string>

#include "audit/across/facts_of_lines.h"
#include "audit/prose/prose_statements.h"
#include "audit/prose/said_column.h"
#include "audit/prose/said_figures.h"
#include "document/pattern.h"
#include "document/text.h"

namespace griffier {
namespace {

// What stands right before the amount. matches "De totale lasten van programma 3 (Wonen) bedragen in 2026 ", "het saldo van taakveld 6.3 is ", "lasten van het programma Zorg kwamen uit op " / not
// "de lasten van programma 3 zijn met ", "de lasten voor jeugd in programma 3 bedragen "
static const Pattern kNamed(
    std::string(R"((?i)\b(lasten|baten|saldo) (?:van|in|op|binnen) (?:het )?(programma|taakveld) (\d{1,2}(?:\.\d{1,2}[a-z]?)?\b)?([^.,;:€0-9]{0,60}?)\s)") +
    kAmountVerb + R"(\s*$)");
// ... the other way round. matches "In 2026 bedragen de lasten van programma 3 Wonen "
static const Pattern kTurned(
    R"((?i)\b(?:bedragen|bedraagt|bedroegen|bedroeg|zijn|is|waren|was) (?:de|het)(?: (?:gerealiseerde|begrote|geraamde|werkelijke|totale))* (lasten|baten|saldo) (?:van|in|op|binnen) (?:het )?(programma|taakveld) (\d{1,2}(?:\.\d{1,2}[a-z]?)?\b)?([^.,;:€0-9]{0,60}?)\s*$)");
// Of the programme that was named before. matches "De baten van dit programma bedragen ", "De baten bedragen "
static const Pattern kFollowing(
    std::string(
        R"((?i)^(?:de|het)(?: (?:gerealiseerde|begrote|geraamde|werkelijke|totale))* (lasten|baten|saldo)(?: (?:van|in|op|binnen) (?:dit|het|hetzelfde) (?:programma|taakveld))?(?: (?:in|over|voor) 20\d\d)? )") +
    kAmountVerb + R"(\s*$)");
// ... within the sentence. matches "… € 12.208.000 en de baten ", "… € 3,1 miljoen, de baten bedragen ", "…; de baten van dit programma bedragen in 2026 "
static const Pattern kSecond(
    R"((?i)^(?:[,;]| en|[,;] en) (?:de|het) (lasten|baten|saldo)(?: (?:van|in|op|binnen) (?:dit|het|hetzelfde) (?:programma|taakveld))?(?: (?:bedragen|bedraagt|bedroegen|bedroeg|zijn|is|waren|was|komen uit op|kwamen uit op))?(?: (?:in|over|voor) 20\d\d)?\s*$)");
// ... as a subject anywhere. matches "programma 3", "programma Zorg" / not "programma's"
static const Pattern kThing(R"((?i)\b(programma|taakveld) (\d{1,2}(?:\.\d{1,2}[a-z]?)?)\b)");
static const Pattern kOtherThing(R"((?i)\b(?:programma|taakveld|paragraaf|thema|product|reserve)\b)");
// What makes the amount a change. matches " hoger dan begroot", " voordelig", " meer"
static const Pattern kChange(R"((?i)^\s*(?:hoger|lager|meer|minder|voordelig|nadelig|voordeel|nadeel)\b)");

struct Thing {
    bool programme = true;
    Named named;
};

std::string bare(const std::string& text) { return identity(Named{"", text}); }

// "programma 3 (Wonen)", "programma Wonen".
bool is_named(const BudgetLine& line, const Thing& thing) {
    const std::string& number = thing.named.number;
    const std::string name = bare(thing.named.name);
    if (!thing.programme) return line.taakveld && !number.empty() && line.taakveld->number == number;
    if (line.goal || line.taakveld) return false;
    if (line.programme) {
        const bool same = number.empty() ? !name.empty() && bare(line.programme->name) == name : line.programme->number == number;
        return same && is_whole(line, *line.programme);
    }
    // A row of the overview that is not known to be a programme, by its whole name.
    return line.table_type == "overview_blw" && !number.empty() && !name.empty() && bare(line.item) == number + name;
}

// What the text before a sentence was about: the last programme or taakveld with a number in its own paragraph.
std::optional<Thing> subject_before(const Document& document, const SaidSentence& sentence) {
    for (const Block& block : document.blocks) {
        const std::size_t at = block.text.find(sentence.text);
        if (block.section != sentence.section || at == std::string::npos) continue;
        re2::StringPiece rest(block.text.data(), at);
        std::string kind, number;
        std::optional<Thing> found;
        while (RE2::FindAndConsume(&rest, kThing, &kind, &number)) {
            found = Thing{fold(kind) == "programma", {number, ""}};
            found->named.name = std::string(rest);
        }
        if (!found || RE2::PartialMatch(found->named.name, kOtherThing)) return std::nullopt;  // it went on to something else
        found->named.name.clear();
        return found;
    }
    return std::nullopt;
}

}  // namespace

std::vector<PlacedCheck> check_prose_named_lines(const Document& document, const Extraction& extraction) {
    std::vector<PlacedCheck> checks;
    std::optional<Thing> last;  // what the sentence before named, with its name
    int last_section = -1;
    for (const SaidSentence& sentence : said_sentences(extraction)) {
        std::size_t said_to = 0;  // end of a figure of `last` in this sentence
        for (const SaidFigure& figure : sentence.figures) {
            const Statement& statement = extraction.statements[static_cast<std::size_t>(figure.statement)];
            const std::string before = sentence.text.substr(0, figure.begin);
            std::string side_word, kind, number, name;
            std::optional<Thing> thing;
            if (RE2::PartialMatch(before, kNamed, &side_word, &kind, &number, &name) || RE2::PartialMatch(before, kTurned, &side_word, &kind, &number, &name)) {
                thing = Thing{fold(kind) == "programma", {number, name}};
            } else if (last && said_to > 0 && RE2::PartialMatch(before.substr(said_to), kSecond, &side_word)) {
                thing = last;
            } else if (RE2::PartialMatch(before, kFollowing, &side_word)) {
                thing = subject_before(document, sentence);
                const bool same =
                    thing && last && last_section == sentence.section && last->programme == thing->programme && last->named.number == thing->named.number;
                if (same) thing = last;
            }
            said_to = 0;
            if (!thing || statement.unit != "euro" || statement.qualifier != "exact" || RE2::PartialMatch(sentence.text.substr(figure.end), kChange)) continue;
            said_to = figure.end;
            last = thing;
            last_section = sentence.section;
            const std::optional<int> year = year_of(extraction, statement);
            const Side side = side_said(side_word);
            if (!year) continue;
            const std::string what = std::string(word(side)) + " of " + (thing->programme ? "programma" : "taakveld") +
                                     (thing->named.number.empty() ? thing->named.name : " " + thing->named.number);
            auto placed =
                against_lines(extraction, sentence, figure, *year, what, [&](const BudgetLine& line) { return line.side == side && is_named(line, *thing); });
            if (placed) checks.push_back(std::move(*placed));
        }
    }
    return checks;
}

}  // namespace griffier
