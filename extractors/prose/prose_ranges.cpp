#include "extractors/prose/prose_ranges.h"

#include <string>

#include "document/pattern.h"
#include "extractors/phrases.h"
#include "extractors/prose/prose_figures.h"
#include "extractors/prose/prose_words.h"
#include "extractors/sentences.h"

namespace griffier {

namespace {

constexpr std::int64_t kFarApart = 10;  // times

// matches what parts two figures that belong together: " tot ", " à ", " á ", " tot en met ", " naar ruim " / not " leden tot "
static const Pattern kTo("(?i) ?(à|á|tot|tot en met|t/m|naar) ?(?:de )?(?:circa |ca\\.? |ongeveer |rond |ruim |bijna |zo['’]n )?");
// matches what stands before the first of them: "van ", "van circa " / not "vanaf "
static const Pattern kVan("(?i)\\bvan (?:de )?(?:circa |ca\\.? |ongeveer |rond |ruim |bijna |zo['’]n )?$");
static const Pattern kMet("(?i)\\bmet (?:circa |ca\\.? |ongeveer |rond |ruim |bijna |zo['’]n )?$");
// matches things of a size: "een krediet van ", "voor groepen van ", "Er zijn scholen van ", "Subsidies van " / not "steeg het aantal leden van "
static const Pattern kThingsOf(
    "(?i)(?:\\been (?:[\\pL-]+e )?[\\pL-]+|(?:^|\\b(?:voor|met|in|aan|bij|naar|op|tegen|via|uit|over|om|is|zijn|was|waren|er|komen) )"
    "(?:(?:[\\pL-]+e )?[\\pL-]+(?:en|s)))$");
// matches a thing told apart from others: "Het budget van " / not "Het budget gaat van "
static const Pattern kTheThingOf("(?i)\\b(?:de|het|dit|deze|die|dat|hun|onze?|uw) (?:[\\pL-]+e )?[\\pL-]+$");
// A word that may be a verb of change that no list knows. matches "opgekrikt", "verruild" / not "budget"
static const Pattern kMayBeParticiple("(?i)\\b(?:(?:op|af|toe|uit|bij|terug|om|aan|in)?ge\\pL{2,}(?:d|t|en)|(?:ver|her|ont|over)\\pL{3,}(?:d|t|en))\\b");
static const Pattern kLastWord("(\\pL[\\pL'’-]*)$");

bool has(const RE2& pattern, std::string_view text) { return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern); }

// What "van 6 tot 9" is by its clause: a range, a change, or not told.
Bound lower_of(std::string_view before_van, std::string_view clause) {
    std::string noun;
    RE2::PartialMatch(re2::StringPiece(before_van.data(), before_van.size()), kLastWord, &noun);
    if (is_change_noun(words_of(noun))) return Bound::unclear;
    const std::string words = words_of(clause);
    const bool change = says_change(words), spread = says_spread(words), things = has(kThingsOf, before_van);
    if (change) return spread || things ? Bound::unclear : Bound::from;
    if (spread || things) return Bound::low;
    return has(kTheThingOf, before_van) && says_state(words) && !has(kMayBeParticiple, clause) ? Bound::low : Bound::unclear;
}

}  // namespace

std::vector<Bound> bounds_of(std::string_view sentence, const std::vector<Match>& figures) {
    std::vector<Bound> bounds(figures.size(), Bound::none);
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
        const auto a = read_figure(figures[i], sentence), b = read_figure(figures[i + 1], sentence);
        if (!a || !b || b->span.begin < a->span.end || bounds[i] != Bound::none) continue;
        std::string word;
        const std::string between(sentence.substr(static_cast<std::size_t>(a->span.end), static_cast<std::size_t>(b->span.begin - a->span.end)));
        if (!RE2::FullMatch(between, kTo, &word)) continue;
        const std::string_view before = sentence.substr(0, static_cast<std::size_t>(a->span.begin));
        // "stegen met 6,3% tot € 14.250": what is measured otherwise is no end of it.
        if ((a->unit == "%") != (b->unit == "%") && a->unit.size() > 0 && b->unit.size() > 0) continue;
        const Match van = find_first(kVan, before);
        if (word == "naar") {
            if (matches(van)) bounds[i] = Bound::from, bounds[i + 1] = Bound::to;
            continue;
        }
        if (!(a->value < b->value)) {  // what falls is no range
            if (matches(van)) bounds[i] = Bound::from, bounds[i + 1] = Bound::to;
            continue;
        }
        int begin = a->span.begin, end = b->span.end;
        while (begin > 0 && !clause_mark(sentence, begin - 1)) --begin;
        while (end < static_cast<int>(sentence.size()) && !clause_mark(sentence, end)) ++end;
        const std::string_view clause = sentence.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
        if (word == "tot" && matches(van)) {
            std::string_view before_van = before.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(van.span.begin - begin));
            while (before_van.ends_with(' ')) before_van.remove_suffix(1);
            while (before_van.starts_with(' ')) before_van.remove_prefix(1);
            bounds[i] = lower_of(before_van, clause);
        } else if (word == "tot" && has(kMet, before) && says_change(words_of(clause))) {
            // "stijgt met € 2 tot € 64": by so much, up to so much. No rise is told as that wide a range.
            const bool far = !(b->value < a->value * Decimal(kFarApart));
            if (a->unit != "%" && b->unit != "%" && far) continue;
            bounds[i] = a->unit.empty() && b->unit == "%" && !far ? Bound::low : Bound::unclear;  // "5 tot 8%" share their sign
        } else {
            bounds[i] = Bound::low;
        }
        bounds[i + 1] = bounds[i] == Bound::low ? Bound::high : bounds[i] == Bound::from ? Bound::to : Bound::unclear;
    }
    return bounds;
}

}  // namespace griffier
