#include "extractors/prose/prose_scale.h"

#include <algorithm>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/sentences.h"
#include "extractors/unit.h"

namespace griffier {

namespace {

// matches a bracket right behind a figure, too short for a sentence: " (x 1.000)"; what it says is asked of find_unit
static const Pattern kBracketBehind("^ ?\\(([^()]{2,45})\\)");
// matches "x € 1.000", "× 1.000", " x duizend euro" / not " x per jaar"
static const Pattern kBareBehind("^ ?(?:[x×*] ?(?:€ ?|eur ?)?(?:1\\.000\\.000|1[.]?000|1 ?mln\\b|mln\\b|miljoen\\b|duizend\\b)\\.?(?:,-+)?)");
// matches "k", " K" behind "€ 175", "M" behind "€ 5" / not "kg", "m2"
static const Pattern kLetterBehind("^(?: ?[kK]|M)\\b");
static const Pattern kMoney("(?i)€|eur|bedrag");
// Words that may stand beside the multiplier in its bracket. matches "alle bedragen x € 1.000": "alle"
static const Pattern kBesideUnit("(?i)^(?:alle|de|allemaal|afgerond|prijspeil 20[0-9]{2},?)? ?$");
// matches what a sentence says of its amounts: "(bedragen x € 1.000)", "bedragen in duizenden euro's", "(x € 1.000)" / not "€ 3 miljoen euro"
static const Pattern kOfSentence(
    "(?i)\\b(?:bedragen|bedrag|cijfers)\\b[^.;()0-9]{0,40}?(?:[x×*] ?(?:€ ?|eur ?)?(?:1\\.000\\.000|1\\.?000\\b|1 ?mln\\b|mln\\b|miljoen\\b|duizend\\b)|"
    "in (?:€ ?)?(?:duizenden|miljoenen|duizend|1\\.000)(?: euro['’]?s?)?)|"
    "\\((?:€ ?)?[x×*] ?(?:€ ?|eur ?)?(?:1\\.000\\.000|1\\.?000|1 ?mln\\.?|mln\\.?|miljoen|duizend)(?:,-+)?(?: euro['’]?s?)?\\)|"
    "\\(in (?:€ ?)?(?:duizenden|miljoenen|1\\.000)(?: euro['’]?s?)?\\)");
// What makes a line speak for those below it. matches "De mutaties (bedragen x € 1.000):", "Bedragen in deze paragraaf x € 1.000"
static const Pattern kForWhatFollows("(?i):$|\\b(?:deze paragraaf|dit hoofdstuk|dit onderdeel|onderstaande?|hieronder|volgende)\\b");
// A figure beside the multiplier: the line has amounts of its own. matches "€ 175" / not "2024"
static const Pattern kOwnAmount("€ ?[0-9]|[0-9] ?(?:euro|€)");

// What makes a line speak for more than the table or list behind it. matches "Alle genoemde bedragen zijn x € 1.000", "De bedragen in deze begroting luiden x
// € 1.000", "Bedragen x € 1.000, tenzij anders vermeld" / not "Bedragen x € 1.000"
static const Pattern kForAll(
    "(?i)\\balle\\b[^.;:]{0,40}\\bbedragen\\b[^.;:]{0,60}\\b(?:zijn|worden|staan|luiden|is)\\b|tenzij anders (?:vermeld|aangegeven|genoemd|staat)");
static const Pattern kOfDocument(
    "(?i)\\b(?:dit|deze) (?:document|stuk|nota|rapport|memo|verslag|rapportage|[a-z]*(?:begroting|stukken|rekening|verslag|nota|rapportage))\\b");

std::optional<SaidScale> as_scale(std::string_view words, Span span) {
    const auto unit = find_unit(words);
    if (!unit || unit->scale <= 1) return std::nullopt;
    return SaidScale{unit->scale, RE2::PartialMatch(re2::StringPiece(words.data(), words.size()), kMoney), span};
}

// The multiplier that a line without amounts of its own states for others.
std::optional<SaidScale> stated_for_others(const std::string& text) {
    const auto said = scale_of_sentence(text);
    if (!said || !said->money) return std::nullopt;
    std::string others = text;
    others.erase(static_cast<std::size_t>(said->span.begin), static_cast<std::size_t>(said->span.end - said->span.begin));
    if (RE2::PartialMatch(others, kOwnAmount)) return std::nullopt;
    return said;
}

bool followed_by_table(const Document& document, int block) {
    for (std::size_t i = static_cast<std::size_t>(block) + 1; i < document.blocks.size(); ++i) {
        if (document.blocks[i].kind == BlockKind::furniture || document.blocks[i].kind == BlockKind::caption) continue;
        return document.blocks[i].kind == BlockKind::table;
    }
    return false;
}

}  // namespace

std::optional<SaidScale> scale_behind(std::string_view text, int end, bool euro) {
    const std::string_view rest = text.substr(static_cast<std::size_t>(end));
    if (const Match bracket = find_first(kBracketBehind, rest); matches(bracket)) {
        const std::string& inner = bracket.groups[1];
        const auto unit = find_unit(inner);
        const std::size_t at = unit ? inner.find(unit->text) : std::string::npos;
        if (at != std::string::npos && unit->scale > 1 && RE2::FullMatch(inner.substr(0, at), kBesideUnit) &&
            inner.size() - at - unit->text.size() <= std::string_view(" euro's").size())
            return as_scale(inner, {end, end + bracket.span.end});
    }
    if (!euro) return std::nullopt;
    if (const Match bare = find_first(kBareBehind, rest); matches(bare)) return as_scale(bare.groups[0], {end, end + bare.span.end});
    if (const Match letter = find_first(kLetterBehind, rest); matches(letter))
        return SaidScale{letter.groups[0] == "M" ? 1'000'000 : 1000, true, {end, end + letter.span.end}};
    return std::nullopt;
}

std::optional<SaidScale> scale_of_sentence(std::string_view sentence) {
    const auto said = find_all(kOfSentence, sentence);
    std::optional<SaidScale> scale;
    for (const Match& match : said) {
        const auto one = as_scale(match.groups[0], match.span);
        if (!one) continue;
        if (scale && scale->factor != one->factor) return std::nullopt;
        if (!scale) scale = one;
    }
    return scale;
}

std::vector<std::int64_t> scales_from_above(const Document& document, const std::vector<Passage>& passages) {
    std::vector<std::int64_t> scales(passages.size(), 1);
    std::int64_t open = 1;
    int section = -1, last_block = -1;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const Passage& passage = passages[i];
        const int first = passage.blocks.empty() ? -1 : passage.blocks.front();
        for (int b = last_block + 1; open > 1 && b < first; ++b) {
            const BlockKind kind = document.blocks[static_cast<std::size_t>(b)].kind;
            if (kind == BlockKind::table || kind == BlockKind::heading) open = 1;
        }
        if (passage.section != section) open = 1;
        section = passage.section;
        last_block = passage.blocks.empty() ? last_block : passage.blocks.back();
        scales[i] = open;
        const std::string text = trim(passage.text);
        const auto said = stated_for_others(text);
        if (said && RE2::PartialMatch(text, kForWhatFollows) && !followed_by_table(document, last_block)) open = said->factor;
    }
    return scales;
}

std::vector<std::int64_t> general_scales(const std::vector<Passage>& passages) {
    std::vector<std::int64_t> scales(passages.size(), 1);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        for (const Span& s : split_sentences(passages[i].text)) {
            const std::string sentence = passages[i].text.substr(static_cast<std::size_t>(s.begin), static_cast<std::size_t>(s.end - s.begin));
            const auto said = stated_for_others(sentence);
            if (!said || RE2::PartialMatch(sentence, kForWhatFollows)) continue;
            const bool of_document = RE2::PartialMatch(sentence, kOfDocument);
            if (!of_document && !RE2::PartialMatch(sentence, kForAll)) continue;
            const auto from = scales.begin() + (of_document ? 0 : static_cast<std::ptrdiff_t>(i));
            std::fill(from, scales.end(), said->factor);
        }
    }
    return scales;
}

}  // namespace griffier
