// The body whose document it is.
#include "extractors/facts/organisations.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "document/pattern.h"
#include "document/text.h"
#include "document/utf8.h"
#include "extractors/council/council_words.h"
#include "extractors/facts/organisation_list.h"
#include "extractors/matching.h"

namespace griffier {

namespace {

#define GRIFFIER_NAME                                                                                                                                    \
    "((?:['’]s-)?(?:Den |De |Het |Ter |Sint |St\\. )?[A-Z][^\\s,.;:()\"“”’'/]+(?: (?:aan|op|bij|en|van|in)(?: (?:de|den|der|het|ten))? [A-Z][^ " \
    ",.;:()\"“”’'/]+)?)"
// matches "gemeente Zoetermeer", "Gemeente Capelle aan den IJssel", "GEMEENTE WASSENAAR" / not "gemeente in"
static const Pattern kMunicipality(
    "\\b(?:[Gg]emeente|GEMEENTE|[Gg]emeenteraad van|raad van de gemeente|B&W[- ]?vergadering|B ?& ?W van|B en W van|[Bb]urgemeester en wethouders "
    "van|[Uu]itgave) (?:de "
    ")?(?:[Gg]emeente "
    ")?" GRIFFIER_NAME);
// matches "provincie Noord-Holland" / not "provincies"
static const Pattern kProvince("\\b(?:[Pp]rovincie|PROVINCIE|[Pp]rovinciale [Ss]taten van) ([A-Z][^\\s,.;:()\"“”’'/]+)");
// matches bodies by the word their name begins with: "GGD Flevoland", "Veiligheidsregio Haaglanden", "Stichting X Y" / not "de GGD"
static const Pattern kBody(
    "\\b((?:GGD|GGD/GHOR|Veiligheidsregio|Omgevingsdienst|Waterschap|Hoogheemraadschap(?: van)?|Wetterskip|Werkorganisatie|Stichting|Metropoolregio|"
    "Gemeenschappelijke Regeling|Bedrijvenschap|Recreatieschap|Jeugdhulpregio|Regio|Servicebureau) (?:de |van |het )?[A-Z][^\\s,.;:()\"“”/]+(?: "
    "(?:(?:en|van|de|der|in) )?[A-Z][^\\s,.;:()\"“”/]+){0,4})");
// matches bodies of the state: "Tweede Kamer der Staten-Generaal", "MINISTERRAAD", "Ministerie van …" / not "minister"
static const Pattern kState("(?i)^(tweede kamer der staten-generaal|ministerraad)\\b");
static const Pattern kCapitalWord("[A-Z][^\\s,.;:()\"“”’'/]+");

// A body that speaks in its own name, however long the line. matches "De raad van de gemeente Veldermeer, in vergadering bijeen", "Provinciale Staten van
// Veldland;", "vergadering van de raad van de gemeente Veldermeer" / not "een brief aan de raad van de gemeente Veldermeer"
static const Pattern kCouncilOf("(?:^|(?i:vergadering) van )(?i:de )?(?:[Rr]aad van de gemeente|[Gg]emeenteraad van(?: de gemeente)?) " GRIFFIER_NAME
                                "(?:$|[ ,;.:)])");
static const Pattern kStatesOf(
    "(?:^|(?i:vergadering) van |(?i:besluitenlijst) |^Aan ?: *)(?:[Dd]e )?(?:Provinciale|Gedeputeerde) Staten(?: van(?: de provincie)?)? "
    "([A-Z][^\\s,.;:()\"“”’'/]+)(?:$|[ ,;.:)])");
static const Pattern kBoardOf(
    "(?:^|(?i:vergadering) van )(?:[Hh]et |[Dd]e )?(?:[Aa]lgemeen bestuur|[Vv]erenigde vergadering|[Dd]agelijks bestuur) van (?:het )?"
    "((?:[Ww]aterschap|[Hh]oogheemraadschap(?: van)?|[Ww]etterskip) (?:(?:de|het) )?[A-Z][^\\s,.;:()\"“”/]+(?: (?:(?:en|van|de|der|in) "
    ")?[A-Z][^\\s,.;:()\"“”/]+){0,3})");

// matches "De raad van de gemeente Veldermeer;" alone / not a sentence that goes on
static const Pattern kOpening("De (?:gemeente)?raad van (?:de gemeente )?" GRIFFIER_NAME " ?[,;:]");
// matches "Aan: gemeenteraad Veldermeer", "Toezeggingen gemeenteraad Veldermeer – 2025", "Besluitenlijst raadsvergadering Veldermeer"
// / not "gemeenteraad Veldermeer heeft"
static const Pattern kCouncil("\\b(?:[Gg]emeenteraad|[Rr]aadsvergadering) " GRIFFIER_NAME "(?:$| [–-] |,| \\()");
static const Pattern kDay(
    "(?i)(?:maan|dins|woens|donder|vrij|zater|zon)dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december");

constexpr std::size_t kShortLine = 7;  // words: a line set apart, not a sentence that mentions a body
constexpr int kEnough = 3;             // mentions without which running text does not tell whose paper it is

int occurrences(const std::string& text, const std::string& name) {
    int count = 0;
    for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + name.size())) ++count;
    return count;
}

