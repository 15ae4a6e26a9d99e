#include "document/pdf/legible.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "document/pdf/picture_text.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kUnmappedShare = 0.2;  // of the painted glyphs
constexpr double kScanCover = 0.6;      // of the page, by its largest image
constexpr int kStampWords = 25;         // visible words on a scan: a stamp, a header, a page number
constexpr double kDisplaySize = 20;     // pt: titles of designed pages over a photograph; no stamp is set so large
constexpr double kWordlikeShare = 0.5;  // below it the text is nonsense
constexpr double kSymbolShare = 0.2;    // of the characters; formulas and tables of contents stay far below
constexpr int kMinCharacters = 100;     // to judge symbols by
constexpr int kMinLetters = 300;        // to judge their frequency by
constexpr double kCommonShare = 0.42;   // of the letters, for the eight commonest of a language
constexpr int kMinOverlaps = 5;         // words to judge overlapping by
constexpr double kOverlapShare = 0.6;   // of the words: drawn over the one before
constexpr double kOverlap = 0.15;       // em
constexpr int kFalseDigits = 3;         // on a page
constexpr int kDrawnShapes = 2;         // filled boxes on a page without text: more may be letters drawn as outlines

double image_cover(const Page& page) {
    double largest = 0;
    for (const Box& image : page.images) largest = std::max(largest, image.area());
    return page.width > 0 && page.height > 0 ? largest / (page.width * page.height) : 0;
}

bool has_display_text(const Page& page) {
    return std::any_of(page.words.begin(), page.words.end(), [](const Word& word) { return word.size >= kDisplaySize && length(word.text) > 2; });
}

// Fonts that a converter made up, with one letter under another's code, give every glyph the same bogus width: the glyphs stand
// over each other, each a word of its own.
bool letters_overlap(const Page& page) {
    int pairs = 0, over = 0;
    for (std::size_t i = 1; i < page.words.size(); ++i) {
        const Word &before = page.words[i - 1], &word = page.words[i];
        if (before.rotation != 0 || word.rotation != 0 || before.baseline != word.baseline || word.box.x0 < before.box.x0) continue;
        ++pairs;
        if (before.box.x1 - word.box.x0 > kOverlap * word.size) ++over;
    }
    return pairs >= kMinOverlaps && over >= kOverlapShare * pairs;
}

// Symbols that words and figures do not use. A run of one symbol counts once: rules and fill-in lines are drawn with them.
bool full_of_symbols(const Page& page) {
    int characters = 0, symbols = 0;
    for (const Word& word : page.words) {
        char last = 0;
        for (char c : word.text) {
            if (std::exchange(last, c) == c) continue;
            ++characters;
            if (std::string_view("!\"#$*+<=>?@[\\]^_`{|}~").find(c) != std::string_view::npos) ++symbols;
        }
    }
    return characters >= kMinCharacters && symbols >= kSymbolShare * characters;
}

// Letters under other letters' codes may still look like words, but not like those of a language of Europe: e, n, a, t, i, r, o and d are
// 0.53 to 0.68 of the letters of a page in each, 0.31 of letters dealt out anew.
bool letters_are_dealt_anew(const Page& page) {
    int letters = 0, common = 0;
    for (const Word& word : page.words) {
        for (const char c : fold(word.text)) {
            if (c < 'a' || c > 'z') continue;
            ++letters;
            if (std::string_view("enatirod").find(c) != std::string_view::npos) ++common;
        }
    }
    return letters >= kMinLetters && common < kCommonShare * letters;
}

bool is_nonsense(const Page& page) {
    if (letters_are_dealt_anew(page)) return true;
    std::vector<std::string> tokens;
    tokens.reserve(page.words.size());
    for (const Word& word : page.words) tokens.push_back(word.text);
    return wordlike_share(tokens) < kWordlikeShare;
}

}  // namespace

OcrNeed needs_ocr(const Page& page, OcrMode mode) {
    if (mode == OcrMode::never) return {};
    if (mode == OcrMode::always) return {true, "recognition asked for"};
    const int painted = page.glyphs.visible + page.glyphs.unmapped;
    // Beside the text of the page itself, an older layer over the pictures on it is theirs: they are looked at one by one.
    const bool of_pictures = image_cover(page) < kScanCover && static_cast<int>(page.words.size()) >= kStampWords && !pictures_apart(page).empty();
    if (page.glyphs.invisible > 0 && page.glyphs.invisible >= painted && !of_pictures) return {true, "invisible older text layer"};
    if (page.words.empty()) {
        if (page.images.empty() && page.rulings.empty() && page.shaded.size() <= kDrawnShapes) return {};
        return {true, "no text layer"};
    }
    const bool drawn = painted > 0 && image_cover(page) < kScanCover;
    if (painted > 0 && page.glyphs.unmapped >= kUnmappedShare * painted) return {true, "glyphs without Unicode", drawn};
    if (page.glyphs.false_digits >= kFalseDigits) return {true, "digits mapped to other digits than the font calls them", drawn};
    if (letters_overlap(page)) return {true, "letters over each other: the fonts of the text layer are broken", drawn};
    if (full_of_symbols(page) || is_nonsense(page)) return {true, "text layer is nonsense", drawn};
    if (image_cover(page) >= kScanCover && static_cast<int>(page.words.size()) < kStampWords && !has_display_text(page))
        return {true, "few words on an image of a page"};
    return {};
}

}  // namespace griffier
