#include "document/ocr/closer_look.h"

#include "catch.h"

using namespace griffier;

namespace {

constexpr int kHigh = 20;  // pixels of a digit

// The ink of a figure at (100, 100): digits 14 wide, points 3, commas 3 and below the line, a minus 8; a "#" is a patch that is no part of a figure.
std::vector<InkPart> ink_of(const std::string& figure) {
    std::vector<InkPart> parts;
    int x = 100;
    for (const char c : figure) {
        if (c == '.')
            parts.push_back({x, 117, x + 3, 120, 9, 3}), x += 6;
        else if (c == ',')
            parts.push_back({x, 117, x + 3, 124, 18, 7}), x += 6;
        else if (c == '-')
            parts.push_back({x, 109, x + 8, 112, 24, 3}), x += 11;
        else if (c == '#')
            parts.push_back({x, 100, x + 14, 110, 60, 10}), x += 17;
        else
            parts.push_back({x, 100, x + 14, 100 + kHigh, 100, kHigh}), x += 17;
    }
    return parts;
}

SeenWord word(const std::string& text, double confidence, const std::vector<InkPart>& ink) {
    SeenWord seen;
    seen.text = text;
    seen.confidence = confidence;
    seen.x0 = 100, seen.y0 = 100, seen.x1 = ink.back().x1, seen.y1 = 100 + kHigh;
    return seen;
}

}  // namespace

TEST_CASE("a figure of a failing sum: the new readings and the ink decide, never a wish") {
    struct Look {
        const char* text;
        double confidence;
    };
    struct Case {
        const char* why;
        const char* ink;
        Look first;
        Look again[3];
        const char* result;
        double confidence;
    };
    const Case cases[] = {
        {"all say the same", "1.284", {"1.284", 0.95}, {{"1.284", 0.9}, {"1.284", 0.9}, {"1.284", 0.9}}, "1.284", 0.95},
        {"two say otherwise and the ink allows it", "1.284", {"1.234", 0.90}, {{"1.284", 0.93}, {"1.284", 0.88}, {"", 0}}, "1.284", 0.93},
        {"one still says the same", "1.284", {"1.234", 0.90}, {{"1.284", 0.90}, {"1.284", 0.88}, {"1.234", 0.7}}, "1.234", 0.45},
        {"a single one", "1.284", {"1.234", 0.90}, {{"1.284", 0.90}, {"", 0}, {"", 0}}, "1.234", 0.45},
        {"two that are not sure", "1.284", {"1.234", 0.80}, {{"1.284", 0.80}, {"1.284", 0.7}, {"", 0}}, "1.234", 0.40},
        {"two that nobody believes", "1.284", {"1.234", 0.60}, {{"1.284", 0.4}, {"1.284", 0.3}, {"", 0}}, "1.234", 0.60},
        {"a third one", "1.284", {"1.264", 0.90}, {{"1.254", 0.9}, {"1.254", 0.95}, {"1.284", 0.8}}, "1.264", 0.90 * 0.90 / 1.85},
        {"fewer digits than the ink has", "1.284", {"1.234", 0.90}, {{"1.24", 0.95}, {"1.24", 0.95}, {"1.24", 0.95}}, "1.234", 0.90},
        {"broken ink, all the same", "1.2#4", {"1,284", 0.60}, {{"1.284", 0.8}, {"1.284", 0.78}, {"1.284", 0.76}}, "1.284", 0.80},
        {"broken ink, one missing", "1.2#4", {"1,284", 0.80}, {{"1.284", 0.9}, {"1.284", 0.8}, {"", 0}}, "1,284", 0.80 * 0.80 / 1.7},
        {"no figure", "1.284", {"1.234", 0.90}, {{"I.2B4", 0.95}, {"I.2B4", 0.95}, {"I.2B4", 0.95}}, "1.234", 0.90},
    };
    for (const Case& c : cases) {
        INFO(c.why);
        const std::vector<InkPart> ink = ink_of(c.ink);
        int looks = 0;
        const SeenWord seen = look_closer(word(c.first.text, c.first.confidence, ink), ink, [&](const InkPart&, double, CutKind) {
            const Look& look = c.again[looks++];
            return *look.text == 0 ? std::vector<SeenWord>() : std::vector<SeenWord>{word(look.text, look.confidence, ink)};
        });
        CHECK(seen.text == c.result);
        CHECK(seen.confidence == Approx(c.confidence));
        std::size_t made = 0;
        for (const Look& look : c.again) made += *look.text != 0;
        REQUIRE(seen.readings.size() == made);
        for (const FigureReading& reading : seen.readings) CHECK(reading.by == "again");
    }
}

TEST_CASE("a closer look reads the digits behind a minus alone, and looks at nothing but figures with ink") {
    const std::vector<InkPart> ink = ink_of("-160");
    std::vector<int> from;
    const auto read = [&](const InkPart& box, double, CutKind) {
        from.push_back(box.x0);
        return std::vector<SeenWord>{word("180", 0.95, ink)};
    };
    SeenWord seen = look_closer(word("-160", 0.9, ink), ink, read);
    CHECK(seen.text == "-180");
    CHECK(from == std::vector<int>{111, 111, 111});
    seen = look_closer(word("Totaal", 0.9, ink), ink, read);
    CHECK(seen.text == "Totaal");
    CHECK(seen.readings.empty());
    seen = look_closer(word("160", 0.9, ink), {}, read);
    CHECK(seen.text == "160");
    CHECK(from.size() == 3);
}