// "Zoetermeer Per" or "Wassenaar-": the name without what a line end or a hyphen glued to it.
std::string clean(std::string name) {
    while (!name.empty() && (name.back() == '-' || name.back() == ' ')) name.pop_back();
    return name_case(name, " -");
}

// "Waterschap Beemsterkade Agendapunt": a letterhead has labels at the other end of its line.
std::string without_label(std::string name) {
    for (std::size_t at = name.rfind(' '); at != std::string::npos && at != name.find(' ') && field_of(name.substr(at + 1)) != Field::none;
         at = name.rfind(' '))
        name.erase(at);
    return name;
}

// Just "gemeente X": what else kMunicipality takes says in what part a municipality is named.
static const Pattern kNamedMunicipality("\\b(?:[Gg]emeente|GEMEENTE) " GRIFFIER_NAME);
// matches "burgemeester en wethouders van Veldermeer": the name without the word before it
static const Pattern kCollege("\\b[Bb]urgemeester en wethouders van (?:de )?(?:gemeente )?" GRIFFIER_NAME);

// A line of the first page that is nothing but "Gemeente Veldermeer", and none that names another: bodies in tables are those that the paper is about.
bool head_names_one(const std::vector<FrontLine>& front) {
    static const Pattern kAlone("(?:[Gg]emeente|GEMEENTE|[Pp]rovincie|PROVINCIE) " GRIFFIER_NAME);
    std::set<std::string> names;
    for (const FrontLine& line : front) {
        std::string name;
        if (line.page == front.front().page && !line.cell && RE2::FullMatch(trim(line.text), kAlone, &name)) names.insert(clean(name));
    }
    return names.size() == 1;
}

}  // namespace

std::vector<NamedBody> bodies_in(std::string_view text) {
    std::vector<NamedBody> bodies;
    for (const Match& match : find_all(kBody, text)) bodies.push_back({match.groups[1], match.span});
    for (const Match& match : find_all(kNamedMunicipality, text)) bodies.push_back({clean(match.groups[1]), match.span});
    for (const Match& match : find_all(kCollege, text))
        bodies.push_back({clean(match.groups[1]), {match.span.end - static_cast<int>(match.groups[1].size()), match.span.end}});
    for (const Match& match : find_all(kProvince, text)) bodies.push_back({"Provincie " + clean(match.groups[1]), match.span});
    return bodies;
}

