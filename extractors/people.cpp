// Names with their parties.
#include "extractors/people.h"

#include <algorithm>
#include <cctype>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr double kSurelyRead = 0.8;  // of a recognised word: strokes of a pen read as words had 0.1 to 0.65 where printed names had 0.9 and more
constexpr double kInitialsRead = 0.7;
constexpr std::size_t kNameWords = 6;
constexpr double kApart = 12;  // pt between words of one line that are two pieces

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
// matches a bare name: "J. Bakker", "Van Campen", "M.J. van der Laan", "Sanne de Wit-Bos" / not "Griffier", "Aldus besloten"
static const Pattern kBareName(
    "(?:[Dd]e heer |[Mm]evrouw |[Dd]hr\\.? |[Mm]evr?w?\\.? )?(?:\\p{Lu}(?:[a-z]{0,2}\\.)? ?)*(?:\\(\\p{Lu}[\\p{Ll}'’-]+\\) )?(?:\\p{Lu}[\\p{Ll}'’-]+ "
    ")?(?:(?:van|de|der|den|ten|ter|het|'t|el|Van|De|Den|Der|Ter|Ten) ){0,3}\\p{Lu}[\\p{L}'’-]+(?: (?:(?:van|de|der|den) ){0,2}\\p{Lu}[\\p{L}'’-]+)?");
// matches words of a signature block that are no names: "Ondertekening en naam:", "Handtekening", "Fractie Naam Handtekening"
static const Pattern kBlockWords(
    "(?i)(?:(?:ondertekening|handtekening|handtekeningen|paraaf|naam|fractie|fracties|partij|en|indieners?|de|ondertekend|door|ingediend|door:|was "
    "getekend|w\\.g\\.|raadslid|raadsleden|namens|datum)[ :,;/]*)+");
// matches "Dorpsraad", "Lokaal Nieuw" / not the strokes "~jLh w|| kk", "J8rn//s"
static const Pattern kPlainWord("(?:^| )\\pL{4,}(?:$|[ ,.:])");
// matches what stands around names in a list: "de leden ", "het lid ", "de fractie van "
static const Pattern kLead(
    "(?i)^(?:het lid|de leden|de heren|de heer|mevrouw|dhr\\.?|mevr\\.?|mw\\.?|mede namens|namens|raadsleden|raadslid|de fracties van|de fracties|de fractie "
    "van(?: de| het)?|de fractie|fracties|fractie|en) ");
// A name as registers sort it. matches "Boer, J.H. de", "Veen-Smit, A.B." / not "Boer, Jansen", "Boer, VVD"
static const Pattern kSurnameFirst("[A-Z][^,;()0-9]{1,40}, ?(?:[A-Z][a-z]?\\.-?){1,6}(?: (?:van|de|der|den|ten|ter|het|'t|von|el|la))*");
// matches what stands for no party in a column of parties
static const Pattern kNoParty("(?i)(?:null|n\\.?v\\.?t\\.?|geen|onbekend|[-–—]+)");
static const Pattern kTail("(?i)[,.; ]*(?: c\\.?s\\.?| e\\.?a\\.?)?[,.; ]*$");
static const Pattern kBracketed(" ?[\\(\\[]([^()\\[\\]]{1,60})[\\)\\]]");

std::string name_case(const std::string& text) {
    // "BOSMAN" -> "Bosman"; names printed in capitals only
    if (is_party(text)) return text;
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::islower(c); })) return text;
    std::string name;
    bool start = true;
    for (const char c : text) {
        name += start ? c : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        start = c == ' ' || c == '-' || c == '.';
    }
    return name;
}

void add(std::vector<Submitter>& submitters, Submitter one) {
    for (Submitter& known : submitters) {
        const bool same_name = !one.name.empty() && fold(known.name) == fold(one.name);
        // "Bosman" of the title is "A. Bosman (VVD)" of the signature.
        const bool tail = !one.name.empty() && !known.name.empty() && known.party.empty() && one.name.size() > known.name.size() &&
                          fold(one.name).ends_with(" " + fold(known.name));
        const bool same_party = one.name.empty() && !one.party.empty() && fold(known.party) == fold(one.party);
        const bool named_now = known.name.empty() && !known.party.empty() && fold(known.party) == fold(one.party);
        if (same_name || tail || named_now) {
            if (tail || named_now) known.name = one.name;
            if (known.party.empty()) known.party = one.party;
            return;
        }
        if (same_party) return;
    }
    submitters.push_back(std::move(one));
}

