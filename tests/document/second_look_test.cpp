#include "document/ocr/second_look.h"

#include "catch.h"
#include "document/ocr/digit_letters.h"
#include "document/ocr/torn_figures.h"
#include "tests/document/seen_word.h"

using namespace griffier;

namespace {

constexpr int kHigh = 20;  // pixels of a capital or digit

SeenWord word(const std::string& text, int x0, int y0, int x1, int y1, double confidence = 0.95) { return testing::word(text, x0, y0, x1, y1, confidence); }

// A word and its ink: zeros and other digits 14 wide, ones 11, an O 21, an l 3, other letters 16.
void print(const std::string& text, const std::string& ink, int x, int y, std::vector<SeenWord>& words, std::vector<InkPart>& parts, double confidence = 0.95) {
    const int from = x;
    for (const char c : ink) {
        const int wide = c == '.' ? 3 : c == '1' ? 11 : c == 'O' ? 21 : c == 'l' ? 3 : c >= '0' && c <= '9' ? 14 : 16;
        parts.push_back({x, c == '.' ? y + 17 : y, x + wide, y + kHigh, 100, kHigh});
        x += wide + 3;
    }
    words.push_back(word(text, from, y, x - 3, y + kHigh, confidence));
}

std::vector<std::string> texts(const std::vector<SeenWord>& words) {
    std::vector<std::string> all;
    for (const SeenWord& seen : words) all.push_back(seen.text);
    return all;
}

}  // namespace

TEST_CASE("letters become digits only where the page's own ink proves it") {
    struct Case {
        const char* read;
        const char* ink;
        double confidence;
        const char* result;
    };
    const Case cases[] = {
        {"O", "0", 0.7, "0"},   // as narrow as the page's zeros
        {"O", "O", 0.7, "O"},   // round
        {"O", "0", 0.95, "O"},  // the engine was sure
        {"la.", "1a.", 0.9, "1a."}, {"la.", "la.", 0.9, "la."}, {"la", "la", 0.9, "la"},
        {"lia", "11a", 0.5, "11a"}, {"ll", "ll", 0.9, "ll"},    {"lak", "1ak", 0.9, "lak"},  // no number of a list
        {"PO", "P0", 0.9, "PO"},                                                             // no P1, P2 above or below
    };
    for (const Case& c : cases) {
        INFO(c.read << " with the ink of " << c.ink);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 0; i < 4; ++i) print("1.001", "1.001", 500, 100 + 40 * i, words, parts);
        print(c.read, c.ink, 100, 100, words, parts, c.confidence);
        digits_for_letters(words, parts, kHigh);
        CHECK(words.back().text == c.result);
    }
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (const char* label : {"P0", "P1", "P2", "P3"})
        print(label[1] == '0' ? "PO" : label, label, 100, 100 + 40 * static_cast<int>(words.size()), words, parts);
    print("PO", "PO", 300, 100, words, parts);  // elsewhere on the page, and wider
    digits_for_letters(words, parts, kHigh);
    CHECK(texts(words) == std::vector<std::string>{"P0", "P1", "P2", "P3", "PO"});
}

TEST_CASE("parts of one token are put together, strokes of lines are no words") {
    std::vector<SeenWord> words = {word("actueel", 0, 0, 100, 20), word("/werkelijk", 109, 0, 200, 22), word("en", 230, 6, 260, 20),
                                   word("/of", 275, 0, 300, 20),   word("120", 416, 0, 450, 20),        word("<", 400, 4, 412, 18),
                                   word("|", 600, 0, 603, 60),     word("|", 620, -2, 623, 24)};
    join_parts(words, kHigh);
    CHECK(texts(words) == std::vector<std::string>{"actueel/werkelijk", "en", "/of", "<120", "|", "|"});
    CHECK(words[3].x0 == 400);
    const std::vector<InkPart> bars = take_bars(words, {}, kHigh);
    REQUIRE(bars.size() == 1);
    CHECK(bars[0].x0 == 600);
    CHECK(words.size() == 5);
}

TEST_CASE("ones stand apart: a number in two pieces is one, two figures stay two") {
    std::vector<SeenWord> words = {word("(Z25-4881", 0, 0, 90, 20), word("1)", 98, 0, 116, 20),         word("21", 300, 0, 320, 20),
                                   word("1", 328, 0, 332, 20),      word("artikel-1", 500, 0, 590, 20), word("1e", 604, 0, 620, 20)};
    join_parts(words, kHigh);
    CHECK(texts(words) == std::vector<std::string>{"(Z25-48811)", "21", "1", "artikel-1", "1e"});
}

