#include "extractors/person_names.h"

#include <utility>

#include "document/pattern.h"
#include "document/text.h"
#include "document/utf8.h"
#include "extractors/council/council_words.h"

namespace griffier {
namespace {

constexpr std::size_t kNameWords = 6;

// matches one of the parties of council_words.cpp, "Fractie D66", "namens de fractie van CDA" / not "CDA en VVD"
const Pattern& party_pattern() {
    static const Pattern kParty("(?:(?i:namens )?(?i:de )?(?i:fractie)(?i: van)?(?i: het| de)? )?(" + party_names() + ")");
    return kParty;
}

// matches "Jan de Boer D66", "J. Bakker - SP", "J. Bakker namens de VVD" / not "De raad"
const Pattern& name_then_party() {
    static const Pattern kPattern("([A-Z][^()0-9:;,]{2,40}?),?(?: ?[-–/|]|(?i:,? ?namens(?: de fractie van)?(?: de| het)?)|(?i:,? fractie))? (" +
                                  party_names() + ")");
    return kPattern;
}

// matches "CDA: A. de Vries", "Fractie D66, J. Bakker", "VVD - J. Bos", "VVD J. Bos" / not "CDA en VVD"
const Pattern& party_then_name() {
    static const Pattern kPattern("(?:(?i:fractie) )?(" + party_names() + ")(?: ?[,:–-] ?|, | )([A-Z][^()0-9:;,]{2,40})");
    return kPattern;
}
// matches "Voornaam Achternaam (PvdA)", "A. de Vries, Leefbaar Veldermeer" / not "Toelichting (bijlage 1)"
static const Pattern kSigned(
    "^((?:[Dd]e heer |[Mm]evrouw |[Dd]hr\\.? |[Mm]evr?w?\\.? )?[\\p{Lu}'’][^()0-9:;,]{2,40}?)(?: ?[\\(\\[]([^()\\[\\]]{1,40})[\\)\\]]| ?, "
    "([A-Z][^():;,]{1,25}))[.,]?$");
// matches a local party by its words: "Fractie Lokaal Veldermeer", "Leefbaar Almere", "Lijst Jansen", "Groep Bakker" / not "Leefbaarheid"
static const Pattern kLocalParty(
    "(?:(?i:namens )?(?i:de )?(?i:fractie)(?i: van)? (.{2,40})|((?:Leefbaar|Lokaal|Lijst|Groep|Hart voor|Gemeentebelangen|Gemeente "
    "Belangen|Dorpsbelangen|Dorpsbelang|Burgerbelangen|Stadspartij|Progressief|Partij|Inwonersbelangen|Onafhankelijk|"
    "Trots)(?: [^ ]+){0,4}|\\p{Lu}[\\pL-]+ (?:Lokaal|Belang|Belangen|Vooruit|Actief|Democraten)))");
// matches what stands around names in a list: "de leden ", "het lid ", "de fractie van "
static const Pattern kLead(
    "(?i)^(?:het lid|de leden|de heren|de heer|mevrouw|dhr\\.?|mevr\\.?|mw\\.?|mede namens|namens|raadsleden|raadslid|de fracties van|de fracties|de fractie "
    "van(?: de| het)?|de fractie|fracties|fractie|en) ");
static const Pattern kTail("(?i)[,.; ]*(?: c\\.?s\\.?| e\\.?a\\.?)?[,.; ]*$");
// matches a bare name: "J. Bakker", "Van Campen", "M.J. van der Laan", "Sanne de Wit-Bos" / not "Griffier", "Aldus besloten"
static const Pattern kBareName(
    "(?:[Dd]e heer |[Mm]evrouw |[Dd]hr\\.? |[Mm]evr?w?\\.? )?(?:\\p{Lu}(?:[a-z]{0,2}\\.)? ?)*(?:\\(\\p{Lu}[\\p{Ll}'’-]+\\) )?(?:\\p{Lu}[\\p{Ll}'’-]+ "
    ")?(?:(?:van|de|der|den|ten|ter|het|'t|el|Van|De|Den|Der|Ter|Ten) ){0,3}\\p{Lu}[\\p{L}'’-]+(?: (?:(?:van|de|der|den) ){0,2}\\p{Lu}[\\p{L}'’-]+)?");

}  // namespace

bool is_bare_name(const std::string& text) { return RE2::FullMatch(text, kBareName); }

bool is_name(const std::string& text) { return split_words(text).size() <= kNameWords && is_bare_name(text); }

bool is_party(const std::string& text) { return RE2::FullMatch(text, party_pattern()); }

std::string party_of(const std::string& text) {
    std::string party, local;
    static const Pattern kItsFraction("(.+)-fractie");
    std::string bare = trim(text);
    if (std::string of; RE2::FullMatch(bare, kItsFraction, &of)) bare = of;  // "PvdA-fractie"
    if (RE2::FullMatch(bare, party_pattern(), &party)) return party;
    if (bare.find(" - ") != std::string::npos || bare.find(" – ") != std::string::npos || bare.find(" / ") != std::string::npos)
        return "";  // "Leefbaar Dorp - T. Bos": with a name
    if (RE2::FullMatch(bare, kLocalParty, &party, &local)) return party.empty() ? local : party;
    // "Namens Dorpsbelang Pontwijk" / not "Namens J. Bos"
    static const Pattern kOnBehalf("(?i:namens) (?:(?:de |het )?(?i:fracties?)(?: van)? ?)?(?:de |het )?(\\p{Lu}[^:,.()]{1,40})");
    if (RE2::FullMatch(bare, kOnBehalf, &party)) return party;
    // Recognition takes the zero beside a digit for the letter.
    static const Pattern kLetterO("([0-9])[oO]|[oO]([0-9])");
    std::string read = bare;
    if (RE2::GlobalReplace(&read, kLetterO, "\\10\\2") > 0 && RE2::FullMatch(read, party_pattern(), &party)) return party;
    return "";
}

bool has_initials(const std::string& text) {
    static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
    return RE2::PartialMatch(text, kInitials);
}

bool signed_piece(const std::string& text, Submitter& one) {
    std::string name, party, other;
    static const Pattern kOthers("(?i).*\\bmede namens\\b.*");
    static const Pattern kFractionFirst("(\\p{Lu}[^,:]{1,40})-fractie ?[,:–-] ?(\\p{Lu}.+)");  // "PvdA-fractie, J. de Wit"
    if (RE2::FullMatch(text, kFractionFirst, &party, &name) && is_bare_name(trim(name))) {
        one = {trim(name), trim(party)};
        return true;
    }
    if (is_party(text) || RE2::FullMatch(text, kOthers)) return false;                                         // "GroenLinks-PvdA" is a party, whole
    static const Pattern kFractionOf("(?i:(?:namens )?(?:de )?fractie(?: van)?) ([^:,]{2,40}?) ?[:,] ?(.+)");  // "Fractie Gemeentebelangen: T. Bos"
    if (RE2::FullMatch(text, kFractionOf, &party, &name) && is_bare_name(trim(name))) {
        one = {without_lead(name), trim(party)};
        return true;
    }
    static const Pattern kOnBehalf("(?i:namens) (?:de |het )?(?:fractie (?:van )?(?:de |het )?)?([^:]{2,40}) ?: ?(.+)");  // "namens Dorpsbelang: K. de Vlieger"
    if (RE2::FullMatch(text, kOnBehalf, &party, &name) && is_bare_name(trim(name))) {
        one = {trim(name), trim(party)};
        return true;
    }
    if (RE2::FullMatch(text, party_then_name(), &party, &name) && is_bare_name(trim(name))) {
        one = {without_lead(name), party};
        return true;
    }
    static const Pattern kDashed("(.{2,40}?) [-–] (.+)");  // "Lokaal Sterk – B. ter Meer"
    if (RE2::FullMatch(text, kDashed, &party, &name) && !party_of(party).empty() && is_bare_name(trim(name))) {
        one = {trim(name), party_of(party)};
        return true;
    }
    static const Pattern kLocalThenName("([^,]{2,40}), ?(\\p{Lu}.+)");  // "Gemeentebelangen Oudemeer, C. Prins"
    if (RE2::FullMatch(text, kLocalThenName, &party, &name) && RE2::FullMatch(party, kLocalParty) && is_bare_name(name)) {
        one = {name, party_of(party)};
        return true;
    }
    static const Pattern kSlashed("([^/]{2,40}?) / ([^/]{2,40})");  // "Partij van de Arbeid / J.P. van der Meulen", either way round
    if (RE2::FullMatch(text, kSlashed, &party, &name)) {
        if (party_of(party).empty()) std::swap(party, name);
        static const Pattern kTitled("(?:(?i:ds|dr|drs|mr|ir|ing|prof)\\.? )*(.+)");
        std::string bare;
        if (!party_of(party).empty() && party_of(name).empty() && RE2::FullMatch(trim(name), kTitled, &bare) && is_bare_name(bare)) {
            one = {trim(name), party_of(party)};
            return true;
        }
    }
    if (RE2::FullMatch(text, kSigned, &name, &party, &other)) {
        const std::string of = party.empty() ? other : party;
        // "Zuidermark Vooruit, C. Roelofs": initials are a person's
        if (!has_initials(name) && has_initials(of) && is_bare_name(trim(of))) {
            one = {trim(of), trim(name)};
            return true;
        }
        if (!is_bare_name(name) && !is_party(of)) return false;
        one = {trim(name), trim(of)};
        return true;
    }
    if (RE2::FullMatch(text, name_then_party(), &name, &party)) {
        one = {trim(name), party};
        return true;
    }
    return false;
}

bool is_signature(const std::string& text) {
    Submitter one;
    std::string bare = trim(text);
    if (signed_piece(bare, one)) return true;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ':')) bare.pop_back();
    return !party_of(bare).empty();
}

std::string without_lead(std::string text) {
    text = trim(text);
    while (RE2::Replace(&text, kLead, "")) {
    }
    RE2::Replace(&text, kTail, "");
    return trim(text);
}

std::string name_case(const std::string& text) { return is_party(text) ? text : name_case(text, " -."); }

}  // namespace griffier
