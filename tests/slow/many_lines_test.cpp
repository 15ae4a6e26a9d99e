// A page with more lines and figures than any table has.
#include <string>

#include "catch.h"
#include "document/tables/tables.h"

using namespace griffier;

TEST_CASE("a page of very many lines is read in bounded time, and says what was left aside") {
    Page page;
    page.width = page.height = 5000;
    for (int i = 0; i < 200000; ++i)
        page.rulings.push_back(
            {i % 2 ? Axis::horizontal : Axis::vertical, (i * 37 % 50000) / 10.0, (i * 11 % 40000) / 10.0, (i * 11 % 40000) / 10.0 + 300, 0.5});
    for (int i = 0; i < 50000; ++i) {
        const std::string figure = std::to_string(i % 900);
        const double x = i % 250 * 20, baseline = 10 + i / 250 * 20;
        page.words.push_back(
            {figure, {x, baseline - 8, x + 5 * static_cast<double>(figure.size()), baseline + 2}, baseline, 10, false, Origin::text_layer, 1, 0});
    }
    find_tables(page, {});
    auto warning = drawing_warning(page);
    REQUIRE(warning);
    CHECK(warning->code == "drawing_not_read");
    CHECK_FALSE(drawing_warning(Page{}));
}
