#include "output/show.h"

#include "catch.h"
#include "document/error.h"

using namespace griffier;

namespace {

Result one_page() {
    Result r;
    Page page;
    page.number = 2;
    page.width = 100;
    page.height = 50;
    page.words = {{"a<b", {10, 10, 30, 20}, 18, 8, false, Origin::text_layer, 1, 0}};
    page.rulings = {{Axis::horizontal, 25, 5, 95, 0.5}};
    r.document.pages = {page};
    return r;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("shapes are drawn by layer and carry their text") {
    Result r = one_page();
    std::string svg = page_svg(r, 2, {}, {"words", "rulings"});
    CHECK(has(svg, "viewBox=\"0 0 100.00 50.00\""));
    CHECK(has(svg, "<title>words: a&lt;b</title>"));
    CHECK(has(svg, "<line x1=\"5.00\" y1=\"25.00\" x2=\"95.00\" y2=\"25.00\""));
    CHECK_FALSE(has(page_svg(r, 2, {}, {"rulings"}), "a&lt;b"));
    CHECK_THROWS_AS(page_svg(r, 3, {}, {}), InputError);
}

TEST_CASE("a PNG has the size of its background and is embedded in the SVG") {
    Bitmap picture{20, 10, 14.4, std::vector<std::uint8_t>(200, 128)};
    std::string png = page_png(one_page(), 2, picture, {"words"});
    REQUIRE(png.size() > 24);
    CHECK(png.substr(1, 3) == "PNG");
    CHECK(static_cast<unsigned char>(png[19]) == 20);  // width, low byte
    CHECK(static_cast<unsigned char>(png[23]) == 10);  // height, low byte
    CHECK(png != page_png(one_page(), 2, picture, {"rulings"}));
    CHECK(has(page_svg(one_page(), 2, picture, {}), "data:image/png;base64,iVBORw0KGgo"));
}