std::string clean(std::string text) {
    text = trim(text);
    while (RE2::Replace(&text, kLead, "")) {
    }
    RE2::Replace(&text, kTail, "");
    return trim(text);
}

// "K. Bos (VVD) E. van Beek (CDA)": each behind the bracket of the one before; as it stands where a bracket holds something else: "M. (Marieke) Bos (VVD)".
std::vector<std::string> bracketed_people(const std::string& text) {
    static const Pattern kOne("^ ?([^()]{2,60}?) ?\\(([^()]{1,40})\\)");
    static const Pattern kInitials("(?:\\p{Lu}[a-z]?\\.-? ?)+");
    std::vector<std::string> people;
    for (std::string rest = text; !rest.empty();) {
        const Match match = find_first(kOne, rest);
        if (!matches(match)) return {text};
        const std::string name = match.groups[1], of = match.groups[2];
        const bool party_first = is_party(name);
        if (!RE2::FullMatch(name, kBareName) && !party_first) return {text};
        if (RE2::FullMatch(of, kInitials) || (party_first && !RE2::FullMatch(of, kBareName))) return {text};
        people.push_back(trim(rest.substr(0, static_cast<std::size_t>(match.span.end))));
        rest = trim(rest.substr(static_cast<std::size_t>(match.span.end)));
    }
    return people;
}

// Commas and "en" outside brackets part a list; in a list of "Boer, J.H. de; Bos, A." only the semicolons.
std::vector<std::string> parts_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        parts.push_back(trim(std::string_view(text).substr(from, end - from)));
        from = end + 1;
    }
    if (std::all_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty() || RE2::FullMatch(part, kSurnameFirst); })) return parts;
    parts.assign(1, "");
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[') ++depth;
        if ((text[i] == ')' || text[i] == ']') && depth > 0) --depth;
        if (depth == 0 && (text[i] == ',' || text[i] == ';' || text[i] == '&' || text[i] == '\n')) {
            parts.emplace_back();
            continue;
        }
        if (depth == 0 && (text.compare(i, 4, " en ") == 0 || text.compare(i, 4, " EN ") == 0)) {
            parts.emplace_back();
            i += 3;
            continue;
        }
        parts.back() += text[i];
    }
    std::vector<std::string> people;
    for (const std::string& part : parts)
        for (std::string& one : bracketed_people(part)) people.push_back(std::move(one));
    return people;
}

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

// A name with its party in one piece of text; nothing where it is none.
bool signed_piece(const std::string& text, Submitter& one) {
    std::string name, party, other;
    static const Pattern kOthers("(?i).*\\bmede namens\\b.*");
    static const Pattern kFractionFirst("(\\p{Lu}[^,:]{1,40})-fractie ?[,:–-] ?(\\p{Lu}.+)");  // "PvdA-fractie, J. de Wit"
    if (RE2::FullMatch(text, kFractionFirst, &party, &name) && RE2::FullMatch(trim(name), kBareName)) {
        one = {trim(name), trim(party)};
        return true;
    }
    if (is_party(text) || RE2::FullMatch(text, kOthers)) return false;                                         // "GroenLinks-PvdA" is a party, whole
    static const Pattern kFractionOf("(?i:(?:namens )?(?:de )?fractie(?: van)?) ([^:,]{2,40}?) ?[:,] ?(.+)");  // "Fractie Gemeentebelangen: T. Bos"
    if (RE2::FullMatch(text, kFractionOf, &party, &name) && RE2::FullMatch(trim(name), kBareName)) {
        one = {clean(name), trim(party)};
        return true;
    }
    static const Pattern kOnBehalf("(?i:namens) (?:de |het )?(?:fractie (?:van )?(?:de |het )?)?([^:]{2,40}) ?: ?(.+)");  // "namens Dorpsbelang: K. de Vlieger"
    if (RE2::FullMatch(text, kOnBehalf, &party, &name) && RE2::FullMatch(trim(name), kBareName)) {
        one = {trim(name), trim(party)};
        return true;
    }
    if (RE2::FullMatch(text, party_then_name(), &party, &name) && RE2::FullMatch(trim(name), kBareName)) {
        one = {clean(name), party};
        return true;
    }
    static const Pattern kDashed("(.{2,40}?) [-–] (.+)");  // "Lokaal Sterk – B. ter Meer"
    if (RE2::FullMatch(text, kDashed, &party, &name) && !party_of(party).empty() && RE2::FullMatch(trim(name), kBareName)) {
        one = {trim(name), party_of(party)};
        return true;
    }
    static const Pattern kLocalThenName("([^,]{2,40}), ?(\\p{Lu}.+)");  // "Gemeentebelangen Oudemeer, C. Prins"
    if (RE2::FullMatch(text, kLocalThenName, &party, &name) && RE2::FullMatch(party, kLocalParty) && RE2::FullMatch(name, kBareName)) {
        one = {name, party_of(party)};
        return true;
    }
    static const Pattern kSlashed("([^/]{2,40}?) / ([^/]{2,40})");  // "Partij van de Arbeid / J.P. van der Meulen", either way round
    if (RE2::FullMatch(text, kSlashed, &party, &name)) {
        if (party_of(party).empty()) std::swap(party, name);
        static const Pattern kTitled("(?:(?i:ds|dr|drs|mr|ir|ing|prof)\\.? )*(.+)");
        std::string bare;
        if (!party_of(party).empty() && party_of(name).empty() && RE2::FullMatch(trim(name), kTitled, &bare) && RE2::FullMatch(bare, kBareName)) {
            one = {trim(name), party_of(party)};
            return true;
        }
    }
    if (RE2::FullMatch(text, kSigned, &name, &party, &other)) {
        const std::string of = party.empty() ? other : party;
        // "Zuidermark Vooruit, C. Roelofs": initials are a person's
        static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
        if (!RE2::PartialMatch(name, kInitials) && RE2::PartialMatch(of, kInitials) && RE2::FullMatch(trim(of), kBareName)) {
            one = {trim(of), trim(name)};
            return true;
        }
        if (!RE2::FullMatch(name, kBareName) && !is_party(of)) return false;
        one = {trim(name), trim(of)};
        return true;
    }
    if (RE2::FullMatch(text, name_then_party(), &name, &party)) {
        one = {trim(name), party};
        return true;
    }
    return false;
}

