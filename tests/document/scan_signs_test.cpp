// Signs before figures on scans, in made-up pictures.
#include "document/scan/scan_signs.h"

#include <cstdlib>

#include "catch.h"
#include "document/pictures.h"
#include "document/scan/scan_image.h"
#include "document/seen_word.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200, kCapital = 20;

// 16 x 20 pixels: a wedge that opens to the left or the right over a bar.
void at_least(Bitmap& page, int x, int y, bool most = false) {
    for (int row = 0; row < 14; ++row) {
        const int in = 14 - 2 * std::abs(row - 7);
        const int at = most ? 14 - in : in;
        fill(page, x + at, y + row, x + at + 2, y + row + 2);
    }
    fill(page, x, y + 18, x + 16, y + 20);
}
void arrow_down(Bitmap& page, int x, int y) {
    fill(page, x + 5, y, x + 7, y + 20);
    for (int i = 0; i < 6; ++i) fill(page, x + 5 - i, y + 18 - i, x + 7 - i, y + 20 - i), fill(page, x + 5 + i, y + 18 - i, x + 7 + i, y + 20 - i);
}
void digit(Bitmap& page, int x, int y) { fill(page, x, y, x + 10, y + 20), fill(page, x + 3, y + 3, x + 7, y + 17, 255); }

std::vector<std::string> texts_after(const Bitmap& page, std::vector<SeenWord> words) {
    const Picture grey = to_picture(page);
    find_signs(words, find_ink(grey, kDpi), kCapital, [&](const InkPart& part) { return character_shape(grey, part); });
    std::vector<std::string> texts;
    for (const SeenWord& seen : words) texts.push_back(seen.text);
    return texts;
}

}  // namespace

TEST_CASE("a wedge over a bar before a figure is a sign, whatever it was read as", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    at_least(page, 100, 50);
    digit(page, 130, 50), digit(page, 144, 50);
    at_least(page, 300, 50, true);
    digit(page, 330, 50);
    const std::vector<SeenWord> words = {word("2", 100, 50, 116, 70, 0.5), word("65%", 130, 50, 154, 70, 0.97), word("z", 300, 50, 316, 70, 0.5),
                                         word("3", 330, 50, 340, 70, 0.97)};
    CHECK(texts_after(page, words) == std::vector<std::string>{"\u2265", "65%", "\u2264", "3"});
}

TEST_CASE("an arrow that was read as the beginning of a figure is parted from it, and the figure is the reading that its ink confirms", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    arrow_down(page, 100, 50);
    digit(page, 125, 50);
    fill(page, 138, 66, 141, 70), fill(page, 139, 70, 141, 74);
    digit(page, 144, 50);
    SeenWord figure = word("35", 100, 50, 154, 74, 0.5);
    figure.readings = {{"'3,5", 0.5, "page"}, {"35", 0.7, "figure"}};
    CHECK(texts_after(page, {figure}) == std::vector<std::string>{"3,5", "\u2193"});
    figure.readings.clear();
    CHECK(texts_after(page, {figure}) == std::vector<std::string>{"35", "\u2193"});  // in doubt
}

TEST_CASE("a digit before another figure stays a digit", "[scan]") {
    Bitmap page = white_picture(600, 200, kDpi);
    digit(page, 100, 50);
    digit(page, 130, 50);
    CHECK(texts_after(page, {word("2", 100, 50, 110, 70, 0.9), word("3", 130, 50, 140, 70, 0.9)}) == std::vector<std::string>{"2", "3"});
}