TEST_CASE("a stroke of a line that was read as the end of a word is none of it") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    print("lasten|", "lasten", 100, 100, words, parts);
    parts.push_back({words[0].x1 + 6, 80, words[0].x1 + 9, 80 + 3 * kHigh, 100, 3 * kHigh});
    words[0].x1 += 12, words[0].y0 = 80, words[0].y1 = 80 + 3 * kHigh;
    print("a|", "ab", 100, 300, words, parts);  // as high as its letters
    const std::vector<InkPart> bars = take_bars(words, parts, kHigh);
    REQUIRE(bars.size() == 1);
    CHECK(texts(words) == std::vector<std::string>{"lasten", "a|"});
    CHECK(words[0].x1 < bars[0].x0);
    CHECK(words[0].y0 == 100);
}

TEST_CASE("a column of figures that looked like text on its side is read upright") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
    for (int i = 0; i < 4; ++i) print("o", "0", 500, 100 + 60 * i, words, parts, 0.5), words.pop_back();
    SeenWord column = word("oo", 500, 100, 514, 180, 0.8);
    column.aside = true;
    words.push_back(column);
    SeenWord side = word("Wmo", 700, 100, 720, 160, 0.8);  // stands on its side indeed
    side.aside = true;
    words.push_back(side);
    for (int y = 100; y < 160; y += 22) parts.push_back({700, y, 720, y + 18, 150, 18});
    int reads = 0;
    look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
        ++reads;
        if (box.x0 >= 600) return std::vector<SeenWord>{word("E", box.x0, box.y0, box.x1, box.y1, 0.3)};
        const char* bold = kind == CutKind::trebled ? "000" : "U";  // the second, a bold one, is read with itself for neighbours alone
        return std::vector<SeenWord>{word(box.y0 > 150 && box.y0 < 200 ? bold : "0", box.x0, box.y0, box.x1, box.y1)};
    });
    CHECK(reads > 0);
    int zeros = 0;
    for (const SeenWord& seen : words) zeros += seen.text == "0";
    CHECK(zeros == 4);
    CHECK(std::count_if(words.begin(), words.end(), [](const SeenWord& seen) { return seen.text == "oo"; }) == 0);
    CHECK(std::count_if(words.begin(), words.end(), [](const SeenWord& seen) { return seen.text == "Wmo"; }) == 1);
}

TEST_CASE("a lone digit: two readings, or nothing") {
    struct Case {
        const char* alone;
        double sure;
        const char* trebled;
        const char* result;
    };
    const Case cases[] = {{"0", 0.9, "", "0"},      {"le)", 0.3, "000", "0"},   {"0", 0.3, "000", "0"},
                          {"0", 0.3, "888", "le)"}, {"le)", 0.3, "008", "le)"}, {"0", 0.3, "", "le)"}};
    for (const Case& c : cases) {
        INFO(c.alone << ' ' << c.trebled);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
        print("le)", "0", 500, 100, words, parts, 0.3);
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
            const std::string text = kind == CutKind::trebled ? c.trebled : c.alone;
            return text.empty() ? std::vector<SeenWord>()
                                : std::vector<SeenWord>{word(text, box.x0, box.y0, box.x1, box.y1, kind == CutKind::trebled ? 0.9 : c.sure)};
        });
        CHECK(words.back().text == c.result);
    }
}

TEST_CASE("a quotation mark without ink goes, one with ink stays") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
    print("\u2018Saldo", "Saldo", 500, 100, words, parts);
    words.push_back(word("'vast", 500, 300, 600, 320));
    parts.push_back({500, 300, 503, 306, 18, 6});
    for (int x = 506; x < 600; x += 20) parts.push_back({x, 300, x + 16, 320, 200, 20});
    look_again(words, parts, 300, [](const InkPart&, double, CutKind) { return std::vector<SeenWord>(); });
    CHECK(words[8].text == "Saldo");
    CHECK(words[9].text == "'vast");
}

