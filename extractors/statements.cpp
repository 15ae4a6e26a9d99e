// Figures in running text, with subject, unit, qualifier, role, period and sentence.
#include "extractors/statements.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/number_words.h"
#include "extractors/passages.h"
#include "extractors/phrases.h"
#include "extractors/prose_figures.h"
#include "extractors/prose_masks.h"
#include "extractors/prose_periods.h"
#include "extractors/prose_ranges.h"
#include "extractors/prose_scale.h"
#include "extractors/prose_words.h"
#include "extractors/sentences.h"

namespace griffier {

namespace {

// matches what qualifies a figure, standing right before it: "ca. ", "meer dan ", "maximaal € " / not "dan de "
static const Pattern kAboutBefore(
    "(?i)(?:\\bca\\.? ?|\\bcirca |\\bongeveer |\\brond(?: de)? |\\bzo['’]n |± ?|\\bom en nabij(?: de)? |\\been kleine |\\bplusminus |\\bnaar schatting )$");
static const Pattern kMoreBefore("(?i)(?:\\bruim |\\bmeer dan |\\bboven de |> ?|\\bgroter dan )$");
static const Pattern kLessBefore("(?i)(?:\\bbijna |\\bminder dan |\\bkrap |< ?|\\bnog geen |\\bkleiner dan |\\bnet geen )$");
static const Pattern kAtLeastBefore("(?i)(?:\\bminimaal |\\bminstens |\\bten ?minste |\\bop zijn minst |\\bniet minder dan |≥ ?)$");
// matches the two ends of a range: "tussen " before and " en 40" behind, " en " with "tussen 30" before / not "tussen 25 partners"
static const Pattern kBetweenBefore("(?i)\\btussen (?:de )?$");
static const Pattern kBetweenAfter("^ [^.;]{0,25}\\ben (?:de )?(?:€ ?)?[0-9]");
static const Pattern kBetweenEnd("(?i)\\btussen (?:de )?(?:€ ?)?[0-9](?:[^.;]|\\.[0-9]){0,30} en (?:de )?$");
// matches what stands before an amount or percentage that is a bound: "boven ", "onder de " / not of a count, where it may say a place
static const Pattern kAboveBefore("(?i)\\bboven (?:de |een bedrag van )?$");
static const Pattern kBelowBefore("(?i)\\bonder (?:de |een bedrag van )?$");
// A table, whose multiplier is not that of the sentence. matches "zie onderstaande tabel, bedragen x € 1.000" / not "per saldo"
static const Pattern kOfTable("(?i)\\b(?:tabel|tabellen|overzicht|grafiek|figuur)\\b");
static const Pattern kAtMostBefore(
    "(?i)(?:\\bmaximaal |\\bgemaximeerd op |\\bniet hoger dan |\\bhoogstens |\\bhooguit |\\bten hoogste |\\bniet meer dan |≤ ?)$");
// matches what is counted, told before the figure: "Het aantal leerlingen groeide van ", "het aantal nieuwe meldingen was " / not "aantal leden, en "
static const Pattern kNumberOf("(?i)\\baantal(?:len)? (?:[\\pL-]+e )?([\\pL-]{3,}(?:en|s))\\b[^,;:()]*$");
// matches what compares a figure with the one before it, and what ends it: "tegen ", "tegenover ruim " with " in 2023", "." behind
static const Pattern kAgainstBefore("(?i)\\b(?:tegen|tegenover)(?: nog| ruim| bijna| circa| ongeveer| slechts)? $");
static const Pattern kAgainstAfter(
    "(?i)^(?:$|[.,;)]| in (?:het jaar |dezelfde (?:periode|maanden) (?:van |in )?)?(?:19|20)[0-9]{2}\\b| (?:een|twee|drie) jaar (?:eerder|geleden)| vorig "
    "jaar| het jaar (?:ervoor|daarvoor))");
// matches "of hoger", "of meer" / not "of minder"
static const Pattern kAtLeastAfter("(?i)^ of (?:hoger|meer|langer|groter|ouder)\\b");
static const Pattern kAtMostAfter("(?i)^ of (?:lager|minder|korter|kleiner|jonger)\\b");
static const Pattern kForecast("(?i)\\b(?:prognose|verwacht\\w*|verwachting|raming|geraamd\\w*|raamt|raamden?|ramen\\b[^.;]{0,40}\\bop|naar schatting)\\b");
static const Pattern kRealised("(?i)\\b(?:realisatie|gerealiseerd\\w*|behaald\\w*|werkelijk\\w*)\\b");
// matches a word before which a figure may stand without a noun behind it: "uit op 194.", "is 225," / not "Koeienweide 2"
static const Pattern kCarries(
    "(?i)(?:^|[ "
    "(‘'\"])(?:op|is|was|zijn|waren|van|naar|tegen|bedraagt|bedroeg|bedragen|bedroegen|met|een|tot|en|dan|eens|rond|circa|ca\\.?|ongeveer|ruim|bijna|maximaal|"
    "minimaal|totaal|slechts|nog|telt|telde|aantal|hoogste|minste|hoogstens|hooguit|minstens|score|cijfer|gemiddeld|gemiddelde|boven|onder|scoort|scoorde|"
    "wordt|werd|werden|komt|kwam|uit|er|verwachting)"
    "[: ]*$");
// matches a limit of what is counted: "zakt dat aantal onder de " / not "brief onder de ", "ruimte boven de "
static const Pattern kCountedLimit("(?i)\\b(?:aantal(?:len)?|cijfer|score|gemiddelde)\\b[^.;:0-9]{0,60}\\b(?:onder|boven) de $");
// matches what makes a figure a part of a whole: "Van hen volgen ", "Daarvan zijn er " / not "Daarvoor komen "
static const Pattern kPartBefore("(?i)(?:^|[ ,(])(?:van hen|daarvan|hiervan|waarvan|van wie|van deze \\pL+|van die \\pL+)(?: \\pL+){0,3} $");
// matches what makes a figure the number of a point, with ". " behind it: "genoemde brief onder " / not "onder de "
static const Pattern kPointBefore("(?i)\\b(?:onder|sub|bij|ad)(?: de)? $");
// matches the whole that a figure is a part of, or what it is more or less than: "6 van de 9 metingen", "90 meer dan gepland", "24 voor en 2 tegen" / not "6 van de leden"
static const Pattern kOfWhole(
    "^ van de (?:ongeveer |circa |ruim |bijna )?[0-9]|^ (?:meer|minder|hoger|lager) dan\\b|^ voor (?:\\([^()]*\\) )?en [0-9]+ tegen\\b");
// matches what became of the things counted: "9 verworpen en 3 ingetrokken", "nog 17 open" / not "17 ingezetenen"
#define GRIFFIER_STATES                                                                                                                                   \
    "(?:open|dicht|klaar|verworpen|afgewezen|vervallen|aangenomen|aangehouden|ingetrokken|ingediend|ingestemd|afgedaan|afgehandeld|uitgevoerd|toegekend|" \
    "opgevolgd|overgenomen|opgelost|opgeleverd|opgenomen|beschikbaar|toegevoegd|onttrokken|ontvangen|nodig)"
static const Pattern kState(GRIFFIER_STATES);
static const Pattern kStateBehind("^ " GRIFFIER_STATES "\\b");
// matches what follows a figure that leads a list item: " in de groep van 2022" / not " Preventief slikken"
static const Pattern kLeadAfter("^ (?:in|van|met|voor|bij|uit|op|zonder|via|die|dat|waren|zijn|hebben|volgen|kregen)\\b");
// matches words that are no countable noun though they follow a figure / not "kandidaten"
static const Pattern kNoNoun(
    "(?i)^(?:t/"
    "m|al|reeds|geheel|deels|gedeeltelijk|grotendeels|volledig|helemaal|ervan|daarvan|hiervan|in|op|van|voor|met|bij|aan|uit|naar|tot|en|of|is|was|zijn|waren|"
    "wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|te|dan|"
    "die|"
    "dat|"
    "de|het|een|per|over|om|als|tegen|onder|boven|binnen|na|door|maar|nog|ook|niet|hoger|lager|jl|moet|moeten|komt|komen|gaat|gaan|ten|ter|dit|deze|wij|we|"
    "hun|zich|want|waarvan|waarbij|omdat|terwijl|sinds|vanaf|vanuit|via|volgens|blijft|bleef|staat|stond|stonden|ligt|lag|lagen|bedraagt|mee|gestegen|gedaald|"
    "afgerond|à|á|inzake|middels|betreffende|omtrent|blanco|klaar|gereed|buiten|tijdens|vast|langer|korter|vaker|eerder|later|groter|kleiner|ouder|jonger|"
    "beter|slechter|"
    "gedurende|tussen|positief|negatief|structureel|"
    "incidenteel|jaarlijks|ge[a-z]+[dt]|inclusief|exclusief|respectievelijk|tegenover|"
    "ofwel|waar|meer|minder|x)$");
// matches words that stand between figure and noun: "nieuwe", "unieke", "extra" / not "leden"
static const Pattern kAdjective("(?i)^(?:[\\pL-]{3,}e|extra|aspirant|fulltime|parttime|totaal|lokaal|regionaal|nieuw|en|of)$");
static const Pattern kPlural("(?i)(?:en|s|eren|'s|’s|ners)$");
// matches units that end the search at once: "fte", "euro" / not "uitbreiding"
static const Pattern kUnitWord(
    "(?i)^(?:fte|fte's|fte’s|euro|ton|ha|hectare|km|km/u|km/uur|km/"
    "h|kilometer|meter|centimeter|gram|kilo|kilogram|m2|m²|m3|m³|kwh|mwh|mw|gwh|tj|pj|kton|liter|stuks|personen|"
    "mensen|uur|punten|keer|maal|promille)$");
// matches a line of a table of contents / not "enz..."
static const Pattern kDotLeaders("\\.{4,}|(?:\\. ){4,}|…{2,}");
// matches " van de cliënten" / not " in 2024"
static const Pattern kOf("^ (?:van|per|voor) (.+)");
static const Pattern kLowerWord("\\b[a-zà-ÿ]{2,}");
static const Pattern kLastWords("(\\pL[\\pL'’/-]*)[ (]*$");

constexpr std::int64_t kSmallInWords = 13;  // numbers to twelve are written in words whatever they count
static const Pattern kFte("(?i)fte(?:['’]?s)?");
constexpr std::size_t kWordsOfText = 5;  // in lower case, with a full stop: "In 2024 kregen 1.204 jongeren hulp, tegen 1.150 in 2023."

// The words of the clause after `from`, at most six.
std::vector<std::string> clause_after(std::string_view text, int from, int to) {
    std::vector<std::string> words;
    std::string word;
    for (int i = from; i <= to && words.size() < 6; ++i) {
        const char c = i < to ? text[static_cast<std::size_t>(i)] : ' ';
        if (c == ' ') {
            if (!word.empty()) words.push_back(word);
            word.clear();
        } else if (c == ',' || c == ';' || c == ':' || c == ')' || c == '(' || c == '?' || c == '!' || c == '"' ||
                   text.substr(static_cast<std::size_t>(i), 3) == "”" || (c == '.' && !letter_at(text, i + 1) && !digit_at(text, i + 1))) {
            if (!word.empty()) words.push_back(word);
            break;
        } else {
            word += c;
        }
    }
    return words;
}

// The noun that is counted: the first word that is one, past adjectives; "" where none follows.
std::string noun_after(std::string_view text, int from, int to) {
    const auto words = clause_after(text, from, to);
    std::size_t i = 0;
    if (words.empty()) return "";
    // "13 Preventief slikken": a note or list number before its text
    const bool opens = trim(text.substr(0, static_cast<std::size_t>(from))).find(' ') == std::string::npos;
    if (opens && std::isupper(static_cast<unsigned char>(words[0][0]))) return "";
    if (RE2::FullMatch(words[0], kNoNoun) || digit_at(words[0], 0)) return "";
    static const Pattern kLength("(?i)km|kilometer");  // "80 km per uur" is a speed
    if (RE2::FullMatch(words[0], kLength) && words.size() > 2 && words[1] == "per" && words[2] == "uur") return words[0] + " per uur";
    if (RE2::FullMatch(words[0], kUnitWord)) return words[0];
    // "Merelhof 12 Almere ligt": a name is no adjective
    while (i + 1 < words.size() && !std::isupper(static_cast<unsigned char>(words[i][0])) && RE2::FullMatch(words[i], kAdjective) &&
           !RE2::FullMatch(words[i + 1], kNoNoun))
        ++i;
    // "23 vastgestelde maar niet gepubliceerde regelingen"
    if (i + 2 < words.size() && RE2::FullMatch(words[i], kAdjective) && (words[i + 1] == "en" || words[i + 1] == "of" || words[i + 1] == "maar")) {
        const std::size_t second = i + 2 + (words[i + 2] == "niet" || words[i + 2] == "nog" ? 1 : 0);
        if (second + 1 < words.size() && RE2::FullMatch(words[second], kAdjective)) i = second + 1;
    }
    if (!RE2::PartialMatch(words[i], kPlural) && i + 1 < words.size() && RE2::PartialMatch(words[i + 1], kPlural) && !RE2::FullMatch(words[i + 1], kNoNoun) &&
        std::islower(static_cast<unsigned char>(words[i + 1][0])))
        ++i;
    // "2 aangenomen amendementen"
    static const Pattern kParticiple("(?:aan|af|op|in|uit|over|toe|voor|bij|on)ge\\pL+en");
    if (i + 1 < words.size() && RE2::FullMatch(words[i], kParticiple) && RE2::PartialMatch(words[i + 1], kPlural) && !RE2::FullMatch(words[i + 1], kNoNoun))
        ++i;
    std::string noun = words[i];
    for (const std::string_view mark : {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"})  // of a footnote: "woninginbraken¹"
        if (noun.size() > mark.size() + 2 && noun.ends_with(mark)) noun.erase(noun.size() - mark.size());
    if (RE2::FullMatch(noun, kState)) return "";
    if (RE2::FullMatch(noun, kNoNoun) || !letter_at(noun, 0) || noun.find_first_of("0123456789") != std::string::npos) return "";
    const bool one = from > 0 && text[static_cast<std::size_t>(from - 1)] == '1' && !digit_at(text, from - 2);  // "1 motie"
    if (!one && noun.ends_with('e') && std::islower(static_cast<unsigned char>(noun[0])) && !RE2::FullMatch(noun, kUnitWord))
        return "";  // an adjective by itself
    const bool capital = std::isupper(static_cast<unsigned char>(noun[0]));
    if (capital && noun.find('-') == std::string::npos && !RE2::PartialMatch(noun, kPlural)) return "";
    return noun;
}

std::string qualifier_of(std::string_view before, std::string_view after, const std::string& unit, Bound bound) {
    const re2::StringPiece left(before.data(), before.size()), right(after.data(), after.size());
    if (RE2::PartialMatch(right, kAtLeastAfter)) return "at_least";
    if (RE2::PartialMatch(right, kAtMostAfter)) return "at_most";
    if (RE2::PartialMatch(left, kBetweenBefore) && RE2::PartialMatch(right, kBetweenAfter)) return "at_least";
    if (RE2::PartialMatch(left, kBetweenEnd)) return "at_most";
    if (bound == Bound::low) return "at_least";
    if (bound == Bound::high) return "at_most";
    const bool measured = unit == "euro" || unit == "%" || RE2::PartialMatch(left, kCountedLimit);
    if (measured && RE2::PartialMatch(left, kAboveBefore)) return "more_than";
    if (measured && RE2::PartialMatch(left, kBelowBefore)) return "less_than";
    if (RE2::PartialMatch(left, kAtLeastBefore)) return "at_least";
    if (RE2::PartialMatch(left, kAtMostBefore)) return "at_most";
    if (RE2::PartialMatch(left, kMoreBefore)) return "more_than";
    if (RE2::PartialMatch(left, kLessBefore)) return "less_than";
    if (RE2::PartialMatch(left, kAboutBefore)) return "about";
    return "exact";
}

// The last word before the figure that says what kind of figure it is; another figure in between takes it away.
std::string role_of(std::string_view before) {
    int at = -1;
    std::string role;
    const auto consider = [&](const RE2& pattern, const char* name) {
        for (const Match& match : find_all(pattern, before))
            if (match.span.begin > at) at = match.span.begin, role = name;
    };
    consider(goal_pattern(), "doelstelling");
    consider(kForecast, "prognose");
    consider(kRealised, "realisatie");
    return role;
}

std::string trimmed_clause(std::string_view text) {
    std::string clause = trim(text);
    while (!clause.empty() && (clause.back() == ',' || clause.back() == '(' || clause.back() == ':' || clause.back() == ';' || clause.back() == '.'))
        clause = trim(clause.substr(0, clause.size() - 1));
    return clause;
}

// What the figure is about, in the words of the sentence: the clause behind it, or before it where none is behind.
std::string subject_of(std::string_view sentence, const ProseFigure& figure, const std::string& unit, bool noun_follows) {
    int end = figure.span.end;
    while (end < static_cast<int>(sentence.size()) && !clause_mark(sentence, end)) ++end;
    const std::string behind(sentence.substr(static_cast<std::size_t>(figure.span.end), static_cast<std::size_t>(end - figure.span.end)));
    if (noun_follows) return trimmed_clause(behind);
    std::string of;
    if (unit == "%" && RE2::FullMatch(behind, kOf, &of)) return trimmed_clause(of);
    int begin = figure.span.begin;
    while (begin > 0 && !(clause_mark(sentence, begin - 1) && figure.span.begin - begin > 2)) --begin;
    const auto before = [&](int from) {
        return trimmed_clause(sentence.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(figure.span.begin - from)));
    };
    const std::string clause = before(begin);
    const std::string all = split_words(clause).size() < 2 ? before(0) : clause;
    return all.empty() ? trimmed_clause(behind) : all;  // "28 in de groep van 2022"
}

// A row of a table or contents list that was taken for text.
bool is_prose(std::string_view sentence) {
    const std::string text(sentence);
    if (RE2::PartialMatch(text, kDotLeaders)) return false;
    const std::size_t lower = find_all(kLowerWord, text).size();
    static const Pattern kSaysOne("^\\p{Lu}\\p{Ll}+ (?:is|was|zijn|waren) (?:€ ?)?[0-9][0-9.,]*\\.$");  // "Toegestaan is 2.500."
    if (lower < 2 && !RE2::FullMatch(text, kSaysOne)) return false;
    int numbers = 0, words = 0;
    for (const std::string& word : split_words(text)) {
        ++words;
        if (digit_at(word, 0) || (word.size() > 1 && digit_at(word, static_cast<int>(word.size()) - 1))) ++numbers;
    }
    // "In 2024 was dat 8,2%." is as short as a row, but says something.
    static const Pattern kSays("\\b(?:is|was|zijn|waren|bedraagt|bedroeg) (?:\\pL+ ){0,3}(?:€ ?)?[0-9][^;:]*\\.$");
    return RE2::FullMatch(text, kSaysOne) || numbers * 5 < words * 2 ||
           (numbers * 5 == words * 2 && (RE2::PartialMatch(text, kSays) || (lower >= kWordsOfText && text.back() == '.')));
}

// A number in words is a figure where a unit is printed with it, or where it counts things that are not spoken of as known already. Small ones count the
// parts of a plan or an argument more often than things.
bool proves_words(const ProseFigure& figure, std::string_view before, std::string_view after, const std::string& unit, bool noun_follows, Bound bound) {
    // matches what makes it a number of things known already, one of two numbers, or another word: "de ", "alle ", "twee of ", "tussen drie en ", "in acht "
    static const Pattern kKnown(
        "(?i)\\b(?:de|deze|die|dit|alle|al|onze?|hun|haar|uw|beide|eerste|laatste|volgende|komende|afgelopen|vorige|andere|overige|of|à|á|tot|[eé]en "
        "op|elke?|iedere?)"
        " (?:[\\pL]+e )?$|\\btussen [^.;]{0,30} en $");
    static const Pattern kOtherWord("(?i)^ (?:genomen|nemen|te nemen|jaar|keer|uur|maal|type|soort)\\b");
    if (!figure.unit.empty() || figure.scaled) return bound == Bound::none;
    if (bound != Bound::none || !noun_follows || figure.value < Decimal(2) || std::isupper(static_cast<unsigned char>(unit[0])) != 0) return false;
    const re2::StringPiece left(before.data(), before.size()), right(after.data(), after.size());
    static const Pattern kDuration("(?i)(?:jaar|maanden|weken|dagen|werkdagen|uur|minuten)");
    if (RE2::FullMatch(unit, kDuration) && measures_duration(before)) return true;
    if (RE2::PartialMatch(right, kOtherWord) || RE2::PartialMatch(left, kKnown)) return false;
    const std::string words = words_of(unit);
    if (figure.value < Decimal(kSmallInWords)) return counts_things(words) || RE2::FullMatch(unit, kFte);
    return (RE2::PartialMatch(unit, kPlural) || RE2::FullMatch(unit, kUnitWord)) && !counts_nothing(words);
}

// Places of figures whose meaning the text leaves open.
struct Open {
    std::vector<Provenance> amounts;  // the multiplier
    std::vector<Provenance> ranges;   // whether "van 6 tot 9" is a range or a change
};

void warn(const std::vector<Provenance>& places, const char* code, const char* what, const char* why, std::vector<Warning>& warnings) {
    std::map<int, std::vector<const Provenance*>> by_page;
    for (const Provenance& place : places) by_page[place.page].push_back(&place);
    for (const auto& [page, of_page] : by_page) {
        const std::size_t count = of_page.size();
        warnings.push_back({code,
                            std::to_string(count) + " " + what + (count == 1 ? "" : "s") + " in running text (\"" + of_page.front()->text + "\") " +
                                (count == 1 ? "stands" : "stand") + " " + why + ": left out, without a value",
                            page});
    }
}

void read_passage(const Document& document, const Passage& passage, std::int64_t scale_above, std::int64_t general_scale, std::vector<Statement>& statements,
                  Open& open) {
    const std::string& text = passage.text;
    if (text.find_first_of("0123456789") == std::string::npos && number_words_in(text).empty()) return;
    const auto times = find_times(text);
    const auto masks = find_masks(text, times);
    const auto masked = [&](const Span& span) { return std::any_of(masks.begin(), masks.end(), [&](const Span& mask) { return overlap(mask, span); }); };
    const bool listed = !passage.blocks.empty() && document.blocks[static_cast<std::size_t>(passage.blocks.front())].kind == BlockKind::list_item;
    for (const Span& s : split_sentences(text)) {
        const std::string sentence = text.substr(static_cast<std::size_t>(s.begin), static_cast<std::size_t>(s.end - s.begin));
        if (!is_prose(sentence)) continue;
        const std::vector<Match> figures = figures_in(sentence);
        const std::vector<Bound> bounds = bounds_of(sentence, figures);
        SentenceScale scale{scale_above, general_scale, scale_of_sentence(sentence), false, false};
        scale.of_table = scale.said && RE2::PartialMatch(sentence, kOfTable);
        for (const Match& match : figures)
            if (const auto behind = scale_behind(sentence, match.span.end, false); behind && scale.said && overlap(behind->span, scale.said->span))
                scale.bound = true, scale.of_table = false;
        int last_end = 0;      // of the figure before, in the sentence
        bool listing = false;  // "150 in Hotel De Linde, 120 in de school, 66 op het schip"
        int range_start = -1;  // the statement that begins "tussen 30 en 40 woningen" and has its noun behind the second figure
        for (std::size_t f = 0; f < figures.size(); ++f) {
            auto figure = read_figure(figures[f], sentence);
            const Bound bound = bounds[f];
            if (!figure || figure->span.begin < last_end || (scale.said && overlap(figure->digits, scale.said->span))) continue;
            const bool clear = scale_figure(*figure, sentence, scale);
            bool glued_unit = false;
            const Span in_text{s.begin + figure->digits.begin, s.begin + figure->digits.end};
            if (!stands_alone(*figure, sentence, glued_unit) || masked(in_text)) continue;

            const std::string_view before = std::string_view(sentence).substr(0, static_cast<std::size_t>(figure->span.begin));
            const std::string_view after = std::string_view(sentence).substr(static_cast<std::size_t>(figure->span.end));
            std::string unit = figure->unit;
            bool noun_follows = false;
            if (unit.empty()) {
                unit = noun_after(sentence, figure->span.end, static_cast<int>(sentence.size()));
                noun_follows = !unit.empty();
            }
            if (figure->worded && !proves_words(*figure, before, after, unit, noun_follows, bound)) continue;
            if (unit.empty()) {
                const bool point = trim(before).empty() || RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kPointBefore);
                const bool list_number = point && !after.empty() && (after[0] == '.' || after[0] == ')') && after.size() > 1;
                const bool bracketed = !before.empty() && before.back() == '(' && !after.empty() && after[0] == ')';
                const bool carried = RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kCarries) ||
                                     RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kCountedLimit);
                const bool of_whole = RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kOfWhole);
                const bool range = (RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kBetweenBefore) &&
                                    RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kBetweenAfter)) ||
                                   bound == Bound::low || bound == Bound::from;
                const bool part = RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kPartBefore);
                // "610 voor parkeren, 420 voor afval": the next of a list, with the same word behind it
                const std::string_view since = last_end > 0 ? before.substr(static_cast<std::size_t>(last_end)) : std::string_view{};
                const bool of_list = since.ends_with(": ") && RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kLeadAfter);
                const bool further = listing && since.ends_with(", ") && RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kLeadAfter);
                const bool state = since.ends_with(", ") && RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kStateBehind);
                const bool next = of_list || further || state ||
                                  (since.ends_with(", ") && after.size() > 1 && after[0] == ' ' &&
                                   since.starts_with(after.substr(0, std::min(after.find(' ', 1), after.size()) + 1)));
                // "een 7,4 (2023: 7,1)"
                static const Pattern kYearBefore("\\((?:in )?(?:19|20)[0-9]{2}: ?$");
                const bool of_year = last_end > 0 && RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kYearBefore) && after.starts_with(")");
                const bool leads =
                    listed && s.begin == 0 && trim(before).empty() && RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kLeadAfter);
                if (range) {
                    range_start = static_cast<int>(statements.size());
                } else if (range_start >= 0 && range_start == static_cast<int>(statements.size()) - 1 &&
                           (bound == Bound::to || qualifier_of(before, after, unit, bound) == "at_most")) {
                    // the second figure of a range stands where the first one may stand
                } else if (list_number ||
                           (bracketed ? figure->digits.end - figure->digits.begin < 3 : !carried && !part && !leads && !of_whole && !next && !of_year))
                    continue;
                listing = next;
                if (of_year) {
                    unit = statements.back().unit;
                } else if (bracketed) {
                    std::string noun;
                    const std::string left = trim(before.substr(0, before.size() - 1));
                    RE2::PartialMatch(left, kLastWords, &noun);
                    if (!noun.empty() && std::islower(static_cast<unsigned char>(noun[0])) && RE2::PartialMatch(noun, kPlural)) unit = noun;
                } else if (is_report_mark(sentence, figure->span.begin, figure->value)) {
                    unit = "rapportcijfer";
                } else if (RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kNumberOf, &unit)) {
                    // "Het aantal leerlingen groeide van 640 naar 702"
                } else if (last_end > 0 && statements.back().unit != "euro" && statements.back().unit != "%" &&
                           RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kAgainstBefore) &&
                           RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kAgainstAfter)) {
                    unit = statements.back().unit;
                }
            }

            if (range_start >= 0 && range_start == static_cast<int>(statements.size()) - 1 && statements.back().unit.empty()) statements.back().unit = unit;

            Statement statement;
            statement.value = figure->value;
            statement.step = figure->step;
            statement.unit = unit;
            statement.qualifier = qualifier_of(before, after, unit, bound);
            // "maximaal 9 en 3 meter": both are meters, and at most
            if (last_end > 0 && sentence.substr(static_cast<std::size_t>(last_end), static_cast<std::size_t>(figure->span.begin - last_end)) == " en " &&
                statements.back().unit.empty() && !unit.empty()) {
                statements.back().unit = unit;
                if (statement.qualifier == "exact") statement.qualifier = statements.back().qualifier;
            }
            // "een derde" has no end as a decimal
            if (figure->worded && unit == "deel" && statement.step == Decimal(1, 3) && statement.value != Decimal(125, 3) && statement.qualifier == "exact")
                statement.qualifier = "about";
            statement.role = role_of(before.substr(static_cast<std::size_t>(last_end)));
            // "naar verwachting 9.000 tot 11.000 bezoekers": the ends of a range are one figure
            if (bound == Bound::high && statement.role.empty() && last_end > 0) statement.role = statements.back().role;
            statement.period = period_near(times, s, {s.begin + figure->span.begin, s.begin + figure->span.end}, text);
            statement.subject = subject_of(sentence, *figure, unit, noun_follows);
            statement.sentence = sentence;
            statement.section = passage.section;
            statement.source = place_of(document, passage, {s.begin + figure->span.begin, s.begin + figure->span.end});
            last_end = figure->span.end;
            if (!clear || bound == Bound::unclear) {
                (clear ? open.ranges : open.amounts).push_back(std::move(statement.source));
                continue;
            }
            statements.push_back(std::move(statement));
        }
    }
}

}  // namespace

std::vector<Statement> find_statements(const Document& document, std::vector<Warning>& unclear) {
    std::vector<Statement> statements;
    Open open;
    const std::vector<Passage> passages = read_passages(document);
    const std::vector<std::int64_t> scales = scales_from_above(document, passages), general = general_scales(passages);
    static const Pattern kVoteShare(
        "(?i)(?:voor|vóór|tegen) [0-9]{1,3}(?:[.,][0-9]+)? ?%(?: (?:voor|vóór|tegen)\\b.*)?");  // a platform's line above those who voted so
    for (std::size_t i = 0; i < passages.size(); ++i)
        if (!RE2::FullMatch(passages[i].text, kVoteShare)) read_passage(document, passages[i], scales[i], general[i], statements, open);
    warn(open.amounts, "scale_unclear", "amount", "under a multiplier that may not be meant for it", unclear);
    warn(open.ranges, "range_unclear", "figure", "in \"… tot …\", a range or a change", unclear);
    return statements;
}

}  // namespace griffier
