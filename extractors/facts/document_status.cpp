// Status of a document and scope of its organisation. The words are those of the genre; add to the patterns what is missing.
#include "extractors/facts/document_status.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/facts/organisation_list.h"
#include "extractors/matching.h"

namespace griffier {
namespace {

// a decision of the council, with its date or meeting. matches "Aldus vastgesteld in de openbare raadsvergadering van 9 november 2023", "Vastgesteld
// door de gemeenteraad d.d. 5 juli 2024", "Aldus besloten in de vergadering van de raad op" / not "Vastgesteld door het college op 3 mei 2024"
const Pattern kDecided(
    R"((?i)\b(?:vastgesteld|aldus besloten|besloten)\b.{0,40}?\b(?:gemeenteraad|raadsvergadering|raad|provinciale staten|algemeen bestuur|verenigde vergadering)\b.{0,60}?\d)");
// ... that is still to come, or asked for. matches "wordt vastgesteld door de raad", "ter vaststelling", "vast te stellen"
const Pattern kToBeDecided(R"((?i)\b(?:wordt|worden|zal|zullen|moet|dient|kan)\b.{0,30}\bvastgesteld\b|\bter vaststelling\b|\bvast te stellen\b)");
// a mark that stands by itself. matches "CONCEPT", "Concept d.d. 3 mei 2024", "Status: ontwerp", "Versie: definitief" / not "Het concept van"
const Pattern kMark(
    R"((?i)^(?:\(?(?:status|versie(?:status)?) ?:? ?)?\(?(concept|ontwerp|definitief|definitieve versie|vastgesteld)(?:\)|versie)?(?:[ ,:–-]+(?:versie|d\.d\.|dd\.?|v?\d).{0,30})?\)?$)");
// in a title. matches "Conceptbegroting 2025", "Ontwerp-programmabegroting 2025", "Begroting 2025 (concept)" / not "Conceptueel kader"
const Pattern kConceptTitle(
    R"((?i)\bconcept[ -]?(?:programma|meerjaren)?(?:begroting|jaarstukken|jaarrekening|kadernota|nota|raadsvoorstel|raadsbesluit|rapportage|besluitenlijst|verordening)|[(–-] ?concept\)?$)");
const Pattern kDraftTitle(
    R"((?i)\bontwerp[ -]?(?:programma|meerjaren)?(?:begroting|jaarstukken|jaarrekening|kadernota|nota|raadsbesluit|besluit|begrotingswijziging)|[(–-] ?ontwerp\)?$)");
const Pattern kAmended(
    R"((?i)\bgeamendeerd(?:e)? (?:raads)?(?:voorstel|besluit)|\bgewijzigd (?:raads)?(?:voorstel|besluit)\b|\b(?:voorstel|besluit)(?: aan de (?:gemeente)?raad)? geamendeerd\b|^geamendeerd$|\b(?:raadsvoorstel|raadsbesluit|voorstel|besluit) \(geamendeerd\))");

// matches bodies by what they are called / not municipalities
const Pattern kJoint(
    R"((?i)^(?:GGD|GGD/GHOR|veiligheidsregio|omgevingsdienst|werkorganisatie|metropoolregio|gemeenschappelijke regeling|bedrijvenschap|recreatieschap|jeugdhulpregio|regio|servicebureau)\b)");
const Pattern kWater(R"((?i)^(?:waterschap|hoogheemraadschap|wetterskip)\b)");
const Pattern kProvince(R"((?i)^provincie\b)");
const Pattern kFoundation(R"((?i)^stichting\b)");
const Pattern kState(R"((?i)^(?:tweede kamer|eerste kamer|minister))");

constexpr std::size_t kLastBlocks = 12;  // of the document: where a decision is signed
constexpr std::size_t kMarkBytes = 60;

bool decided(const std::string& text) { return RE2::PartialMatch(text, kDecided) && !RE2::PartialMatch(text, kToBeDecided); }

}  // namespace

std::string find_status(const Document& document, const std::vector<FrontLine>& front, const std::string& title) {
    for (const FrontLine& line : front)
        if (decided(line.text)) return "vastgesteld";
    const std::size_t count = document.blocks.size();
    for (std::size_t i = count - std::min(count, kLastBlocks); i < count; ++i)
        if (document.blocks[i].kind != BlockKind::table && decided(document.blocks[i].text)) return "vastgesteld";
    if (RE2::PartialMatch(title, kAmended)) return "geamendeerd";
    if (RE2::PartialMatch(title, kConceptTitle)) return "concept";
    if (RE2::PartialMatch(title, kDraftTitle)) return "ontwerp";
    for (const FrontLine& line : front) {
        std::string mark;
        if (line.cell || line.text.size() > kMarkBytes) continue;
        if (RE2::PartialMatch(line.text, kAmended)) return "geamendeerd";
        if (!RE2::FullMatch(trim(line.text), kMark, &mark)) continue;
        const std::string status = fold(mark);
        return status.starts_with("definitie") ? "definitief" : status;
    }
    return "";
}

std::string scope_of(const std::string& organisation) {
    if (organisation.empty()) return "";
    if (RE2::PartialMatch(organisation, kProvince)) return "provincie";
    if (RE2::PartialMatch(organisation, kWater)) return "waterschap";
    if (RE2::PartialMatch(organisation, kJoint)) return "gemeenschappelijke_regeling";
    if (RE2::PartialMatch(organisation, kFoundation)) return "stichting";
    if (RE2::PartialMatch(organisation, kState)) return "rijk";
    return cbs_code(organisation).starts_with("GM") ? "gemeente" : "";
}

}  // namespace griffier