TEST_CASE("a figure whose groups are no thousands is read again enlarged; the shape may change, the digits not") {
    struct Case {
        const char* first;
        const char* again;
        double sure;
        const char* result;
    };
    const Case cases[] = {{"20.164850", "20.164.850", 0.9, "20.164.850"},
                          {"20.164850", "20.164.950", 0.9, "20.164850"},
                          {"20.164850", "20.164.850", 0.3, "20.164850"},
                          {"20.164850", "20.16.4850", 0.9, "20.164850"},
                          {"12666.600", "12.666.600", 0.9, "12.666.600"},
                          {"31.12.2023", "31.12.2023", 0.9, "31.12.2023"},
                          {"1.204", "12.04", 0.9, "1.204"},
                          {"7.5", "75", 0.9, "7.5"},
                          {"1.4.3", "143", 0.95, "1.4.3"},
                          {"12.10.3", "12103", 0.95, "12.10.3"},
                          {"31.12.2023", "31122023", 0.95, "31.12.2023"},
                          {"671.63.4", "671.634", 0.9, "671.634"}};
    for (const Case& c : cases) {
        INFO(c.first << ' ' << c.again);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
        print(c.first, c.first, 500, 100, words, parts);
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
            return std::vector<SeenWord>{word(kind == CutKind::figure ? c.again : c.first, box.x0, box.y0, box.x1, box.y1, c.sure)};
        });
        CHECK(words.back().text == c.result);
    }
}

TEST_CASE("a doubtful figure is read again, every reading is kept, and its ink decides") {
    struct Case {
        const char* first;
        double sure;         // of the first reading
        const char* ink;     // what stands there
        const char* figure;  // read again as characters of figures
        double figure_sure;
        const char* line;  // and as a line
        double line_sure;
        const char* result;
        std::size_t readings;
    };
    const Case cases[] = {
        {"1.355", 0.95, "1.355", "1.855", 0.99, "1.855", 0.99, "1.355", 0},  // sure, and as its ink has it: not read again
        {"1.855", 0.40, "1.355", "1.355", 0.95, "1.855", 0.40, "1.355", 2},  // the sure reading of the two
        {"1:355", 0.95, "1.355", "1.355", 0.95, "1:355", 0.95, "1.355", 2},  // an odd mark, however sure
        {"SE)", 0.20, "1.355", "1.355", 0.95, "SE)", 0.20, "1.355", 2},      // no figure at first, in a column of figures
        {"SE)", 0.20, "1.355", "1.355", 0.60, "SE)", 0.20, "SE)", 0},        // neither sure nor agreed upon
        {"SE)", 0.20, "1.355", "13.55", 0.95, "SE)", 0.20, "SE)", 0},        // not what the ink shows
        {"135", 0.60, "1355", "1355", 0.70, "1355", 0.50, "1355", 3},        // two agree
        {"135", 0.04, "1 55", "135", 0.03, "-135", 0.88, "-135", 3},         // unproven all: two that nobody believes do not outvote one
        {"Code", 0.95, "1.355", "1.355", 0.95, "1.355", 0.95, "Code", 0},    // a sure word stays
    };
    for (const Case& c : cases) {
        INFO(c.first << " over " << c.ink);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 1; i < 9; ++i) print("4.275", "4.275", 500, 100 + 60 * i, words, parts);
        print(c.first, c.ink, 500, 100, words, parts, c.sure);
        const int off = words.front().x1 - words.back().x1;  // columns of figures end at one edge
        for (std::size_t i = parts.size() - std::string(c.ink).size(); i < parts.size(); ++i) parts[i].x0 += off, parts[i].x1 += off;
        words.back().x0 += off, words.back().x1 += off;
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
            const bool figure = kind == CutKind::figure;
            return std::vector<SeenWord>{word(figure ? c.figure : c.line, box.x0, box.y0, box.x1, box.y1, figure ? c.figure_sure : c.line_sure)};
        });
        CHECK(words.back().text == c.result);
        REQUIRE(words.back().readings.size() == c.readings);
        if (c.readings > 0) {
            CHECK(words.back().readings[0] == FigureReading{c.first, c.sure, "page"});
            CHECK(words.back().readings[1] == FigureReading{c.figure, c.figure_sure, "figure"});
        }
    }
}

