// What kind of document it is, of whom, about which year. Evidence in this order: title, first headings, content.
#include "extractors/facts/facts.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/decision_parts.h"
#include "extractors/facts/document_date.h"
#include "extractors/facts/document_kind.h"
#include "extractors/facts/document_status.h"
#include "extractors/facts/document_title.h"
#include "extractors/facts/document_years.h"
#include "extractors/facts/front_matter.h"
#include "extractors/facts/organisation_list.h"
#include "extractors/facts/organisations.h"
#include "extractors/facts/publisher.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr int kFrontPages = 3;
constexpr std::size_t kRecordHead = 15;  // lines of the first page

// matches the subject of a letter with questions or their answers: "Beantwoording schriftelijke vragen over de haven" / not "Budget na uw raadsvragen"
static const Pattern kAnswersQuestions(
    "(?i)^(?:(?:beantwoording|antwoord(?:en)?)(?: (?:van|op))?(?: de| uw)? )?(?:schriftelijke vragen|statenvragen|raadsvragen)\\b");
// What a figure was taken from is not this document. matches "Bron: Veiligheidsmonitor", "Bron Leefbaarheidsmonitor" / not "Bronnen"
static const Pattern kSourceLine("(?i)bron(?:vermelding)?\\b.*");
// matches Dutch and English function words
static const Pattern kDutch("\\b(?:de|het|een|en|van|voor|met|zijn|wordt|niet|aan|bij|door|ook|naar)\\b");
static const Pattern kEnglish("\\b(?:the|and|of|for|with|are|is|was|not|by|from|that|this)\\b");

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
            if (RE2::FullMatch(line.text, content_label()) || line.text.ends_with('?')) continue;
            if (part_of_text(lines, i)) continue;
            if (line.inside && !line.heading) continue;  // the last words of a paragraph: "raadsbesluit van 18 december."
            if (line.heading || split_words(line.text).size() <= 6 || (RE2::PartialMatch(line.text, annex_of()) && !line.text.ends_with('.')))
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
            facts.kind = asks_what_it_may_cost(*question) ? "programmabegroting" : "jaarstukken";
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
        // "Het algemeen bestuur van de Veiligheidsregio Oost," above "gelet op …" and "BESLUIT:"
        static const Pattern kBody(
            "(?i)(?:de (?:gemeente)?raad|provinciale staten|het algemeen bestuur|het dagelijks bestuur|de verenigde vergadering)(?: (?:van|der) .{2,80})?[,;]");
        static const Pattern kGround("(?i)(?:gelezen|gelet op|gezien|overwegende|gehoord)\\b.*"), kDecidesAlone("(?i)besluit(?:en)? ?:?");
        const bool decided = std::any_of(document.blocks.begin(), document.blocks.end(),
                                         [](const Block& block) { return RE2::FullMatch(unspaced(trim(block.text)), kDecidesAlone); });
        if (facts.kind == "other" && says(kBody) && says(kGround) && decided) facts.kind = "raadsbesluit", facts.kind_from = "";
        if (std::string about; is_cycle_kind(facts.kind) && RE2::FullMatch(facts.title, subject_label(), &about) && about.size() + 3 < facts.title.size())
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
        if (facts.organisation.empty() && line.page == lines.front().page && RE2::PartialMatch(line.text, annex_of()) && !line.text.ends_with('.'))
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