// "D66, J. Warmer" or "D66, J. Warmer, SP, A. Bos": every other one is a party, and behind it stands a name with initials.
bool parties_before_names(const std::vector<std::string>& parts) {
    static const Pattern kWithInitials("(?:[Dd]e heer |[Mm]evrouw )?(?:\\p{Lu}[a-z]?\\. ?)+(?:(?:van|de|der|den|ten|ter|het|'t|el) ){0,3}\\p{Lu}[\\p{L}'’-]+");
    if (parts.size() < 2 || parts.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < parts.size(); i += 2)
        if (party_of(clean(parts[i])).empty() || !RE2::FullMatch(trim(parts[i + 1]), kWithInitials)) return false;
    return true;
}

// "CDA, de heer W. Smit; SGP, mevrouw J. Bos": nothing where any of them is something else.
std::vector<Submitter> addressed_people(const std::string& text) {
    static const Pattern kAddressed("(.{2,40}?), ?((?:[Dd]e heer|[Mm]evrouw|[Dd]hr\\.?|[Mm]evr?w?\\.?|[Mm]w\\.?) .+)");
    std::vector<Submitter> people;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(';', from), text.size());
        std::string party, name;
        if (!RE2::FullMatch(trim(text.substr(from, end - from)), kAddressed, &party, &name)) return {};
        party = party_of(party);
        name = clean(name);
        if (party.empty() || !RE2::FullMatch(name, kBareName)) return {};
        people.push_back({name, party});
        from = end + 1;
    }
    return people;
}

}  // namespace

bool is_party(const std::string& text) { return RE2::FullMatch(text, party_pattern()); }

bool is_name(const std::string& text) { return split_words(text).size() <= kNameWords && RE2::FullMatch(text, kBareName); }

bool is_signature(const std::string& text) {
    Submitter one;
    std::string bare = trim(text);
    if (signed_piece(bare, one)) return true;
    while (!bare.empty() && (bare.back() == ',' || bare.back() == ':')) bare.pop_back();
    return !party_of(bare).empty();
}

