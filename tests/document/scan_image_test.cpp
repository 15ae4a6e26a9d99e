// What is done to a picture before it is recognised; nothing is recognised here.
#include "document/scan/scan_image.h"

#include <fstream>
#include <iterator>
#include <string>

#include "catch.h"
#include "document/ocr/ocr.h"
#include "document/pictures.h"
#include "document/scan/scan_rulings.h"
#include "source_dir.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;

Bitmap test_page() {
    std::ifstream in(std::string(testing::source_dir()) + "/tests/document/data/ocr_page.png", std::ios::binary);
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

TEST_CASE("dots at one distance become lines of a grid; leaders, points and colons do not") {
    // At 200 dpi: dots of 3 x 3 pixels, 6 apart.
    const auto dotted = [](std::vector<PixelRun>& patches, int x0, int x1, int y) {
        for (int x = x0; x + 3 <= x1; x += 6) patches.push_back({x, y, 3, 3, 9});
    };
    std::vector<PixelRun> grid;
    for (int row = 0; row < 4; ++row) dotted(grid, 50, 500, 100 + 30 * row);
    CHECK(join_dots(grid, Axis::horizontal, kDpi).size() == 4);
    std::vector<PixelRun> hidden = grid;  // a letter hides the beginning of the second line: it lies between two others
    std::erase_if(hidden, [](const PixelRun& dot) { return dot.y == 130 && dot.x < 90; });
    CHECK(join_dots(hidden, Axis::horizontal, kDpi).size() == 4);

    std::vector<PixelRun> upright;
    for (int y = 100; y < 300; y += 12) upright.push_back({80, y, 2, 6, 12});
    CHECK(join_dots(upright, Axis::vertical, kDpi).size() == 1);
    CHECK(join_dots(upright, Axis::horizontal, kDpi).empty());

    std::vector<PixelRun> contents;  // entries of one length, dots up to their page numbers
    for (int row = 0; row < 4; ++row) {
        contents.push_back({180, 89 + 30 * row, 12, 14, 80});
        dotted(contents, 200, 500, 100 + 30 * row);
    }
    CHECK(join_dots(contents, Axis::horizontal, kDpi).empty());

    std::vector<PixelRun> one;  // a line to write on
    dotted(one, 50, 500, 100);
    CHECK(join_dots(one, Axis::horizontal, kDpi).empty());

    std::vector<PixelRun> colons;  // times below each other
    for (int row = 0; row < 12; ++row)
        for (const int y : {5, 15}) colons.push_back({80, 100 + 25 * row + y, 3, 3, 9});
    CHECK(join_dots(colons, Axis::vertical, kDpi).empty());
    CHECK(join_dots({}, Axis::vertical, kDpi).empty());
}

TEST_CASE("dotted lines are taken out of the picture and leave the text") {
    Bitmap page = white_picture(600, 220, kDpi);
    for (int row = 0; row < 4; ++row)
        for (int x = 20; x < 580; x += 6) fill(page, x, 30 + 40 * row, x + 3, 33 + 40 * row);
    for (int row = 0; row < 3; ++row)
        for (int x = 60; x < 540; x += 40) fill(page, x, 42 + 40 * row, x + 10, 62 + 40 * row);
    Picture picture = to_picture(page);
    CHECK(count(take_rulings(picture, kDpi), Axis::horizontal) == 4);
    CHECK(find_ink(picture, kDpi).size() == 3 * 12);
}
