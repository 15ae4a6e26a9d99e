#include "document/ocr/stray_words.h"

#include <string>
#include <vector>

#include "catch.h"
#include "tests/document/seen_word.h"

using namespace griffier;

namespace {

constexpr int kHigh = 20;  // pixels of a capital

struct Sheet {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;

    // A word of letters 12 wide whose strokes fill a third of their boxes.
    void word(const std::string& text, int x, int y, double confidence) {
        int at = x;
        for (std::size_t i = 0; i < text.size(); ++i, at += 15) parts.push_back({at, y, at + 12, y + kHigh, 80, 2 * kHigh});
        add(text, x, y, at - 3, y + kHigh, confidence);
    }
    // A word read from one patch of ink.
    void patch(const std::string& text, int x, int y, int wide, int high, int count, int runs, double confidence) {
        parts.push_back({x, y, x + wide, y + high, count, runs});
        add(text, x, y, x + wide, y + high, confidence);
    }
    std::string left() {
        drop_strays(words, parts, kHigh);
        std::string text;
        for (const SeenWord& seen : words) text += (text.empty() ? "" : " ") + seen.text;
        return text;
    }

private:
    void add(const std::string& text, int x0, int y0, int x1, int y1, double confidence) { words.push_back(testing::word(text, x0, y0, x1, y1, confidence)); }
};

}  // namespace

TEST_CASE("a photograph keeps no words, a page with its number alone keeps that, a page of doubtful words keeps them") {
    Sheet photo;
    for (int i = 0; i < 12; ++i) photo.word(i % 3 == 0 ? "4" : i % 3 == 1 ? "En" : "EUR", 100 + 60 * i, 80 * i, i % 2 == 0 ? 0.9 : 0.4);
    for (SeenWord& word : photo.words)
        if (word.text == "EUR") word.confidence = 0.6;
    CHECK(photo.left().empty());

    Sheet number;
    number.word("12", 400, 1100, 0.95);
    CHECK(number.left() == "12");

    Sheet hole;  // and the hole of a punch
    hole.patch("A", 70, 800, 48, 48, 1800, 48, 0.72);
    hole.word("7", 400, 1100, 0.6);
    CHECK(hole.left().empty());

    Sheet faint;
    for (const char* text : {"Verslag", "van", "de", "vergadering", "over", "dijken"})
        faint.word(text, 100, 100 + 30 * static_cast<int>(faint.words.size()), 0.6);
    CHECK(faint.left() == "Verslag van de vergadering over dijken");

    Sheet nothing;
    CHECK(nothing.left().empty());
}

TEST_CASE("on a page of text only strays go") {
    struct Case {
        const char* what;
        const char* text;
        int x, y;
        double confidence;
        bool stays;
    };
    for (const Case& c : {Case{"a signature", "Sn", 300, 900, 0.34, false}, Case{"a doubtful cell", "l", 700, 100, 0.2, true},
                          Case{"a doubtful word below its line", "es", 130, 135, 0.3, true}, Case{"a longer doubtful word", "raad", 300, 900, 0.3, true},
                          Case{"a sure number away from text", "3", 400, 1100, 0.9, true}, Case{"a sure short word", "nee", 400, 900, 0.7, true}}) {
        INFO(c.what);
        Sheet page;
        page.word("Onderhoud", 100, 100, 0.95);
        page.word(c.text, c.x, c.y, c.confidence);
        CHECK(page.left() == (c.stays ? std::string("Onderhoud ") + c.text : "Onderhoud"));
    }
    Sheet figures;
    figures.word("Onderhoud", 100, 100, 0.95);
    figures.word("41", 700, 102, 0.7);  // in its row
    figures.word("41", 700, 900, 0.7);  // by itself, in a drawing
    figures.left();
    REQUIRE(figures.words.size() == 3);
    CHECK(figures.words[1].confidence == 0.7);
    CHECK(figures.words[2].confidence == 0.35);
}

TEST_CASE("solid patches are bullets or nothing, specks are nothing") {
    struct Case {
        const char* what;
        const char* text;
        int wide, high, count, runs;
        double confidence;
        const char* left;
    };
    for (const Case& c : {Case{"a square bullet", "m", 12, 12, 144, 12, 0.8, "\u2022 Onderhoud"},
                          Case{"a round one", "e", 9, 9, 64, 9, 0.5, "\u2022 Onderhoud"}, Case{"a hole", "A", 48, 48, 1800, 48, 0.7, "Onderhoud"},
                          Case{"a letter e", "e", 13, 14, 95, 27, 0.5, "e Onderhoud"}, Case{"a figure 1", "1", 5, 20, 80, 20, 0.9, "1 Onderhoud"},
                          Case{"a speck", "d", 6, 6, 20, 9, 0.1, "Onderhoud"}, Case{"a 4 of solid strokes", "4", 14, 20, 110, 30, 0.9, "4 Onderhoud"}}) {
        INFO(c.what);
        Sheet page;
        page.patch(c.text, 20, 100, c.wide, c.high, c.count, c.runs, c.confidence);
        page.word("Onderhoud", 100, 100, 0.95);
        CHECK(page.left() == c.left);
    }
}

TEST_CASE("strokes of a drawing that were read as letters are no words") {
    Sheet page;
    page.word("Inkomsten", 100, 100, 0.95);
    page.patch("mmm", 100, 130, 300, 4, 1200, 4, 0.13);    // a line
    page.patch("‘mmm", 500, 130, 400, 14, 900, 60, 0.36);  // a line between two dots
    page.word("lasten", 100, 160, 0.4);                    // badly read, but text
    page.patch("Nm", 250, 160, 30, 20, 200, 60, 0.4);
    CHECK(page.left() == "Inkomsten lasten Nm");
}
