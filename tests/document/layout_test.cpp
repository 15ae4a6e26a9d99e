#include "document/layout.h"

#include "catch.h"
#include "document/error.h"

using namespace griffier;

namespace {

Page full_page() {
    Page p;
    p.number = 3;
    p.width = 595.28;
    p.height = 841.89;
    p.rotation = 90;
    p.text_from = TextFrom::ocr;
    p.text_reason = "no text layer";
    p.ocr = OcrInfo{300, 0.94, 90, -0.5, 421, 0.8};
    p.glyphs = {1520, 3, 0, 7, 12};
    p.first_line = 120;
    p.words = {{"Programma", {72, 90.5, 110.2, 101}, 99, 10, true, Origin::ocr, 0.93, 90},
               {"a | b\\n\n", {1, 2, 3, 4}, 3.5, 8, false, Origin::text_layer, 1, 0}};
    p.words[0].readings = {{"Pro | 9ramma", 0.61, "page"}, {"Programma", 0.93, "line"}};
    p.hidden = {{"oud", {72, 90.5, 110.2, 101}, 99, 10, false, Origin::text_layer, 1, 0}};
    p.rulings = {{Axis::horizontal, 102.5, 72, 520, 0.5}, {Axis::vertical, 72, 10, 20, 1}};
    p.shaded = {{72, 88, 520, 102}};
    p.images = {{0, 0, 595.28, 841.89}};
    p.warnings = {{"hidden_text", "3 words are hidden by clipping", 3}};
    return p;
}

}  // namespace

TEST_CASE("a page survives being written and read back") {
    Page second;
    second.number = 4;
    std::vector<Page> pages = {full_page(), second};
    std::string text = write_layout(pages);
    CHECK(read_layout(text) == pages);
    CHECK(write_layout(read_layout(text)) == text);
}

TEST_CASE("damaged layouts name the line") {
    struct Case {
        const char* text;
        const char* says;
    };
    for (const Case& c : {Case{"", "empty"}, Case{"something else\n", "line 1"}, Case{"griffier-layout 1\nword 1 2 3 4 baseline 1 size 1 | x\n", "line 2"},
                          Case{"griffier-layout 1\npage 1 10 10 rotation 0 text embedded\nword 1 2 x 4\n", "line 3"},
                          Case{"griffier-layout 1\npage 1 10 10 rotation 0 text elsewhere\n", "elsewhere"},
                          Case{"griffier-layout 1\npage 2 1 1 rotation 0 text none\npage 2 1 1 rotation 0 text none\n", "rise"},
                          Case{"griffier-layout 1\npage 1 nan 10 rotation 0 text none\n", "number"},
                          Case{"griffier-layout 1\npage 1 10 10 rotation 0 text none\nblob\n", "blob"}}) {
        try {
            read_layout(c.text);
            FAIL("accepted: " << c.text);
        } catch (const InputError& e) {
            CHECK(e.code == "damaged");
            CHECK(std::string(e.what()).find(c.says) != std::string::npos);
        }
    }
}

TEST_CASE("a word of the text layer that is less than sure keeps its confidence") {
    Page page;
    page.width = page.height = 100;
    Word word;
    word.text = "brug";
    word.box = {1, 2, 3, 4};
    word.confidence = 0.94;
    page.words = {word};
    const std::vector<Page> back = read_layout(write_layout({page}));
    REQUIRE(back.size() == 1);
    CHECK(back[0].words == page.words);
}
