#include "output/alto.h"

#include "catch.h"
#include "output/hocr.h"
#include "output/shown_lines.h"

using namespace griffier;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Word word(const std::string& text, Box box, int rotation = 0) {
    Word made;
    made.text = text;
    made.box = box;
    made.baseline = rotation == 0 ? box.y1 - 2 : box.x1;
    made.size = 10;
    made.origin = Origin::ocr;
    made.confidence = 0.934;
    made.rotation = rotation;
    return made;
}

// 144 dpi: two pixels a point.
Page small_page() {
    Page page;
    page.number = 3;
    page.width = 200;
    page.height = 100;
    page.text_from = TextFrom::ocr;
    page.ocr = OcrInfo{144, 0.9, 0, 0};
    page.words = {word("baten", {20, 10, 50, 20}), word("<b> & \"c\"", {60, 10, 90, 20}), word("lasten", {20, 40, 55, 50})};
    return page;
}

}  // namespace

TEST_CASE("ALTO has pages, lines and words with their places") {
    const std::string text = alto("een & twee.pdf", {small_page()});
    CHECK(has(text, "<fileName>een &amp; twee.pdf</fileName>"));
    CHECK(has(text, "<Page ID=\"page_3\" PHYSICAL_IMG_NR=\"3\" WIDTH=\"400\" HEIGHT=\"200\" PC=\"0.90\">"));
    CHECK(has(text, "<TextBlock ID=\"block_3_1\" HPOS=\"40\" VPOS=\"20\" WIDTH=\"140\" HEIGHT=\"80\" LANG=\"nl\">"));
    CHECK(has(text, "<String ID=\"word_3_1\" HPOS=\"40\" VPOS=\"20\" WIDTH=\"60\" HEIGHT=\"20\" CONTENT=\"baten\" WC=\"0.93\"/>\n"
                    "<SP HPOS=\"100\" VPOS=\"20\" WIDTH=\"20\"/>\n"
                    "<String ID=\"word_3_2\" HPOS=\"120\" VPOS=\"20\" WIDTH=\"60\" HEIGHT=\"20\" CONTENT=\"&lt;b&gt; &amp; &quot;c&quot;\" WC=\"0.93\"/>\n</TextLine>"));
    CHECK(has(text, "<TextLine ID=\"line_3_2\""));
    CHECK_FALSE(has(text, "ROTATION"));
}

TEST_CASE("words that run up the page have a block of their own, words of a text layer no confidence") {
    Page page = small_page();
    page.words.push_back(word("2026", {150, 10, 160, 60}, 270));
    page.words[0].origin = Origin::text_layer;
    page.words[0].bold = true;
    const std::string text = alto("a.pdf", {page});
    CHECK(has(text, "CONTENT=\"baten\" STYLE=\"bold\"/>"));
    CHECK(has(text, "<TextBlock ID=\"block_3_2\" HPOS=\"300\" VPOS=\"20\" WIDTH=\"20\" HEIGHT=\"100\" ROTATION=\"90\" LANG=\"nl\">"));
}

TEST_CASE("a page that was turned to be read is shown as it stands") {
    Page page = small_page();
    page.ocr->rotated = 90;  // it was read 200 wide and 100 high; it stands 100 wide and 200 high
    const ShownPage shown = shown_page(page);
    CHECK((shown.width == 200 && shown.height == 400));
    REQUIRE(shown.lines.size() == 2);
    const PixelBox box = shown.lines[0].words[0].box;
    CHECK((box.x0 == 20 && box.y0 == 2 * (200 - 50) && box.x1 == 40 && box.y1 == 2 * (200 - 20)));
    CHECK(shown.lines[0].turned == 270);
    CHECK(has(alto("a.png", {page}), "ROTATION=\"90\""));
    CHECK(has(hocr("a.png", {page}), "bbox 20 300 40 360"));
}

TEST_CASE("an empty page is a page") {
    Page page;
    page.number = 1;
    page.width = 72;
    page.height = 72;
    CHECK(has(alto("a.txt", {page}), "<Page ID=\"page_1\" PHYSICAL_IMG_NR=\"1\" WIDTH=\"300\" HEIGHT=\"300\">\n<PrintSpace HPOS=\"0\" VPOS=\"0\" WIDTH=\"300\" "
                                     "HEIGHT=\"300\">\n</PrintSpace>"));
}
