// Figures of several columns that a scan's recognition ran together.
#include "document/ocr/run_together.h"

#include "catch.h"
#include "document/seen_word.h"

using namespace griffier;
using namespace griffier::testing;

namespace {

constexpr double kHeight = 20;

// Digits 10 wide from each of these places on.
std::vector<InkPart> digits_at(const std::vector<int>& places) {
    std::vector<InkPart> ink;
    for (const int x : places)
        for (int i = 0; i < 2; ++i) ink.push_back({x + 13 * i, 100, x + 13 * i + 10, 120, 120});
    return ink;
}

std::vector<SeenWord> parted(std::vector<SeenWord> words, const std::vector<InkPart>& ink, bool readable = true) {
    part_run_together(words, ink, kHeight, 0.85, [&](const std::vector<int>& which, const InkPart& box) {
        if (!readable) return std::vector<SeenWord>();
        return std::vector<SeenWord>{word(std::to_string(which.size()), box.x0, box.y0, box.x1, box.y1, 0.96)};
    });
    return words;
}

}  // namespace

TEST_CASE("a doubtful word with white wider than a space is read in groups", "[scan]") {
    const std::vector<InkPart> ink = digits_at({10, 63});
    std::vector<SeenWord> words = parted({word("23:24", 10, 100, 86, 120, 0.1)}, ink);
    REQUIRE(words.size() == 2);
    CHECK(words[0].text == "2");
    CHECK(words[0].x1 == 33);
    CHECK(words[1].x0 == 63);
    CHECK(parted({word("23:24", 10, 100, 86, 120, 0.95)}, ink).size() == 1);                 // sure
    CHECK(parted({word("23 24", 10, 100, 73, 120, 0.1)}, digits_at({10, 50})).size() == 1);  // a space
    CHECK(parted({word("twee", 10, 100, 86, 120, 0.1)}, ink).size() == 1);                   // no figure
    CHECK(parted({word("23:24", 10, 100, 86, 120, 0.1)}, ink, false)[0].text == "23:24");    // nothing is lost
}

TEST_CASE("a dash set wide before a figure is a word of its own", "[scan]") {
    std::vector<InkPart> ink = digits_at({63});
    ink.push_back({10, 110, 20, 112, 20});
    const std::vector<SeenWord> words = parted({word("-23", 10, 100, 86, 120, 0)}, ink);
    REQUIRE(words.size() == 2);
    CHECK(words[0].text == "-");
    CHECK(words[1].x0 == 63);
}
