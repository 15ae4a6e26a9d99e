// Announced actions: a sentence that says what will be done, with its term or with the council as the one who hears of it.
#include <algorithm>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_lists.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// What is said to the council, in the present or with "zullen": matches "informeren we u", "leggen wij de raad voor", "ontvangt u", "komt terug bij de raad"
// / not "is geïnformeerd", "werd"
static const Pattern kTells(
    "(?i)\\b(?:(?:informeer|stuur|leg|bied|meld|kom|breng|rapporteer|koppel|deel) "
    "ik|informeren|informeert|sturen|stuurt|leggen|legt|bieden|biedt|ontvangt|ontvangen|komen|komt|rapporteren|rapporteert|presenteren|presenteert|"
    "berichten|melden|koppelen|koppelt|nemen|"
    "brengen|brengt|delen|zenden|zendt|bereidt|bereiden|verwachten|volgt|vragen)\\b");
static const Pattern kCouncil(
    "(?i)\\b(?:u|uw raad|de raad|de gemeenteraad|gemeenteraad|raadsmemo|raadsvoorstel|raadsinformatiebrief|raadsbrief|provinciale staten|commissie)\\b");
// What will be done: matches "wordt in oktober opgeleverd", "zal starten", "organiseren", "verwachten", "gaan … doen" / not "werd"
static const Pattern kFuture(
    "(?i)\\b(?:zal|zullen|gaat|gaan|wordt|worden|is gepland|staat gepland|staan "
    "gepland|volgt|volgen|start|starten|begint|beginnen|verwachten|verwacht|organiseren|organiseert|vindt|vinden|komt|komen|leveren|levert|streven|bereidt|"
    "bereiden|ronden|"
    "naar verwachting|is er|gepland|planning)\\b");
// What makes it a report of what was: matches "is opgeleverd", "heeft", "werd", "is gestart" / not "wordt"
static const Pattern kPast(
    "(?i)\\b(?:werd|werden|is (?:reeds |al |inmiddels )|zijn (?:reeds |al |inmiddels )|heeft|hebben|had|hadden|was|waren|(?:bent|is|zijn|hebt) u|eerder|al "
    "(?:eerder|geïnformeerd))\\b");
static const Pattern kToHave("(?i)\\bte hebben\\b");
// What is made or held, where the council is not spoken of: matches "opgeleverd", "bijeenkomst", "evalueren" / not "uitkomen op 194"
static const Pattern kMade(
    "(?i)\\b(?:opgeleverd|opleveren|georganiseerd|organiseren|gewerkt|gestart|starten|start|begint|beginnen|afgerond|afronden|bijeenkomst(?:en)?|gepresenteerd|"
    "vastgesteld|"
    "uitgevoerd|uitvoeren|geplaatst|gepubliceerd|gepland|uitgewerkt|opgesteld|ontwikkeld|"
    "geëvalueerd|evalueren|evaluatie|onderzocht|onderzoeken|geopend|voorbereid|ingevoerd|aanbesteed|herzien)\\b");
static const Pattern kUncertain(
    "(?i)\\b(?:(?:waarde)?peildatum|inwoners per|per jaar|jaarlijks|vaak|meestal|altijd|elk kwartaal|ieder kwartaal|tot nu toe)\\b");
// matches a term: "In Q2 2025", "eind 2024", "nog dit jaar", "voor het zomerreces", "in het najaar van 2025", "najaarsdebat 2024" / not "in 2023 waren"
static const Pattern kTerm(
    "(?i)\\b((?:(?:uiterlijk|vóór|voor|in|per|rond|eind|begin|medio|na|tijdens|bij|tegen|halverwege|nog)(?: "
    "(?:de|het|in|van|dit|deze|komend|komende|volgend|volgende|eind|begin|loop|loop van|eerste|tweede|derde|vierde))* )?(?:"
    "(?:Q|K)[1-4](?: en (?:Q|K)?[1-4])?(?: (?:van )?(?:20[0-9]{2}))?|(?:eerste|tweede|derde|vierde|laatste|[1-4]e) (?:kwartaal|helft|half ?jaar)(?: (?:van "
    ")?(?:20[0-9]{2}|dit jaar|volgend jaar))?|"
    "(?:[0-9]{1,2} )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?: (?:van )?20[0-9]{2})?|"
    "(?:zomerreces|zomer|najaar|voorjaar|herfst|winter|zomervakantie|najaarsdebat|voorjaarsdebat|najaarsnota|voorjaarsnota|kadernota|perspectiefnota|"
    "programmabegroting|begroting|jaarrekening|jaarstukken)(?: (?:van |in )?20[0-9]{2})?|"
    "dit jaar|volgend jaar|komend jaar|dit najaar|dit voorjaar|deze zomer|volgende maand|volgende week|20[0-9]{2}))\\b");
// Only the time of what is said: a term needs more than a bare year or season in it.
static const Pattern kBareYear("20[0-9]{2}");
static const Pattern kSoon("(?i)\\b(?:nog dit jaar|dit jaar|volgend jaar|komend jaar|volgende week|volgende maand|dit najaar|dit voorjaar|deze zomer)\\b");

