// Bullets of lists on scans, in made-up pictures.
#include "document/scan/scan_bullets.h"

#include "catch.h"
#include "document/pictures.h"
#include "document/scan/scan_image.h"
#include "document/seen_word.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200, kCapital = 22;

// Two strokes as high as capitals, for a word; a patch as wide as high, for a bullet.
void letters(Bitmap& page, int x, int baseline) {
    fill(page, x, baseline - 22, x + 4, baseline);
    fill(page, x + 10, baseline - 22, x + 14, baseline);
}
void patch(Bitmap& page, int x, int baseline) { fill(page, x, baseline - 14, x + 7, baseline - 7); }

std::vector<SeenWord> after(const Bitmap& page, std::vector<SeenWord> words) {
    find_bullets(words, find_ink(to_picture(page), kDpi), kCapital);
    return words;
}

}  // namespace

TEST_CASE("a small patch read as a star, or as the beginning of a word, is a bullet", "[scan]") {
    Bitmap page = white_picture(300, 200, kDpi);
    patch(page, 20, 60);
    letters(page, 42, 60);
    patch(page, 20, 100);
    letters(page, 42, 100);
    const std::vector<SeenWord> words = after(page, {word("*", 20, 46, 27, 53, 0.2), word("In", 42, 38, 56, 60, 0.97), word("Om", 20, 78, 56, 100, 0.97)});
    REQUIRE(words.size() == 4);
    CHECK(words[0].text == "•");
    CHECK(words[2].text == "Om");
    CHECK(words[2].x0 == 42);
    CHECK(words[3].text == "•");
    CHECK(words[3].x0 == 20);
    CHECK(words[3].x1 == 27);
}

TEST_CASE("patches that nobody read are bullets below each other, and dirt alone", "[scan]") {
    Bitmap page = white_picture(300, 200, kDpi);
    letters(page, 42, 60);
    patch(page, 20, 60);
    CHECK(after(page, {word("In", 42, 38, 56, 60, 0.97)}).size() == 1);
    letters(page, 42, 100);
    patch(page, 21, 100);
    const std::vector<SeenWord> words = after(page, {word("In", 42, 38, 56, 60, 0.97), word("Om", 42, 78, 56, 100, 0.97)});
    REQUIRE(words.size() == 4);
    CHECK(words[2].text == "•");
    CHECK(words[3].text == "•");
}

TEST_CASE("a point on the line and a patch inside a line are no bullets", "[scan]") {
    Bitmap page = white_picture(300, 200, kDpi);
    fill(page, 20, 55, 25, 60);  // on the baseline
    letters(page, 42, 60);
    letters(page, 20, 100);
    patch(page, 50, 100);
    letters(page, 72, 100);
    const std::vector<SeenWord> words = after(page, {word(".", 20, 55, 25, 60, 0.9), word("In", 42, 38, 56, 60, 0.97), word("Om", 20, 78, 34, 100, 0.97),
                                                     word("*", 50, 86, 57, 93, 0.5), word("te", 72, 78, 86, 100, 0.97)});
    for (const SeenWord& seen : words) CHECK(seen.text != "•");
}
