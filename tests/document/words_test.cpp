#include "document/pdf/words.h"

#include <string>

#include "catch.h"

using namespace griffier;

namespace {

// Glyphs of size 10, each 6 wide, `gaps[i]` before glyph i + 1; a space in the text ends the word as a space in a file does.
std::string words_of_glyphs(const std::string& text, const std::vector<double>& gaps) {
    WordBuilder builder;
    GlyphStyle style;
    style.size = 10;
    double x = 50;
    std::size_t glyph = 0;
    for (const char c : text) {
        if (c == ' ') {
            builder.end_word();
            continue;
        }
        builder.add(style, Ink::visible, x, 100, 6, 0, std::string(1, c));
        x += 6 + (glyph < gaps.size() ? gaps[glyph] : 0);
        ++glyph;
    }
    Page page;
    builder.finish(page);
    std::string out;
    for (const Word& word : page.words) out += word.text + "|";
    return out;
}

}  // namespace

TEST_CASE("a mark pulled below the letter before it stays with it; a glyph pushed back as far begins a word") {
    CHECK(words_of_glyphs("P.", {-2.3}) == "P.|");
    CHECK(words_of_glyphs("V,", {-3}) == "V,|");
    CHECK(words_of_glyphs("Pa", {-2.3}) == "P|a|");
}

TEST_CASE("letters set apart for show are one word; letters a space apart, and figures, are not") {
    CHECK(words_of_glyphs("MOTIE", {1.3, 1.3, 1.5, 1.3}) == "MOTIE|");
    CHECK(words_of_glyphs("MOTIE12-3", {1.3, 1.3, 1.5, 1.3, 5, 1.3, 1.3, 1.3}) == "MOTIE|12-3|");
    CHECK(words_of_glyphs("ABCD", {2.6, 2.6, 2.6}) == "A|B|C|D|");
    CHECK(words_of_glyphs("BESLUIT", {2.6, 2.6, 2.7, 2.6, 2.6, 2.6}) == "BESLUIT|");  // evenly, and six letters or more
    CHECK(words_of_glyphs("ABCDEFG", {2.6, 3.4, 2.6, 2.6, 3.4, 2.6}) == "A|B|C|D|E|F|G|");
    CHECK(words_of_glyphs("1234567", {2.6, 2.6, 2.6, 2.6, 2.6, 2.6}) == "1|2|3|4|5|6|7|");
    CHECK(words_of_glyphs("1234", {1.3, 1.3, 1.3}) == "1|2|3|4|");
}
