#include "pipeline/shape_reading.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "glyph_sheets.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr int kPages = 20;

GlyphSheets document(bool outlines = true) {
    GlyphSheets sheets;
    sheets.outlines = outlines;
    for (int i = 0; i < kPages; ++i) {
        std::vector<std::string> lines{"de bomen langs de beek kosten jaarlijks 1234567890 volgens quaestor wim",
                                       "0987654321 en 1234567890 en 1357924680 en 24680"};
        if (i == 9) lines.emplace_back("een zeldzaam teken: $");
        if (i == 11) lines.emplace_back("nog een zeldzaam teken: @");
        sheets.set(lines);
    }
    return sheets;
}

std::map<int, Page> drawn_pages(const GlyphSheets& sheets) {
    std::map<int, Page> drawn;
    for (std::size_t i = 0; i < sheets.pages.size(); ++i) drawn[static_cast<int>(i) + 1] = sheets.drawn(i);
    return drawn;
}

// Recognises as the sheets were set, and remembers what was asked.
struct Engine {
    const GlyphSheets& sheets;
    std::set<int> whole;
    int lines = 0;
    std::string misread;  // pairs: a character and what it is taken for
    std::set<int> broken;

    std::map<int, Page> operator()(const std::map<int, std::vector<Box>>& wanted) {
        std::map<int, Page> answer;
        for (const auto& page_wanted : wanted) {
            const int number = page_wanted.first;
            const std::vector<Box>& boxes = page_wanted.second;
            if (boxes.empty()) CHECK(whole.insert(number).second);  // never the same page twice
            lines += static_cast<int>(boxes.size());
            if (broken.count(number) > 0) continue;
            Page page = sheets.recognised(static_cast<std::size_t>(number) - 1);
            if (!boxes.empty()) {
                std::erase_if(page.words, [&](const Word& word) {
                    return std::none_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.contains(word.box.center_x(), word.box.center_y()); });
                });
            }
            for (Word& word : page.words) {
                for (std::size_t i = 0; i + 1 < misread.size(); i += 2) {
                    for (char& c : word.text) {
                        if (c == misread[i]) c = misread[i + 1];
                    }
                }
            }
            answer[number] = page;
        }
        return answer;
    }
};

ShapeReading read(const GlyphSheets& sheets, Engine& engine) {
    return read_by_shapes(drawn_pages(sheets), sheets.pages, sheets.shapes.all, [&](const auto& wanted) { return engine(wanted); });
}

std::string text_of(const Page& page) {
    std::string text;
    for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
    return text;
}

}  // namespace

TEST_CASE("a few pages are recognised and all are read") {
    const GlyphSheets sheets = document();
    Engine engine{sheets, {}, 0, "", {}};
    const ShapeReading reading = read(sheets, engine);
    CHECK(engine.whole.size() <= 6);
    CHECK(reading.to_recognise.empty());
    CHECK(reading.recognised.empty());
    REQUIRE(reading.rebuilt.size() == kPages);
    for (const auto& [number, page] : reading.rebuilt) {
        CHECK(text_of(page) == text_of(sheets.recognised(static_cast<std::size_t>(number) - 1)));
        CHECK(page.text_reason.find("glyphs without Unicode: made anew") == 0);
        CHECK(page.text_reason.find("agree") != std::string::npos);
        CHECK_FALSE(page.ocr.has_value());
    }
    CHECK(reading.rebuilt.at(1).text_from == TextFrom::embedded);
    CHECK(reading.rebuilt.at(10).text_from == TextFrom::mixed);  // a glyph that stands once in the document
}

TEST_CASE("a font of known widths whose Unicode is false is read as well: its spaces are the glyphs that stand between words") {
    const GlyphSheets sheets = document(false);
    Engine engine{sheets, {}, 0, "", {}};
    const ShapeReading reading = read(sheets, engine);
    CHECK(engine.whole.size() <= 6);
    REQUIRE(reading.rebuilt.size() == kPages);
    for (const auto& [number, page] : reading.rebuilt) CHECK(text_of(page) == text_of(sheets.recognised(static_cast<std::size_t>(number) - 1)));
}

