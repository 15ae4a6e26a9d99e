#include "document/ocr/euro_signs.h"

#include <algorithm>
#include <set>

#include "catch.h"

using namespace griffier;

namespace {

constexpr double kHeight = 20;  // of a capital

// Characters of 12 x 20 pixels; `count` says which one a patch is, and so what it looks like.
constexpr int kEuroInk = 100;
InkPart ink(int x, int y, int count) { return {x, y, x + 12, y + 20, count, 20}; }

CharacterShape shape_of(const InkPart& part) {
    CharacterShape shape{};
    shape[static_cast<std::size_t>(part.count)] = 1;
    return shape;
}

struct Sheet {
    std::vector<SeenWord> words;
    std::vector<InkPart> parts;
    int asked = 0;
    std::string together = "none";

    SeenWord& set(const std::string& text, int x, int y, const std::vector<int>& counts, double confidence = 0.95) {
        SeenWord word;
        word.text = text;
        word.x0 = x, word.y0 = y, word.x1 = x + 14 * static_cast<int>(counts.size()), word.y1 = y + 20;
        word.confidence = confidence;
        for (std::size_t i = 0; i < counts.size(); ++i) parts.push_back(ink(x + 14 * static_cast<int>(i), y, counts[i]));
        words.push_back(word);
        return words.back();
    }
    void find() {
        find_euro_signs(words, parts, kHeight, shape_of, [&](const InkPart&, const InkPart&) {
            ++asked;
            return together;
        });
    }
    std::multiset<std::string> texts() const {
        std::multiset<std::string> result;
        for (const SeenWord& word : words) result.insert(word.text);
        return result;
    }
};

int digit_ink(char digit) { return digit - '0'; }

void three_euros(Sheet& sheet) {
    for (int i = 0; i < 3; ++i) sheet.set("€12", 300, 500 + 40 * i, {kEuroInk, digit_ink('1'), digit_ink('2')});
}

}  // namespace

TEST_CASE("a sign that is read as euro beside its figure is one, and so is what looks like it") {
    Sheet sheet;
    sheet.set("dh", 100, 100, {kEuroInk}, 0.6);
    sheet.set("204", 200, 100, {2, 0, 4});
    sheet.set("dM", 100, 140, {kEuroInk}, 0.6);
    sheet.set("31", 214, 140, {3, 1});
    sheet.together = "€204";
    sheet.find();
    CHECK(sheet.texts() == std::multiset<std::string>{"204", "31", "€", "€"});
    CHECK(sheet.asked == 1);
    const auto sign = std::find_if(sheet.words.begin(), sheet.words.end(), [](const SeenWord& word) { return word.text == "€"; });
    REQUIRE(sign->readings.size() == 2);
    CHECK(sign->readings[0].text == "dh");
}

TEST_CASE("what is read as something else beside its figure stays, and is asked about once") {
    Sheet sheet;
    for (int i = 0; i < 3; ++i) {
        sheet.set("A", 100, 100 + 40 * i, {50}, 0.6);
        sheet.set("204", 200, 100 + 40 * i, {2, 0, 4});
    }
    sheet.together = "A204";
    sheet.find();
    CHECK(sheet.texts() == std::multiset<std::string>{"204", "204", "204", "A", "A", "A"});
    CHECK(sheet.asked == 1);
    sheet.together = "€209";  // another figure: the reading is not to be trusted
    sheet.find();
    CHECK(sheet.texts().count("€") == 0);
}

TEST_CASE("a digit by itself before a figure is a sign only by its looks") {
    Sheet sheet;
    three_euros(sheet);
    sheet.set("8", 100, 100, {kEuroInk});
    sheet.set("204", 200, 100, {2, 0, 4});
    sheet.set("8", 100, 140, {8});
    sheet.set("31", 200, 140, {3, 1});
    sheet.together = "€31";
    sheet.find();
    CHECK(sheet.texts() == std::multiset<std::string>{"204", "31", "8", "€", "€12", "€12", "€12"});
    CHECK(sheet.asked == 0);
}

TEST_CASE("a sign that stands before no figure stays as it was read") {
    Sheet sheet;
    three_euros(sheet);
    sheet.set("dh", 100, 100, {kEuroInk}, 0.6);
    sheet.set("wegen", 200, 100, {60, 61, 62, 63, 64});
    sheet.set("dh", 100, 140, {kEuroInk}, 0.6);
    sheet.set("31", 200 + 20 * static_cast<int>(kHeight), 140, {3, 1});  // another column
    sheet.find();
    CHECK(sheet.texts().count("dh") == 2);
}

TEST_CASE("a figure's first digit that looks like the page's euro signs is one") {
    Sheet sheet;
    three_euros(sheet);
    for (int i = 0; i < 3; ++i) sheet.set("16", 100, 500 + 40 * i, {1, 6});
    sheet.set("673", 100, 100, {kEuroInk, 7, 3});
    sheet.set("673", 100, 140, {6, 7, 3});
    sheet.set("573", 100, 180, {kEuroInk, 7, 3});  // what a 5 looks like is not known
    sheet.find();
    CHECK(sheet.texts() == std::multiset<std::string>{"16", "16", "16", "573", "673", "€12", "€12", "€12", "€73"});
}

TEST_CASE("a column of signs that was read as one word on its side is taken apart") {
    Sheet sheet;
    three_euros(sheet);
    SeenWord& column = sheet.set("WW", 100, 100, {kEuroInk}, 0.9);
    column.rotation = 90;
    column.y1 = 160;
    sheet.parts.push_back(ink(100, 140, kEuroInk));
    sheet.set("204", 200, 100, {2, 0, 4});
    sheet.set("31", 200, 140, {3, 1});
    sheet.find();
    CHECK(sheet.texts() == std::multiset<std::string>{"204", "31", "€", "€", "€12", "€12", "€12"});
}
