#include "document/scan/scan_spread.h"

#include <cmath>

#include "catch.h"
#include "document/pictures.h"

using namespace griffier;

namespace {

// Rows of words on both pages of a spread; either page leans by so many degrees about its own middle.
Bitmap spread(double left, double right, int margin = 120) {
    Bitmap picture = testing::white_picture(2400, 1600, 150);
    for (const bool second : {false, true}) {
        const double angle = (second ? right : left) * 3.14159265 / 180, middle = second ? 1800 : 600;
        for (int y = 0; y < picture.height; ++y)
            for (int x = second ? 1200 : 0; x < (second ? 2400 : 1200); ++x) {
                const double dx = x - middle, dy = y - 800;
                const int u = static_cast<int>(std::floor(600 + dx * std::cos(angle) + dy * std::sin(angle))),
                          v = static_cast<int>(std::floor(800 - dx * std::sin(angle) + dy * std::cos(angle)));
                const bool line = v > 150 && v < 1450 && v % 30 < 14 && u > margin && u < 1200 - margin;
                if (line && u % 11 < 6 && u % 77 < 60) picture.grey[static_cast<std::size_t>(y) * picture.width + x] = 20;
            }
    }
    return picture;
}

}  // namespace

TEST_CASE("two pages that lie askew by different angles are each set straight") {
    const Picture askew = to_picture(spread(1.2, -0.8));
    const std::optional<SkewedHalves> halves = skewed_halves(askew);
    REQUIRE(halves);
    CHECK(halves->fold == Approx(1200).margin(60));
    CHECK(std::abs(halves->left - halves->right) == Approx(2).margin(0.2));
    const Picture straight = straightened(askew, *halves);
    CHECK(width_of(straight) == 2400);
    CHECK_FALSE(skewed_halves(straight));
    CHECK(std::abs(find_skew(straight)) <= 0.1);
}

TEST_CASE("pages that lie alike, and a sheet without a fold, are set straight as one") {
    CHECK_FALSE(skewed_halves(to_picture(spread(0.8, 0.8))));
    CHECK_FALSE(skewed_halves(to_picture(spread(1.2, -0.8, 0))));  // rows run on from page to page
}
