#include "document/ocr/touching_digits.h"

#include <cmath>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

constexpr int kWide = 12, kHigh = 20, kMark = 3, kGap = 3;

// Figures of digits 12 x 20 and points of 3 x 3 pixels, 3 apart; characters in brackets touch and are one patch: "1.[77]1".
struct Print {
    struct Glyph {
        char is;
        int x0, x1, y;
    };
    std::vector<Glyph> glyphs;
    std::vector<InkPart> parts;
    std::vector<SeenWord> words;

    std::vector<InkPart> put(const std::string& ink, int y, const std::string& read = "") {
        std::vector<InkPart> own;
        int x = 100;
        bool touching = false, first = true;
        for (const char c : ink) {
            if (c == '[' || c == ']') {
                touching = c == '[', first = true;
                continue;
            }
            const bool mark = c == '.' || c == ',';
            const int to = x + (mark ? kMark : kWide), top = mark ? y + kHigh - kMark : y, end = y + kHigh + (c == ',' ? 3 : 0);
            glyphs.push_back({c, x, to, y});
            if (touching && !first) {
                own.back() = {own.back().x0, std::min(own.back().y0, top), to, std::max(own.back().y1, end), own.back().count + 60, 0};
            } else {
                own.push_back({x, top, to, end, mark ? 9 : 120, kHigh});
            }
            first = false;
            x = to + (touching ? 0 : kGap);
        }
        parts.insert(parts.end(), own.begin(), own.end());
        if (!read.empty()) {
            SeenWord word;
            word.text = read;
            word.confidence = 0.95;
            word.x0 = 100, word.x1 = x, word.y0 = y, word.y1 = y + kHigh;
            words.push_back(word);
        }
        return own;
    }

    // Each character is a direction of its own, weighed by how much of it lies in the box.
    CharacterShape shape(const InkPart& part) const {
        CharacterShape all{};
        double length = 0;
        for (const Glyph& glyph : glyphs) {
            const int shared = std::min(glyph.x1, part.x1) - std::max(glyph.x0, part.x0);
            if (glyph.y != part.y0 - (part.height() < kHigh ? kHigh - kMark : 0) || shared <= 0) continue;
            const double share = static_cast<double>(shared) / (glyph.x1 - glyph.x0);
            all[static_cast<std::size_t>(glyph.is - '+')] += static_cast<float>(share);
        }
        for (const float value : all) length += value * value;
        for (float& value : all) value = length > 0 ? value / static_cast<float>(std::sqrt(length)) : 0;
        return all;
    }

    bool speaks_against(const std::string& read, const std::string& ink, const std::vector<std::string>& said = {}) {
        for (int row = 0; row < 4; ++row) {
            put("12.345", 100 + 80 * row, "12.345");
            put("67.890", 140 + 80 * row, "67.890");
        }
        const std::vector<InkPart> own = put(ink, 600);
        const ShapeOf shape_of = [this](const InkPart& part) { return shape(part); };
        const PageDigits digits(words, ink_of_words(words, parts), parts, shape_of);
        REQUIRE(digits.knows('7'));
        return ink_speaks_against(read, own, said, words.size(), digits);
    }
};

std::string shown(const std::string& figure, const std::string& ink) {
    Print print;
    std::string runs;
    for (const SharedInk& shared : share_ink(figure, print.put(ink, 100))) runs += (runs.empty() ? "" : " ") + figure.substr(shared.from, shared.of);
    return runs;
}

}  // namespace

TEST_CASE("patches of a figure whose characters touch are shared out over its characters") {
    CHECK(shown("774.111", "[77]4.111") == "77 4 . 1 1 1");
    CHECK(shown("71.071", "7[1.]071") == "7 1. 0 7 1");
    CHECK(shown("11.777", "11.7[77]") == "1 1 . 7 77");
    CHECK(shown("12.345", "12.345") == "1 2 . 3 4 5");
    CHECK(shown("12", "1.23").empty());    // more patches than characters
    CHECK(shown("1234", "12.4").empty());  // a low patch is no digit
}

TEST_CASE("a figure whose digits touch is in doubt where the halves of a patch are other digits") {
    CHECK_FALSE(Print().speaks_against("774.111", "[77]4.111"));
    CHECK(Print().speaks_against("714.111", "[77]4.111"));
    CHECK(Print().speaks_against("774.711", "[77]4.111"));  // the patch behind it stands alone
}

TEST_CASE("a digit in doubt where a point or another digit that was not read is part of its patch") {
    CHECK(Print().speaks_against("7314", "73[1,]4"));
    CHECK(Print().speaks_against("79", "[71]9"));
    CHECK_FALSE(Print().speaks_against("731,4", "73[1,]4"));
}

TEST_CASE("readings that differ on a digit leave the figure in doubt unless a patch of its own decides") {
    CHECK(Print().speaks_against("71.777", "[71].777", {"7", "17", "7", "7", "7"}));
    CHECK_FALSE(Print().speaks_against("71.777", "7[1.]777", {"71", "1", "7", "7", "7"}));
}
