// What kind of document it is, of whom, about which year. Evidence in this order: title, first headings, content.
#include "extractors/facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "document/headings.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council_words.h"
#include "extractors/dates.h"
#include "extractors/decision_parts.h"
#include "extractors/document_status.h"
#include "extractors/front_matter.h"
#include "extractors/matching.h"
#include "extractors/motie_lines.h"
#include "extractors/organisation_list.h"
#include "extractors/organisations.h"
#include "extractors/publisher.h"

namespace griffier {

namespace {

constexpr int kFrontPages = 3;
constexpr int kKindWithin = 25;          // bytes of a title line before the word for its kind: "Rapport inzake jaarstukken"
constexpr std::size_t kRecordHead = 15;  // lines of the first page
constexpr std::size_t kMotiePages = 4;   // a longer paper quotes moties
constexpr std::size_t kRecordDates = 3;  // of a list, that differ or have the same label
constexpr std::size_t kTitleWords = 10;
constexpr std::size_t kTitleBytes = 200;
constexpr int kOwnTitle = 8;  // characters of a heading that a file's own title repeats

struct KindWord {
    const char* kind;
    const Pattern pattern;
};

// The kinds of the contract with the names they have on papers (domain reference B1). The first word in a title decides;
// of two at one place the first in this list.
const std::array<KindWord, 14>& kind_words() {
    static const std::array<KindWord, 14> kWords = {{
        // matches "2e begrotingswijziging", "Wijziging van de begroting" / not "begroting"
        {"begrotingswijziging", Pattern("\\b(?:programma)?begrotingswijziging(?:en)?\\b|\\bwijziging van de (?:programma)?begroting\\b")},
        // matches "Besluitenlijst", "Notulen", "Uitslagenlijst" / not "besluit"
        {"besluitenlijst",
         Pattern("\\b(?:korte )?besluitenlijst\\b|\\bnotulen\\b|\\buitslagenlijst\\b|\\bbesluitenoverzicht\\b|\\b(?:besluiten|acties?)[- ]+en "
                 "(?:actie|besluiten)lijst\\b|"
                 "^(?:openbare )?(?:gs|b ?& ?w|b en w|college|raads)-? ?besluiten\\b|^(?:openbare )?besluiten (?:van )?(?:het |de )?(?:college|b ?& ?w|b en w|"
                 "gedeputeerde staten|gemeenteraad|raad|raadsvergadering|algemeen bestuur|dagelijks bestuur)\\b|"
                 "\\b(?:concept ?)?verslag (?:van de |van het )?(?:openbare |gecombineerde )?(?:(?:raads|staten|commissie|college|bestuurs)?vergadering|"
                 "(?:raads|staten)?commissie|gemeenteraad|raad|algemeen bestuur)\\b")},
        {"raadsvoorstel", Pattern("\\b(?:geamendeerd )?raadsvoorstel\\b|\\bvoorstel aan (?:(?:de|uw) (?:gemeente)?raad|het (?:algemeen|dagelijks) "
                                  "bestuur|provinciale staten)\\b|\\bstatenvoorstel\\b|"
                                  "\\bab-voorstel\\b|\\binitiatiefvoorstel\\b")},
        {"raadsbesluit", Pattern("\\braadsbesluit\\b")},
        {"amendement", Pattern("\\b(?:sub)?amendement\\b")},
        {"motie", Pattern("\\bmotie\\b")},
        {"toezegging", Pattern("\\btoezeggingen(?:lijst)?\\b|\\btoezegging\\b|\\b(?:lange )?termijnagenda\\b")},
        {"schriftelijke_vragen",
         Pattern("\\bschriftelijke vragen\\b|\\bstatenvragen\\b|\\btechnische vragen\\b|\\bartikel [0-9]+[ -]vragen\\b|\\braadsvragen\\b")},
        {"raadsmemo", Pattern("\\braadsmemo\\b|\\bstaten(?:informatie)?brief\\b|\\bstatenmededeling\\b|\\bcommissiebrief\\b|\\braadsinformatiebrief\\b|"
                              "\\braadsmededeling\\b|\\bcollegebrief\\b|\\braadsbrief\\b|\\binformatienota\\b|"
                              "\\bwethoudersbrief\\b|\\b(?:informatie)?(?:memo|brief|nota) aan (?:de|uw) (?:gemeente)?raad\\b")},
        {"jaarstukken",
         Pattern("\\b(?:concept)?jaarstukken\\b|\\b(?:programma)?jaarrekening\\b|\\bjaarverslag\\b|\\bprogrammarekening\\b|\\bprogrammaverantwoording\\b")},
        {"kadernota",
         Pattern("\\bkadernota\\b|\\bperspectiefnota\\b|\\bvoorjaarsnota\\b|\\bkaderbrief\\b|\\bperspectiefbrief\\b|\\bzomernota\\b|\\blentenota\\b")},
        {"tussenrapportage",
         Pattern("\\btussenrapportage\\b|\\bbestuursrapportage\\b|\\bberap\\b|\\bnajaarsnota\\b|\\bherfstnota\\b|\\btussenbericht\\b|\\beindejaarsnota\\b|"
                 "\\bafwijkingenrapportage\\b|\\bslotwijziging\\b|\\bdecemberrapportage\\b|\\b[0-9]+-?maandsrapportage\\b|\\bmarap\\b|\\b(?:voor|na)"
                 "jaars(?:bericht|rapportage)\\b")},
        {"programmabegroting", Pattern("\\b(?:concept|ontwerp)?(?:programma|meerjaren|meerjarenprogramma)?begroting\\b|\\bmeerjarenraming\\b")},
        {"rapportage", Pattern("\\b(?:voortgangs|kwartaal|half ?jaar|jaar)?rapportage\\b|\\b[a-z]*monitor\\b")},
    }};
    return kWords;
}

// matches what stands beside a figure or indicator and names another paper at most: "Bron: Veiligheidsmonitor" / not "Bronnen"
static const Pattern kContentLabel("(?i)^(?:bron|omschrijving|definitie|toelichting|eenheid) ?:.*");
// matches headings that stand in any document and are no title
static const Pattern kNoTitle(
    "^(?:voorwoord|inhoud|inhoudsopgave|inleiding|leeswijzer|(?:management)?samenvatting|bijlagen?|toelichting|uitgaven|inkomsten|saldo|pagina "
    "[0-9]+.*|[^a-z]*)$|"
    "^colofon\\b");
// matches "2019", "2021-2024" / not "2019 en verder"
static const Pattern kYearAlone("20[0-9]{2}(?: ?[-–/] ?(?:20)?[0-9]{2})?");
// matches "Voor u ligt het jaarbericht wijkbeheer over de periode …" / not "Voor u staat"
static const Pattern kThisIs(
    "(?:Voor u ligt|Hierbij bieden wij u|Dit is) (?:de|het|onze) ((?:[^ .,;:]+ ){0,7}?[^ .,;:]+)(?: over de periode| van de gemeente| van gemeente| met | "
    "waarin| die | dat |[.,;:])");
// matches "over de periode november 2023 — augustus 2024", a line "Periode: januari tot en met juni 2024" / not "in de periode"
static const Pattern kOverPeriod("(?i)(?:(?:over|betreft) (?:de )?periode|^(?:verslag|rapportage)?periode ?:?) (.{4,60})");
// matches the label of the subject line: "Onderwerp", "Onderwerp: Visie" / not "Onderwerpen"
static const Pattern kSubject("(?i)^(?:onderwerp|betreft|titel) ?:? ?(.*)$");
// matches the subject of a letter with questions or their answers: "Beantwoording schriftelijke vragen over de haven" / not "Budget na uw raadsvragen"
static const Pattern kAnswersQuestions(
    "(?i)^(?:(?:beantwoording|antwoord(?:en)?)(?: (?:van|op))?(?: de| uw)? )?(?:schriftelijke vragen|statenvragen|raadsvragen)\\b");
// matches labels of the date line: "Datum 10-12-2024", "Datum en tijdstip", "Datum vergadering: …", "Voorgesteld 5 december 2024" / not "Datum vorige versie"
static const Pattern kDateLabel(
    "(?i)^(?:(?:datum(?: en (?:tijd|tijdstip)| vergadering| raadsvergadering| voorstel| college(?:besluit)?| pm)?|vergaderdatum|voorgesteld|ingediend "
    "op|ingekomen(?: "
    "op)?)\\b|d\\.d\\.) ?:? "
    "?(.*)$");
// matches the title of a list with its meeting's date at the end: "Besluitenlijst gemeenteraad Veldermeer, 3 juli 2025" / not "Notulen 3 juli 2025 vaststellen"
static const Pattern kDatedList(
    "(?i)^(?:korte |openbaar |openbare )?(?:besluitenlijst|besluiten|uitslagenlijst|toezeggingen(?:lijst)?|lijst van "
    "toezeggingen|notulen|verslag)\\b[^.;:]{0,80}[ "
    ",](?:d\\.d\\. )?([0-9]{1,2} [a-z]+ [0-9]{4}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})(?: ?\\([a-z]+\\)|,? (?:van )?(?:de )?gemeente [^,.;:]{2,40})?$");
// matches the title of a meeting's page: "Gemeenteraad donderdag 11 december 2025", "Raadsvergadering 3 juli 2025" / not "Raadsvergadering"
static const Pattern kMeetingTitle(
    "(?i)^(?:openbare |besluitvormende )*(?:vergadering (?:van )?(?:de "
    ")?)?(?:gemeenteraad|raad|raadsvergadering|gemeenteraadsvergadering|statenvergadering|provinciale "
    "staten|algemeen bestuur|verenigde vergadering)\\b[^.;:0-9]{0,40} ([0-9]{1,2} [a-z]+ [0-9]{4})(?: .{0,20})?$");
// matches the title of a meeting's page without its date: "Raadsvergadering", "Commissie Ruimte", "Gemeenteraad Veldermeer" / not "Raad van State"
static const Pattern kMeetingName(
    "(?i)^(?:openbare |besluitvormende |extra )*(?:gemeenteraad|raad|raadsvergadering|gemeenteraadsvergadering|statenvergadering|provinciale staten|"
    "algemeen bestuur|verenigde vergadering|(?:raads|staten)?commissie [\\pL&, -]{3,40}|vergadering (?:van )?(?:de )?(?:gemeente)?raad)(?: [\\pL-]{3,30})?$");
// matches "Lijst van de vergadering op dinsdag 4 maart 2025", "in de vergadering van 3 juni 2025" / not "vergaderruimte"
static const Pattern kMeetingOn("(?i)vergadering\\b[^.]{0,60}?\\b(?:(?:op|van)\\b|d\\.d\\.)([^.]{6,40})");
// matches what is said of another meeting: "aangehouden tot de vergadering van 2 juli 2025", "Vaststellen notulen vergadering van 6 mei 2025",
// "Deze besluitenlijst is vastgesteld in de vergadering van 2 juli 2025" / not "Aldus vastgesteld in de vergadering van 2 juli 2025"
static const Pattern kOtherMeeting(
    "(?i)\\b(?:aangehouden|verdaagd|verschoven|doorgeschoven|uitgesteld|(?:eerst)?volgende|vorige|vaststell(?:en|ing))\\b.*vergadering|"
    "(?:lijst|verslag|notulen)\\b[^.]{0,60}\\bvastgesteld\\b.*vergadering");
// matches what says of a list when it was adopted, in a later meeting: "Aldus vastgesteld in de vergadering van 10 maart" / not "Aldus besloten in …"
static const Pattern kAdoptedIn("(?i)^(?:aldus )?vastgesteld (?:in|op|tijdens|door)\\b");
// Of what a paper is a part is not its title. matches "Bijlage bij de Tweede Bestuursrapportage" / not "Bijlagenboek"
static const Pattern kAnnexOf("(?i)^(?:bijlage|behorende?|annex) bij\\b");
// What a figure was taken from is not this document. matches "Bron: Veiligheidsmonitor", "Bron Leefbaarheidsmonitor" / not "Bronnen"
static const Pattern kSourceLine("(?i)bron(?:vermelding)?\\b.*");
// matches a line that is a date, with a place before it at most: "Veldermeer, 12 juni 2025", "3 juli 2025" / not "Op 3 juli 2025 is"
static const Pattern kDateAlone(
    "^(?:(?:gemeente )?[A-Z][^0-9,]{2,30}, ?|(?i:week) [0-9]{1,2},? )?(?:d\\.d\\. )?(?:(?i:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag) )?"
    "([0-9]{1,2}[ -/.][a-z0-9]+[ -/.][0-9]{4})(?:,? (?:om |aanvang )?[0-9]{1,2}[.:][0-9]{2}(?: ?[–-] ?[0-9]{1,2}[.:][0-9]{2})?(?: uur)?)?$");
// matches the day up to which a list is kept: "Toezeggingen, stand per 1 november 2025", "Bijgewerkt tot 3 mei 2025" / not "de stand van 3 mei 2025 was hoger"
static const Pattern kStateOf(
    "(?i)\\b(?:stand|peildatum|bijgewerkt|versie)(?: van zaken)?(?: per| op| tot(?: en met)?| t/m)? ?:? ([0-9]{1,2} [a-z]+ [0-9]{4})\\)?$");
// matches when questions were handed in, within a line: "Fractie X, ingediend op 2 juni 2025" / not "de motie is ingediend"
static const Pattern kHandedIn("(?i)\\bingediend(?: op| d\\.d\\.)?:? ([0-9]{1,2} [a-z]+ [0-9]{4})\\b");
// matches the headings of a budget's programme page, in either tense
static const Pattern kMayCost("wat mag het kosten");
static const Pattern kHasCost("wat heeft het gekost");
// matches "Begroting PB 2024", "Programmabegroting 2024" / not "Begroting 2024"
static const Pattern kPlanYear("\\bpb (20[0-9]{2})\\b|\\bprogrammabegroting (20[0-9]{2})\\b");
// matches a column of accounts: "Jaarrekening 2022", "Rekening 2022", "Realisatie 2022" / not "Begroting 2022"
static const Pattern kAccountYear("^(?:jaarrekening|rekening|realisatie|jaarstukken) (20[0-9]{2})$");
static const Pattern kBudgetYear("^(?:begroting|raming|mjr|meerjarenraming)? ?(20[0-9]{2})$");
static const Pattern kYearInTitle("\\b(20[0-9]{2}|19[89][0-9])(?: ?(?:-|–|/|t/m|tot en met) ?(20[0-9]{2}|[0-9]{2})\\b)?");
// matches Dutch and English function words
static const Pattern kDutch("\\b(?:de|het|een|en|van|voor|met|zijn|wordt|niet|aan|bij|door|ook|naar)\\b");
static const Pattern kEnglish("\\b(?:the|and|of|for|with|are|is|was|not|by|from|that|this)\\b");

struct KindFound {
    std::string kind;
    int at = 0;
};

std::optional<KindFound> kind_in(const std::string& folded) {
    std::optional<KindFound> best;
    for (const KindWord& word : kind_words()) {
        const Match match = find_first(word.pattern, folded);
        if (!matches(match)) continue;
        if (std::string_view(word.kind) == "begrotingswijziging") return KindFound{word.kind, match.span.begin};  // of a begroting: always the change
        if (!best || match.span.begin < best->at) best = KindFound{word.kind, match.span.begin};
    }
    return best;
}

bool is_cycle_kind(const std::string& kind) {
    return kind == "programmabegroting" || kind == "jaarstukken" || kind == "kadernota" || kind == "tussenrapportage" || kind == "begrotingswijziging" ||
           kind == "rapportage";
}

// Moties stand in other papers too: only near the top do their words say what the paper itself is.
bool is_record_of(const std::string& kind) { return kind == "motie" || kind == "amendement"; }

std::string subject_line(const std::vector<FrontLine>& lines) {
    const auto subjects = std::count_if(lines.begin(), lines.end(),
                                        [&](const FrontLine& line) { return line.page == lines.front().page && RE2::FullMatch(line.text, kSubject); });
    if (subjects > 1) return "";  // of the records of a list
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string value;
        if (lines[i].page != lines.front().page || !RE2::FullMatch(lines[i].text, kSubject, &value)) continue;
        std::size_t next = i + 1;
        if (value.empty() && next < lines.size()) value = lines[next++].text;
        // A subject of two lines: the next goes on where it opens a bracket or begins in lower case.
        while (next < lines.size() && lines[next].page == lines[i].page && !lines[next].cell && !lines[next].text.empty() &&
               (lines[next].text[0] == '(' || std::islower(static_cast<unsigned char>(lines[next].text[0]))) && lines[next].text.size() < 100)
            value += " " + lines[next++].text;
        static const Pattern kStray("^[_|:·] ?");  // a colon in a column of its own, as a scan shows it
        RE2::Replace(&value, kStray, "");
        return trim(value);
    }
    return "";
}

// Headers of different moties on one page: a list of them, and none is the paper's title.
bool lists_moties(const std::vector<FrontLine>& lines) {
    // matches "Motie 25-112 Meer groen (D66)" / not "Motie 2306-29 is afgedaan"
    static const Pattern kHeaded("(?i:motie|(?:sub)?amendement) (?:nr\\.? )?([A-Z]{0,3}[-.]?[0-9][0-9A-Z./-]*[a-z]?) \\p{Lu}.*");
    std::set<std::string> numbers;
    std::string number;
    for (const FrontLine& line : lines)
        if (!line.cell && RE2::FullMatch(line.text, kHeaded, &number))
            numbers.insert(number);
        else if (const auto header = line.cell ? std::nullopt : motie_header(line.text); header && !header->number.empty() && !header->title.empty())
            numbers.insert(header->number);
    return numbers.size() > 1;
}

// "RAADSVOORSTEL" above its labels, and a heading "Benoeming leden rekenkamer" before the first of its sections: what it is about.
std::string named_below_kind(const Document& document, const std::string& title) {
    const auto kind = kind_in(fold(title));
    if (!kind || split_words(title).size() > 2) return "";
    static const Pattern kSection(
        "(?i)(?:[0-9].*|.*[:?]|(?:(?:voorgesteld|gevraagd|geadviseerd|ontwerp)\\S* "
        "?(?:besluit|beslissing|beslispunten)?|beslispunten|besluit|samenvatting|inleiding|aanleiding|"
        "kern\\S*|essentie|voorstel|toelichting|context|achtergrond|geachte .*|raad(?:s\\S*)?|stand van zaken|onderwerp|bijlagen?|argumenten))");
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block& block = document.blocks[i];
        if (block.page != document.blocks.front().page || block.kind == BlockKind::table) return "";
        if (block.kind == BlockKind::furniture || block.text == title) continue;
        if (block.kind == BlockKind::heading)
            return RE2::FullMatch(trim(block.text), kSection) || field_of(block.text) != Field::none || split_words(block.text).size() < 2 ? "" : block.text;
        if (split_words(block.text).size() > kTitleWords || block.kind == BlockKind::list_item) return "";  // running text
    }
    return "";
}

