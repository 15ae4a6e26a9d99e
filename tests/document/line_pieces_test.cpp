#include "document/ocr/line_pieces.h"

#include "catch.h"

using namespace griffier;

namespace {

SeenWord word(const std::string& text, int x0, int y0, int x1, int y1, double baseline) {
    SeenWord seen;
    seen.text = text;
    seen.x0 = x0, seen.y0 = y0, seen.x1 = x1, seen.y1 = y1;
    seen.baseline = baseline;
    seen.confidence = 0.9;
    return seen;
}

}  // namespace

TEST_CASE("a part of a picture turns with it, and comes back") {
    const InkPart part{10, 20, 40, 25, 7};
    CHECK(turned_part(part, 0, 100, 200) == part);
    CHECK(turned_part(part, 90, 100, 200) == InkPart{175, 10, 180, 40, 7});
    CHECK(turned_part(part, 180, 100, 200) == InkPart{60, 175, 90, 180, 7});
    CHECK(turned_part(part, 270, 100, 200) == InkPart{20, 60, 25, 90, 7});
    CHECK(turned_part(turned_part(part, 90, 100, 200), 270, 200, 100) == part);
    CHECK(turned_part(turned_part(part, 180, 100, 200), 180, 100, 200) == part);
}

TEST_CASE("a piece of a line has the ink whose middle lies in its box, and no more") {
    const InkPart box{10, 10, 100, 40, 0};
    const LinePiece piece = piece_in(box, {{12, 15, 20, 35, 50}, {30, 14, 42, 36, 60}, {95, 12, 130, 38, 90}, {50, 60, 60, 80, 40}, {20, 0, 24, 90, 200}});
    REQUIRE(piece.marks.size() == 2);
    CHECK(piece.cut == box);
    CHECK(piece.box == InkPart{12, 14, 42, 36, 0});
    CHECK(piece.baseline_left == 36);
    CHECK(piece_in(box, {}).marks.empty());
}

TEST_CASE("words on their side lie in the page where their ink is, short ones with those beside them") {
    // Read in a picture of 200 x 100 pixels; the page is 100 x 200.
    const std::vector<SeenWord> read = {word("Lasten", 20, 50, 60, 62, 60), word("in", 65, 50, 73, 60, 60)};
    SECTION("reading down") {
        const std::vector<SeenWord> words = turned_back(read, 90, 200, 100);
        REQUIRE(words.size() == 2);
        CHECK(words[0].x0 == 38);
        CHECK(words[0].y0 == 20);
        CHECK(words[0].x1 == 50);
        CHECK(words[0].y1 == 60);
        CHECK(words[0].baseline == 40);  // an x: letters stand to the right of it
        CHECK(words[0].rotation == 90);
        CHECK(words[1].rotation == 90);
        CHECK(words[1].aside);
    }
    SECTION("reading up") {
        const std::vector<SeenWord> words = turned_back(read, 270, 200, 100);
        CHECK(words[0].x0 == 50);
        CHECK(words[0].y0 == 140);
        CHECK(words[0].y1 == 180);
        CHECK(words[0].baseline == 60);
        CHECK(words[0].rotation == 270);
    }
    SECTION("two characters alone may be upright: figures over each other look like a line on its side") {
        const std::vector<SeenWord> words = turned_back({read[1]}, 90, 200, 100);
        REQUIRE(words.size() == 1);
        CHECK(words[0].rotation == 0);
        CHECK(words[0].aside);
    }
}

TEST_CASE("a piece on its head") {
    LinePiece piece;
    piece.box = {20, 30, 80, 40};
    piece.cut = {16, 26, 84, 44};
    piece.marks = {{20, 30, 26, 40}};
    piece.rotation = 270;
    const LinePiece over = overturned(piece, 200, 100);
    CHECK(over.box == InkPart{120, 60, 180, 70});
    CHECK(over.cut == InkPart{116, 56, 184, 74});
    CHECK(over.marks == std::vector<InkPart>{{174, 60, 180, 70}});
    CHECK(over.baseline_left == 70);
    CHECK(over.rotation == 90);
}