static const Pattern kSoonTerm("(?i)\\b((?:nog )?(?:dit jaar|volgend jaar|komend jaar|volgende week|volgende maand|dit najaar|dit voorjaar|deze zomer))\\b");

std::optional<Period> period_in(const std::string& term, const Extraction& extraction) {
    const auto times = find_times(term);
    int year = 0;
    const std::string& date = extraction.facts.date;
    if (extraction.facts.period && extraction.facts.period->to.size() >= 4) year = std::stoi(extraction.facts.period->to.substr(0, 4));
    if (year == 0 && date.size() >= 4) year = std::stoi(date.substr(0, 4));
    if (!times.empty()) return period_of(times[0], year);
    if (year == 0) return std::nullopt;
    const std::string low = fold(term);
    if (low.find("dit jaar") != std::string::npos) return Period{std::to_string(year) + "-01-01", std::to_string(year) + "-12-31"};
    if (low.find("volgend jaar") != std::string::npos || low.find("komend jaar") != std::string::npos)
        return Period{std::to_string(year + 1) + "-01-01", std::to_string(year + 1) + "-12-31"};
    return std::nullopt;
}

// The day before which the paper was surely not written: a budget is made in the second half of the year before, accounts when their year is over and long
// before the date on them; other papers on their date. "" where nothing tells.
std::string earliest_day(const DocumentFacts& facts) {
    if (!facts.fiscal_year) return facts.date;
    if (facts.kind == "programmabegroting") return std::to_string(*facts.fiscal_year - 1) + "-07-01";
    if (facts.kind == "kadernota") return std::to_string(*facts.fiscal_year - 1) + "-01-01";
    if (facts.kind == "tussenrapportage") return std::to_string(*facts.fiscal_year) + "-01-01";
    if (facts.kind == "jaarstukken") return std::to_string(*facts.fiscal_year + 1) + "-01-01";
    return facts.date;
}

// matches what stands before a term that says when something was: "het plan is", "adviezen zijn" / not "zal zijn"
static const Pattern kWas("(?i)(?:^|[^,;])\\b(?:is|zijn) (?:op )?$");
static const Pattern kToBe("(?i)\\b(?:zal|zullen|kan|kunnen|moet|moeten|verwachting|planning) (?:is|zijn) (?:op )?$");
// matches what follows it then: "vastgesteld", "spelregels opgesteld", "nog sprake van" / not "de oplevering"
static const Pattern kDoneThen(
    "(?i)^[^,;]{0,80}?\\b(ge[a-z]{3,}(?:d|t|en)|(?:vast|op|af|uit|aan|voor|in|toe|door)ge[a-z]+|verstrekt|verstuurd|besloten|ontvangen|sprake)\\b");
// matches a condition, up to its comma: "Als de hal in 2025 wordt opgeleverd, …"
static const Pattern kCondition("(?i)^(?:als|indien|wanneer|zodra|mits)\\b[^,]*");
// matches a paper that holds something, and is no time: "in de jaarrekening 2019" / not "bij de jaarrekening", "vóór de begroting"
static const Pattern kInPaper(
    "(?i)in (?:de|het) (?:kadernota|perspectiefnota|programmabegroting|begroting|jaarrekening|jaarstukken)(?: (?:van |in )?20[0-9]{2})?");
// matches what will go into such a paper: "verwerkt", "meegenomen" / not "verantwoord"
static const Pattern kGoesInto("(?i)\\b(?:verwerk(?:t|en)|mee(?:ge)?nomen|meenemen|betrokken|betrekken|(?:informeren|rapporteren|komen) (?:we|wij))\\b");

// Terms of the sentence that can be when something will be done: not what lies behind the paper, what was, a condition, or a paper that something stands in.
std::vector<Match> terms_ahead(const std::string& text, const Extraction& extraction) {
    const std::string earliest = earliest_day(extraction.facts);
    const Match condition = find_first(kCondition, text);
    std::vector<Match> ahead;
    for (const Match& one : find_all(kTerm, text)) {
        const std::string term = trim(one.groups[1]);
        const std::string before = text.substr(0, static_cast<std::size_t>(one.span.begin)), after = text.substr(static_cast<std::size_t>(one.span.end));
        const auto period = period_in(term, extraction);
        if (period && !period->to.empty() && !earliest.empty() && period->to < earliest) continue;
        if (matches(condition) && one.span.end <= condition.span.end) continue;
        if (RE2::FullMatch(term, kInPaper) && !RE2::PartialMatch(text, kGoesInto)) continue;
        std::string done;
        if (RE2::PartialMatch(before, kWas) && !RE2::PartialMatch(before, kToBe) && RE2::PartialMatch(after, kDoneThen, &done) && fold(done) != "gepland")
            continue;
        ahead.push_back(one);
    }
    return ahead;
}

