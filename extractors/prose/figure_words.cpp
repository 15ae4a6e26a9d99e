#include "extractors/prose/figure_words.h"

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/matching.h"
#include "extractors/prose/prose_periods.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

// matches what qualifies a figure, standing right before it: "ca. ", "meer dan ", "maximaal € " / not "dan de "
static const Pattern kAboutBefore(
    "(?i)(?:\\bca\\.? ?|\\bcirca |\\bongeveer |\\brond(?: de)? |\\bzo['’]n |± ?|\\bom en nabij(?: de)? |\\been kleine |\\bplusminus |\\bnaar schatting )$");
static const Pattern kMoreBefore("(?i)(?:\\bruim |\\bmeer dan |\\bboven de |> ?|\\bgroter dan )$");
static const Pattern kLessBefore("(?i)(?:\\bbijna |\\bminder dan |\\bkrap |< ?|\\bnog geen |\\bkleiner dan |\\bnet geen )$");
static const Pattern kAtLeastBefore("(?i)(?:\\bminimaal |\\bminstens |\\bten ?minste |\\bop zijn minst |\\bniet minder dan |≥ ?)$");
// matches the two ends of a range: "tussen " before and " en 40" behind, " en " with "tussen 30" before / not "tussen 25 partners"
static const Pattern kBetweenBefore("(?i)\\btussen (?:de )?$");
static const Pattern kBetweenAfter("^ [^.;]{0,25}\\ben (?:de )?(?:€ ?)?[0-9]");
static const Pattern kBetweenEnd("(?i)\\btussen (?:de )?(?:€ ?)?[0-9](?:[^.;]|\\.[0-9]){0,30} en (?:de )?$");
// matches what stands before an amount or percentage that is a bound: "boven ", "onder de " / not of a count, where it may say a place
static const Pattern kAboveBefore("(?i)\\bboven (?:de |een bedrag van )?$");
static const Pattern kBelowBefore("(?i)\\bonder (?:de |een bedrag van )?$");
static const Pattern kAtMostBefore(
    "(?i)(?:\\bmaximaal |\\bgemaximeerd op |\\bniet hoger dan |\\bhoogstens |\\bhooguit |\\bten hoogste |\\bniet meer dan |≤ ?)$");
// matches "of hoger", "of meer" / not "of minder"
static const Pattern kAtLeastAfter("(?i)^ of (?:hoger|meer|langer|groter|ouder)\\b");
static const Pattern kAtMostAfter("(?i)^ of (?:lager|minder|korter|kleiner|jonger)\\b");
static const Pattern kForecast("(?i)\\b(?:prognose|verwacht\\w*|verwachting|raming|geraamd\\w*|raamt|raamden?|ramen\\b[^.;]{0,40}\\bop|naar schatting)\\b");
static const Pattern kRealised("(?i)\\b(?:realisatie|gerealiseerd\\w*|behaald\\w*|werkelijk\\w*)\\b");
// matches a limit of what is counted: "zakt dat aantal onder de " / not "brief onder de ", "ruimte boven de "
static const Pattern kCountedLimit("(?i)\\b(?:aantal(?:len)?|cijfer|score|gemiddelde)\\b[^.;:0-9]{0,60}\\b(?:onder|boven) de $");
// matches " van de cliënten" / not " in 2024"
static const Pattern kOf("^ (?:van|per|voor) (.+)");

std::string trimmed_clause(std::string_view text) {
    std::string clause = trim(text);
    while (!clause.empty() && (clause.back() == ',' || clause.back() == '(' || clause.back() == ':' || clause.back() == ';' || clause.back() == '.'))
        clause = trim(clause.substr(0, clause.size() - 1));
    return clause;
}

}  // namespace

bool opens_range(std::string_view before, std::string_view after) {
    return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kBetweenBefore) &&
           RE2::PartialMatch(re2::StringPiece(after.data(), after.size()), kBetweenAfter);
}

bool limits_count(std::string_view before) { return RE2::PartialMatch(re2::StringPiece(before.data(), before.size()), kCountedLimit); }

std::string qualifier_of(std::string_view before, std::string_view after, const std::string& unit, Bound bound) {
    const re2::StringPiece left(before.data(), before.size()), right(after.data(), after.size());
    if (RE2::PartialMatch(right, kAtLeastAfter)) return "at_least";
    if (RE2::PartialMatch(right, kAtMostAfter)) return "at_most";
    if (opens_range(before, after)) return "at_least";
    if (RE2::PartialMatch(left, kBetweenEnd)) return "at_most";
    if (bound == Bound::low) return "at_least";
    if (bound == Bound::high) return "at_most";
    const bool measured = unit == "euro" || unit == "%" || limits_count(before);
    if (measured && RE2::PartialMatch(left, kAboveBefore)) return "more_than";
    if (measured && RE2::PartialMatch(left, kBelowBefore)) return "less_than";
    if (RE2::PartialMatch(left, kAtLeastBefore)) return "at_least";
    if (RE2::PartialMatch(left, kAtMostBefore)) return "at_most";
    if (RE2::PartialMatch(left, kMoreBefore)) return "more_than";
    if (RE2::PartialMatch(left, kLessBefore)) return "less_than";
    if (RE2::PartialMatch(left, kAboutBefore)) return "about";
    return "exact";
}

// The last word before the figure that says what kind of figure it is; another figure in between takes it away.
std::string role_of(std::string_view before) {
    int at = -1;
    std::string role;
    const auto consider = [&](const RE2& pattern, const char* name) {
        for (const Match& match : find_all(pattern, before))
            if (match.span.begin > at) at = match.span.begin, role = name;
    };
    consider(goal_pattern(), "doelstelling");
    consider(kForecast, "prognose");
    consider(kRealised, "realisatie");
    return role;
}

// What the figure is about, in the words of the sentence: the clause behind it, or before it where none is behind.
std::string subject_of(std::string_view sentence, const ProseFigure& figure, const std::string& unit, bool noun_follows) {
    int end = figure.span.end;
    while (end < static_cast<int>(sentence.size()) && !clause_mark(sentence, end)) ++end;
    const std::string behind(sentence.substr(static_cast<std::size_t>(figure.span.end), static_cast<std::size_t>(end - figure.span.end)));
    if (noun_follows) return trimmed_clause(behind);
    std::string of;
    if (unit == "%" && RE2::FullMatch(behind, kOf, &of)) return trimmed_clause(of);
    int begin = figure.span.begin;
    while (begin > 0 && !(clause_mark(sentence, begin - 1) && figure.span.begin - begin > 2)) --begin;
    const auto before = [&](int from) {
        return trimmed_clause(sentence.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(figure.span.begin - from)));
    };
    const std::string clause = before(begin);
    const std::string all = split_words(clause).size() < 2 ? before(0) : clause;
    return all.empty() ? trimmed_clause(behind) : all;  // "28 in de groep van 2022"
}

}  // namespace griffier
