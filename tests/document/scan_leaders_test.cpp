// Rows of dots that lead the eye, in made-up pictures.
#include "document/scan/scan_leaders.h"

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200, kCapital = 20;

struct After {
    std::vector<DotLeader> leaders;
    std::vector<InkPart> ink;
    Picture picture;
};

After after(const Bitmap& page) {
    After result{{}, {}, to_picture(page)};
    result.ink = find_ink(result.picture, kDpi);
    result.leaders = take_leaders(result.picture, result.ink, kCapital);
    return result;
}

// Dots of 3 x 3 pixels, `step` apart.
void dots(Bitmap& page, int x, int y, int count, int step) {
    for (int i = 0; i < count; ++i) fill(page, x + i * step, y, x + i * step + 3, y + 3);
}

SeenWord word(const std::string& text, int x0, int x1, int baseline) {
    SeenWord result;
    result.text = text;
    result.x0 = x0, result.x1 = x1, result.y0 = baseline - 20, result.y1 = baseline;
    result.baseline = baseline;
    result.confidence = 0.97;
    result.line = 3;
    return result;
}

}  // namespace

TEST_CASE("a row of evenly spaced dots is a leader, and goes from the picture and its ink") {
    Bitmap page = white_picture(600, 200, kDpi);
    fill(page, 40, 83, 52, 103);  // a letter before it
    dots(page, 60, 100, 40, 7);
    fill(page, 350, 83, 362, 103);  // a digit behind it
    const After result = after(page);
    REQUIRE(result.leaders.size() == 1);
    CHECK(result.leaders[0].dots == 40);
    CHECK(result.leaders[0].box.x0 == 60);
    CHECK(result.leaders[0].box.x1 == 60 + 39 * 7 + 3);
    CHECK(result.ink.size() == 2);
    CHECK(find_ink(result.picture, kDpi).size() == 2);
}

TEST_CASE("a dot that the scan lost is counted; a wider gap ends the row") {
    Bitmap page = white_picture(600, 200, kDpi);
    dots(page, 60, 100, 10, 7);
    dots(page, 60 + 11 * 7, 100, 9, 7);
    dots(page, 400, 100, 6, 7);
    const After result = after(page);
    REQUIRE(result.leaders.size() == 2);
    CHECK(result.leaders[0].dots == 20);
    CHECK(result.leaders[1].dots == 6);
}

TEST_CASE("an ellipsis, points of figures, dots at odd distances and a hatching stay") {
    Bitmap page = white_picture(800, 500, kDpi);
    dots(page, 60, 40, 5, 7);
    for (int i = 0; i < 8; ++i) fill(page, 60 + i * 60, 100, 63 + i * 60, 103);  // the points of eight columns
    int x = 60;
    for (const int step : {5, 15, 7, 20, 5, 13, 18}) fill(page, x, 160, x + 3, 163), x += step;
    for (int row = 0; row < 8; ++row) dots(page, 60, 240 + 8 * row, 20, 8);
    const After result = after(page);
    CHECK(result.leaders.empty());
    CHECK(result.ink.size() == 5 + 8 + 7 + 160);
}

TEST_CASE("a leader is a word of its line; a row of dots that leads nowhere is a drawn line") {
    std::vector<SeenWord> words{word("Inleiding", 20, 120, 100), word("4", 500, 510, 101)};
    add_leaders(words, {{{130, 98, 490, 101}, 52}, {{20, 300, 500, 303}, 70}}, kCapital);
    REQUIRE(words.size() == 3);
    CHECK(words[2].text == std::string(52, '.'));
    CHECK(words[2].x0 == 130);
    CHECK(words[2].line == 3);
    CHECK(words[2].baseline >= 100);
}
