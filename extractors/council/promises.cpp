#include "extractors/council/promises.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/commitment_fields.h"
#include "extractors/council/paper_labels.h"
#include "extractors/dates.h"
#include "extractors/matching.h"
#include "extractors/passages.h"
#include "extractors/people.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches "De wethouder zegt toe dat …", "Het college heeft toegezegd om …", "Wethouder De Vries zegde toe …", "(wethouder Bos) zal de raad informeren"
// / not "toegezegde termijnen"
static const Pattern kPromises(
    "\\b((?i:(?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde|dijkgraaf|hoogheemraad|heemraad|voorzitter))(?: (?:[Vv]an |[Dd]e "
    "|[Dd]er "
    "|[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2})(?: "
    "[^ .;]+){0,8}? (?i:zegt|zegde|heeft|is|wordt)(?: [^.;]{0,80}?)? (?i:toe|toegezegd)\\b(?i:,? (?:dat|om|aan de raad|aan uw raad|te))?");
// ... with the verb in front: matches "heeft wethouder Dekker toegezegd", "zegde het college in mei toe" / not "heeft de aannemer toegezegd"
static const Pattern kPromisesInverted(
    "(?i)\\b(?:heeft|zegt|zegde) ((?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde|dijkgraaf|hoogheemraad|heemraad)(?-i: "
    "(?:[Vv]an |[Dd]e "
    "|[Dd]er |[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2})(?: [^.;]{0,80}?)? (?:toe|toegezegd)\\b(?:,? (?:dat|om|te))?");
// matches "na toezegging van wethouder Kroon om …" / not "de toezegging van wethouder Kroon is afgedaan"
static const Pattern kOnPromise(
    "(?i)\\b(?:na|op|vanwege|gezien|door) (?:de |een )?toezegging van ((?:de |het )?(?:college|wethouder|portefeuillehouder|burgemeester|gedeputeerde)(?-i: "
    "(?:[Vv]an |[Dd]e "
    "|[Dd]er |[Dd]en |[Tt]en |[Tt]er )*[A-Z][\\pL'’-]+){0,2}) (?:om|dat)\\b");
// In a letter of the college: "Ik heb in de commissie van 12 mei toegezegd u bij te praten", "zeggen wij u toe dat" / not "hebben bewoners toegezegd"
static const Pattern kWePromise(
    "(?i)\\b(?:(?:ik heb|heb ik|wij hebben|we hebben|hebben wij|hebben we)(?: [^.;]{0,80})? toegezegd|(?:zeg ik|zeggen wij|zeggen we|ik zeg|wij zeggen)(?: "
    "[^.;]{0,60})? toe)\\b");
// What was promised and is settled, in one sentence: "De toezegging aan mevrouw Bos (D66) van 11 december 2025 om … handelen wij hiermee af"
static const Pattern kNamedSettled(
    "(?i)\\btoezegging(?: [a-z]{0,3}[0-9][0-9a-z./-]*)?(?: aan ([^.;]{2,60}?))?(?: van ([0-9]{1,2} [a-z]+ [0-9]{4}))? (?:om|dat) "
    "[^.;]{8,}(?:\\b(?:handelen|doen) (?:wij|we)[^.;]{0,40} "
    "(?:ook )?af\\b|\\b(afgedaan|afgehandeld|nagekomen)\\b)");
// "Zij zegt de raad toe dat …": who it is stands in the sentences before
static const Pattern kPronounPromises("^(?:Hij|Zij|Ze) (?:zegt|zegde)(?: [^.;]{0,60})? toe\\b");
static const Pattern kSpeaks(
    "^(?:De |Het )?((?:[Ww]ethouder|[Bb]urgemeester|[Gg]edeputeerde|[Pp]ortefeuillehouder)(?: (?:[Vv]an |[Dd]e |[Dd]er |[Dd]en |[Tt]en |[Tt]er "
    ")*[A-Z][\\pL'’-]+)?|[Dd]e heer|[Mm]evrouw)\\b");
static const Pattern kToCouncil("(?i)\\b(?:(?:uw|de) (?:gemeente)?raad|raadsleden|commissie|provinciale staten)\\b");
static const Pattern kPassive("(?i)\\b(?:is|heeft|hebben|werd|zijn) (?:[^.;]{0,80} )?toegezegd\\b(?: (?:dat|om))?");
// matches a sentence that says a promise is kept: "Wij beschouwen deze toezegging daarom als afgedaan." / not "wordt afgedaan met"
static const Pattern kSettled(
    "(?i)\\b(?:beschouwen|beschouwt|kan|is|wordt|zijn|achten)\\b[^.;]{0,60}\\b(?:toezegging|toezeggingen|hiermee|daarmee)\\b[^.;]{0,60}\\b(afgedaan|"
    "afgehandeld|nagekomen|uitgevoerd)|\\btoezegging(?:en)?\\b[^.;]{0,60}\\b(afgedaan|afgehandeld|nagekomen)");

// "afgedaan", "nagekomen": the word that the sentence settles a promise with.
std::string settled_word(const Match& settled) { return fold(settled.groups[1].empty() ? settled.groups[2] : settled.groups[1]); }

