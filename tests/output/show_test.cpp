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

TEST_CASE("the picture of a page that was turned to be read is turned, too") {
    Bitmap picture{10, 20, 14.4, std::vector<std::uint8_t>(200, 128)};
    for (const int rotated : {90, 270}) {
        Result r = one_page();
        r.document.pages[0].ocr = OcrInfo{};
        r.document.pages[0].ocr->rotated = rotated;
        const std::string png = page_png(r, 2, picture, {"words"});
        REQUIRE(png.size() > 24);
        CHECK(static_cast<unsigned char>(png[19]) == 20);
        CHECK(static_cast<unsigned char>(png[23]) == 10);
    }
    // Black at the left becomes black at the top where the page was turned clockwise, and at the bottom the other way round.
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 5; ++x) picture.grey[static_cast<std::size_t>(y) * 10 + x] = 0;
    Bitmap top{20, 10, 14.4, std::vector<std::uint8_t>(200, 128)}, bottom = top;
    for (int i = 0; i < 100; ++i) top.grey[static_cast<std::size_t>(i)] = bottom.grey[static_cast<std::size_t>(100 + i)] = 0;
    Result plain = one_page(), clockwise = one_page(), back = one_page();
    clockwise.document.pages[0].ocr = back.document.pages[0].ocr = OcrInfo{};
    clockwise.document.pages[0].ocr->rotated = 90;
    back.document.pages[0].ocr->rotated = 270;
    CHECK(page_png(clockwise, 2, picture, {"words"}) == page_png(plain, 2, top, {"words"}));
    CHECK(page_png(back, 2, picture, {"words"}) == page_png(plain, 2, bottom, {"words"}));
}

TEST_CASE("steps of table finding are layers: joined lines, grids, edges of fills, chunks, captions, headers, continued parts") {
    Result r = one_page();
    Page& page = r.document.pages[0];
    page.rulings = {};
    for (double y : {5.0, 25.0, 45.0}) {  // each line in two pieces
        page.rulings.push_back({Axis::horizontal, y, 5, 50, 0.5});
        page.rulings.push_back({Axis::horizontal, y, 51, 95, 0.5});
    }
    for (double x : {5.0, 50.0, 95.0}) page.rulings.push_back({Axis::vertical, x, 5, 45, 0.5});
    page.words.push_back({"b", {32, 10, 38, 20}, 18, 8, false, Origin::text_layer, 1, 0});
    page.words.push_back({"1.250", {60, 10, 80, 20}, 18, 8, false, Origin::text_layer, 1, 0});
    page.shaded = {{5, 5, 50, 25}, {50, 5, 95, 25}};
    Table table;
    table.parts = {{1, {5, 5, 95, 45}}, {2, {5, 5, 95, 45}}};
    table.cells = {{0, 0, 1, 1, true, false, "Kop", 2, {10, 10, 30, 20}, 1, Origin::text_layer, {}}};
    table.nearby = {{2, {10, 46, 90, 49}, 48, 3, false, "Bedragen x 1.000", {}}};
    r.document.tables = {table};
    auto of = [&](const std::string& layer) { return page_shapes(r, 2, {layer}); };
    CHECK(of("rulings").size() == 9);
    CHECK(of("joined").size() == 6);
    CHECK(of("grids").size() == 4);
    CHECK(of("fills").size() == 5);  // two edges across, three down
    REQUIRE(of("chunks").size() == 2);
    CHECK(of("chunks")[0].text == "text: a<b b");
    CHECK(of("chunks")[1].text == "figure: 1.250");
    REQUIRE(of("headers").size() == 1);
    CHECK(of("headers")[0].text == "Kop");
    REQUIRE(of("captions").size() == 1);
    CHECK(of("captions")[0].text == "nearby: Bedragen x 1.000");
    REQUIRE(of("continued").size() == 1);
    CHECK(has(of("continued")[0].text, "from page 1"));
}