bool names_kind(const std::string& text) { return kind_in(fold(text)).has_value(); }

// A short line of the first page that names a kind, with the year or period that stands alone on the line after it.
std::string kind_line(const std::vector<FrontLine>& lines) {
    const bool list = lists_moties(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FrontLine& line = lines[i];
        const auto kind = kind_in(fold(line.text));
        if (kind && is_record_of(kind->kind) && (i >= kRecordHead || list)) continue;
        if (i > 0 && !line.heading && numbering_depth(line.text) > 0 && kind_in(fold(lines.front().text))) continue;  // an item of the list
        const std::size_t most = i == 0 && line.size <= 0 ? 2 * kTitleWords : kTitleWords;
        if (line.page != lines.front().page || line.cell || line.furniture || !kind || RE2::FullMatch(line.text, kContentLabel) || line.text.ends_with('?') ||
            RE2::PartialMatch(line.text, kAnnexOf) || kind->at > kKindWithin || split_words(line.text).size() > most)
            continue;
        if (!line.heading && (line.inside || line.text.back() == '.')) continue;
        std::string title = line.text;
        // "BESLUITENLIJST" above "raadsvergadering gemeente Polderveen", where no type sizes tell that they are one title
        static const Pattern kMeetingOf(
            "(?i)(?:van )?(?:de |het )?(?:openbare )?(?:raads|commissie)?(?:vergadering|gemeenteraad|raad|raadscommissie|commissie|college|algemeen "
            "bestuur)\\b[^:0-9]{0,60}");
        if (i + 1 < lines.size() && line.size <= lines[i + 1].size && split_words(title).size() <= 2 && !lines[i + 1].cell &&
            RE2::FullMatch(lines[i + 1].text, kMeetingOf))
            title += " " + lines[i + 1].text;
        if (i + 1 < lines.size() && RE2::FullMatch(lines[i + 1].text, kYearAlone)) title += " " + lines[i + 1].text;
        // The last crumb of a platform's page is the beginning of its heading.
        if (i + 1 < lines.size() && line.heading && lines[i + 1].heading && lines[i + 1].text.starts_with(title + " ")) title = lines[i + 1].text;
        return title;
    }
    return "";
}

