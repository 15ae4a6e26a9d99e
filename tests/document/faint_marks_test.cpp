// Light lines and bands on noisy paper, in made-up pictures.
#include "document/scan/faint_marks.h"

#include <cstdint>

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kDpi = 200;

// Paper of a grey of 245 with grain of 12 grey levels either way.
Bitmap paper() {
    Bitmap page = white_picture(1000, 400, kDpi);
    std::uint32_t state = 1;
    for (std::uint8_t& grey : page.grey) {
        state = state * 1664525U + 1013904223U;
        grey = static_cast<std::uint8_t>(233 + (state >> 24) % 22);
    }
    return page;
}

// Darker by so many grey levels.
void shade(Bitmap& page, int x0, int y0, int x1, int y1, int by) {
    for (int y = y0; y < y1; ++y)
        for (int x = x0; x < x1; ++x) page.grey[static_cast<std::size_t>(y) * page.width + x] -= static_cast<std::uint8_t>(by);
}

}  // namespace

TEST_CASE("lines hardly darker than the grain of the paper are found whole", "[scan]") {
    Bitmap page = paper();
    shade(page, 100, 80, 900, 82, 24);
    shade(page, 100, 160, 500, 162, 24);  // a pixel lower further on, as lines that are not quite level
    shade(page, 500, 161, 900, 163, 24);
    const FaintMarks marks = faint_marks(to_picture(page), kDpi);
    REQUIRE(marks.lines.size() == 2);
    CHECK(marks.lines[0].position == Approx(81).margin(1.5));
    for (const Ruling& line : marks.lines) {
        CHECK(line.start == Approx(100).margin(12));
        CHECK(line.end == Approx(900).margin(12));
    }
    CHECK(marks.bands.empty());
    CHECK(faint_marks(to_picture(paper()), kDpi).lines.empty());
}

TEST_CASE("light bands are found with the white between them", "[scan]") {
    Bitmap page = paper();
    shade(page, 100, 80, 480, 130, 30);
    shade(page, 500, 80, 900, 130, 30);
    const FaintMarks marks = faint_marks(to_picture(page), kDpi);
    REQUIRE(marks.bands.size() == 2);
    CHECK(marks.bands[0].x1 == Approx(480).margin(12));
    CHECK(marks.bands[1].x0 == Approx(500).margin(12));
    CHECK(marks.bands[0].y0 == Approx(80).margin(2));
    CHECK(marks.bands[0].y1 == Approx(130).margin(2));
    CHECK(marks.lines.empty());
    std::vector<Ruling> rulings;
    std::vector<InkPart> bands{{90, 78, 910, 132}};
    add_faint(marks, rulings, bands);
    CHECK(bands.size() == 1);  // told already
}