std::string speaking_body(const Document& document, const std::vector<FrontLine>& front) {
    std::set<std::string> speaking;
    for (const Block& block : document.blocks) {
        if (front.empty() || block.kind == BlockKind::table) continue;
        std::string speaker;
        // "Het college van burgemeester en wethouders van Veldermeer," alone on its line: who signs / not "Aan het college van …"
        static const Pattern kSigns(
            "(?i:(?:namens |met vriendelijke groet, )?(?:(?:het )?(?:college van )?(?:burgemeester en wethouders|b ?& ?w)|(?:het presidium|de griffier?) van "
            "de (?:gemeente)?raad)) van (?:de gemeente )?" GRIFFIER_NAME "[,.]?");
        // "van de openbare raadsvergadering van Wierdijk, gehouden op …"
        static const Pattern kHeldBy("(?i:raadsvergadering|vergadering van de (?:gemeente)?raad|gemeenteraad) van (?i:de gemeente )?" GRIFFIER_NAME
                                     ",? (?i:gehouden|bijeen|d\\.d\\.|van|op)\\b");
        if (block.page == front.front().page && RE2::PartialMatch(block.text, kHeldBy, &speaker) && split_words(block.text).size() <= 3 * kShortLine)
            speaking.insert(clean(speaker));
        static const Pattern kCollegeOf("(?i:(?:namens )?(?:het )?college van (?:de gemeente )?)" GRIFFIER_NAME "[,.]?");
        static const Pattern kOtherCollege("(?i)(?:Burgemeester|B&W|Dijkgraaf|Gedeputeerde|Bestuur|Beroep|Hoofdingelanden|Zorgverzekeringen|Toezicht).*");
        for (const Line& line : block.lines)
            if (RE2::FullMatch(trim(line.text), kSigns, &speaker) ||
                (RE2::FullMatch(trim(line.text), kCollegeOf, &speaker) && !RE2::FullMatch(speaker, kOtherCollege)))
                speaking.insert(clean(speaker));
        if (block.page != front.front().page) {  // a raadsbesluit behind its proposal
            if (RE2::FullMatch(block.text, kOpening, &speaker)) speaking.insert(clean(speaker));
            continue;
        }
        // "de raad van Grebbeveen" as one to whom it is sent, at the end of its line / not "Raad van State"
        static const Pattern kTo("^(?:(?i:aan|ter kennisname van|ter kennisneming van) ?:? +)?(?i:(?:de )?(?:leden van de )?)[Rr]aad van " GRIFFIER_NAME
                                 "(?:, (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?[0-9]{1,2} [a-z]+ [0-9]{4})?$");
        static const Pattern kOtherCouncil("(?:State|Toezicht|Bestuur|Kerken|Advies|Commissarissen|Europa|Ministers|Cultuur)");
        for (const Line& line : block.lines) {  // "Gedeputeerde Staten van Noorderland, 3 maart 2026" below the last answer
            static const Pattern kSigned("(?:Provinciale|Gedeputeerde) Staten van ([A-Z][^\\s,.;:()\"“”’'/]+)(?:,.{0,30})?");
            if (RE2::FullMatch(trim(line.text), kSigned, &speaker)) speaking.insert("Provincie " + clean(speaker));
        }
        for (const Line& line : block.lines)  // "Het dagelijks bestuur van waterschap Grootdiep" alone on its line: who signs
            if (RE2::FullMatch(trim(line.text), kBoardOf, &speaker))
                speaking.insert(std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(speaker[0])))) + speaker.substr(1));
        for (const Line& line : block.lines)
            if (RE2::FullMatch(trim(line.text), kTo, &speaker) && !RE2::FullMatch(speaker, kOtherCouncil)) speaking.insert(clean(speaker));
        if (RE2::PartialMatch(block.text, kCouncilOf, &speaker) || (RE2::PartialMatch(block.text, kCouncil, &speaker) && !RE2::FullMatch(speaker, kDay)))
            speaking.insert(clean(speaker));
        else if (RE2::PartialMatch(block.text, kStatesOf, &speaker))
            speaking.insert("Provincie " + clean(speaker));
        else if (RE2::PartialMatch(block.text, kBoardOf, &speaker))
            speaking.insert(std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(speaker[0])))) + speaker.substr(1));
    }
    return speaking.size() == 1 ? *speaking.begin() : "";
}

