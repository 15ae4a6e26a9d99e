#include "document/scan/scan_ink.h"

#include "catch.h"
#include "document/ocr/figure_ink.h"
#include "tests/document/seen_word.h"

using namespace griffier;

namespace {

// Ink of a figure as a printer sets it: digits 12 wide and 20 high, 3 apart, from (100, 200); the baseline at 220.
std::vector<InkPart> ink_of(const std::string& text) {
    std::vector<InkPart> parts;
    int x = 100;
    for (const char c : text) {
        InkPart part;
        if (c == '-')
            part = {x, 210, x + 8, 212, 16};
        else if (c == '.')
            part = {x, 217, x + 3, 220, 9};
        else if (c == ',')
            part = {x, 217, x + 3, 224, 18};
        else if (c == '*')
            part = {x, 200, x + 3, 206, 18};  // high up: no part of a figure
        else if (c == '2')
            part = {x, 200, x + 27, 220, 250};  // two digits that touch
        else
            part = {x, 200, x + 12, 220, 120};
        x = part.x1 + 3;
        parts.push_back(part);
    }
    return parts;
}

SeenWord word(const std::string& text, int x0, int y0, int x1, int y1, double confidence = 0.9) { return testing::word(text, x0, y0, x1, y1, confidence); }

}  // namespace

TEST_CASE("figures are held against their ink") {
    struct Case {
        const char* text;
        const char* ink;
        InkVerdict verdict;
        const char* result;
    };
    for (const Case& c : {
             Case{"1.345", "1.345", InkVerdict::confirmed, "1.345"},
             Case{"-1.345", "-1.345", InkVerdict::confirmed, "-1.345"},
             Case{"1.345", "-1.345", InkVerdict::corrected, "-1.345"},   // the sign was lost
             Case{"-1,345", "-1.345", InkVerdict::corrected, "-1.345"},  // a comma that is a point
             Case{"1.345,67", "1.345,67", InkVerdict::confirmed, "1.345,67"},
             Case{"1.345.67", "1.345,67", InkVerdict::corrected, "1.345,67"},
             Case{"-1345", "-1.345", InkVerdict::corrected, "-1.345"},  // a lost point
             Case{"24", "2.4", InkVerdict::differs, "24"},              // digits that touch tell no places
             Case{"13", "1.3", InkVerdict::corrected, "1.3"},           // ten times what it is
             Case{"-1345678", "1.345.678", InkVerdict::differs, "-1345678"},
             Case{"1345.678", "1.345.678", InkVerdict::corrected, "1.345.678"},
             Case{"1.34", "1.345", InkVerdict::differs, "1.34"},        // a lost digit
             Case{"-1.345", "1.345", InkVerdict::differs, "-1.345"},    // a sign without ink
             Case{"13.456", "2.456", InkVerdict::confirmed, "13.456"},  // touching digits
             Case{"1.345", "1.345*", InkVerdict::unclear, "1.345"},
             Case{"P5", "15", InkVerdict::unclear, "P5"},
             Case{"0", "0", InkVerdict::confirmed, "0"},
             Case{"1", "", InkVerdict::unclear, "1"},
         }) {
        INFO(c.text << " on ink of " << c.ink);
        const InkReading reading = check_figure(c.text, ink_of(c.ink));
        CHECK(reading.verdict == c.verdict);
        CHECK(reading.text == c.result);
    }
    // What is left of a line below the digits is no part of them.
    std::vector<InkPart> underlined = ink_of("-1.345");
    underlined.push_back({95, 224, 140, 226, 80});
    CHECK(check_figure("1.345", underlined).text == "-1.345");
    CHECK(check_figure("-1.345", underlined).verdict == InkVerdict::confirmed);
    // Ink of a few pixels cannot tell.
    CHECK(check_figure("15", {{0, 0, 3, 5, 10}, {4, 0, 7, 5, 10}}).verdict == InkVerdict::unclear);
}

TEST_CASE("a comma with a short tail stays one; only a round mark is a point, only a deep one a comma") {
    const auto read = [](const char* text, int x1, int y0, int y1) {
        // Digits of 12 x 20 pixels on a baseline at 120, the mark behind the first.
        const InkReading reading =
            check_figure(text, {{0, 100, 12, 120, 150}, {15, y0, x1, y1, 12}, {24, 100, 36, 120, 150}, {40, 100, 52, 120, 150}, {56, 100, 68, 120, 150}});
        return (reading.verdict == InkVerdict::differs ? "differs " : "") + reading.text;
    };
    CHECK(read("7,127", 18, 116, 122) == "7,127");  // 3 x 6, a tenth of the digits below the line: DejaVu Sans
    CHECK(read("7.127", 18, 116, 122) == "7.127");  // ... and the ink does not tell: as it was read
    CHECK(read("7,127", 19, 116, 120) == "7.127");
    CHECK(read("7.127", 19, 116, 123) == "7,127");
    // Bold and small: 4 x 5 beside digits 15 high is a point where nothing of it is below the line.
    const auto bold = [](int y0) {
        return check_figure("7,12", {{0, 100, 9, 115, 90}, {12, y0, 16, y0 + 5, 16}, {19, 100, 28, 115, 90}, {31, 100, 40, 115, 90}}).text;
    };
    CHECK(bold(110) == "7.12");
    CHECK(bold(111) != "7.12");
}

