#include "extractors/council/register_contents.h"

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/votes.h"
#include "extractors/dates.h"
#include "extractors/people.h"
#include "extractors/person_names.h"

namespace griffier {
namespace {

constexpr std::size_t kDateBytes = 40;    // a longer cell tells more than a date
constexpr std::size_t kOutcomeWords = 4;  // of a cell that is an outcome: more are a report of it
// matches the number of a paper with a letter or a year in it: "M12", "T-010", "2026-M0008", "RG-221/2026", "2306-29" / not "12", "2026"
#define LETTERED "[A-Za-z]{1,3}[- .]?[0-9]{1,4}(?:[-./][0-9A-Za-z]+)*|(?:20)?[0-9]{2}[-./ ]?[A-Z]{1,3}[-./ ]?[0-9]{1,4}|[0-9]{2,4}[-./][0-9]{1,4}"
static const Pattern kLettered("(?:" LETTERED ")");
static const Pattern kPlain("[0-9]{1,4}[.)]?");
static const Pattern kNumbered("^(" LETTERED "|[0-9]{1,3}[.)]?)(?: ?[:–-] ?|[.)] ?| )([\\p{Lu}\"“‘'„].*\\pL.*)$");
// matches a member of the college or the college: "wethouder De Boer", "burgemeester", "het college" / not "wethouder stuurt een brief"
static const Pattern kHolder(
    "(?i)(?:de |het )?(?:wethouders?|burgemeester|gedeputeerde|portefeuillehouder|heemraad|dijkgraaf|college|wth\\.?|wh\\.?|bgm\\.?|b&w)(?-i: "
    "(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er) )*[\\p{Lu}'’].{1,30})?");
// matches a time that is no day: "Q3 2026", "najaar 2026", "eind 2026", "2e kwartaal 2026", "maart 2026" / not "2026"
static const Pattern kTime(
    "(?i)(?:(?:eind|begin|medio|vóór|voor|na|uiterlijk|per|in|tweede|eerste) )?(?:(?:het|de) )?(?:Q[1-4]|[1-4]e kwartaal|(?:eerste|tweede|derde|vierde) "
    "kwartaal|voorjaar|najaar|zomer|herfst|winter|lente|(?:zomer|kerst)reces|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    "november|december|helft|kadernota|begroting|jaarrekening|jaarstukken)(?:[ -](?:van )?20[0-9]{2})?|(?i:eind|begin|medio|vóór|voor) 20[0-9]{2}");
static const Pattern kPair("[0-9]{1,2} ?[-–/:] ?[0-9]{1,2}");

bool is_date(const std::string& text) { return text.size() < kDateBytes && !first_date(text).empty(); }

bool are_movers(const std::string& text) {
    std::vector<Submitter> movers;
    add_submitters(text, movers);
    return have_parties(movers) && knows_party(movers);
}

}  // namespace

std::map<int, Content> contents_of(const Table& table, int header) {
    std::map<int, Content> contents;
    std::map<int, int> row_cells;
    for (const Cell& cell : table.cells) ++row_cells[cell.row];
    for (const Cell& cell : table.cells) {
        if (cell.row <= header || row_cells[cell.row] < 2 || says_nothing(cell.text)) continue;
        Content& content = contents[cell.col];
        std::string number, title;
        ++content.cells;
        content.digits += cell.text.find_first_of("0123456789") != std::string::npos;
        if (is_date(cell.text)) {
            ++content.dates;
        } else if (RE2::FullMatch(cell.text, kPair)) {
            ++content.pairs;
            if (RE2::FullMatch(cell.text, kLettered)) ++content.lettered;
        } else if (RE2::FullMatch(cell.text, kLettered)) {
            ++content.numbers, ++content.lettered;
        } else if (RE2::FullMatch(cell.text, kPlain)) {
            ++content.numbers;
        } else if (RE2::FullMatch(cell.text, kHolder)) {
            ++content.holders;
        } else if (RE2::FullMatch(cell.text, kTime)) {
            ++content.times;
        } else if (!outcome_in(cell.text).empty() && split_words(cell.text).size() <= kOutcomeWords) {
            ++content.outcomes;
        } else if (are_movers(cell.text)) {
            ++content.movers;
        } else {
            ++content.texts;
            if (part_number(cell.text, number, title)) ++content.numbered;
        }
    }
    return contents;
}

bool says_nothing(std::string_view text) {
    static const Pattern kNothing("(?i)(?:[-–—. /]*|n\\.?v\\.?t\\.?|p\\.?m\\.?|geen|nog niet bekend|onbekend|\\?)");
    return RE2::FullMatch(trim(text), kNothing);
}

bool is_number_or_date(const std::string& text) { return RE2::FullMatch(text, kLettered) || is_date(text); }

bool part_number(const std::string& text, std::string& number, std::string& title) {
    if (!RE2::FullMatch(text, kNumbered, &number, &title)) return false;
    while (!number.empty() && std::string_view(".)").find(number.back()) != std::string_view::npos) number.pop_back();
    return true;
}

}  // namespace griffier
