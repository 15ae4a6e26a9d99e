// What kind of document it is, of whom, about which year. Evidence in this order: title, first headings, content.
#include "extractors/facts/facts.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/facts/document_date.h"
#include "extractors/facts/document_kind.h"
#include "extractors/facts/document_status.h"
#include "extractors/facts/document_title.h"
#include "extractors/facts/document_years.h"
#include "extractors/facts/front_matter.h"
#include "extractors/facts/kind_of_paper.h"
#include "extractors/facts/organisation_list.h"
#include "extractors/facts/organisations.h"
#include "extractors/facts/publisher.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

constexpr int kFrontPages = 3;

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

// Title, kind, status and date, which are told together: what the title says of the kind, and of what kind a paper is, decides where the others stand.
void find_paper(const Document& document, const std::vector<FrontLine>& lines, DocumentFacts& facts) {
    facts.title = find_title(document, lines);
    const Section* meeting = meeting_page(document);
    if (meeting) facts.title = meeting->title;
    PaperKind paper = kind_by_build(document, lines, kind_by_words(document, lines, facts.title, meeting != nullptr));
    if (std::string about; is_cycle_kind(paper.kind) && RE2::FullMatch(facts.title, subject_label(), &about) && about.size() + 3 < facts.title.size())
        facts.title = about;  // "Onderwerp: Begrotingswijziging 2027-1"
    facts.status = find_status(document, lines, facts.title);
    if (paper.kind == "besluitenlijst" && facts.status == "geamendeerd") facts.status.clear();  // an item of it was
    const std::string subject = is_cycle_kind(paper.kind) ? "" : subject_line(lines);
    paper = kind_of_letter(document, lines, facts.title, subject, std::move(paper));
    facts.kind = paper.kind;
    facts.kind_from = paper.from;
    const bool has_subject = paper.kind == "raadsvoorstel" || paper.kind == "raadsbesluit" || paper.kind == "raadsmemo";
    const std::string named = has_subject && subject.empty() ? named_below_kind(document, facts.title) : subject;
    if (!named.empty() && paper.kind != "besluitenlijst") facts.title = named;
    facts.date = find_date(lines, facts.title, facts.kind);
}

// Whose paper it is, and who publishes it.
void find_bodies(const Document& document, const std::vector<FrontLine>& lines, DocumentFacts& facts) {
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
}

}  // namespace

DocumentFacts find_facts(const Document& document) {
    DocumentFacts facts;
    if (document.blocks.empty() && document.tables.empty()) return facts;
    auto lines = front_lines(document, kFrontPages);
    std::erase_if(lines, [](const FrontLine& line) { return RE2::FullMatch(line.text, kSourceLine); });
    if (!lines.empty()) find_paper(document, lines, facts);
    find_bodies(document, lines, facts);
    find_years(document, lines, facts);
    facts.language = language_of(document);
    return facts;
}

}  // namespace griffier
