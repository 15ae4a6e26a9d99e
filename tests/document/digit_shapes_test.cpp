#include "document/ocr/digit_shapes.h"

#include <cmath>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

// Digits of 12 x 20 pixels, 3 apart, points of 3 x 3, dashes of 8 x 2: one patch a character, whose shape is told by what is printed at its place.
struct Print {
    std::vector<InkPart> parts;
    std::string marks;
    std::vector<SeenWord> words;

    // `read` as on a page, where `ink` is printed.
    void put(const std::string& read, const std::string& ink, int x, int y, double confidence = 0.95) {
        SeenWord word;
        word.text = read;
        word.confidence = confidence;
        word.x0 = x, word.y0 = y, word.y1 = y + 20;
        word.baseline = y + 20;
        for (const char c : ink) {
            if (c == ' ') {
                x += 40;  // the next cell
                continue;
            }
            InkPart part{x, y, x + 12, y + 20, 120, 20};
            if (c == '.') part = {x, y + 17, x + 3, y + 20, 9, 3};
            if (c == ',') part = {x, y + 17, x + 3, y + 24, 18, 7};
            if (c == '-') part = {x, y + 10, x + 8, y + 12, 16, 2};
            parts.push_back(part);
            marks += c;
            x = part.x1 + 3;
        }
        word.x1 = x - 3;
        if (!read.empty()) words.push_back(word);
    }
    // Ten rows in which every digit is printed and read four times.
    void known() {
        for (int row = 0; row < 4; ++row) {
            put("12.345", "12.345", 100, 100 + 40 * row);
            put("67.890", "67.890", 300, 100 + 40 * row);
        }
    }
    // Shapes of different digits have nothing in common; '~' is halfway between 1 and 7.
    CharacterShape shape(const InkPart& part) const {
        CharacterShape all{};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!(parts[i] == part)) continue;
            if (marks[i] == '~')
                all[1] = all[7] = std::sqrt(0.5F);
            else
                all[static_cast<std::size_t>(marks[i])] = 1;
            if (marks[i] >= '0' && marks[i] <= '9') all[static_cast<std::size_t>(marks[i])] = 0, all[static_cast<std::size_t>(marks[i] - '0')] = 1;
        }
        return all;
    }
    void hold() {
        hold_against_shapes(words, parts, 20, [this](const InkPart& part) { return shape(part); });
    }
};

}  // namespace

TEST_CASE("a digit that looks like another digit of the page is that one, and both readings are kept") {
    Print print;
    print.known();
    print.put("1.31", "7.31", 100, 400, 0.88);
    print.hold();
    const SeenWord& word = print.words.back();
    CHECK(word.text == "7.31");
    CHECK(word.confidence == Approx(0.8));
    REQUIRE(word.readings.size() == 2);
    CHECK(word.readings[0].text == "1.31");
    CHECK(word.readings[0].by == "page");
    CHECK(word.readings[1].by == "shape");
}

TEST_CASE("what looks like two digits stays as it was read, in doubt; what the page has not shown stays as it was read") {
    Print print;
    print.known();
    print.put("1.31", "~.31", 100, 400, 0.88);
    print.hold();
    CHECK(print.words.back().text == "1.31");
    CHECK(print.words.back().confidence == Approx(0.5));

    Print bare;
    bare.put("12.345", "12.345", 100, 100);
    bare.put("1.31", "7.31", 100, 400, 0.88);
    bare.hold();
    CHECK(bare.words.back().text == "1.31");
    CHECK(bare.words.back().confidence == Approx(0.88));
}

TEST_CASE("where readings differ on a digit, its shape chooses between them; where it cannot, the figure is in doubt") {
    Print print;  // shows no nine
    for (int row = 0; row < 4; ++row) {
        print.put("12.345", "12.345", 100, 100 + 40 * row);
        print.put("67.80", "67.80", 300, 100 + 40 * row);
    }
    print.put("19.2", "75.2", 100, 400, 0.55);
    print.words.back().readings = {{"15.2", 0.28, "page"}, {"75,2", 0, "figure"}, {"19.2", 0.55, "line"}};
    print.hold();
    CHECK(print.words.back().text == "75.2");
    CHECK(print.words.back().readings.back().by == "shape");

    print.put("1.31", "~.31", 100, 500, 0.88);
    print.words.back().readings = {{"1.31", 0.6, "page"}, {"7.31", 0.88, "line"}};
    print.hold();
    CHECK(print.words.back().text == "1.31");
    CHECK(print.words.back().confidence == Approx(0.5));
}

TEST_CASE("a word that is no figure becomes the figure that its ink is") {
    Print print;
    print.known();
    print.put("ISA", "15.4", 100, 400, 0.3);
    print.put("24", "2.4", 300, 400, 0.96);
    print.put("IR", "1~.0", 500, 400, 0.3);   // a character in doubt
    print.put("mln", "123", 100, 440, 0.96);  // a sure word
    print.hold();
    const std::size_t n = print.words.size();
    CHECK(print.words[n - 4].text == "15.4");
    CHECK(print.words[n - 3].text == "2.4");
    CHECK(print.words[n - 2].text == "IR");
    CHECK(print.words[n - 1].text == "mln");
}

TEST_CASE("a euro or percent sign beside the figure stays") {
    Print print;
    print.known();
    print.put("\u20AC3,29", "E3,25", 100, 400, 0.6);
    print.put("1,3%", "7.3%", 300, 400, 0.6);
    print.hold();
    const std::size_t n = print.words.size();
    CHECK(print.words[n - 2].text == "\u20AC3,25");
    CHECK(print.words[n - 1].text == "7.3%");
}

