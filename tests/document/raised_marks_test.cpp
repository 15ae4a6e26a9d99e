// Footnote marks that are digits: told by size and baseline.
#include "document/lines/raised_marks.h"

#include <string>

#include "catch.h"
#include "document/tables/table_text.h"

using namespace griffier;

namespace {

Word word(const std::string& text, double x, double baseline, double size) {
    const double x1 = x + 0.5 * size * static_cast<double>(text.size());
    return {text, {x, baseline - 0.8 * size, x1, baseline + 0.2 * size}, baseline, size, false, Origin::text_layer, 1, 0};
}

// "1.234" at 100..125, size 10, baseline 200, and a mark set as told; what is then printed.
std::string beside(const std::string& figure, const std::string& mark, double gap, double rise, double size) {
    Page page;
    page.words.push_back(word(figure, 100, 200, 10));
    page.words.push_back(word(mark, page.words[0].box.x1 + gap, 200 - rise, size));
    join_raised_marks(page);
    std::string text;
    for (const Word& w : page.words) text += (text.empty() ? "" : " ") + w.text;
    return text;
}

}  // namespace

TEST_CASE("a small raised digit behind a figure or word is its mark") {
    CHECK(beside("1.234", "2", 0.3, 3.5, 6) == "1.234²");
    CHECK(beside("-12,5", "12", 0, 3, 7) == "-12,5¹²");
    CHECK(beside("20%", "1)", 0.2, 3, 6) == "20%¹⁾");
    CHECK(beside("877", "1)", 0, 3.75, 9.05) == "877¹⁾");  // as a browser sets <sup>
    CHECK(beside("2024", "1", 0.2, 4, 6) == "2024¹");
    CHECK(beside("-", "3", 0.3, 3, 6) == "-³");
    CHECK(beside("3.500,-", "1", 0.3, 3, 6) == "3.500,-¹");
    CHECK(beside("lasten", "2", 0.3, 3.5, 6) == "lasten²");
    CHECK(beside("jaar.", "16", 0.3, 3.5, 6) == "jaar.¹⁶");
    CHECK(beside("(index)", "3", 0, 3.5, 6) == "(index)³");
    CHECK(beside("m", "2", 0.1, 3.5, 6) == "m²");
    CHECK(beside("gebruikmaken", "1", 0, 4.4, 8.9) == "gebruikmaken¹");  // as browsers set it
}

TEST_CASE("what is as large, as low or further off is a figure of its own") {
    CHECK(beside("1.234", "2", 0.3, 3.5, 10) == "1.234 2");
    CHECK(beside("1.234", "2", 0.3, 0, 6) == "1.234 2");
    CHECK(beside("1.234", "2", 4, 3.5, 6) == "1.234 2");
    CHECK(beside("1.234", "2", 0.3, 9, 6) == "1.234 2");  // on the line above
    CHECK(beside("1.234", "234", 0.3, 3.5, 6) == "1.234 234");
    CHECK(beside("artikel", "2", 2.5, 3.5, 6) == "artikel 2");  // begins a note
    CHECK(beside("10", "6", 0.3, 3.5, 6) == "10 6");            // a million
}

TEST_CASE("a mark keeps the figure's box, and figures with marks stay figures") {
    Page page;
    page.words = {word("1.234", 100, 200, 10), word("2", 125.3, 196.5, 6), word("77", 200, 200, 10)};
    const Box box = page.words[0].box;
    join_raised_marks(page);
    REQUIRE(page.words.size() == 2);
    CHECK(page.words[0].box == box);
    CHECK(page.words[1].text == "77");
    CHECK(looks_like_figure("1.234²"));
    CHECK(looks_like_figure("-¹"));
    CHECK(looks_like_year("2024¹"));
    CHECK_FALSE(looks_like_figure("m²"));
}

TEST_CASE("recognised words are left alone") {
    Page page;
    page.words = {word("1.234", 100, 200, 10), word("2", 125.3, 196.5, 6)};
    for (Word& w : page.words) w.origin = Origin::ocr;
    join_raised_marks(page);
    CHECK(page.words.size() == 2);
}
