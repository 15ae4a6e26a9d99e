// Text on its side among upright text, as patches of ink.
#include "document/ocr/upended_text.h"

#include "catch.h"
#include "tests/document/seen_word.h"

using namespace griffier;
using griffier::testing::word;

namespace {

constexpr int kHigh = 20;  // pixels of a capital

// Letters 20 wide and 14 high over each other.
std::vector<InkPart> label(int letters, int gap, int x = 100) {
    std::vector<InkPart> parts;
    for (int i = 0; i < letters; ++i) parts.push_back({x, 100 + i * (14 + gap), x + kHigh, 114 + i * (14 + gap), 100, 14});
    return parts;
}

}  // namespace

TEST_CASE("letters over each other are a line on its side, rows of figures are none") {
    const std::vector<UpendedLine> lines = upended_lines({}, label(8, 3), kHigh);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].parts.size() == 8);
    CHECK(lines[0].box.y0 == 100);
    CHECK(lines[0].box.y1 == 100 + 8 * 14 + 7 * 3);
    CHECK(upended_lines({}, label(8, 8), kHigh).empty());  // lines of type set solid are as far apart
    CHECK(upended_lines({}, label(3, 3), kHigh).empty());  // too few to tell
    std::vector<InkPart> words = label(5, 3);              // two words of one line
    for (const InkPart& part : label(5, 3)) words.push_back({part.x0, part.y0 + 90, part.x1, part.y1 + 90, part.count, part.runs});
    CHECK(upended_lines({}, words, kHigh).size() == 1);
}

TEST_CASE("tight lines of upright text are none: letters stand beside them, and sure words have them") {
    std::vector<InkPart> parts;
    for (int column = 0; column < 6; ++column)
        for (const InkPart& part : label(8, 3, 100 + column * 23)) parts.push_back(part);
    CHECK(upended_lines({}, parts, kHigh).empty());
    const std::vector<InkPart> alone = label(8, 3);
    CHECK(upended_lines({word("lasten", 95, 95, 130, 240, 0.9)}, alone, kHigh).empty());
    CHECK(upended_lines({word("85", 95, 95, 130, 240, 0.9)}, alone, kHigh).size() == 1);
    SeenWord turned = word("lasten", 95, 95, 130, 240, 0.6);
    turned.rotation = 90;
    CHECK(upended_lines({turned}, alone, kHigh).empty());  // read on its side already
}

TEST_CASE("what was read of such a line upright is taken out, and nothing else") {
    std::vector<InkPart> parts = label(8, 3);
    parts.push_back({300, 100, 314, 120, 100, 20});
    std::vector<SeenWord> words = {word("8", 100, 100, 120, 114, 0.9), word("5", 100, 117, 120, 131, 0.4), word("3", 300, 100, 314, 120, 0.9)};
    const std::vector<UpendedLine> lines = upended_lines(words, parts, kHigh);
    REQUIRE(lines.size() == 1);
    CHECK(take_upended(words, parts, lines) == std::vector<std::size_t>{2});
    REQUIRE(words.size() == 1);
    CHECK(words[0].text == "3");
}
