#include "extractors/council/named_moties.h"

#include <algorithm>
#include <vector>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_openers.h"
#include "extractors/council/register_contents.h"
#include "extractors/dates.h"
#include "extractors/people.h"
#include "extractors/person_names.h"
#include "extractors/sentences.h"

namespace griffier {
namespace {

constexpr std::size_t kOutcomeWords = 3;  // a longer state is told in a sentence
// Who asked or moved, where that is nobody in particular.
static const Pattern kNobody(
    "(?i)(?:de )?(?:diverse|meerdere|alle|verschillende|hele|gehele|voltallige)? ?(?:fracties?|partijen|raad|gemeenteraad|raadsleden|commissie|staten|"
    "raadsbreed)|diversen?|allen|commissie .*|provinciale staten");

void take_quotes_off(std::string& title) {
    static const Pattern kQuotes("^[\"“”„‘'«]+|[\"“”’'»]+$");
    RE2::GlobalReplace(&title, kQuotes, "");
    title = trim(title);
}

// Parties that are told from words: all parts are parties or members of one, and one of them is known.
std::vector<Submitter> surely_movers(const std::string& text) {
    std::vector<Submitter> movers;
    add_submitters(text, movers);
    // "CDA, Waardenhout Samen": words without initials in a list of bare parties are another one.
    static const Pattern kInitials("(?:^| )\\p{Lu}[a-z]{0,2}\\.");
    const bool parties = std::all_of(movers.begin(), movers.end(), [](const Submitter& one) {
        return one.name.empty() || (one.party.empty() && is_name(one.name) && !RE2::PartialMatch(one.name, kInitials));
    });
    if (!knows_party(movers) || (!have_parties(movers) && !parties)) return {};
    for (Submitter& one : movers)
        if (one.party.empty()) std::swap(one.name, one.party);
    return movers;
}

}  // namespace

bool moves_nobody(const std::string& text) { return RE2::FullMatch(trim(text), kNobody); }

void take_named(Motie& motie, const std::string& text, bool movers_apart, bool numbered) {
    static const Pattern kOpens(
        "(?i)^(?:(?:gewijzigde?|aangepaste?|aangehouden) )?((?:sub)?amendement|motie)\\b( vreemd(?: aan de (?:orde|agenda)(?: van de "
        "(?:dag|agenda))?)?)?(.*)$");
    static const Pattern kNumber("^(?i:nr\\.?|nummer)? ?([A-Z]{0,3}[-. ]?[0-9][0-9A-Za-z./-]*)(?: ?[:,–-] ?| +|$)(.*)$");
    static const Pattern kSeparated("^ ?[:–-] ?(.*)$");
    static const Pattern kProper("^[\\p{Lu}\"“‘'„].*");
    std::string title = trim(text), kind, foreign, rest, number, after;
    if (const auto header = motie_header(title); header && !header->number.empty()) {
        motie.kind = header->kind;
        motie.number = header->number;
        title = header->title;
        if (fold(text).find(" vreemd") != std::string::npos && fold(text).find(" vreemd") < title.size() + 16) motie.subtype = "vreemd";
    } else if (RE2::FullMatch(title, kOpens, &kind, &foreign, &rest)) {
        rest = trim(rest);
        const bool digits = RE2::FullMatch(rest, kNumber, &number, &after) && (after.empty() || RE2::FullMatch(after, kProper));
        const bool apart = !digits && RE2::FullMatch(rest, kSeparated, &after);
        if (digits || apart || !foreign.empty() || RE2::FullMatch(rest, kProper)) {
            motie.kind = fold(kind) == "motie" ? "motie" : "amendement";
            if (!foreign.empty()) motie.subtype = "vreemd";
            if (digits) motie.number = trim(number);
            title = digits || apart ? trim(after) : rest;
        }
    } else if (numbered && part_number(title, number, after)) {
        motie.number = number;
        title = after;
        static const Pattern kKindFirst("(?i)((?:sub)?amendement|motie)(?: ?[:–-])? (\\p{Lu}.*)");  // "RG-107/2026 Amendement Jongerencentrum"
        if (RE2::FullMatch(title, kKindFirst, &kind, &after)) motie.kind = fold(kind) == "motie" ? "motie" : "amendement", title = after;
    }
    // "CU, PvdA, GL - Generatietoets"
    static const Pattern kMoversFirst("^([^–:]{2,80}?) (?:[–-]|: ?) ?(\\p{Lu}.*|\\pL.{6,})$");
    if (std::string movers, name; RE2::FullMatch(title, kMoversFirst, &movers, &name)) {
        const auto known = surely_movers(movers);
        if (!known.empty() || moves_nobody(movers)) {
            title = trim(name);
            if (!movers_apart) motie.submitters.insert(motie.submitters.end(), known.begin(), known.end());
        }
    }
    // "Groen in de wijk (D66, CDA)", "Raadsbudget (8-11-2025)"
    static const Pattern kBracketed("^(.{2,}?) ?\\(([^()]{2,80})\\)$");
    for (std::string name, inside; RE2::FullMatch(title, kBracketed, &name, &inside);) {
        const auto known = surely_movers(inside);
        const std::string date = inside.size() < 24 ? first_date(inside) : "";
        if (known.empty() && date.empty() && !is_motie_number(inside)) break;
        if (is_motie_number(inside) && motie.number.empty()) motie.number = inside;
        if (!known.empty() && !movers_apart) motie.submitters.insert(motie.submitters.end(), known.begin(), known.end());
        if (!date.empty() && motie.date.empty()) motie.date = date;
        title = trim(name);
    }
    take_quotes_off(title);
    append_words(motie.title, title);
}

bool take_piece(Motie& motie, const std::string& piece) {
    static const Pattern kMeeting("(?i)(?:gemeente)?(?:raad|raadsvergadering|statenvergadering|vergadering|commissie)\\b.*");
    const std::string date = first_date(piece);
    if (is_motie_number(piece)) {
        motie.number = piece;
    } else if (!date.empty() && split_words(piece).size() <= 6) {
        if (motie.date.empty()) motie.date = date;
        if (RE2::FullMatch(piece, kMeeting)) motie.meeting = piece;
    } else if (!outcome_in(piece).empty() && split_words(piece).size() <= kOutcomeWords) {
        take_outcome(motie, piece);
    } else if (const auto movers = surely_movers(piece); !movers.empty()) {
        motie.submitters.insert(motie.submitters.end(), movers.begin(), movers.end());
    } else {
        return false;
    }
    return true;
}

void take_sentences(Motie& motie, const std::string& text) {
    bool named = false;
    for (const Span& span : split_sentences(text)) {
        std::string sentence = trim(text.substr(static_cast<std::size_t>(span.begin), static_cast<std::size_t>(span.end - span.begin)));
        if (!named) {
            if (sentence.ends_with('.')) sentence.pop_back();
            take_named(motie, sentence, false, true);
            named = true;
        } else if (!outcome_at_start(sentence).empty() && motie.decision.empty()) {
            take_outcome(motie, sentence);
            if (motie.date.empty()) motie.date = first_date(sentence);
        } else {
            append_words(motie.status, sentence);
        }
    }
}

}  // namespace griffier