TEST_CASE("readings that differ in a mark or a digit, with nothing that proves one, leave the figure in doubt") {
    struct Case {
        const char* page;
        double sure;
        const char* ink;
        const char* figure;
        double figure_sure;
        const char* line;
        double line_sure;
        const char* result;
        double confidence;
    };
    const Case cases[] = {
        {"44%", 0.69, "4.4x", "44", 0.0, "4,4%", 0.43, "4.4%", 0.69},   // the ink before the sign has a point
        {"44%", 0.69, "44x", "44", 0.0, "44%", 0.60, "44%", 0.69},      // both the same
        {"4.4%", 0.69, "4.4x", "4.4", 0.0, "44%", 0.43, "4.4%", 0.69},  // the unsure reading lost it
        {"18", 0.67, "1 8", "5", 0.0, "15", 0.66, "18", 0.5},           // as many digits, others
        {"18", 0.67, "1 8", "15", 0.40, "18", 0.50, "18", 0.67},        // two of three agree
        {"-58", 0.26, "x58", "58", 0.13, "8", 0.92, "8", 0.5},          // fewer digits than the others have
        {"__-58", 0.29, "x58", "58", 0.63, "_-58", 0.22, "58", 0.5},    // the unsure readings have a minus
    };
    for (const Case& c : cases) {
        INFO(c.page << " over " << c.ink);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 1; i < 9; ++i) print("4.275", "4.275", 500, 100 + 60 * i, words, parts);
        print(c.page, c.ink, 500, 100, words, parts, c.sure);
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
            const bool figure = kind == CutKind::figure;
            return std::vector<SeenWord>{word(figure ? c.figure : c.line, box.x0, box.y0, box.x1, box.y1, figure ? c.figure_sure : c.line_sure)};
        });
        CHECK(words.back().text == c.result);
        CHECK(words.back().confidence == Approx(c.confidence));
    }
}

TEST_CASE("an o as high as the figures of its column is a zero, whatever the size of the page's type", "[scan]") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 1; i < 9; ++i) print("4.205", "4.205", 500, 100 + 60 * i, words, parts);
    print("o", "0", 500, 640, words, parts, 0.95);
    const int off = words[0].x1 - words.back().x1;
    words.back().x0 += off, words.back().x1 += off, parts.back().x0 += off, parts.back().x1 += off;
    for (std::size_t w = 0; w < words.size(); ++w) words[w].line = static_cast<int>(w);
    std::vector<SeenWord> apart = words;
    digits_for_letters(words, parts, 2 * kHigh);  // the text of the page is twice as high
    CHECK(words.back().text == "0");
    apart.back().x1 += 60;  // in no column
    digits_for_letters(apart, parts, kHigh);
    CHECK(apart.back().text == "o");
}

TEST_CASE("a figure beside a scrap that nobody could read is read as one with it, or in doubt") {
    struct Case {
        const char* again;
        double sure;   // of that reading
        double scrap;  // confidence
        int apart;     // pixels between scrap and figure
        const char* result;
        double confidence;
        std::size_t words;
    };
    const Case cases[] = {
        {"1.147", 0.9, 0.05, 3, "1.147", 0.9, 1},  // as its ink has it
        {"1147", 0.1, 0.05, 3, "147", 0.5, 2},     // a reading that the engine does not believe
        {"11-47", 0.9, 0.05, 3, "147", 0.5, 2},    // not what the ink shows
        {"1.147", 0.9, 0.70, 3, "147", 0.95, 2},   // a word, not a scrap
        {"1.147", 0.9, 0.05, 30, "147", 0.95, 2},  // too far away
    };
    for (const Case& c : cases) {
        INFO(c.again << " " << c.sure << " " << c.scrap << " " << c.apart);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        print("EL", "1.", 500, 100, words, parts, c.scrap);
        print("147", "147", words.back().x1 + c.apart, 100, words, parts);
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) {
            if (kind != CutKind::figure) return std::vector<SeenWord>{};
            return std::vector<SeenWord>{word(c.again, box.x0, box.y0, box.x1, box.y1, c.sure)};
        });
        doubt_torn(words, kHigh);
        REQUIRE(words.size() == c.words);
        CHECK(words.back().text == c.result);
        CHECK(words.back().confidence == Approx(c.confidence));
    }
}

TEST_CASE("a minus of a few ragged pixels before digits is one; the digits behind it are read alone") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 1; i < 9; ++i) print("275", "275", 500, 100 + 60 * i, words, parts);
    print("\u201E160", "160", 500, 100, words, parts, 0.5);
    parts.push_back({490, 110, 496, 114, 15, 4});  // 6 x 4 pixels, not all of them dark
    words.back().x0 = 490;
    std::vector<int> from;
    look_again(words, parts, 300, [&](const InkPart& box, double, CutKind) {
        from.push_back(box.x0);
        return std::vector<SeenWord>{word("160", box.x0, box.y0, box.x1, box.y1, 0.95)};
    });
    CHECK(words.back().text == "-160");
    CHECK(from == std::vector<int>{500});
}

TEST_CASE("a stroke that has no ink is no word") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
    words.push_back(word("_", 480, 90, 490, 130, 0.2));
    look_again(words, parts, 300, [](const InkPart&, double, CutKind) { return std::vector<SeenWord>(); });
    CHECK(words.size() == 8);
}