std::string find_organisation(const Document& document, const std::vector<FrontLine>& front, const std::string& title) {
    // The title and the first page name it outright.
    for (const FrontLine& line : front) {
        std::string name;
        if (!front.empty() && line.page == front.front().page && RE2::PartialMatch(line.text, kState, &name)) return name_case(name, " -");
    }
    std::string first_page = title;
    const bool headed = head_names_one(front);
    for (const FrontLine& line : front) {
        if (line.page != front.front().page || (headed && line.cell)) continue;
        // A name ends with its cell; "Gemeente" and "Veldermeer" in two are one.
        const bool whole = std::any_of(line.cells.begin(), line.cells.end(), [](const std::string& cell) { return RE2::PartialMatch(cell, kBody); });
        for (const std::string& part : whole ? line.cells : parts_apart(line.text))
            if (split_words(part).size() <= kShortLine) first_page += "\n" + part;
    }
    std::string all;
    for (const Block& block : document.blocks) all += block.text + "\n";
    for (const Table& table : document.tables)
        for (const Cell& cell : table.cells) all += cell.text + "\n";
    std::map<std::string, int> municipalities;
    static const Pattern kGlued("\\p{Ll}\\p{Lu}");  // "Gemeente OldenhovenInloggen": two texts of a web page run together
    for (const Match& match : find_all(kMunicipality, all))
        if (!RE2::PartialMatch(match.groups[1], kGlued)) ++municipalities[clean(match.groups[1])];

    // A line that is nothing but "Gemeente Lage Waard" has the whole name, where its first word alone is no municipality.
    for (const FrontLine& line : front) {
        static const Pattern kWholeName("[Gg]emeente (\\p{Lu}[\\p{L}’'-]+) (\\p{Lu}[\\p{L}’'-]+)");
        std::string first, second;
        if (line.page != front.front().page || !RE2::FullMatch(line.text, kWholeName, &first, &second)) continue;
        if (organisation_in("gemeente " + first).empty() && field_of(second) == Field::none) return first + " " + second;
    }

    for (const std::string_view part : {std::string_view(title), std::string_view(first_page)}) {
        if (const Match match = find_first(kBody, part); matches(match)) return without_label(match.groups[1]);
        for (const Match& match : find_all(kMunicipality, part))
            if (!RE2::PartialMatch(match.groups[1], kGlued)) return clean(match.groups[1]);
        if (const Match match = find_first(kProvince, part); matches(match)) return "Provincie " + clean(match.groups[1]);
        // "Jaarstukken Wassenaar 2019": a word of the title that the text calls a municipality.
        for (const Match& word : find_all(kCapitalWord, part))
            if (municipalities.count(name_case(word.groups[0], " -")) > 0) return name_case(word.groups[0], " -");
        if (part != title) continue;  // a first page may hold the address of another body
        // "Openbare besluitenlijst B&W Harderveld"
        static const Pattern kListOf(
            "(?i:(?:besluitenlijst|besluiten|uitslagenlijst|notulen|verslag|agenda)(?: van)?(?: het| de)? (?:B ?& ?W|B en W|college(?: van (?:B ?& "
            "?W|burgemeester en "
            "wethouders))?|gemeenteraad|raad)(?: van)?(?: de)?(?: gemeente)?) " GRIFFIER_NAME);
        static const Pattern kSmallWord("(?i)van|de|het|week|nr|B&W|B");
        std::string of;
        if (RE2::PartialMatch(title, kListOf, &of) && !RE2::FullMatch(of, kDay) && !RE2::FullMatch(of, kSmallWord)) return clean(of);
        if (const std::string listed = organisation_in(title); !listed.empty()) return listed;
    }

    if (const std::string speaker = speaking_body(document, front); !speaker.empty()) return speaker;

    // The foot of a web page, or the title that the browser shows, where they name one body.
    if (!document.pages.empty() && document.pages.front().text_from == TextFrom::text) {
        std::set<std::string> named;
        // matches a part of the title: "Gemeenteraad Veldermeer", "Griffie Veldermeer" / not "Raad van toezicht"
        static const Pattern kSite(
            "(?:.*[.:] )?(?:(?i:gemeente)?[Rr]aad|[Gg]riffie|[Rr]aadsinformatie|[Bb]estuurlijke informatie)(?: van)?(?: de)?(?: gemeente)? " GRIFFIER_NAME);
        for (const NamedBody& body : bodies_in(document.embedded_title)) named.insert(body.name);
        std::string title_parts = document.embedded_title;
        for (std::size_t at = title_parts.find(" - "); at != std::string::npos; at = title_parts.find(" - ")) title_parts.replace(at, 3, " | ");
        for (const std::string& part : parts_apart(title_parts))
            if (std::string body; RE2::FullMatch(part, kSite, &body)) named.insert(clean(body));
        for (const Block& block : document.blocks)
            if (block.kind == BlockKind::furniture)
                for (const NamedBody& body : bodies_in(block.text)) named.insert(body.name);
        if (named.size() == 1) return *named.begin();
    }

    // Otherwise the municipality that the text speaks of most, and far more than of any other.
    int best = 0, second = 0;
    std::string name;
    for (const auto& [candidate, called] : municipalities) {
        if (candidate.empty()) continue;
        const int count = occurrences(all, candidate);
        if (count > best)
            second = best, best = count, name = candidate;
        else
            second = std::max(second, count);
    }
    return best >= kEnough && best >= 2 * second ? name : "";
}

}  // namespace griffier
