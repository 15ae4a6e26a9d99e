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

TEST_CASE("a picture of text on a page with text") {
    const auto at = [](const char* text, Origin origin, const Box& box) {
        Word w = word(text, origin);
        w.box = box;
        w.confidence = origin == Origin::ocr ? 0.95 : 1;
        return w;
    };
    const Box place{70, 300, 520, 450};
    Page drawn;
    drawn.number = 4;
    drawn.text_from = TextFrom::embedded;
    drawn.images = {place, {500, 10, 540, 50}};
    drawn.words = {at("Onderstaande", Origin::text_layer, {70, 280, 130, 290}), at("stempel", Origin::text_layer, {400, 430, 450, 440})};
    drawn.rulings = {{Axis::horizontal, 300, 70, 520, 1}};
    Page recognised;
    recognised.ocr = OcrInfo{200, 0.95, 0, 0};
    recognised.text_reason = "12 lines of characters";
    recognised.rulings = {{Axis::horizontal, 300.5, 70, 520, 1}, {Axis::vertical, 200, 300, 450, 1}};
    const std::vector<Word> seen = {at("Lasten", Origin::ocr, {80, 310, 120, 320}), at("Baten", Origin::ocr, {80, 330, 120, 340}),
                                    at("Saldo", Origin::ocr, {80, 350, 120, 360}),  at("1.250", Origin::ocr, {220, 310, 250, 320}),
                                    at("980", Origin::ocr, {220, 330, 250, 340}),   at("270", Origin::ocr, {220, 350, 250, 360})};
    recognised.words = seen;
    recognised.words.push_back(at("stempel", Origin::ocr, {401, 431, 449, 439}));

    SECTION("its words stand beside the page's own, none twice") {
        const Page page = with_picture(drawn, recognised, place);
        CHECK(page.text_from == TextFrom::mixed);
        CHECK(page.text_reason == "the picture of 450 x 150 pt at 70, 300 shows text (12 lines of characters) and was recognised");
        std::vector<Word> want = drawn.words;
        want.insert(want.end(), seen.begin(), seen.end());
        CHECK(page.words == want);
        CHECK(page.rulings.size() == 2);
        CHECK(page.images == std::vector<Box>{{500, 10, 540, 50}});  // the other is text now
        CHECK_FALSE(page.ocr);
        CHECK(page.warnings.empty());
    }
    SECTION("what is no text is left out, and said") {
        for (Word& w : recognised.words) w.confidence = 0.4;
        const Page page = with_picture(drawn, recognised, place);
        CHECK(page.text_from == TextFrom::embedded);
        CHECK(page.words == drawn.words);
        CHECK(page.rulings == drawn.rulings);
        REQUIRE(page.warnings.size() == 1);
        CHECK(page.warnings[0].code == "picture_not_text");
        CHECK(page.warnings[0].page == 4);
    }
    SECTION("a picture that was only looked at changes nothing") {
        Page looked;
        looked.text_reason = "only 1 lines of characters";
        CHECK(with_picture(drawn, looked, place) == drawn);
    }
    SECTION("an older layer over it alone") {
        drawn.hidden = {at("Lasten", Origin::text_layer, {80, 310, 120, 320}), at("elders", Origin::text_layer, {80, 600, 120, 610}),
                        at("stempel", Origin::text_layer, {400, 430, 450, 440})};
        const Page page = with_hidden_text(drawn, "recognition is switched off", place);
        REQUIRE(page.words.size() == 3);
        CHECK(page.words[2].text == "Lasten");
        REQUIRE(page.warnings.size() == 1);
        CHECK(page.warnings[0].code == "older_text_layer");
        CHECK(with_hidden_text(drawn, "", {70, 700, 520, 800}) == drawn);
        CHECK(without_picture(drawn, place) == page);
    }
    SECTION("recognition is switched off: a large picture is said, a small one is not") {
        drawn.width = 595;
        drawn.height = 842;
        const Page page = without_picture(drawn, place);
        CHECK(page.words == drawn.words);
        REQUIRE(page.warnings.size() == 1);
        CHECK(page.warnings[0] ==
              Warning{"picture_left_out", "the picture of 450 x 150 pt at 70, 300 was not looked at for text: recognition is switched off", 4});
        CHECK(without_picture(drawn, {70, 300, 270, 450}) == drawn);
    }
}