std::string find_title(const Document& document, const std::vector<FrontLine>& lines) {
    const std::string prominent = prominent_text(lines);
    // Of a web page with crumbs its own title says which of the headings is the page's.
    const std::string own = fold(document.embedded_title), told = fold(prominent.empty() ? kind_line(lines) : prominent);
    if (!own.empty() && !document.pages.empty() && document.pages.front().text_from == TextFrom::text && own.find(told) == std::string::npos)
        for (const FrontLine& line : lines)
            if (line.heading && length(line.text) >= kOwnTitle && own.find(fold(line.text)) != std::string::npos) return line.text;
    const bool usable = !prominent.empty() && prominent.size() < kTitleBytes && !RE2::PartialMatch(fold(prominent), kNoTitle);
    if (usable && names_kind(prominent)) return prominent;
    if (const std::string line = kind_line(lines); !line.empty()) return line;
    // A part of a document begins with a numbered chapter: its running header may say of what.
    if (usable && numbering_depth(prominent) > 0)
        for (const FrontLine& line : lines)
            if (line.furniture && names_kind(line.text) && split_words(line.text).size() <= kTitleWords) return line.text;
    if (usable) return prominent;
    for (const Block& block : document.blocks) {  // a sentence may run over two lines
        std::string name;
        if (block.page > document.blocks.front().page + 2) break;
        if (block.kind == BlockKind::paragraph && RE2::PartialMatch(block.text, kThisIs, &name) && names_kind(name)) return trim(name);
    }
    for (const Section& section : document.sections)
        if (section.level == 1 && !RE2::PartialMatch(fold(section.title), kNoTitle)) return section.title;
    return "";
}

