#include "pipeline/recognised_page.h"

#include "catch.h"

using namespace griffier;

namespace {

Word word(const char* text, Origin origin) {
    Word w;
    w.text = text;
    w.origin = origin;
    return w;
}

}  // namespace

TEST_CASE("a recognised page keeps what the PDF says of it") {
    Page drawn;
    drawn.number = 7;
    drawn.rotation = 90;
    drawn.width = 842;
    drawn.height = 595;
    drawn.images = {{0, 0, 842, 595}};
    drawn.words = {word("stempel", Origin::text_layer)};
    drawn.rulings = {{Axis::horizontal, 100, 50, 150, 1}, {Axis::horizontal, 100.4, 150, 250, 1}};
    Page recognised;
    recognised.text_from = TextFrom::ocr;
    recognised.ocr = OcrInfo{300, 0.9, 0, -0.5};
    recognised.words = {word("Jaarstukken", Origin::ocr)};
    recognised.rulings = {{Axis::horizontal, 101, 52, 248, 1}, {Axis::horizontal, 300, 50, 250, 1}, {Axis::vertical, 100, 50, 250, 1}};
    recognised.warnings = {{"low_confidence", "words are doubtful", 1}};

    const Page page = with_recognised(drawn, recognised, "no text layer");
    CHECK(page.number == 7);
    CHECK(page.warnings.size() == 1);
    CHECK(page.rotation == 90);
    CHECK(page.width == 842);
    CHECK(page.text_from == TextFrom::ocr);
    CHECK(page.text_reason == "no text layer");
    CHECK(page.ocr == recognised.ocr);
    CHECK(page.words == recognised.words);
    CHECK(page.images == drawn.images);
    // The line drawn in two pieces was found again as one: kept once; the other two are new.
    CHECK(page.rulings.size() == 4);
    REQUIRE(page.warnings.size() == 1);
    CHECK(page.warnings[0].page == 7);
}

TEST_CASE("a page that was turned takes the turned places") {
    Page drawn;
    drawn.width = 842;
    drawn.height = 595;
    drawn.rulings = {{Axis::horizontal, 100, 50, 150, 1}};
    Page recognised;
    recognised.width = 595;
    recognised.height = 842;
    recognised.ocr = OcrInfo{300, 0.9, 90, 0};
    const Page page = with_recognised(drawn, recognised, "no text layer");
    CHECK(page.width == 595);
    CHECK(page.rulings.empty());
    CHECK(page.images == std::vector<Box>{{0, 0, 595, 842}});
}

TEST_CASE("an older text layer is taken with a warning") {
    Page page;
    page.number = 2;
    CHECK(with_hidden_text(page, "why") == page);
    page.hidden = {word("oud", Origin::text_layer)};
    const Page taken = with_hidden_text(page, "recognition is switched off");
    CHECK(taken.words == page.hidden);
    CHECK(taken.hidden.empty());
    CHECK(taken.text_from == TextFrom::embedded);
    REQUIRE(taken.warnings.size() == 1);
    CHECK(taken.warnings[0].code == "older_text_layer");
    CHECK(taken.warnings[0].page == 2);
}

TEST_CASE("a picture too coarse for its letters is warned of") {
    struct Case {
        double dpi;
        bool warned;
    };
    for (const Case& c : {Case{54, true}, Case{119, true}, Case{120, false}, Case{300, false}}) {
        Page drawn, recognised;
        drawn.number = 3;
        recognised.ocr = OcrInfo{c.dpi, 0.7, 0, 0};
        const Page page = with_recognised(drawn, recognised, "");
        REQUIRE(page.warnings.size() == (c.warned ? 1 : 0));
        if (c.warned) CHECK(page.warnings[0].page == 3);
    }
}