TEST_CASE("two cells read as one figure are parted, and a figure that nobody read is read") {
    Print print;
    print.known();
    print.put("15102", "15 102", 100, 400);
    print.put("", "-38", 500, 400);
    print.put("", "1", 600, 400);  // a stroke
    print.hold();
    REQUIRE(print.words.size() == 8 + 3);
    CHECK(print.words[8].text == "15");
    CHECK(print.words[9].text == "102");
    CHECK(print.words[9].x0 == 170);
    CHECK(print.words[10].text == "-38");
    CHECK(print.words[10].baseline == 420);
}

TEST_CASE("a mark that the reading has not: a point where it is as large as those of the page, else a doubt") {
    const auto read = [](int wide, int apart) {
        Print print;
        print.known();
        print.put("59", "5.9", 100, 400, 0.96);
        InkPart &mark = print.parts[print.parts.size() - 2], &last = print.parts.back();
        mark.x1 = mark.x0 + wide, mark.count = 3 * wide;
        last.x0 = 112 + apart, last.x1 = 124 + apart;
        print.words.back().x1 = last.x1;
        print.marks[print.marks.size() - 1] = '~';  // its last digit in doubt, so that its shapes alone do not tell
        print.hold();
        return print.words.back();
    };
    CHECK(read(3, 7).text == "5.9");
    CHECK(read(3, 7).confidence == Approx(0.8));
    CHECK(read(2, 7).text == "59");
    CHECK(read(2, 7).confidence == Approx(0.5));
    CHECK(read(3, 5).confidence == Approx(0.5));
}

TEST_CASE("as many patches as characters are no proof that each is one") {
    Print print;
    print.known();
    print.put("2502.91", "2502.91", 100, 400);
    InkPart& five = print.parts[print.parts.size() - 6];
    five.x1 = print.parts[print.parts.size() - 5].x1;  // 5 and 0 touch
    print.parts.erase(print.parts.end() - 5);
    print.marks.erase(print.marks.size() - 5, 1);
    print.parts.push_back({print.words.back().x1 - 3, 410, print.words.back().x1 - 1, 412, 4, 2});  // and a speck stands at the end
    print.marks += 'x';
    print.hold();
    CHECK(print.words[8].text == "2502.91");
}

TEST_CASE("a comma that may be a point, before three digits, leaves the figure in doubt") {
    Print print;
    print.known();
    print.put("1,304", "1,304", 100, 400);
    print.put("1,304", "1,304", 300, 400);
    print.parts[print.parts.size() - 4].y1 = 422;  // 3 x 5, barely below the line
    print.put("1,304-", "1,304-", 500, 400);
    print.parts[print.parts.size() - 5].y1 = 422;
    print.hold();
    CHECK(print.words[8].confidence == Approx(0.95));
    CHECK(print.words[9].text == "1,304");
    CHECK(print.words[9].confidence == Approx(0.5));
    CHECK(print.words[10].confidence == Approx(0.5));  // the minus stands behind
}

TEST_CASE("a figure that was read poorly and without its mark: its digits as they look, or a doubt") {
    const auto read = [](const char* text, const char* ink, double confidence) {
        Print print;
        print.known();
        print.put(text, ink, 100, 400, confidence);
        InkPart& last = print.parts.back();  // digits stand apart for a point
        last.x0 += 2, last.x1 += 2, print.words.back().x1 += 2;
        print.hold();
        return print.words.back();
    };
    CHECK(read("19", "7.9", 0.75).text == "7.9");
    CHECK(read("19", "7.9", 0.75).confidence == Approx(0.8));
    CHECK(read("19", "~.9", 0.75).text == "1.9");
    CHECK(read("19", "~.9", 0.75).confidence == Approx(0.5));
    CHECK(read("19", "~.9", 0.96).confidence == Approx(0.8));
}

TEST_CASE("a percent sign of one patch that looks like a digit is that digit, one that looks like none stays") {
    Print print;
    print.known();
    print.put("1%", "17", 100, 400, 0.94);
    print.put("1%", "1%", 300, 400, 0.94);
    print.put("1%", "1~", 500, 400, 0.94);
    print.hold();
    CHECK(print.words[8].text == "17");
    CHECK(print.words[8].confidence == Approx(0.8));
    REQUIRE(print.words[8].readings.size() == 2);
    CHECK(print.words[8].readings[0].text == "1%");
    CHECK(print.words[9].text == "1%");
    CHECK(print.words[9].confidence == Approx(0.94));
    CHECK(print.words[10].text == "1%");
}

TEST_CASE("a percentage that lost its point has it back where the ink shows one as the page prints them") {
    const auto read = [](const char* text, const char* ink, int apart) {
        Print print;
        print.known();
        print.put(text, ink, 100, 400, 0.78);
        for (std::size_t i = print.parts.size() - 2; i < print.parts.size(); ++i) print.parts[i].x0 += apart, print.parts[i].x1 += apart;
        print.words.back().x1 += apart;
        print.hold();
        return print.words.back();
    };
    CHECK(read("41%", "4.1%", 2).text == "4.1%");
    CHECK(read("41%", "4.1%", 2).confidence == Approx(0.78));
    CHECK(read("41%", "4.1%", -4).text == "41%");  // the digits do not stand apart for a point
    CHECK(read("41%", "4.1%", -4).confidence == Approx(0.5));
    CHECK(read("41%", "41%", 2).text == "41%");
    CHECK(read("41%", "41%", 2).confidence == Approx(0.78));
}
