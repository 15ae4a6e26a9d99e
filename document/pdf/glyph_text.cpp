#include "document/pdf/glyph_text.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace griffier {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr int kManyReadings = 6;   // of a shape
constexpr double kSameWord = 0.7;  // of the longer of two words, that they must share to be the same word

// The recognised word that stands where the rebuilt one does; nullptr for none.
const Word* word_at(const Box& box, const Page& read) {
    for (const Word& word : read.words) {
        if (word.confidence < kSureWord || word.rotation != 0 || word.box.center_y() < box.y0 || word.box.center_y() > box.y1) continue;
        if (overlap(box.x0, box.x1, word.box.x0, word.box.x1) >= kSameWord * std::max(box.width(), word.box.width())) return &word;
    }
    return nullptr;
}

// Read now as a digit, now as something else: reading it once more settles nothing, and a digit that is none is worse than a gap.
bool is_disputed(const ShapeText& text) { return text.text.empty() && is_of_figures(text.candidate) && text.votes >= kManyReadings && text.share < 1; }

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// What stands for a glyph that is in doubt.
struct InPlace {
    std::string text;
    double confidence = 0;
};

std::map<int, InPlace> recognised_in_place(const GlyphPage& glyphs, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                                           const std::vector<ShapeText>& texts, const Page& read) {
    std::map<int, InPlace> result;
    for (const WordGlyphs& match : glyphs_of_words(glyphs, shapes, advances, read)) {
        const Word& word = read.words[static_cast<std::size_t>(match.word)];
        const std::vector<std::string> text = characters(word.text);
        if (word.confidence < kSureWord || text.size() != match.glyphs.size()) continue;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const int glyph = match.glyphs[i];
            const ShapeText& known = texts[static_cast<std::size_t>(glyphs.glyphs[static_cast<std::size_t>(glyph)].shape)];
            if (known.text.empty() && !(has_digit(text[i]) && is_disputed(known))) result[glyph] = {text[i], word.confidence};
        }
    }
    return result;
}

}  // namespace

RebuiltPage rebuild(const Page& drawn, const GlyphPage& glyphs, const std::vector<GlyphShape>& shapes, const std::vector<double>& advances,
                    const std::vector<ShapeText>& texts, const Page& read) {
    RebuiltPage result;
    const std::map<int, InPlace> in_place = recognised_in_place(glyphs, shapes, advances, texts, read);
    WordBuilder words;
    std::vector<std::pair<Spot, int>> doubts;  // with a glyph, or -1 where it was recognised in place
    for (std::size_t i = 0; i < glyphs.glyphs.size(); ++i) {
        const DrawnGlyph& glyph = glyphs.glyphs[i];
        const auto s = static_cast<std::size_t>(glyph.shape);
        if (shapes[s].blank || texts[s].text == " ") {
            words.end_word();
            continue;
        }
        const GlyphStyle& style = glyphs.styles[static_cast<std::size_t>(glyph.style)];
        const double ahead = advances[s] * style.size;
        const auto seen = in_place.find(static_cast<int>(i));
        const bool found = seen != in_place.end();
        words.add(style, glyph.ink, glyph.x, glyph.y, ahead * style.along_x, ahead * style.along_y, found ? seen->second.text : texts[s].text,
                  found                   ? seen->second.confidence
                  : texts[s].text.empty() ? 1
                                          : texts[s].share);
        if (texts[s].text.empty() && glyph.ink == Ink::visible)
            doubts.emplace_back(middle(glyph, glyphs, shapes[s], advances[s]), found ? -1 : static_cast<int>(i));
    }
    Page rebuilt;
    rebuilt.number = drawn.number;
    words.finish(rebuilt);
    result.page = drawn;
    result.page.text_from = TextFrom::embedded;
    result.page.hidden = std::move(rebuilt.hidden);
    result.page.words.clear();
    const bool upright = !read.ocr || read.ocr->rotated == 0;
    for (Word& word : rebuilt.words) {
        const bool unknown = word.text.find(kReplacement) != std::string::npos;
        const auto here = [&](const auto& doubt) { return word.box.contains(doubt.first.x, doubt.first.y); };
        if (unknown) {
            const bool disputed = std::any_of(doubts.begin(), doubts.end(), [&](const auto& doubt) {
                return doubt.second >= 0 && here(doubt) &&
                       is_disputed(texts[static_cast<std::size_t>(glyphs.glyphs[static_cast<std::size_t>(doubt.second)].shape)]);
            });
            const Word* const other = upright ? word_at(word.box, read) : nullptr;
            if (other == nullptr || (disputed && has_digit(other->text))) {
                for (const auto& doubt : doubts) {
                    if (doubt.second >= 0 && here(doubt)) result.in_doubt.push_back(doubt.second);
                }
            } else {
                word.text = other->text;
                word.confidence = other->confidence;
                word.origin = Origin::ocr;
            }
        } else if (std::any_of(doubts.begin(), doubts.end(), here)) {
            word.origin = Origin::ocr;
        }
        ++(word.origin == Origin::ocr ? result.recognised : result.rebuilt);
        result.page.words.push_back(std::move(word));
    }
    if (result.recognised > 0) result.page.text_from = TextFrom::mixed;
    return result;
}

}  // namespace griffier
