// Light grey print in made-up pictures.
#include "document/scan/faint_ink.h"

#include "catch.h"
#include "document/pictures.h"
#include "document/scan/scan_image.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;

// A row of `count` upright strokes, as dark as `grey`, and what is found as ink after darkening.
std::size_t ink_after(int grey, int count, int step) {
    Bitmap page = white_picture(800, 300, kDpi);
    for (int i = 0; i < count; ++i) {
        fill(page, 100 + i * step, 100, 104 + i * step, 118);
        for (int y = 100; y < 118; ++y)
            for (int x = 0; x < 4; ++x)
                page.grey[static_cast<std::size_t>(y) * 800 + static_cast<std::size_t>(100 + i * step + x)] = static_cast<std::uint8_t>(grey);
    }
    Picture picture = to_picture(page);
    darken_faint(picture, ink_depth(picture, kDpi), kDpi);
    return find_ink(picture, kDpi).size();
}

}  // namespace

TEST_CASE("light grey characters in a row become ink; single ones and what shows through the paper do not") {
    CHECK(ink_after(185, 8, 12) == 8);
    CHECK(ink_after(185, 2, 12) == 0);  // specks
    CHECK(ink_after(185, 8, 60) == 0);  // apart from each other
    CHECK(ink_after(225, 8, 12) == 0);  // from the other side
    CHECK(ink_after(60, 8, 12) == 8);   // dark as it is
}

TEST_CASE("a picture without faint ink stays the same picture") {
    Bitmap page = white_picture(800, 300, kDpi);
    for (int i = 0; i < 8; ++i) fill(page, 100 + i * 12, 100, 104 + i * 12, 118);
    Picture picture = to_picture(page);
    const Picture before = picture;
    darken_faint(picture, ink_depth(picture, kDpi), kDpi);
    CHECK(picture == before);
}
