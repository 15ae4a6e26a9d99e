#include "extractors/facts/document_kind.h"

#include <algorithm>
#include <array>
#include <set>

#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_parts.h"
#include "extractors/council/motie_openers.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr std::size_t kMotiePages = 4;     // a longer paper quotes moties
constexpr std::size_t kDecidedWords = 20;  // of a line that tells an outcome

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

// matches the title of a meeting's page without its date: "Raadsvergadering", "Commissie Ruimte", "Gemeenteraad Veldermeer" / not "Raad van State"
static const Pattern kMeetingName(
    "(?i)^(?:openbare |besluitvormende |extra )*(?:gemeenteraad|raad|raadsvergadering|gemeenteraadsvergadering|statenvergadering|provinciale staten|"
    "algemeen bestuur|verenigde vergadering|(?:raads|staten)?commissie [\\pL&, -]{3,40}|vergadering (?:van )?(?:de )?(?:gemeente)?raad)(?: [\\pL-]{3,30})?$");

// matches the headings of a budget's programme page, in either tense
static const Pattern kMayCost("wat mag het kosten");
static const Pattern kHasCost("wat heeft het gekost");

static const Pattern kAgendaItem("^(?:(?i:agendapunt) )?[0-9]{1,2}(?:\\.[0-9a-z]+|[a-z])*(?:\\.[A-Z])?[.):]? .*");

}  // namespace

// matches what stands beside a figure or indicator and names another paper at most: "Bron: Veiligheidsmonitor" / not "Bronnen"
const Pattern& content_label() {
    static const Pattern kContentLabel("(?i)^(?:bron|omschrijving|definitie|toelichting|eenheid) ?:.*");
    return kContentLabel;
}

// Of what a paper is a part is not its title. matches "Bijlage bij de Tweede Bestuursrapportage" / not "Bijlagenboek"
const Pattern& annex_of() {
    static const Pattern kAnnexOf("(?i)^(?:bijlage|behorende?|annex) bij\\b");
    return kAnnexOf;
}

// matches the title of a meeting's page: "Gemeenteraad donderdag 11 december 2025", "Raadsvergadering 3 juli 2025" / not "Raadsvergadering"
const Pattern& meeting_title() {
    static const Pattern kMeetingTitle(
        "(?i)^(?:openbare |besluitvormende )*(?:vergadering (?:van )?(?:de "
        ")?)?(?:gemeenteraad|raad|raadsvergadering|gemeenteraadsvergadering|statenvergadering|provinciale "
        "staten|algemeen bestuur|verenigde vergadering)\\b[^.;:0-9]{0,40} ([0-9]{1,2} [a-z]+ [0-9]{4})(?: .{0,20})?$");
    return kMeetingTitle;
}

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

bool names_kind(const std::string& text) { return kind_in(fold(text)).has_value(); }

bool is_cycle_kind(const std::string& kind) {
    return kind == "programmabegroting" || kind == "jaarstukken" || kind == "kadernota" || kind == "tussenrapportage" || kind == "begrotingswijziging" ||
           kind == "rapportage";
}

bool is_record_of(const std::string& kind) { return kind == "motie" || kind == "amendement"; }

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

bool part_of_text(const std::vector<FrontLine>& lines, std::size_t index) {
    static const Pattern kArticle("(?i)(?:artikel|art\\.) [0-9]+[a-z]?\\b.*");
    const FrontLine& line = lines[index];
    if (RE2::FullMatch(line.text, kArticle)) return true;
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(index);
    static const Pattern kItem("(?:[0-9]{1,2}|[a-z])[.)] \\S.*");
    return !line.heading && RE2::FullMatch(line.text, kItem) && std::any_of(lines.begin(), end, [](const FrontLine& one) { return one.heading; });
}

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

bool asks_what_it_may_cost(const Section& question) { return RE2::PartialMatch(fold(question.title), kMayCost); }

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

const Section* meeting_page(const Document& document) {
    if (document.sections.empty()) return nullptr;
    const std::string& title = document.sections.front().title;
    const bool dated = RE2::FullMatch(title, meeting_title());
    if (!dated && !RE2::FullMatch(title, kMeetingName)) return nullptr;
    auto items = std::count_if(document.sections.begin(), document.sections.end(), [](const Section& one) { return RE2::FullMatch(one.title, kAgendaItem); });
    items += std::count_if(document.blocks.begin(), document.blocks.end(),
                           [](const Block& one) { return one.kind == BlockKind::list_item && RE2::FullMatch(one.text, kAgendaItem); });
    const bool decided = std::any_of(document.blocks.begin(), document.blocks.end(), [&](const Block& block) {
        if (RE2::FullMatch(block.text, decides_pattern()) && fold(block.text).find("beslu") != std::string::npos)
            return true;  // "Besluit" above what was decided
        return dated && block.kind != BlockKind::heading && split_words(block.text).size() <= kDecidedWords && !outcome_in(block.text).empty();
    });
    // "Besluit | Aangenomen" in rows below an item
    const bool in_rows = std::any_of(document.tables.begin(), document.tables.end(), [](const Table& table) {
        return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& label) {
            if (label.col != 0 || (field_of(label.text) != Field::decision && field_of(label.text) != Field::outcome)) return false;
            return std::any_of(table.cells.begin(), table.cells.end(),
                               [&](const Cell& one) { return one.row == label.row && one.col == 1 && !outcome_in(one.text).empty(); });
        });
    });
    return items >= 2 && (decided || in_rows) ? &document.sections.front() : nullptr;
}

}  // namespace griffier