TEST_CASE("a label of two lines that was read on the line of its figures is read line by line, all of it or nothing") {
    for (const bool second_is_sure : {true, false}) {
        INFO(second_is_sure);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 300 + 60 * i, words, parts);
        print("1.250", "1.250", 500, 116, words, parts);
        print("", "Minder", 100, 100, words, parts), words.pop_back();
        print("", "afval", 100, 132, words, parts), words.pop_back();
        SeenWord askew = word("meae)", 100, 100, 210, 152, 0.1);
        askew.baseline = 136;  // of the figure
        askew.line = 3;
        words.push_back(askew);
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind) {
            const bool first = box.y0 < 120;
            return std::vector<SeenWord>{word(first ? "Minder" : "afval", box.x0, box.y0, box.x1, box.y1, first || second_is_sure ? 0.9 : 0.05)};
        });
        const std::vector<std::string> all = texts(words);
        const auto has = [&](const char* text) { return std::count(all.begin(), all.end(), text) == 1; };
        CHECK(has("1.250"));
        CHECK(has("Minder") == second_is_sure);
        CHECK(has("afval") == second_is_sure);
        CHECK(has("meae)") != second_is_sure);
    }
}

TEST_CASE("a word over the ink of two lines is read line by line, with the word that goes on in it") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 300 + 60 * i, words, parts);
    print("Lasten", "Lasten", 300, 100, words, parts);
    print("Beg", "Beg", 100, 100, words, parts);
    print("", "roting", 157, 100, words, parts), words.pop_back();
    print("", "2023", 157, 130, words, parts), words.pop_back();
    words.push_back(word("ns", 157, 100, 270, 150, 0.33));
    look_again(words, parts, 300, [&](const InkPart& box, double, CutKind) {
        return std::vector<SeenWord>{word(box.y0 < 120 ? "Begroting" : "2023", box.x0, box.y0, box.x1, box.y1, 0.9)};
    });
    const std::vector<std::string> all = texts(words);
    for (const char* text : {"Begroting", "2023", "Lasten"}) CHECK(std::count(all.begin(), all.end(), text) == 1);
    for (const char* text : {"Beg", "ns"}) CHECK(std::count(all.begin(), all.end(), text) == 0);
}

TEST_CASE("a stroke at the height of a dash is one, whatever digit it was read as") {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
    parts.push_back({400, 109, 408, 112, 24, 3});
    words.push_back(word("5", 400, 109, 408, 112, 0.55));
    look_again(words, parts, 300, [](const InkPart&, double, CutKind) { return std::vector<SeenWord>(); });
    CHECK(texts(words).back() == "-");
}

TEST_CASE("a passed-over figure that a line reads unsurely is read held to characters of figures; only ink and sureness make it count") {
    struct Case {
        const char* line;
        double line_sure;
        const char* figure;
        double figure_sure;
        const char* result;  // empty: nothing
    };
    const Case cases[] = {
        {"zt", 0.1, "26", 0.93, "26"},  {"", 0, "26", 0.93, "26"},    {"25", 0.6, "26", 0.93, "26"},  // the surer of two, both kept
        {"zt", 0.1, "26", 0.6, ""},     {"zt", 0.1, "263", 0.93, ""},                                 // the ink has two digits
        {"At", 0.95, "47", 0.93, "At"},
    };
    for (const Case& c : cases) {
        INFO(c.line << " / " << c.figure);
        std::vector<SeenWord> words;
        std::vector<InkPart> parts;
        for (int i = 0; i < 8; ++i) print("Totaal", "Totaal", 100, 100 + 60 * i, words, parts);
        print("26", "26", 600, 100, words, parts);
        words.pop_back();
        const std::size_t before = words.size();
        look_again(words, parts, 300, [&](const InkPart& box, double, CutKind kind) -> std::vector<SeenWord> {
            const bool figure = kind == CutKind::figure;
            if (box.x0 < 590 || (!figure && !*c.line)) return {};
            return {word(figure ? c.figure : c.line, box.x0, box.y0, box.x1, box.y1, figure ? c.figure_sure : c.line_sure)};
        });
        REQUIRE(words.size() == before + (*c.result ? 1 : 0));
        if (!*c.result) continue;
        CHECK(words.back().text == c.result);
        if (words.back().text == c.figure) CHECK(words.back().readings.back().by == "figure");
        if (c.line_sure == 0.6) CHECK(words.back().readings.front().text == "25");
    }
}
