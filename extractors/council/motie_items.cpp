// Moties that a decision list names.
#include "extractors/council/motie_items.h"

#include <algorithm>
#include <array>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/council_words.h"
#include "extractors/council/votes.h"
#include "extractors/matching.h"
#include "extractors/people.h"

namespace griffier {
namespace {

constexpr std::size_t kTitleBytes = 200;

// matches "Motie M1 Haltes (SP)", "Motie vreemd aan de orde van de dag ‘Haltes’", "Amendement A-2: Haltes" / not "Moties en amendementen"
static const Pattern kItem(
    "(?i)^(?:gewijzigde? )?((?:sub)?amendement|motie)( vreemd(?: aan de orde(?: van de (?:dag|agenda))?)?)?"
    "(?: ?(?:nr\\.? ?)?([a-z]{0,3}[- ]?[0-9][0-9a-z./-]*|[a-z][0-9]+)(?: ?[:,–-]| |$))?(?: ?[:,–-])? ?(.*)$");
static const Pattern kQuoted("^[\"“„‘'«].{3,}?[\"”’'»]");
// matches what makes a number a word of the title, or one of several: "30 km-zones", "A1 en A2"
static const Pattern kLower("^(?:[a-z]|,|&|\\+)");

// The title without its marks, and who is named behind it in brackets or by "van"; false where nobody is.
bool take_title(std::string title, Motie& motie) {
    static const Pattern kMovers(
        "^(.*?) ?(?:\\(([^()]{2,80})\\)|,? (?i:van|ingediend door|namens)(?: (?i:de |het )?(?i:fracties? )?(?i:van )?)?((?:[A-Z0-9][^ ,]*)(?:(?:, | en "
        ")[A-Z0-9][^ ,]*)*))$");
    std::string name, who, other;
    title = trim(title);
    const bool movers = RE2::FullMatch(title, kMovers, &name, &who, &other);
    if (movers) {
        title = trim(name);
        add_submitters(who.empty() ? other : who, motie.submitters);
    }
    static const Pattern kQuotes("^[\"“”„‘'«]+|[\"“”’'»]+$");
    RE2::GlobalReplace(&title, kQuotes, "");
    motie.title = trim(title);
    return movers;
}

// What a motie may end as; a proposal may be "vastgesteld" too.
bool of_motie(const std::string& outcome) {
    static constexpr std::array<std::string_view, 6> kOutcomes{"aangenomen", "verworpen", "ingetrokken", "aangehouden", "overgenomen", "vervallen"};
    return std::find(kOutcomes.begin(), kOutcomes.end(), outcome) != kOutcomes.end();
}

}  // namespace

// "Motie M3 Autoluwe kade (D66, GroenLinks): aangenomen met 16 stemmen voor en 13 tegen".
std::optional<Motie> motie_line(const std::string& text) {
    // matches also "Amendement A1 ‘Meer bomen’ van CDA en SP wordt verworpen" / not "Motie over de kade", which has no outcome
    static const Pattern kLine(
        "(?i)^(?:de |het )?(?:gewijzigde? )?((?:sub)?amendement|motie)(?: vreemd(?: aan de orde(?: van de dag)?)?)?(?: ?(?:nr\\.? ?)?([a-z]{0,3}[- "
        "]?[0-9][0-9a-z./-]*|[a-z][0-9]+))?(?: ?[:,–-])? ?(.{0,160}?)(?: ?[:;,–-] ?| (?:is|wordt|werd) )((?:met |unaniem |bij |zonder "
        ")?[^:]*\\b(?:aangenomen|verworpen|ingetrokken|aangehouden|overgenomen)\\b.*)$");
    // "Amendement A1 ‘Meer bomen’ (CDA, SP)" and "Verworpen met …" on the next line
    static const Pattern kBracketed(
        "(?i)^(?:gewijzigde? )?((?:sub)?amendement|motie)(?: vreemd(?: aan de orde(?: van de dag)?)?)?(?: ?(?:nr\\.? ?)?([a-z]{0,3}[- "
        "]?[0-9][0-9a-z./-]*|[a-z][0-9]+))?(?: ?[:,–-])? ?([^()]{0,160}\\([^()]{2,80}\\)) ((?:met [^.:]{0,60})?(?:unaniem )?"
        "\\b(?:aangenomen|verworpen|ingetrokken|aangehouden|overgenomen)\\b.*)$");
    std::string kind, number, title, outcome;
    if (!RE2::FullMatch(text, kBracketed, &kind, &number, &title, &outcome) && !RE2::FullMatch(text, kLine, &kind, &number, &title, &outcome))
        return std::nullopt;
    if (std::count(title.begin(), title.end(), '(') != std::count(title.begin(), title.end(), ')')) return std::nullopt;
    Motie motie;
    motie.kind = fold(kind) == "motie" ? "motie" : "amendement";
    motie.number = trim(number);
    take_title(title, motie);
    motie.decision = outcome_in(outcome);
    if (const auto votes = votes_in(outcome)) motie.votes = votes->text, motie.vote_count = votes->count;
    if (motie.number.empty() && motie.title.empty()) return std::nullopt;
    return motie;
}

std::optional<Motie> motie_title_line(const std::string& text) {
    if (text.size() > kTitleBytes || text.ends_with('.')) return std::nullopt;
    Decision line;
    line.title = text.ends_with(':') ? trim(text.substr(0, text.size() - 1)) : text;
    return motie_of_item(line);
}

std::optional<Motie> motie_of_item(const Decision& item) {
    std::string kind, foreign, number, rest;
    if (!RE2::FullMatch(item.title, kItem, &kind, &foreign, &number, &rest)) return std::nullopt;
    if (RE2::PartialMatch(rest, kLower)) return std::nullopt;
    Motie motie;
    motie.kind = fold(kind) == "motie" ? "motie" : "amendement";
    motie.number = trim(number);
    if (!foreign.empty()) motie.subtype = "vreemd";
    const bool quoted = RE2::PartialMatch(trim(rest), kQuoted);
    // A number or quotes say what it is; "van" behind bare words may belong to them.
    const bool bracketed = rest.ends_with(')');
    const bool movers = take_title(rest, motie);
    if (!item.proposer.empty() && motie.submitters.empty()) add_submitters(item.proposer, motie.submitters);
    // "Motie vreemd aan de orde van de dag: Zorgboerderij" is said of moties only.
    static const Pattern kForeignTitle("(?i)(?:motie) vreemd aan de orde(?: van de (?:dag|agenda))? ?[:–-] ?\\p{Lu}.*");
    if (number.empty() && !quoted && !RE2::FullMatch(item.title, kForeignTitle) &&
        !(((movers && bracketed) || !item.proposer.empty()) &&
          std::all_of(motie.submitters.begin(), motie.submitters.end(), [](const Submitter& one) { return !one.party.empty(); })))
        return std::nullopt;
    if (motie.number.empty() && motie.title.empty()) return std::nullopt;
    if (of_motie(item.outcome)) motie.decision = item.outcome;
    motie.votes = item.votes;
    motie.vote_count = item.vote_count;
    motie.date = item.date;
    motie.agenda_item = item.number.empty() ? item.title : item.number + " " + item.title;
    motie.source = item.source;
    return motie;
}

}  // namespace griffier
