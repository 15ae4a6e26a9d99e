#include "extractors/facts/document_title.h"

#include <algorithm>
#include <cctype>

#include "document/lines/headings.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/facts/document_kind.h"

namespace griffier {
namespace {

constexpr int kKindWithin = 25;          // bytes of a title line before the word for its kind: "Rapport inzake jaarstukken"
constexpr std::size_t kRecordHead = 15;  // lines of the first page
constexpr std::size_t kTitleWords = 10;
constexpr std::size_t kTitleBytes = 200;
constexpr int kOwnTitle = 8;  // characters of a heading that a file's own title repeats

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

// A short line of the first page that names a kind, with the year or period that stands alone on the line after it.
std::string kind_line(const std::vector<FrontLine>& lines) {
    const bool list = lists_moties(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const FrontLine& line = lines[i];
        const auto kind = kind_in(fold(line.text));
        if (kind && is_record_of(kind->kind) && (i >= kRecordHead || list)) continue;
        if (i > 0 && !line.heading && numbering_depth(line.text) > 0 && kind_in(fold(lines.front().text))) continue;  // an item of the list
        if (part_of_text(lines, i)) continue;
        const std::size_t most = i == 0 && line.size <= 0 ? 2 * kTitleWords : kTitleWords;
        if (line.page != lines.front().page || line.cell || line.furniture || !kind || RE2::FullMatch(line.text, content_label()) || line.text.ends_with('?') ||
            RE2::PartialMatch(line.text, annex_of()) || kind->at > kKindWithin || split_words(line.text).size() > most)
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

}  // namespace

// matches the label of the subject line: "Onderwerp", "Onderwerp: Visie" / not "Onderwerpen"
const Pattern& subject_label() {
    static const Pattern kSubject("(?i)^(?:onderwerp|betreft|titel) ?:? ?(.*)$");
    return kSubject;
}

std::string subject_line(const std::vector<FrontLine>& lines) {
    const auto subjects = std::count_if(lines.begin(), lines.end(),
                                        [&](const FrontLine& line) { return line.page == lines.front().page && RE2::FullMatch(line.text, subject_label()); });
    if (subjects > 1) return "";  // of the records of a list
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string value;
        if (lines[i].page != lines.front().page || !RE2::FullMatch(lines[i].text, subject_label(), &value)) continue;
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

}  // namespace griffier