TEST_CASE("points where no figure has one") {
    for (const auto& [read, marked] : {std::pair{"730", "73.0"},
                                       {"-134", "-1.34"},
                                       {"62.592", "62.5.92"},
                                       {"613,10", "61.3,10"},
                                       {"86,2", "86.2"},
                                       {"8,6", "8.6"},
                                       {"8.976.364", "8.976.3.64"}}) {
        INFO(marked);
        CHECK(odd_points(read, marked));
    }
    for (const auto& [read, marked] : {std::pair{"1147", "1.147"},
                                       {"1,147", "1.147"},
                                       {"-15.534310", "-15.534.310"},
                                       {"143", "1.4.3"},
                                       {"37", "3.7"},
                                       {"735", "736"},
                                       {"1.147", "1.147"},
                                       {"1147,50", "1.147,50"}}) {
        INFO(marked);
        CHECK_FALSE(odd_points(read, marked));
    }
}

TEST_CASE("a speck between digits is no point") {
    const auto text = [](const InkPart& mark, int gap, const char* read) {
        const InkReading reading = check_figure(read, {{0, 100, 12, 120, 150}, mark, {12 + gap, 100, 24 + gap, 120, 150}});
        return (reading.verdict == InkVerdict::differs ? "differs " : "") + reading.text;
    };
    CHECK(text({15, 117, 18, 120, 9}, 9, "37") == "3.7");
    CHECK(text({14, 117, 17, 120, 9}, 6, "37") == "differs 37");  // the digits do not stand apart
    CHECK(text({15, 118, 17, 120, 4}, 9, "37") == "differs 37");  // too small
    CHECK(text({15, 111, 18, 114, 9}, 9, "37") == "differs 37");  // too high
    CHECK(text({-4, 117, -1, 120, 9}, 3, "37") == "differs 37");  // before the figure
    CHECK(check_figure("3.7", {{0, 100, 12, 120, 150}, {14, 117, 17, 120, 9}, {20, 117, 23, 120, 9}, {26, 100, 38, 120, 150}}).text == "3.7");
}

TEST_CASE("old-style figures: some descend, and their points stand high") {
    // 34.438 as Constantia and Corbel print it.
    const std::vector<InkPart> ink = {{0, 107, 14, 133, 157},  {17, 108, 34, 132, 138}, {38, 121, 42, 125, 15},
                                      {45, 108, 62, 132, 138}, {64, 107, 78, 133, 155}, {81, 100, 97, 126, 228}};
    CHECK(figure_shape(ink) == "DD.DDD");
    CHECK(check_figure("34-438", ink).verdict == InkVerdict::corrected);
    CHECK(check_figure("34-438", ink).text == "34.438");
    CHECK(check_figure("34.438", ink).verdict == InkVerdict::confirmed);
    // 1.203: low digits.
    CHECK(figure_shape({{0, 108, 10, 126, 90}, {13, 122, 17, 126, 15}, {20, 108, 32, 126, 110}, {35, 108, 48, 126, 120}, {51, 108, 64, 134, 150}}) == "D.DDD");
    // A dash is one between old-style digits, too.
    CHECK(check_figure("3-4", {{0, 107, 14, 133, 157}, {17, 118, 25, 121, 24}, {28, 107, 45, 132, 138}}).text == "3-4");
}

TEST_CASE("what a figure looks like") {
    CHECK(figure_shape(ink_of("-1.345,6")) == "-D.DDD,D");
    CHECK(figure_shape(ink_of("1*")) == "");
    CHECK(figure_shape({}) == "");
    CHECK(leading_dash(ink_of("-15")) == 0);
    CHECK(leading_dash(ink_of("15")) == -1);
    CHECK(leading_dash(ink_of("-")) == -1);
    CHECK(leading_dash({{0, 218, 8, 220, 16}, {11, 200, 23, 220, 120}}) == -1);  // on the baseline: an underscore
    for (const char* text : {"1", "-1.345", "0,5", "1.345-"}) CHECK(plain_figure(text));
    for (const char* text : {"", "-", "P5", "5%", "1 2", "(5)"}) CHECK_FALSE(plain_figure(text));
    for (const char* text : {"\"88.320", "l.204", "5%", "-1.345)"}) CHECK(like_figure(text));
    for (const char* text : {"Programma", "Iv3", "-", ""}) CHECK_FALSE(like_figure(text));
}

