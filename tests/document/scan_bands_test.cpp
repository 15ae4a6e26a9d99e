#include "document/scan/scan_bands.h"

#include <cstdint>
#include <vector>

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;

}  // namespace

TEST_CASE("a band of any shade becomes white and its text black, be it lighter or darker") {
    struct Case {
        std::uint8_t band, text;
        bool told;  // dark enough to be told of
    };
    for (const Case& c : {Case{40, 255, true}, Case{120, 255, true}, Case{120, 10, true}, Case{165, 250, false}, Case{185, 250, false}, Case{170, 20, false}}) {
        INFO("text " << int(c.text) << " on " << int(c.band));
        Bitmap page = white_picture(800, 300, kDpi);
        fill(page, 100, 100, 700, 140, c.band);
        for (int x = 130; x < 660; x += 25) fill(page, x, 110, x + 4, 130, c.text);
        Picture picture = to_picture(page);
        CHECK(lighten_bands(picture, kDpi).size() == (c.told ? 1 : 0));
        const std::vector<InkPart> ink = find_ink(picture, kDpi);
        REQUIRE(ink.size() == 22);
        for (const InkPart& part : ink) CHECK(part.height() == 20);
    }
    Bitmap black = white_picture(800, 1000, kDpi);
    std::uint32_t seed = 7;
    for (std::uint8_t& pixel : black.grey) seed = seed * 1664525u + 1013904223u, pixel = static_cast<std::uint8_t>(8 + (seed >> 28));
    Picture picture = to_picture(black);
    CHECK(lighten_bands(picture, kDpi).empty());  // a dark page is no band
    CHECK(find_ink(picture, kDpi).empty());
}

TEST_CASE("large bold type, dark as it is, is no band") {
    Bitmap page = white_picture(800, 300, kDpi);
    for (int x = 100; x < 300; x += 11) fill(page, x, 100, x + 7, 132);  // stems of 20 pt
    const Picture before = to_picture(page);
    Picture picture = before;
    CHECK(lighten_bands(picture, kDpi).empty());
    CHECK(picture == before);  // the very same: nothing was lightened
}

TEST_CASE("bold letters with narrow gaps between them are no band, however dark they are together") {
    Bitmap page = white_picture(800, 300, kDpi);
    for (int x = 100; x < 200; x += 26) fill(page, x, 100, x + 23, 130), fill(page, x + 9, 110, x + 14, 120, 255);
    const Picture before = to_picture(page);
    Picture picture = before;
    CHECK(lighten_bands(picture, kDpi).empty());
    CHECK(picture == before);
}

TEST_CASE("a band is one although a line of text so close above it hangs together with it") {
    Bitmap page = white_picture(800, 300, kDpi);
    fill(page, 100, 100, 700, 132, 80);
    for (int x = 130; x < 660; x += 25) fill(page, x, 106, x + 4, 126, 255);
    for (int x = 110; x < 300; x += 8) fill(page, x, 78, x + 3, 96, 0);  // its letters end four pixels above
    Picture picture = to_picture(page);
    CHECK(lighten_bands(picture, kDpi).size() == 1);
    int light = 0, dark = 0;
    for (const InkPart& part : find_ink(picture, kDpi)) light += part.height() == 20, dark += part.height() == 18 && part.y0 == 78;
    CHECK(light == 22);
    CHECK(dark == 24);  // the line above stays as it was
}

TEST_CASE("a band that is not quite level leaves no line under its last words and no patch at its corners") {
    Bitmap page = white_picture(1400, 300, kDpi);
    for (int x = 100; x < 1300; ++x) {  // eight pixels lower at its right end
        const int down = (x - 100) / 150;
        fill(page, x, 100 + down, x + 1, 140 + down, 60);
    }
    for (int x = 130; x < 1260; x += 25) fill(page, x, 112 + (x - 100) / 150, x + 4, 128 + (x - 100) / 150, 250);
    for (int x = 140; x < 400; x += 25) fill(page, x, 152, x + 4, 172, 0);  // the row below it
    Picture picture = to_picture(page);
    CHECK(lighten_bands(picture, kDpi).size() == 1);
    int light = 0, dark = 0, others = 0;
    for (const InkPart& part : find_ink(picture, kDpi)) {
        UNSCOPED_INFO(part.x0 << " " << part.y0 << " " << part.x1 << " " << part.y1);
        part.height() == 16 && part.width() == 4 ? ++light : part.height() == 20 ? ++dark : ++others;
    }
    CHECK(others == 0);
    CHECK(light == 46);
    CHECK(dark == 11);
}
