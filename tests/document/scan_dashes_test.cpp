// A minus and a digit in one patch, in made-up pictures.
#include "document/scan/scan_dashes.h"

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 300, kHeight = 30;

// A ring of 18 x 30 pixels at (100, 50), as a zero, and one more piece of ink that touches it.
std::vector<InkPart> ink_of(int x0, int y0, int x1, int y1) {
    Bitmap page = white_picture(300, 150, kDpi);
    fill(page, 100, 50, 118, 80);
    fill(page, 104, 54, 114, 76, 255);
    fill(page, x0, y0, x1, y1);
    const Picture picture = to_picture(page);
    std::vector<InkPart> ink = find_ink(picture, kDpi);
    REQUIRE(ink.size() == 1);
    part_dashes(picture, ink, kHeight);
    return ink;
}

}  // namespace

TEST_CASE("a minus that touches its digit, before or behind it, is a patch of its own") {
    const std::vector<InkPart> before = ink_of(80, 64, 101, 68);
    REQUIRE(before.size() == 2);
    CHECK(before[1] == InkPart{80, 64, 100, 68, 80, 4});
    CHECK(before[0].x0 == 100);
    CHECK(before[0].x1 == 118);
    CHECK(check_figure("0", before).text == "-0");
    const std::vector<InkPart> behind = ink_of(117, 64, 132, 68);
    REQUIRE(behind.size() == 2);
    CHECK(behind[1].x0 == 118);
    CHECK(check_figure("0-", behind).verdict == InkVerdict::confirmed);
}

TEST_CASE("what is too short, too high, too low or too thick for a minus stays part of its character") {
    CHECK(ink_of(94, 64, 101, 68).size() == 1);   // the bar of a 4
    CHECK(ink_of(80, 50, 101, 54).size() == 1);   // that of a T
    CHECK(ink_of(80, 76, 101, 80).size() == 1);   // a foot
    CHECK(ink_of(80, 58, 101, 70).size() == 1);   // a blot
    CHECK(ink_of(30, 64, 101, 68).size() == 1);   // a drawn line
    CHECK(ink_of(108, 30, 110, 90).size() == 1);  // higher than type
}