void add_submitters(const std::string& text, std::vector<Submitter>& submitters) {
    if (const auto addressed = addressed_people(text); !addressed.empty()) {
        for (const Submitter& one : addressed) add(submitters, one);
        return;
    }
    const std::vector<std::string> parts = parts_of(text);
    if (parties_before_names(parts)) {
        for (std::size_t i = 0; i < parts.size(); i += 2) add(submitters, {clean(parts[i + 1]), party_of(clean(parts[i]))});
        return;
    }
    for (const std::string& part : parts) {
        std::string piece = clean(part);
        if (piece.empty()) continue;
        Submitter one;
        if (fold(part).starts_with("namens ") && part.find(':') != std::string::npos && signed_piece(trim(part), one)) {
            add(submitters, std::move(one));
            continue;
        }
        if (RE2::FullMatch(part, kSurnameFirst)) {
            add(submitters, {part, ""});
            continue;
        }
        const Match bracket = find_first(kBracketed, piece);
        static const Pattern kGivenName("(.+\\(\\p{Lu}[\\p{Ll}'’-]+\\) .+?) ?\\(([^()]{1,60})\\)");  // "M. (Marieke) Bos (VVD)"
        if (RE2::FullMatch(piece, kGivenName, &one.name, &one.party) && RE2::FullMatch(one.name, kBareName)) {
            // both as they stand
        } else if (matches(bracket)) {
            one.party = trim(bracket.groups[1]);
            one.name = clean(piece.substr(0, static_cast<std::size_t>(bracket.span.begin)));
            if (const std::string party = party_of(one.name); !party.empty() && !is_party(one.party)) one = {one.party, party};  // "VVD (J. Bos)"
            // "Duinzoom Nu (J. Bos)": initials are a person's
            static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
            if (!RE2::PartialMatch(one.name, kInitials) && RE2::PartialMatch(one.party, kInitials) && RE2::FullMatch(one.party, kBareName))
                std::swap(one.name, one.party);
        } else if (const std::string party = party_of(piece); !party.empty()) {
            one.party = party;
            // "J. Bakker, CDA": a party behind a name without one
            if (!submitters.empty() && submitters.back().party.empty() && !submitters.back().name.empty() && piece == trim(part)) {
                // "KIES Lokaal, VVD" are two parties
                static const Pattern kPartyWords(
                    "^\\p{Lu}{3,}\\b|\\b(?:Lokaal|Lokale|Belang|Belangen|Partij|Lijst|Vooruit|Actief|Burgers|Inwoners|Democraten)\\b");
                Submitter& before = submitters.back();
                if (!RE2::PartialMatch(before.name, kPartyWords)) {
                    before.party = party;
                    continue;
                }
                before = {"", before.name};
            }
        } else if (!signed_piece(piece, one)) {
            static const Pattern kWebName("\\pL+[.&+]\\pL{2,}");  // "Zeist.nu", "Dorp&Stad" are no persons
            (RE2::FullMatch(piece, kWebName) ? one.party : one.name) = piece;
        }
        one.name = name_case(one.name);
        if (!one.name.empty() || !one.party.empty()) add(submitters, std::move(one));
    }
}

void add_parties(const std::string& text, std::vector<Submitter>& submitters) {
    for (const std::string& part : parts_of(text)) {
        const std::string piece = clean(part);
        if (piece.empty() || RE2::FullMatch(piece, kNoParty)) continue;
        const std::string party = party_of(piece);
        // "pvdd d66": one below the other in the cell
        const auto words = split_words(piece);
        static const Pattern kAnyCase("(?i)(?:" + party_names() + ")");
        if (party.empty() && words.size() > 1 &&
            std::all_of(words.begin(), words.end(), [](const std::string& word) { return RE2::FullMatch(word, kAnyCase); }))
            for (const std::string& word : words) add(submitters, {"", word});
        else
            add(submitters, {"", party.empty() ? piece : party});
    }
}

namespace {

std::vector<std::string> pieces(const Document& document, const Line& line, double least, int& left_out) {
    const auto page = std::find_if(document.pages.begin(), document.pages.end(), [&](const Page& p) { return p.number == line.page; });
    std::vector<std::string> out;
    double end = 0;
    for (std::size_t w = 0; w < line.words.size(); ++w) {
        const int index = line.words[w];
        if (page == document.pages.end() || index < 0 || static_cast<std::size_t>(index) >= page->words.size()) return {trim(line.text)};
        Word word = page->words[static_cast<std::size_t>(index)];
        if (word.origin == Origin::ocr && word.text == "|.") word.text = "I.";  // an initial
        // Initials in front of a name are printed, also where little ink makes them doubtful.
        static const Pattern kInitials("(?:\\p{Lu}\\.?){1,3}\\.");
        const bool initials = word.confidence >= kInitialsRead && RE2::FullMatch(word.text, kInitials) && w + 1 < line.words.size() &&
                              page->words[static_cast<std::size_t>(line.words[w + 1])].confidence >= kSurelyRead;
        const bool speck = word.text.size() == 1 && std::islower(static_cast<unsigned char>(word.text[0])) != 0;
        if (word.origin == Origin::ocr && least > 0 && ((word.confidence < least && !initials) || speck)) {
            ++left_out;
            continue;
        }
        if (out.empty() || word.box.x0 - end > kApart)
            out.push_back(word.text);
        else
            out.back() += " " + word.text;
        end = word.box.x1;
    }
    if (line.words.empty()) out.push_back(trim(line.text));
    return out;
}

}  // namespace