// A promise and what settles it in one sentence; nothing where it names neither who asked nor when.
std::optional<Commitment> settled_promise(const std::string& text) {
    const Match named = find_first(kNamedSettled, text);
    if (!matches(named) || (named.groups[1].empty() && named.groups[2].empty())) return std::nullopt;
    Commitment one;
    one.text = one.settled = text;
    one.status = named.groups[3].empty() ? "afgedaan" : fold(named.groups[3]);
    one.date = first_date(named.groups[2]);
    std::vector<Submitter> askers;
    add_submitters(named.groups[1], askers);
    if (std::all_of(askers.begin(), askers.end(), [](const Submitter& asker) { return !asker.party.empty(); })) one.asked_by = std::move(askers);
    return one;
}

// What makes a sentence a promise of the college.
struct Promise {
    std::string holder;  // "" for the college that writes, and where a promise "is toegezegd"
    int verb = 0;        // where the verb ends, in bytes of the sentence: a date before it is the promise's
};

// `speaker`: who the sentences before speak of. Nothing where others promise.
std::optional<Promise> promise_in(const std::string& text, const std::string& speaker, const std::string& kind) {
    static const Pattern kYou("\\b[Uu](?: raad|w raad)?\\b|\\b[Rr]aad\\b");
    for (const Pattern* pattern : {&kPromises, &kPromisesInverted, &kOnPromise})
        if (const Match who = find_first(*pattern, text); matches(who)) return Promise{trim(who.groups[1]), who.span.end};
    const Match passive = find_first(kPassive, text);
    const bool we = kind == "raadsmemo" && RE2::PartialMatch(text, kWePromise) && RE2::PartialMatch(text, kYou);
    const bool college = !speaker.empty() && !fold(speaker).starts_with("de heer") && !fold(speaker).starts_with("mevrouw");
    const bool pronoun = college && RE2::PartialMatch(text, kPronounPromises);
    if (!we && !pronoun && !(matches(passive) && RE2::PartialMatch(text, kToCouncil))) return std::nullopt;
    return Promise{pronoun ? speaker : "", matches(passive) ? passive.span.end : find_first(pronoun ? kPronounPromises : kWePromise, text).span.end};
}

// The sentence, or what a label has before it, is among the promises already.
bool is_known(const std::vector<Commitment>& commitments, const std::string& text, const Provenance& place) {
    const auto label = motie_label(text);
    const std::string said = label ? label->value : text;  // "Omschrijving: De wethouder zegt toe …" of a labelled block
    return std::any_of(commitments.begin(), commitments.end(), [&](const Commitment& one) {
        return one.text.find(said) != std::string::npos || (one.source.page == place.page && one.source.text.find(text) != std::string::npos);
    });
}

Commitment commitment_of(const Promise& promise, const std::string& text, const DocumentFacts& facts) {
    Commitment one;
    one.text = text;
    one.portfolio_holder = promise.holder;
    for (const TimeMention& time : find_times(text))
        if (time.is_date() && time.has_year() && time.begin < promise.verb) one.date = period_of(time)->from;
    finish(one);
    if (facts.kind == "besluitenlijst" && one.date.empty()) one.date = facts.date;
    if (one.term_date == one.date && !one.date.empty()) one.term.clear(), one.term_date.clear();
    return one;
}

}  // namespace

std::string promiser_in(std::string_view text) {
    const Match who = find_first(kPromises, text);
    return matches(who) ? who.groups[1] : "";
}

void read_promises(const Document& document, Extraction& extraction) {
    std::vector<Commitment>& commitments = extraction.commitments;
    std::vector<std::string> alone;  // sentences that settle a promise, away from it
    for (const Passage& passage : read_passages(document)) {
        if (passage.text.find("zeg") == std::string::npos) continue;
        bool told = false;    // a promise of this passage is the last of the list
        std::string speaker;  // of the last sentence that begins with one: a member of the college or another
        for (const Span& span : split_sentences(passage.text)) {
            const std::string text = passage.text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin));
            if (const Match settled = find_first(kSettled, text); matches(settled) && !told) {
                alone.push_back(text);
            } else if (matches(settled)) {
                commitments.back().settled = text;
                commitments.back().status = settled_word(settled);
                continue;
            }
            if (std::string begins; RE2::PartialMatch(text, kSpeaks, &begins)) speaker = begins;
            const Provenance place = place_of(document, passage, span);
            std::optional<Commitment> one = told ? std::nullopt : settled_promise(text);
            const bool settled = one.has_value();
            if (!one) {
                const auto promise = promise_in(text, speaker, extraction.facts.kind);
                if (!promise || is_known(commitments, text, place)) continue;
                one = commitment_of(*promise, text, extraction.facts);
            }
            one->section = passage.section;
            one->source = place;
            commitments.push_back(std::move(*one));
            told = !settled;
        }
    }
    // A letter about one promise: what settles it may stand at its end.
    if (extraction.facts.kind == "raadsmemo" && commitments.size() == 1 && commitments.front().settled.empty() && alone.size() == 1) {
        commitments.front().settled = alone.front();
        commitments.front().status = settled_word(find_first(kSettled, alone.front()));
    }
}

}  // namespace griffier