TEST_CASE("ink that no word accounts for") {
    // A word "Saldo" with its ink, a lone dash on its line, a figure on its line, a speck, a picture, a sign before a read figure.
    std::vector<SeenWord> words = {word("Saldo", 10, 100, 70, 120), word("512", 300, 200, 340, 220)};
    std::vector<InkPart> parts = {{10, 100, 70, 120, 500},  {200, 109, 208, 111, 16},  {400, 100, 412, 120, 100},
                                  {415, 117, 418, 120, 9},  {421, 100, 433, 120, 100}, {500, 50, 501, 51, 1},
                                  {600, 0, 900, 300, 9000}, {300, 200, 340, 220, 300}, {289, 209, 297, 211, 16}};
    const std::vector<UnreadInk> unread = unread_ink(words, parts, 20);
    REQUIRE(unread.size() == 3);
    CHECK(unread[0].box.x0 == 400);  // the figure with its point
    CHECK(unread[0].parts == std::vector<int>{2, 4, 3});
    CHECK(unread[0].words.empty());
    CHECK(unread[1].parts == std::vector<int>{1});
    CHECK(alone(1, parts, 20));
    CHECK(beside_text(parts[1], words));
    CHECK_FALSE(beside_text({200, 118, 208, 120, 16}, words));  // on the baseline
    CHECK(unread[2].parts == std::vector<int>{8});
    CHECK(unread[2].words == std::vector<int>{1});
    CHECK_FALSE(alone(0, {{0, 0, 8, 2, 16}, {0, 5, 8, 7, 16}}, 20));  // an equals sign
    CHECK(ink_of_words(words, parts) == std::vector<std::vector<int>>{{0}, {7}});
}

TEST_CASE("points that were set apart are put back") {
    std::vector<SeenWord> words = {word("10", 0, 0, 20, 20),    word(".", 22, 17, 25, 20),  word("Zorg", 40, 0, 90, 20),
                                   word(",", 130, 17, 133, 20), word("-", 200, 9, 208, 11), word(".", 209, 17, 212, 20)};
    join_points(words, 20);
    std::vector<std::string> texts;
    for (const SeenWord& seen : words) texts.push_back(seen.text);
    CHECK(texts == std::vector<std::string>{"10.", "Zorg", ",", "-", "."});
    CHECK(words[0].x1 == 25);
}

TEST_CASE("font sizes come from the ink, one for a line") {
    std::vector<SeenWord> words = {word("Totaal", 0, 70, 90, 120), word("nu", 100, 109, 120, 120), word("15", 130, 100, 150, 120)};
    for (SeenWord& seen : words) seen.line = 0;
    // The engine's box of the first word is too high; its ink is not.
    const std::vector<InkPart> parts = {{0, 100, 90, 120, 500}, {100, 109, 120, 120, 90}, {130, 100, 150, 120, 200}};
    size_words(words, parts);
    for (const SeenWord& seen : words) CHECK(seen.size == Approx(27).margin(0.1));

    // A line without capital or ascender: the dot of its i stands as high.
    std::vector<SeenWord> dotted = {word("omgeving", 0, 100, 90, 126)};
    dotted[0].line = 0;
    dotted[0].baseline = 120;
    size_words(dotted, {{0, 105, 40, 120, 300}, {41, 105, 44, 120, 60}, {41, 100, 44, 102, 6}, {45, 105, 90, 126, 300}});
    CHECK(dotted[0].size == Approx(27).margin(0.1));
}

TEST_CASE("bold is told against the type of its own size, and of a line as a whole", "[scan]") {
    std::vector<SeenWord> words;
    std::vector<InkPart> ink;
    // A word of one patch `high` above its baseline whose strokes are so thick.
    const auto set = [&](const std::string& text, int line, int x, int high, int thick) {
        const int y = 100 * line + 100;
        SeenWord seen = word(text, x, y - high, x + 40, y, 0.97);
        seen.size = high / 0.74;
        seen.line = line;
        words.push_back(seen);
        ink.push_back({x, y - high, x + 40, y, 100 * thick, 100});
    };
    for (int i = 0; i < 12; ++i) set("gewoon", 0, 10 + 60 * i, 22, 4);
    set("Kopregel", 1, 10, 36, 8);  // half as large again; regular type would be 6 thick, and 8 is not 1.3 times 4 / 22 of 36
    set("deels", 2, 10, 22, 6);
    set("De", 3, 10, 22, 6);  // the bar of its e
    set("gewone", 3, 70, 22, 4);
    set("dun", 4, 10, 22, 5);  // thick enough as a line
    set("vet", 4, 70, 22, 5);
    find_bold(words, ink);
    const auto bold = [&](std::size_t from_end) { return words[words.size() - from_end].bold; };
    CHECK_FALSE(words[0].bold);
    CHECK(bold(6));
    CHECK(bold(5));
    CHECK_FALSE(bold(4));
    CHECK_FALSE(bold(3));
    CHECK(bold(2));
    CHECK(bold(1));
}
