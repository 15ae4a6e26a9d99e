#include "extractors/facts/kind_of_paper.h"

#include <algorithm>
#include <optional>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/decision_parts.h"
#include "extractors/facts/document_kind.h"

namespace griffier {
namespace {

constexpr std::size_t kRecordHead = 15;  // lines of the first page
constexpr std::size_t kShortLine = 6;    // words of a line that can be a title

// matches a field of a platform's page that says it outright: "Type: Motie", "Documentsoort: raadsbesluit" / not "Type: Bijlage"
static const Pattern kTyped(
    "(?i)(?:type|soort|documentsoort|soort document) ?:? "
    "(motie|amendement|toezegging|raadsvoorstel|raadsbesluit|schriftelijke vragen|raadsinformatiebrief)(?: vreemd.*)?");
// matches whom a proposal is for: "Aan de raad," / not "Aan de raadsleden"
static const Pattern kToRaad("(?i)aan (?:de|uw) (?:gemeente)?raad[,.:]?(?: van .{2,40})?");
// matches the heading of what it asks: "Voorstel:", "Beslispunten" / not "Voorstel tot wijziging"
static const Pattern kAsks("(?i)(?:voorstel|voorgesteld besluit|beslispunten|gevraagd besluit) ?:?");
// matches who decides, at the head of a decision: "Het algemeen bestuur van de Veiligheidsregio Oost," / not "De raad besluit"
static const Pattern kBody(
    "(?i)(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|het dagelijks bestuur|de verenigde vergadering)(?: (?:van|der) .{2,80})?[,;]");
// matches on what: "gelet op artikel 189" / not "lettend op"
static const Pattern kGround("(?i)(?:gelezen|gelet op|gezien|overwegende|gehoord)\\b.*");
// matches "BESLUIT:" alone on its line / not "Besluit van de raad"
static const Pattern kDecidesAlone("(?i)besluit(?:en)? ?:?");
// matches "Geachte leden van de raad," / not "Geachte inwoner"
static const Pattern kSalutation("(?i)geachte (?:leden van (?:de|uw) |heer, mevrouw|(?:gemeente)?raad|raadsleden|statenleden|leden).*");
// matches the head of a memo: "MEMO", "Nota aan de raad" / not "Memorie van toelichting"
static const Pattern kMemo("(?i)(?:memo|memorandum|informatiememo|informatiebrief|mededeling|brief|nota)(?: aan .*)?");
// matches "Aan: de gemeenteraad" / not "Aan: bewoners"
static const Pattern kToCouncil("(?i)aan ?:? (?:de )?(?:leden van (?:de )?)?(?:gemeenteraad|raad|raadsleden|provinciale staten|statenleden)\\b.*");
// matches "Van: het college" / not "Van: de griffie"
static const Pattern kFromCollege("(?i)(?:van ?:? )(?:het )?(?:college|burgemeester|wethouder|portefeuillehouder|gedeputeerde)\\b.*");
// matches who signs: "Namens het college van burgemeester en wethouders," / not "Het college heeft besloten"
static const Pattern kOfCollege("(?i)(?:namens )?(?:het )?(?:college van )?(?:burgemeester en wethouders|b ?& ?w|gedeputeerde staten)(?: van .{2,40})?[,.]?");
// matches the subject of a letter with questions or their answers: "Beantwoording schriftelijke vragen over de haven" / not "Budget na uw raadsvragen"
static const Pattern kAnswersQuestions(
    "(?i)^(?:(?:beantwoording|antwoord(?:en)?)(?: (?:van|op))?(?: de| uw)? )?(?:schriftelijke vragen|statenvragen|raadsvragen)\\b");

bool any_line(const std::vector<FrontLine>& lines, const RE2& pattern) {
    return std::any_of(lines.begin(), lines.end(), [&](const FrontLine& line) { return RE2::FullMatch(line.text, pattern); });
}

bool any_of_first_page(const std::vector<FrontLine>& lines, const RE2& pattern) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const FrontLine& line) { return line.page == lines.front().page && RE2::FullMatch(line.text, pattern); });
}

