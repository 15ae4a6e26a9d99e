#include "document/scan/spreads.h"

#include <string>

#include "catch.h"
#include "document/tables/tables.h"

using namespace griffier;

namespace {

void word(Page& page, const std::string& text, double x1, double baseline, bool flush_left = false) {
    const double width = 5.5 * static_cast<double>(text.size()), x0 = flush_left ? x1 : x1 - width;
    page.words.push_back({text, {x0, baseline - 7, x0 + width, baseline}, baseline, 10, false, Origin::ocr, 0.95, 0});
}

// Rows of a label and three figures, from `x` on.
void table(Page& page, double x, double top, int rows, double pitch) {
    for (int row = 0; row < rows; ++row) {
        const double y = top + pitch * row;
        word(page, row == 0 ? "Post" : "sluizen", x, y, true);
        for (int i = 0; i < 3; ++i) word(page, row == 0 ? std::to_string(2024 + i) : std::to_string(1204 + 137 * row + 31 * i), x + 250 + 90 * i, y);
    }
}

Page sheet(double width = 1190, double height = 842) {
    Page page;
    page.number = 1;
    page.width = width;
    page.height = height;
    page.text_from = TextFrom::ocr;
    return page;
}

}  // namespace

TEST_CASE("two pages on one sheet have a fold, one wide page has none") {
    Page spread = sheet();
    table(spread, 60, 100, 12, 17);
    table(spread, 656, 140, 9, 18);
    REQUIRE(fold_of(spread));
    CHECK(*fold_of(spread) == Approx(595).margin(60));
    CHECK(half_of(spread, *fold_of(spread), false).words.size() == 48);
    CHECK(half_of(spread, *fold_of(spread), true).words.size() == 36);

    Page born = spread;
    born.text_from = TextFrom::embedded;
    CHECK_FALSE(fold_of(born));

    Page ruled = spread;  // a line over the whole sheet makes it one page
    ruled.rulings.push_back({Axis::horizontal, 90, 60, 1130, 0.5});
    CHECK_FALSE(fold_of(ruled));

    Page wide = sheet();  // labels at the left, figures up to the right
    for (int row = 0; row < 12; ++row) {
        word(wide, "sluizen", 60, 100 + 17 * row, true);
        for (const double x : {300.0, 400.0, 500.0, 760.0, 860.0, 960.0}) word(wide, std::to_string(1000 + 7 * row), x, 100 + 17 * row);
    }
    CHECK_FALSE(fold_of(wide));

    Page upright = sheet(595, 842);
    table(upright, 60, 100, 12, 17);
    CHECK_FALSE(fold_of(upright));
    CHECK_FALSE(fold_of(sheet()));
}

TEST_CASE("tables of two pages on one sheet are not read across the fold") {
    Page spread = sheet();
    table(spread, 60, 180, 8, 17);
    table(spread, 656, 149, 9, 17.4);  // its rows stand about as high as those of the other
    const std::vector<Table> tables = find_tables(spread, {});
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].parts[0].box.x1 < 595);
    CHECK(tables[1].parts[0].box.x0 > 595);
    CHECK(tables[0].cells.size() == 32);
    CHECK(tables[1].cells.size() == 36);
}
