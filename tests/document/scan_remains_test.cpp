// What removed lines leave behind, in made-up pictures.
#include "document/scan/scan_remains.h"

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 300;
const Ruling kLine{Axis::vertical, 200, 50, 250, 3};

struct After {
    std::vector<InkPart> ink;
    Picture picture;
};

// What is left of a page of one patch, where the line stood.
After after(int x0, int y0, int x1, int y1, const Ruling& ruling = kLine) {
    Bitmap page = white_picture(400, 300, kDpi);
    fill(page, x0, y0, x1, y1);
    After result{{}, to_picture(page)};
    result.ink = find_ink(result.picture, kDpi);
    REQUIRE(result.ink.size() == 1);
    take_remains(result.picture, result.ink, {ruling});
    return result;
}

}  // namespace

TEST_CASE("ink along an upright line that was taken out goes with it, from the picture too") {
    const After corner = after(199, 60, 203, 75);
    CHECK(corner.ink.empty());
    CHECK(find_ink(corner.picture, kDpi).empty());
    CHECK(after(199, 249, 203, 254).ink.empty());  // just behind its end
}

TEST_CASE("digits, points beside a line and ink beyond it stay") {
    CHECK(after(205, 60, 217, 85).ink.size() == 1);                                      // a digit beside it
    CHECK(after(194, 60, 208, 85).ink.size() == 1);                                      // one that stood on it
    CHECK(after(206, 80, 210, 84).ink.size() == 1);                                      // a point beside it
    CHECK(after(199, 260, 203, 275).ink.size() == 1);                                    // a 1 below its end
    CHECK(after(199, 60, 203, 75, {Axis::horizontal, 67, 50, 350, 3}).ink.size() == 1);  // of flat lines nothing is taken
}