// "Datum: …" on the records of a list, each with its own.
bool dates_records(const std::vector<FrontLine>& lines) {
    std::set<std::string> dates;
    std::map<std::string, std::size_t> labels;
    std::string value;
    for (const FrontLine& line : lines)
        if (RE2::FullMatch(line.text, kDateLabel, &value))
            if (const std::string date = first_date(value); !date.empty()) {
                dates.insert(date);
                ++labels[line.text.substr(0, line.text.size() - value.size())];
            }
    return dates.size() >= kRecordDates || std::any_of(labels.begin(), labels.end(), [](const auto& label) { return label.second >= kRecordDates; });
}

std::string find_date(const std::vector<FrontLine>& lines, const std::string& title, const std::string& kind) {
    if (std::string value; RE2::PartialMatch(title, kStateOf, &value))  // which may be set over two lines
        if (const std::string date = first_date(value); !date.empty()) return date;
    const bool records = dates_records(lines);
    // "Datum raad: 23 april" is when it is dealt with; the paper's own date, where it has one, stands at another label.
    static const Pattern kOfMeeting("(?i)^(?:raad|raadsvergadering|raadsbehandeling|besluitvorming|behandeling|commissie)\\b");
    const auto own_dates = std::count_if(lines.begin(), lines.end(), [](const FrontLine& line) {
        std::string value;
        return RE2::FullMatch(line.text, kDateLabel, &value) && !RE2::PartialMatch(value, kOfMeeting) && !first_date(value).empty();
    });
    // "Beantwoording schriftelijke vragen": of the day of the questions and that of the answer, the answer's
    static const Pattern kAnswersPaper("(?i)^(?:beantwoording|antwoord(?:en)?|antwoordbrief|reactie)\\b.*\\bvragen\\b.*");
    static const Pattern kAnswerDate(
        "(?i)^(?:datum (?:van )?(?:de )?(?:beantwoording|antwoord(?:en)?|antwoordbrief)|beantwoord(?: op)?|antwoorddatum|beantwoordingsdatum) ?:? (.*)$");
    const bool answers = kind == "schriftelijke_vragen" && std::any_of(lines.begin(), lines.end(), [&](const FrontLine& line) {
                             return line.page == lines.front().page && RE2::FullMatch(line.text, kAnswersPaper);
                         });
    for (const FrontLine& line : lines) {
        std::string value;
        if (answers && line.page == lines.front().page && RE2::FullMatch(line.text, kAnswerDate, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string value;
        if (lines[i].page == lines.front().page && !lines[i].cell && RE2::PartialMatch(lines[i].text, kStateOf, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
        if (records || !RE2::FullMatch(lines[i].text, kDateLabel, &value)) continue;
        if (own_dates > 0 && RE2::PartialMatch(value, kOfMeeting)) continue;
        // "Datum raadsvergadering" beside "Datum collegebesluit": of a proposal the latter is its own.
        static const Pattern kMeetingLabel("(?i)^(?:datum (?:raads)?vergadering|vergaderdatum)\\b.*");
        if (kind == "raadsvoorstel" && own_dates > 1 && RE2::FullMatch(lines[i].text, kMeetingLabel)) continue;
        const auto dates_of = [](const std::string& text) {
            std::set<std::string> dates;
            for (const TimeMention& time : find_times(text)) {
                if (time.has_year() && time.is_date())
                    dates.insert(period_of(time)->from);
                else if (time.from_day > 0)
                    dates.insert("");  // "15 en 22 januari": more than one day
            }
            return dates;
        };
        auto dates = dates_of(value);
        if (dates.empty() && i + 1 < lines.size()) dates = dates_of(lines[i + 1].text);
        if (!dates.empty()) return dates.size() == 1 ? *dates.begin() : "";
    }
    // "Boskant, 13 oktober 2026" below a proposal is its own date, before that of the meeting that deals with it.
    static const Pattern kPlaceAndDate("(?:gemeente )?\\p{Lu}[\\pL’' -]{2,30}, (?:d\\.d\\. )?([0-9]{1,2} [a-z]+ [0-9]{4})[.,]?");
    for (const FrontLine& line : lines) {
        std::string value;
        if ((kind == "raadsvoorstel" || kind == "raadsmemo") && !line.cell && !line.furniture && RE2::FullMatch(line.text, kPlaceAndDate, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && RE2::PartialMatch(line.text, kAdoptedIn)) continue;
        if (RE2::PartialMatch(line.text, kMeetingOn, &value) && !RE2::PartialMatch(line.text, kOtherMeeting))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    std::string of_title;  // which may be set over two lines
    if (RE2::FullMatch(title, kDatedList, &of_title) || RE2::FullMatch(title, kMeetingTitle, &of_title))
        if (const std::string date = first_date(of_title); !date.empty()) return date;
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && !line.cell && RE2::FullMatch(line.text, kDatedList, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        for (const std::string& part : parts_apart(line.text))
            if (!line.furniture && RE2::FullMatch(trim(part), kDateAlone, &value))
                if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "gehouden op 30 juni 2027" below the title of the minutes
    static const Pattern kHeldOn(
        "(?i)(?:.{0,80}[ ,])?(?:gehouden|vergadering|bijeen) op (?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ [0-9]{4})(?:[ "
        ",].{0,60})?");
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && line.page == lines.front().page && !line.cell && RE2::FullMatch(line.text, kHeldOn, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "Gemeente Rietmeer * week 23 * dinsdag 2 juni 2026", whatever marks a scan made of the dots
    static const Pattern kOfBody(
        "(?i)(?:gemeente|provincie|waterschap) \\pL[^.;:]{1,60}?(?:[^\\pL0-9.;:] ?|, )(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag )?([0-9]{1,2} [a-z]+ "
        "[0-9]{4})(?:[ ,].{0,30})?");
    for (const FrontLine& line : lines) {
        std::string value;
        if (kind == "besluitenlijst" && line.page == lines.front().page && !line.cell && split_words(line.text).size() <= kTitleWords + 4 &&
            RE2::FullMatch(line.text, kOfBody, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    // "Gemeente Lagebroek, commissie Bestuur 4 juni 2026"
    static const Pattern kOfMeetingLine(
        "(?i)^(?:[^.;:]{0,60}, )?(?:raads|staten)?(?:commissie|vergadering|raad|raadsvergadering|gemeenteraad)\\b[^.;:0-9]{0,40} ([0-9]{1,2} [a-z]+ "
        "[0-9]{4})$");
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && !line.cell && split_words(line.text).size() <= kTitleWords &&
            RE2::FullMatch(line.text, kOfMeetingLine, &value) && !RE2::PartialMatch(line.text, kOtherMeeting))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    for (const FrontLine& line : lines) {
        std::string value;
        if (line.page == lines.front().page && split_words(line.text).size() <= kTitleWords && RE2::PartialMatch(line.text, kHandedIn, &value))
            if (const std::string date = first_date(value); !date.empty()) return date;
    }
    return "";
}

// The year a planning document is about, where only its tables tell: "Begroting PB 2024", or two years after the accounts that
// stand beside the budget (BBV 19a). "" of agreement gives nothing.
std::optional<int> year_of_tables(const Document& document) {
    std::set<int> years;
    for (const Table& table : document.tables) {
        int account = 0;
        std::set<int> budget;
        for (const Cell& cell : table.cells) {
            const std::string text = fold(cell.text);
            std::string a, b;
            if (RE2::PartialMatch(text, kPlanYear, &a, &b)) years.insert(std::stoi(a.empty() ? b : a));
            if (cell.row >= table.header_rows) continue;
            if (RE2::FullMatch(text, kAccountYear, &a))
                account = std::stoi(a);
            else if (RE2::FullMatch(text, kBudgetYear, &a))
                budget.insert(std::stoi(a));
        }
        if (account > 0 && budget.count(account + 1) > 0 && budget.count(account + 2) > 0) years.insert(account + 2);
    }
    if (years.size() != 1) return std::nullopt;
    return *years.begin();
}

// A programme page without a title: the question of the budget or of the accounts, and tables. nullptr where both stand there, or none.
const Section* question_of_the_budget(const Document& document) {
    const Section *may_cost = nullptr, *has_cost = nullptr;
    for (const Section& section : document.sections) {
        const std::string title = fold(section.title);
        if (!may_cost && RE2::PartialMatch(title, kMayCost)) may_cost = &section;
        if (!has_cost && RE2::PartialMatch(title, kHasCost)) has_cost = &section;
    }
    if ((may_cost != nullptr) == (has_cost != nullptr) || document.tables.empty()) return nullptr;
    return may_cost ? may_cost : has_cost;
}

// A short paper with a dictum and the closing words of a motie is one, also where a scan lost its heading or its agenda item names
// a budget ("Agendapunt: 5 Kadernota 2026").
bool reads_as_motie(const Document& document) {
    if (document.pages.size() > kMotiePages) return false;
    bool dictum = false;
    for (const Block& block : document.blocks) {
        if (block.kind == BlockKind::furniture || block.kind == BlockKind::table) continue;
        dictum = dictum || dictum_of(block.text).has_value();
        if (dictum && is_closing(block.text)) return true;
    }
    return false;
}

static const Pattern kAgendaItem("^(?:(?i:agendapunt) )?[0-9]{1,2}(?:\\.[0-9a-z]+|[a-z])*(?:\\.[A-Z])?[.):]? .*");

// The page of a meeting: its date as title, agenda items as headings, and what was decided. nullptr where it is none.
const Section* meeting_page(const Document& document) {
    if (document.sections.empty()) return nullptr;
    const std::string& title = document.sections.front().title;
    const bool dated = RE2::FullMatch(title, kMeetingTitle);
    if (!dated && !RE2::FullMatch(title, kMeetingName)) return nullptr;
    const auto items =
        std::count_if(document.sections.begin(), document.sections.end(), [](const Section& one) { return RE2::FullMatch(one.title, kAgendaItem); });
    const bool decided = std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        if (RE2::FullMatch(block.text, decides_pattern()) && fold(block.text).find("beslu") != std::string::npos)
            return true;  // "Besluit" above what was decided
        return dated && block.kind != BlockKind::heading && split_words(block.text).size() <= kTitleWords * 2 && !outcome_in(block.text).empty();
    });
    return items >= 2 && decided ? &document.sections.front() : nullptr;
}

std::string language_of(const Document& document) {
    int dutch = 0, english = 0, length = 0;
    for (const Block& block : document.blocks) {
        const std::string text = fold(block.text);
        dutch += static_cast<int>(find_all(kDutch, text).size());
        english += static_cast<int>(find_all(kEnglish, text).size());
        if ((length += static_cast<int>(text.size())) > 50000) break;
    }
    if (english > 20 && english > 3 * dutch) return "en";
    return "nl";
}

void find_years(const Document& document, const std::vector<FrontLine>& lines, DocumentFacts& facts) {
    const auto take = [&](const std::string& text) {
        std::string first, last;
        if (facts.fiscal_year || !RE2::PartialMatch(text, kYearInTitle, &first, &last)) return;
        facts.fiscal_year = std::stoi(first);
        // "eerste halfjaar 2025", "3e kwartaal 2025": a part of the year
        for (const TimeMention& time : find_times(text))
            if (time.from_month > 0 && !time.is_date() && time.from_year == *facts.fiscal_year && time.to_year == time.from_year) {
                facts.period = period_of(time);
                return;
            }
        const int until = last.empty() ? *facts.fiscal_year : std::stoi(last.size() == 4 ? last : first.substr(0, 2) + last);
        if (until >= *facts.fiscal_year) facts.period = Period{first + "-01-01", std::to_string(until) + "-12-31"};
    };
    for (const FrontLine& line : lines) {
        std::string words;
        if (!facts.period && RE2::PartialMatch(line.text, kOverPeriod, &words)) {
            const auto times = find_times(words);
            if (!times.empty() && times[0].begin == 0) facts.period = period_of(times[0]);
        }
    }
    if (!is_cycle_kind(facts.kind)) return;
    const bool told = facts.period.has_value();
    const auto told_period = facts.period;
    take(facts.title);
    if (!told && facts.kind_from == document.embedded_title)  // the year that stands with the kind, before that of a column
        if (const auto kind = kind_in(fold(document.embedded_title))) take(fold(document.embedded_title).substr(static_cast<std::size_t>(kind->at)));
    if (!facts.fiscal_year && !told) {
        // "Programmabegroting 2024" in a running header, on the cover, in the file's own title: the kind with a year behind it.
        for (const FrontLine& line : lines) {
            const auto kind = kind_in(fold(line.text));
            if (kind && kind->kind == facts.kind && split_words(line.text).size() <= 12) take(fold(line.text).substr(static_cast<std::size_t>(kind->at)));
        }
        const auto kind = kind_in(fold(document.embedded_title));
        if (kind && kind->kind == facts.kind) take(document.embedded_title);
    }
    if (!facts.fiscal_year && !told && facts.kind == "programmabegroting") {
        facts.fiscal_year = year_of_tables(document);
        if (facts.fiscal_year) facts.period = Period{std::to_string(*facts.fiscal_year) + "-01-01", std::to_string(*facts.fiscal_year) + "-12-31"};
    }
    if (told) facts.period = told_period;
}

}  // namespace

DocumentFacts find_facts(const Document& document) {
    DocumentFacts facts;
    if (document.blocks.empty() && document.tables.empty()) return facts;
    auto lines = front_lines(document, kFrontPages);
    std::erase_if(lines, [](const FrontLine& line) { return RE2::FullMatch(line.text, kSourceLine); });
    if (!lines.empty()) {
        facts.title = find_title(document, lines);
        auto kind = kind_in(fold(facts.title));
        if (const Section* meeting = meeting_page(document)) facts.title = meeting->title, kind = KindFound{"besluitenlijst", 0};
        // "Type: Motie" on a platform's page says it outright, where it says it once.
        static const Pattern kTyped(
            "(?i)(?:type|soort|documentsoort|soort document) ?:? "
            "(motie|amendement|toezegging|raadsvoorstel|raadsbesluit|schriftelijke vragen|raadsinformatiebrief)(?: vreemd.*)?");
        std::vector<std::string> types;
        for (const FrontLine& line : lines)
            if (std::string typed; line.page == lines.front().page && RE2::FullMatch(line.text, kTyped, &typed))
                types.push_back(typed), facts.kind_from = line.text;
        if (types.size() == 1)
            kind = kind_in(fold(types.front()));
        else
            facts.kind_from.clear();
        if (kind && types.size() != 1) facts.kind_from = facts.title;
        // A title without a kind: the other lines of the first page that are short, then the file's own title.
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const FrontLine& line = lines[i];
            if (kind || line.page != lines.front().page) break;
            if (RE2::FullMatch(line.text, kContentLabel) || line.text.ends_with('?')) continue;
            if (line.inside && !line.heading) continue;  // the last words of a paragraph: "raadsbesluit van 18 december."
            if (line.heading || split_words(line.text).size() <= 6 || (RE2::PartialMatch(line.text, kAnnexOf) && !line.text.ends_with('.')))
                kind = kind_in(fold(line.text));
            if (kind && is_record_of(kind->kind) && (i >= kRecordHead || lists_moties(lines))) kind.reset();
            if (kind) facts.kind_from = line.text;
        }
        if (!kind && !document.embedded_title.empty()) {
            kind = kind_in(fold(document.embedded_title));
            if (kind) facts.kind_from = document.embedded_title;
        }
        if (kind) {
            facts.kind = kind->kind;
        } else if (const Section* question = question_of_the_budget(document)) {
            facts.kind = RE2::PartialMatch(fold(question->title), kMayCost) ? "programmabegroting" : "jaarstukken";
            facts.kind_from = question->title;
        }
        if ((facts.kind == "other" || is_cycle_kind(facts.kind)) && reads_as_motie(document)) facts.kind = "motie", facts.kind_from = "";
        // "Aan de raad," above "Voorstel:"
        static const Pattern kToRaad("(?i)aan (?:de|uw) (?:gemeente)?raad[,.:]?(?: van .{2,40})?"),
            kAsks("(?i)(?:voorstel|voorgesteld besluit|beslispunten|gevraagd besluit) ?:?");
        const auto says = [&](const RE2& pattern) {
            return std::any_of(lines.begin(), lines.end(), [&](const FrontLine& line) { return RE2::FullMatch(line.text, pattern); });
        };
        if (facts.kind == "other" && says(kToRaad) && says(kAsks)) facts.kind = "raadsvoorstel", facts.kind_from = "";
        if (std::string about; is_cycle_kind(facts.kind) && RE2::FullMatch(facts.title, kSubject, &about) && about.size() + 3 < facts.title.size())
            facts.title = about;  // "Onderwerp: Begrotingswijziging 2027-1"
        facts.status = find_status(document, lines, facts.title);
        if (facts.kind == "besluitenlijst" && facts.status == "geamendeerd") facts.status.clear();  // an item of it was
        const std::string subject = is_cycle_kind(facts.kind) ? "" : subject_line(lines);
        // "Betreft: toezegging evaluatie" in a letter to the council, which is none itself
        static const Pattern kSalutation("(?i)geachte (?:leden van (?:de|uw) |heer, mevrouw|(?:gemeente)?raad|raadsleden|statenleden|leden).*");
        const bool letter = std::any_of(lines.begin(), lines.end(), [](const FrontLine& line) { return RE2::FullMatch(line.text, kSalutation); });
        // "MEMO" above "Aan: de gemeenteraad"; a letter of the college to the council
        static const Pattern kMemo("(?i)(?:memo|memorandum|informatiememo|informatiebrief|mededeling|brief|nota)(?: aan .*)?");
        static const Pattern kToCouncil("(?i)aan ?:? (?:de )?(?:leden van (?:de )?)?(?:gemeenteraad|raad|raadsleden|provinciale staten|statenleden)\\b.*");
        static const Pattern kFromCollege("(?i)(?:van ?:? )(?:het )?(?:college|burgemeester|wethouder|portefeuillehouder|gedeputeerde)\\b.*");
        const auto any = [&](const RE2& pattern) {
            return std::any_of(lines.begin(), lines.end(),
                               [&](const FrontLine& line) { return line.page == lines.front().page && RE2::FullMatch(line.text, pattern); });
        };
        if ((facts.kind == "other" || (facts.kind_from != facts.title && !is_cycle_kind(facts.kind))) && any(kMemo) && any(kToCouncil))
            facts.kind = "raadsmemo", facts.kind_from = "";
        static const Pattern kOfCollege(
            "(?i)(?:namens )?(?:het )?(?:college van )?(?:burgemeester en wethouders|b ?& ?w|gedeputeerde staten)(?: van .{2,40})?[,.]?");
        if (facts.kind == "other" && letter && (any(kFromCollege) || any(kOfCollege))) facts.kind = "raadsmemo", facts.kind_from = "";
        if (letter && (facts.kind == "toezegging" || (is_record_of(facts.kind) && !reads_as_motie(document)))) facts.kind = "raadsmemo";
        if (facts.kind == "other" && RE2::PartialMatch(subject, kAnswersQuestions)) facts.kind = "schriftelijke_vragen", facts.kind_from = subject;
        const bool paper = facts.kind == "raadsvoorstel" || facts.kind == "raadsbesluit" || facts.kind == "raadsmemo";
        const std::string named = paper && subject.empty() ? named_below_kind(document, facts.title) : subject;
        if (!named.empty() && facts.kind != "besluitenlijst") facts.title = named;
        facts.date = find_date(lines, facts.title, facts.kind);
    }
    // What a proposal is about may be another body's: who speaks in it tells whose it is.
    const bool speaks = facts.kind == "raadsvoorstel" || facts.kind == "raadsbesluit" || facts.kind == "raadsmemo" || facts.kind == "schriftelijke_vragen" ||
                        facts.kind == "motie" || facts.kind == "amendement";
    if (speaks) facts.organisation = speaking_body(document, lines);
    if (facts.organisation.empty()) facts.organisation = find_organisation(document, lines, facts.title);
    for (const FrontLine& line : lines)  // "Bijlage bij de Tweede Bestuursrapportage 2026 van de gemeente Lindemark"
        if (facts.organisation.empty() && line.page == lines.front().page && RE2::PartialMatch(line.text, kAnnexOf) && !line.text.ends_with('.'))
            facts.organisation = find_organisation(document, lines, line.text);
    const Publisher publisher = find_publisher(document, lines, facts.organisation);
    facts.publisher = publisher.name;
    facts.publisher_from = publisher.evidence;
    if (publisher.for_others && publisher.name == facts.organisation && facts.title.find(publisher.name) == std::string::npos) facts.organisation.clear();
    facts.cbs_code = cbs_code(facts.organisation);
    facts.scope = scope_of(facts.organisation);
    find_years(document, lines, facts);
    facts.language = language_of(document);
    return facts;
}

}  // namespace griffier
