#include "output/places.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("a box of a straightened page is turned back to where the page shows it") {
    Page page;
    page.width = 600;
    page.height = 800;
    const Box right{500, 395, 540, 405};
    CHECK(as_printed(page, right) == right);  // not recognised
    page.ocr = OcrInfo{200, 0.9, 0, 0};
    CHECK(as_printed(page, right) == right);  // not askew
    page.ocr->skew = 1;                       // the page leans clockwise: its right side lies lower
    const Box printed = as_printed(page, right);
    CHECK(printed.center_y() == Approx(400 + 220 * 0.0174524));
    CHECK(printed.center_x() == Approx(300 + 220 * 0.9998477));
    CHECK(printed.width() == Approx(40));
    const Box top = as_printed(page, {290, 95, 310, 105});
    CHECK(top.center_x() == Approx(300 + 300 * 0.0174524));  // and its top lies further right
    CHECK(top.center_y() == Approx(400 - 300 * 0.9998477));
    page.ocr->fold = 300;  // a spread: each page is turned about its own middle
    page.ocr->right_skew = -2;
    CHECK(as_printed(page, {140, 395, 160, 405}).center_y() == Approx(400));
    CHECK(as_printed(page, {240, 395, 260, 405}).center_y() == Approx(400 + 100 * 0.0174524));
    CHECK(as_printed(page, right).center_y() == Approx(400 - 70 * 0.0348995));
}