std::vector<std::string> pieces_of(const Document& document, const Line& line) {
    int left_out = 0;
    return pieces(document, line, 0, left_out);
}

std::vector<std::string> sure_pieces_of(const Document& document, const Line& line, int& left_out) {
    std::vector<std::string> sure = pieces(document, line, kSurelyRead, left_out);
    const auto page = std::find_if(document.pages.begin(), document.pages.end(), [&](const Page& p) { return p.number == line.page; });
    const bool recognised = page != document.pages.end() && !line.words.empty() && line.words.front() >= 0 &&
                            static_cast<std::size_t>(line.words.front()) < page->words.size() &&
                            page->words[static_cast<std::size_t>(line.words.front())].origin == Origin::ocr;
    // A line of nothing but "Rm" and "Nd" is a stroke of the pen, however sure.
    static const Pattern kScrap("\\pL{1,3}");
    const auto scrap = [](const std::string& piece) { return RE2::FullMatch(piece, kScrap) && !is_party(piece); };
    if (!recognised || !std::all_of(sure.begin(), sure.end(), scrap)) return sure;
    left_out += static_cast<int>(sure.size());
    return {};
}

namespace {

// "Water Natuurlijk   PvdA   Bedrijven" above three names: one of them is a party, so all are.
bool parties_over_names(const std::vector<std::string>& above, const std::vector<std::string>& below) {
    if (above.size() < 2 || above.size() != below.size()) return false;
    const auto bare = [](const std::string& piece) { return piece.find_first_of(".:,") == std::string::npos; };
    const auto name = [](const std::string& piece) { return party_of(piece).empty() && RE2::FullMatch(trim(piece), kBareName); };
    return std::any_of(above.begin(), above.end(), [](const std::string& piece) { return !party_of(piece).empty(); }) &&
           std::all_of(above.begin(), above.end(), bare) && std::all_of(below.begin(), below.end(), name);
}

// The line with the names of the parties on line `l`: the next one, or the one below a line of handwriting; `l` where there is none.
std::size_t names_below(const std::vector<std::vector<std::string>>& lines, std::size_t l) {
    if (l + 1 < lines.size() && parties_over_names(lines[l], lines[l + 1])) return l + 1;
    const auto name = [](const std::string& piece) { return party_of(piece).empty() && RE2::FullMatch(trim(piece), kBareName); };
    const bool handwriting = l + 2 < lines.size() && !std::all_of(lines[l + 1].begin(), lines[l + 1].end(), name) &&
                             std::none_of(lines[l + 1].begin(), lines[l + 1].end(), [](const std::string& piece) { return !party_of(piece).empty(); });
    return handwriting && parties_over_names(lines[l], lines[l + 2]) ? l + 2 : l;
}

}  // namespace

namespace {

// "S&S - Jos Versteeg": a party nobody knows, in a list of parties with names.
bool local_dashed(const std::string& text, Submitter& one) {
    static const Pattern kDashed("(\\p{Lu}[^-–]{0,39}) [-–] (.+)");
    std::string party, name;
    if (!RE2::FullMatch(text, kDashed, &party, &name) || !RE2::FullMatch(trim(name), kBareName)) return false;
    one = {trim(name), trim(party)};
    return true;
}

}  // namespace

