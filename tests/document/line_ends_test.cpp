// Lines of a table that go on where single pixels do not show it, in made-up pictures.
#include "document/scan/line_ends.h"

#include <algorithm>

#include "catch.h"
#include "document/pictures.h"
#include "document/scan/scan_image.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;
const InkPart kBandBox{100, 100, 700, 160};

Bitmap page_with_band() {
    Bitmap page = white_picture(800, 400, kDpi);
    fill(page, kBandBox.x0, kBandBox.y0, kBandBox.x1, kBandBox.y1, 221);
    return page;
}

std::vector<Ruling> upright(const std::vector<Ruling>& rulings) {
    std::vector<Ruling> result;
    std::copy_if(rulings.begin(), rulings.end(), std::back_inserter(result), [](const Ruling& r) { return r.axis == Axis::vertical; });
    return result;
}

}  // namespace

TEST_CASE("a column line goes on into a light band as far as it is printed there", "[scan]") {
    Bitmap page = page_with_band();
    fill(page, 300, 100, 302, 300, 190);  // all through the band
    fill(page, 400, 130, 402, 300, 190);  // its lower half: a name over two columns stands above
    fill(page, 500, 160, 502, 300, 190);  // ends at it
    std::vector<Ruling> rulings;
    for (const double x : {301.0, 401.0, 501.0}) rulings.push_back({Axis::vertical, x, 162, 300, 2});
    finish_lines(to_picture(page), kDpi, {kBandBox}, rulings);
    REQUIRE(rulings.size() == 3);
    CHECK(rulings[0].start == Approx(100).margin(10));
    CHECK(rulings[1].start == Approx(130).margin(10));
    CHECK(rulings[2].start == Approx(162).margin(3));
}

TEST_CASE("pieces of a line along the edge of a band are one line; a few short ones are not", "[scan]") {
    const Picture page = to_picture(page_with_band());
    std::vector<Ruling> rulings;
    for (int x = 100; x < 700; x += 100) rulings.push_back({Axis::horizontal, 101, static_cast<double>(x), x + 70.0, 1});
    rulings.push_back({Axis::horizontal, 161, 120, 200, 1});
    rulings.push_back({Axis::horizontal, 161, 320, 400, 1});
    finish_lines(page, kDpi, {kBandBox}, rulings);
    REQUIRE(rulings.size() == 3);
    CHECK(upright(rulings).empty());
    CHECK(rulings.back().position == Approx(101));
    CHECK(rulings.back().start == 100);
    CHECK(rulings.back().end == 700);
}

TEST_CASE("a line between a shaded column and a white one goes on over the row lines that cross it", "[scan]") {
    Bitmap page = white_picture(800, 400, kDpi);
    fill(page, 100, 100, 300, 300, 240);
    fill(page, 300, 100, 302, 300, 195);
    for (int y = 100; y <= 300; y += 50) fill(page, 100, y, 700, y + 2, 195);
    std::vector<Ruling> rulings = {{Axis::vertical, 301, 160, 190, 1}};
    for (int y = 100; y <= 300; y += 50) rulings.push_back({Axis::horizontal, y + 1.0, 100, 700, 1});
    finish_lines(to_picture(page), kDpi, {}, rulings);
    CHECK(rulings[0].start == Approx(101).margin(1));
    CHECK(rulings[0].end == Approx(301).margin(1));
}
