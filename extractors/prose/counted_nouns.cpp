#include "extractors/prose/counted_nouns.h"

#include <vector>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/prose/prose_figures.h"

namespace griffier {
namespace {

// matches what became of the things counted: "9 verworpen en 3 ingetrokken", "nog 17 open" / not "17 ingezetenen"
static const std::string kStates =
    "(?:open|dicht|klaar|verworpen|afgewezen|vervallen|aangenomen|aangehouden|ingetrokken|ingediend|ingestemd|afgedaan|afgehandeld|uitgevoerd|toegekend|"
    "opgevolgd|overgenomen|opgelost|opgeleverd|opgenomen|beschikbaar|toegevoegd|onttrokken|ontvangen|nodig)";
static const Pattern kState(kStates), kStateBehind("^ " + kStates + "\\b");
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

}  // namespace

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

bool is_plural(std::string_view noun) { return RE2::PartialMatch(re2::StringPiece(noun.data(), noun.size()), kPlural); }

bool is_unit_word(std::string_view noun) { return RE2::FullMatch(re2::StringPiece(noun.data(), noun.size()), kUnitWord); }

bool state_behind(std::string_view after) { return RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kStateBehind); }

}  // namespace griffier