// "In het eerste kwartaal van 2026 sluiten wij de locatie Haven.", "Na uw besluit sturen wij uiterlijk 18 september een brief.": what we do, at a
// time to come.
bool we_do_ahead(const std::string& text, const Extraction& extraction) {
    static const Pattern kWeDo("(?i)\\b\\pL+en (?:wij|we)\\b|^(?:wij|we) \\pL+en\\b");
    const std::string earliest = earliest_day(extraction.facts);
    if (earliest.empty() || !RE2::PartialMatch(text, kWeDo)) return false;
    for (const Match& one : terms_ahead(text, extraction)) {
        const auto period = period_in(trim(one.groups[1]), extraction);
        if (period && period->from > earliest && !RE2::FullMatch(trim(one.groups[1]), kBareYear)) return true;
    }
    return false;
}

}  // namespace

void find_actions(const Document& document, Extraction& extraction) {
    const std::string& kind = extraction.facts.kind;
    if (kind == "motie" || kind == "amendement" || kind == "besluitenlijst" || kind == "toezegging") return;
    for (const Passage& passage : read_passages(document)) {
        for (const Span& span : split_sentences(passage.text)) {
            std::string text = passage.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
            static const Pattern kAnswerLabel("(?i)^(?:antwoord(?: (?:van het )?college)?|reactie)(?: [0-9]{1,2}[a-z]?)? ?: ");  // "Antwoord: In februari …"
            RE2::Replace(&text, kAnswerLabel, "");
            // What a motie asks for is in its dictum.
            const bool asked = std::any_of(extraction.moties.begin(), extraction.moties.end(), [&](const Motie& motie) {
                return std::any_of(motie.dictum.begin(), motie.dictum.end(), [&](const DictumPart& part) {
                    return std::any_of(part.items.begin(), part.items.end(), [&](const std::string& item) { return item.find(text) != std::string::npos; });
                });
            });
            if (asked || text.size() > 600 || matches(find_first(kUncertain, text))) continue;
            const bool we_will = we_do_ahead(text, extraction);
            const bool future = we_will || matches(find_first(kFuture, text)), tells = matches(find_first(kTells, text)),
                       council = matches(find_first(kCouncil, text));
            if (!future && !(tells && council)) continue;
            // What is said of a day that is past, and what the paper itself does.
            static const Pattern kDone(
                "(?i)^(?:op [0-9]{1,2} [a-z]+ (?:20[0-9]{2} )?(?:is|zijn|heeft|hebben|heb|stuurden|stuurde)|(?:met|in|via|bij) "
                "(?:dit|deze|voorliggend)|hierbij|voor u ligt)\\b");
            if (RE2::PartialMatch(text, kDone)) continue;
            std::string told = text;
            RE2::GlobalReplace(&told, kToHave, "");
            const bool said_now = tells && council && matches(find_first(kSoon, text));  // "… hebben we opgemaakt en sturen we nog dit jaar"
            if (matches(find_first(kPast, told)) && !said_now) continue;
            if (!council && !we_will && !matches(find_first(kMade, text))) continue;
            Match term;
            for (const Match& one : terms_ahead(text, extraction)) {
                const bool bare = RE2::FullMatch(trim(one.groups[1]), kBareYear);
                if (bare && !matches(term)) continue;
                if (!matches(term) || one.span.end - one.span.begin > term.span.end - term.span.begin) term = one;
            }
            // "De begroting sluit …" is no term, "vóór de begroting" is; "in 2025 komen er woningen bij" is a plan, no announcement.
            if (matches(term)) {
                std::string low = fold(trim(term.groups[1]));
                static const Pattern kDocumentAlone(
                    "[a-z]+|(?:kadernota|perspectiefnota|(?:programma)?begroting|jaarrekening|jaarstukken|voorjaarsnota|najaarsnota) .*");
                static const Pattern kYearOnly("(?:in|per|vanaf|voor|na|tot) (?:de |het )?20[0-9]{2}");
                static const Pattern kSince("(?i)(?:vanaf|sinds|tot)(?: de| het)? ?$");
                if (RE2::PartialMatch(text.substr(0, static_cast<std::size_t>(term.span.begin)), kSince)) low = "vanaf";
                if (RE2::FullMatch(low, kDocumentAlone) || (RE2::FullMatch(low, kYearOnly) && !council)) term = Match();
            }
            const bool soon = matches(find_first(kSoon, text));
            if (!matches(term) && !soon) {
                if (!(tells && council)) continue;
                static const Pattern kToYou(
                    "(?i)\\b(?:ontvangt u|u ontvangt|(?:informeren|sturen|berichten|leggen|bieden|melden|brengen|komen) (?:wij|we) (?:u|uw raad|de raad|bij "
                    "u)|(?:bereidt|bereiden)\\b.{0,30}\\braadsvoorstel\\b.{0,20}\\bvoor)\\b");
                if (!matches(find_first(kToYou, text))) continue;
            }
            if (said_now) term = find_first(kSoonTerm, text);
            Action one;
            one.text = text;
            one.term = matches(term) ? trim(term.groups[1]) : "";
            if (!one.term.empty()) one.period = period_in(one.term, extraction);
            one.to_council = council;
            one.section = passage.section;
            one.source = place_of(document, passage, span);
            extraction.actions.push_back(std::move(one));
        }
    }
}

}  // namespace griffier