TEST_CASE("a digit that recognition takes for another one now and then is outvoted on every page") {
    const GlyphSheets sheets = document();
    Engine engine{sheets, {}, 0, "", {}};
    int seen = 0;
    const ShapeReading reading = read_by_shapes(drawn_pages(sheets), sheets.pages, sheets.shapes.all, [&](const auto& wanted) {
        std::map<int, Page> answer = engine(wanted);
        for (auto& [number, page] : answer) {
            for (Word& word : page.words) {
                for (char& c : word.text) {
                    if (c == '8' && ++seen % 13 == 0) c = '3';
                }
            }
        }
        return answer;
    });
    CHECK(seen > 12);
    REQUIRE(reading.rebuilt.size() == kPages);
    for (const auto& [number, page] : reading.rebuilt) CHECK(text_of(page).find("jaarlijks 1234567890 volgens") != std::string::npos);
}

TEST_CASE("the order of answers does not matter: the same reading twice") {
    const GlyphSheets sheets = document();
    Engine first{sheets, {}, 0, "", {}}, second{sheets, {}, 0, "", {}};
    const ShapeReading a = read(sheets, first), b = read(sheets, second);
    CHECK(a.rebuilt == b.rebuilt);
    CHECK(first.whole == second.whole);
}

TEST_CASE("few pages are recognised one and all") {
    GlyphSheets sheets;
    for (int i = 0; i < 4; ++i) sheets.set({"de bomen langs de beek"});
    Engine engine{sheets, {}, 0, "", {}};
    const ShapeReading reading = read(sheets, engine);
    CHECK(engine.whole.empty());
    CHECK(reading.to_recognise.size() == 4);
    CHECK(reading.to_recognise.at(1) == "glyphs without Unicode");
}

TEST_CASE("where shapes do not tell either, every page is recognised") {
    const GlyphSheets sheets = document();
    int round = 0;
    std::set<int> whole;
    const ShapeReading reading = read_by_shapes(drawn_pages(sheets), sheets.pages, sheets.shapes.all, [&](const std::map<int, std::vector<Box>>& wanted) {
        std::map<int, Page> answer;
        for (const auto& page_wanted : wanted) {
            const int number = page_wanted.first;
            const std::vector<Box>& boxes = page_wanted.second;
            if (boxes.empty()) whole.insert(number);
            Page page = sheets.recognised(static_cast<std::size_t>(number) - 1);
            for (Word& word : page.words) {  // another reading each time
                for (char& c : word.text) c = static_cast<char>('a' + (c * 7 + number * 5 + ++round) % 26);
            }
            answer[number] = page;
        }
        return answer;
    });
    CHECK(reading.rebuilt.empty());
    CHECK(reading.recognised.size() == whole.size());
    CHECK(reading.recognised.size() + reading.to_recognise.size() == kPages);
    CHECK(reading.to_recognise.begin()->second.find("does not tell either") != std::string::npos);
}

TEST_CASE("a sample that cannot be recognised is no sample, and too few of them are none") {
    const GlyphSheets sheets = document();
    Engine whole{sheets, {}, 0, "", {}};
    read(sheets, whole);
    Engine broken{sheets, {}, 0, "", whole.whole};
    const ShapeReading reading = read(sheets, broken);
    CHECK(reading.rebuilt.empty());
    CHECK(reading.to_recognise.size() == kPages);
}

TEST_CASE("a page that disagrees with the shapes stays as it was recognised") {
    const GlyphSheets sheets = document();
    Engine probe{sheets, {}, 0, "", {}};
    read(sheets, probe);
    REQUIRE(probe.whole.size() >= 3);
    const int odd = *probe.whole.rbegin();
    Engine engine{sheets, {}, 0, "", {}};
    bool first = true;
    const ShapeReading reading = read_by_shapes(drawn_pages(sheets), sheets.pages, sheets.shapes.all, [&](const auto& wanted) {
        std::map<int, Page> answer = engine(wanted);
        if (first) {
            for (Word& word : answer.at(odd).words) {
                for (char& c : word.text) c = c == 'e' ? 'o' : c == 'n' ? 'm' : c == 'o' ? 'c' : c;
            }
        }
        first = false;
        return answer;
    });
    // Either the odd page was the one held out, and nothing is trusted, or it alone is kept as it was read.
    if (reading.rebuilt.empty()) {
        CHECK(reading.recognised.count(odd) == 1);
    } else {
        CHECK(reading.rebuilt.count(odd) == 0);
        CHECK(reading.recognised.count(odd) == 1);
        CHECK(reading.rebuilt.size() == kPages - 1);
    }
}
