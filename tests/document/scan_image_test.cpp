// What is done to a picture before it is recognised; nothing is recognised here.
#include "document/scan_image.h"

#include <fstream>
#include <iterator>
#include <string>

#include "catch.h"
#include "document/ocr.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;

Bitmap test_page() {
    std::ifstream in(GRIFFIER_SOURCE_DIR "/tests/document/data/ocr_page.png", std::ios::binary);
    REQUIRE(in);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return read_images(bytes).front();
}

std::size_t count(const std::vector<Ruling>& rulings, Axis axis) {
    return static_cast<std::size_t>(std::count_if(rulings.begin(), rulings.end(), [&](const Ruling& ruling) { return ruling.axis == axis; }));
}

}  // namespace

TEST_CASE("stems of letters over each other in tight rows are no upright line, a line that figures touch is one") {
    constexpr int kRow = 25, kHigh = 20, kRows = 8;  // pixels: type of 10 pt, rows as low as it
    for (const bool drawn : {false, true}) {
        INFO((drawn ? "a line" : "stems"));
        Bitmap page = white_picture(400, 300, kDpi);
        for (int row = 0; row < kRows; ++row) {
            const int y = 30 + kRow * row;
            if (drawn)
                fill(page, 186, y + 4, 201, y + 8);  // a stroke of a figure that touches it
            else
                fill(page, 200, y, 203, y + kHigh);
        }
        if (drawn) fill(page, 200, 20, 203, 30 + kRow * kRows);
        Picture picture = to_picture(page);
        const std::vector<Ruling> rulings = take_rulings(picture, kDpi);
        CHECK(count(rulings, Axis::horizontal) == 0);
        REQUIRE(count(rulings, Axis::vertical) == (drawn ? 1 : 0));
        if (!drawn) continue;
        CHECK(rulings[0].start == Approx(20).margin(20));
        CHECK(rulings[0].end == Approx(30 + kRow * kRows).margin(6));
        std::size_t dark = 0;
        for (const InkPart& part : find_ink(picture, kDpi)) dark = std::max(dark, static_cast<std::size_t>(part.height()));
        CHECK(dark <= kHigh);  // nothing joins the rows any more
    }
}

TEST_CASE("between the two strokes of a double line and the text beside it nothing is left") {
    Bitmap page = white_picture(600, 200, kDpi);
    for (int row = 0; row < 4; ++row)
        for (int y : {30, 35}) fill(page, 20, y + 36 * row, 580, y + 3 + 36 * row);
    for (int row = 0; row < 3; ++row)
        for (int x = 60; x < 540; x += 30) fill(page, x, 42 + 36 * row, x + 3, 62 + 36 * row);  // letters
    Picture picture = to_picture(page);
    CHECK(count(take_rulings(picture, kDpi), Axis::horizontal) == 8);
    const std::vector<InkPart> ink = find_ink(picture, kDpi);
    CHECK(ink.size() == 3 * 16);
    for (const InkPart& part : ink) CHECK(part.height() == Approx(20).margin(2));
}

TEST_CASE("a page on its side seems turned, an upright or blank one does not") {
    const Bitmap page = test_page();
    for (const int turns : {0, 1, 3}) {
        INFO(turns << " quarter turns");
        const Picture picture = to_picture(quarter(page, turns));
        CHECK(seems_turned(picture, fullest_part(picture, kDpi), kDpi) == (turns != 0));
    }
    for (const std::uint8_t grey : {0, 128, 255}) {
        Bitmap blank = white_picture(800, 1100, 100);
        fill(blank, 0, 0, 800, 1100, grey);
        const Picture picture = to_picture(blank);
        CHECK_FALSE(seems_turned(picture, fullest_part(picture, 100), 100));
    }
    const Picture small = to_picture(white_picture(9, 3, 100));
    CHECK_FALSE(seems_turned(small, fullest_part(small, 100), 100));
}