void add_signatures(const std::vector<std::vector<std::string>>& lines, Signatures& signatures) {
    const bool dashed = std::any_of(lines.begin(), lines.end(), [](const std::vector<std::string>& pieces) {
        Submitter one;
        return pieces.size() == 1 && local_dashed(pieces[0], one) && is_party(one.party);
    });
    std::vector<std::string> parties_above;  // of the line before, one a piece
    std::vector<std::size_t> names_above;    // submitters of the line before that have no party
    for (std::size_t l = 0; l < lines.size(); ++l) {
        std::vector<std::string> pieces = lines[l];
        if (const std::size_t below = names_below(lines, l); below > l) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                const std::string party = party_of(lines[l][i]);
                add(signatures.submitters, {trim(lines[below][i]), party.empty() ? trim(lines[l][i]) : party});
            }
            for (std::size_t between = l + 1; between < below; ++between)
                for (const std::string& piece : lines[between]) signatures.unread += static_cast<int>(split_words(piece).size());
            parties_above.clear();
            names_above.clear();
            l = below;
            continue;
        }
        // "PAL GroenLinks," above "E. Jacobse": the comma says that both are one signature.
        static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
        if (pieces.size() == 1 && l + 1 < lines.size() && lines[l + 1].size() == 1 && trim(pieces[0]).ends_with(',') &&
            !RE2::PartialMatch(pieces[0], kInitials) && RE2::PartialMatch(lines[l + 1][0], kInitials) && RE2::FullMatch(trim(lines[l + 1][0]), kBareName)) {
            std::string of = trim(pieces[0]);
            of.pop_back();
            const std::string party = party_of(clean(of));
            add(signatures.submitters, {trim(lines[l + 1][0]), party.empty() ? clean(of) : party});
            parties_above.clear();
            names_above.clear();
            ++l;
            continue;
        }
        // "VVD      J.P. van Dalen": one signature in two pieces.
        if (pieces.size() == 2 && party_of(pieces[0]).empty() != party_of(pieces[1]).empty()) {
            const bool party_first = !party_of(pieces[0]).empty();
            if (RE2::FullMatch(trim(pieces[party_first ? 1 : 0]), kBareName))
                pieces = {pieces[party_first ? 1 : 0] + " (" + party_of(pieces[party_first ? 0 : 1]) + ")"};
        }
        std::vector<std::string> parties;
        std::vector<std::size_t> names;
        int read = 0;
        bool words = false;  // that are neither name nor party
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            std::string piece = trim(pieces[i]);
            while (piece.size() > 2 && (piece.back() == ',' || piece.back() == ':' || piece.back() == '_' ||
                                        (piece.back() == '.' && std::isupper(static_cast<unsigned char>(piece[piece.size() - 2])) == 0)))
                piece.pop_back();
            if (piece.find_first_not_of("_.-… ") == std::string::npos || RE2::FullMatch(piece, kBlockWords) || field_of(piece) != Field::none) continue;
            Submitter one;
            std::string first, others;
            static const Pattern kAlsoFor("(?i)(.{4,60}?),? mede namens (.+)");  // "H. Visser (VVD), mede namens CDA en SGP"
            if (RE2::FullMatch(piece, kAlsoFor, &first, &others) && signed_piece(trim(first), one)) {
                add(signatures.submitters, one);
                add_submitters(others, signatures.submitters);
            } else if (signed_piece(piece, one) || (dashed && local_dashed(piece, one))) {
                add(signatures.submitters, one);
            } else if (const std::string party = party_of(piece); !party.empty()) {
                if (i < names_above.size() && names_above.size() == pieces.size()) {  // a name with its party below it
                    signatures.submitters[names_above[i]].party = party;
                } else {
                    add(signatures.submitters, {"", party});
                    parties.push_back(party);
                }
            } else if (RE2::FullMatch(piece, kBareName)) {
                std::string of;
                if (parties_above.size() == pieces.size()) of = parties_above[i];
                add(signatures.submitters, {name_case(piece), of});
                if (of.empty() && !signatures.submitters.empty() && signatures.submitters.back().name == name_case(piece))
                    names.push_back(signatures.submitters.size() - 1);
            } else {
                signatures.unread += static_cast<int>(split_words(piece).size());
                words = words || RE2::PartialMatch(piece, kPlainWord);
                continue;
            }
            ++read;
        }
        names_above = std::move(names);
        // A row of handwriting stands between a party and its name; one with a word in it may be another party.
        if (read == 0 && !words) continue;
        parties_above = std::move(parties);
    }
}

std::vector<Submitter> people_in(const std::string& text) {
    std::vector<Submitter> people;
    for (const std::string& part : parts_of(text)) {
        Submitter one;
        const std::string piece = trim(part);
        const Match bracket = find_first(kBracketed, piece);
        if (!matches(bracket)) return {};
        one.party = trim(bracket.groups[1]);
        one.name = trim(piece.substr(0, static_cast<std::size_t>(bracket.span.begin)));
        if (one.name.empty()) return {};
        people.push_back(std::move(one));
    }
    return people;
}

}  // namespace griffier