// Where the page has one field "Type"; several are those of the papers that it lists.
std::optional<PaperKind> kind_by_field(const std::vector<FrontLine>& lines) {
    std::optional<PaperKind> found;
    for (const FrontLine& line : lines) {
        std::string typed;
        if (line.page != lines.front().page || !RE2::FullMatch(line.text, kTyped, &typed)) continue;
        if (found) return std::nullopt;
        if (const auto kind = kind_in(fold(typed))) found = PaperKind{kind->kind, line.text};
    }
    return found;
}

// In the lines of the first page that are short.
std::optional<PaperKind> kind_in_lines(const std::vector<FrontLine>& lines) {
    for (std::size_t i = 0; i < lines.size() && lines[i].page == lines.front().page; ++i) {
        const FrontLine& line = lines[i];
        if (RE2::FullMatch(line.text, content_label()) || line.text.ends_with('?')) continue;
        if (part_of_text(lines, i)) continue;
        if (line.inside && !line.heading) continue;  // the last words of a paragraph: "raadsbesluit van 18 december."
        const bool annex = RE2::PartialMatch(line.text, annex_of()) && !line.text.ends_with('.');
        if (!line.heading && split_words(line.text).size() > kShortLine && !annex) continue;
        const auto kind = kind_in(fold(line.text));
        if (kind && is_record_of(kind->kind) && (i >= kRecordHead || lists_moties(lines))) continue;
        if (kind) return PaperKind{kind->kind, line.text};
    }
    return std::nullopt;
}

}  // namespace

PaperKind kind_by_words(const Document& document, const std::vector<FrontLine>& lines, const std::string& title, bool meeting) {
    if (auto paper = kind_by_field(lines)) return *paper;
    if (meeting) return {"besluitenlijst", title};
    if (const auto kind = kind_in(fold(title))) return {kind->kind, title};
    if (auto paper = kind_in_lines(lines)) return *paper;
    if (const auto kind = kind_in(fold(document.embedded_title))) return {kind->kind, document.embedded_title};
    if (const Section* question = question_of_the_budget(document))
        return {asks_what_it_may_cost(*question) ? "programmabegroting" : "jaarstukken", question->title};
    return {};
}

PaperKind kind_by_build(const Document& document, const std::vector<FrontLine>& lines, PaperKind paper) {
    if ((paper.kind == "other" || is_cycle_kind(paper.kind)) && reads_as_motie(document)) return {"motie", ""};
    if (paper.kind != "other") return paper;
    if (any_line(lines, kToRaad) && any_line(lines, kAsks)) return {"raadsvoorstel", ""};
    const bool decided = std::any_of(document.blocks.begin(), document.blocks.end(),
                                     [](const Block& block) { return RE2::FullMatch(unspaced(trim(block.text)), kDecidesAlone); });
    if (decided && any_line(lines, kBody) && any_line(lines, kGround)) return {"raadsbesluit", ""};
    return paper;
}

PaperKind kind_of_letter(const Document& document, const std::vector<FrontLine>& lines, const std::string& title, const std::string& subject, PaperKind paper) {
    const bool letter = any_line(lines, kSalutation);
    const bool by_title = paper.from == title || is_cycle_kind(paper.kind);
    if ((paper.kind == "other" || !by_title) && any_of_first_page(lines, kMemo) && any_of_first_page(lines, kToCouncil)) paper = {"raadsmemo", ""};
    if (paper.kind == "other" && letter && (any_of_first_page(lines, kFromCollege) || any_of_first_page(lines, kOfCollege))) paper = {"raadsmemo", ""};
    // "Betreft: toezegging evaluatie" in a letter to the council, which is none itself
    if (letter && (paper.kind == "toezegging" || (is_record_of(paper.kind) && !reads_as_motie(document)))) paper.kind = "raadsmemo";
    if (paper.kind == "other" && RE2::PartialMatch(subject, kAnswersQuestions)) paper = {"schriftelijke_vragen", subject};
    return paper;
}

}  // namespace griffier
