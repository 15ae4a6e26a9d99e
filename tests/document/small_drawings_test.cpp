// Marks of a page: what is one drawing, and which drawings are alike.
#include "document/pdf/small_drawings.h"

#include "catch.h"

using namespace griffier;

namespace {

// A triangle with its point up, or down, as a page draws it.
DrawnPiece triangle(double x, double y, double side, bool up, const std::string& kind = "fill 1 2 3") {
    const double top = up ? y : y + side, base = up ? y + side : y;
    return {{x, y, x + side, y + side}, kind, {{x, base}, {x + side / 2, top}, {x + side, base}}};
}

std::string names(const std::vector<Mark>& marks) {
    std::string out;
    for (const Mark& mark : marks) out += (out.empty() ? "" : " ") + mark.shape;
    return out;
}

}  // namespace

TEST_CASE("a drawing keeps its name whatever its size and page") {
    SmallDrawings drawings;
    drawings.start_page();
    for (const DrawnPiece& piece : {triangle(10, 10, 12, true), triangle(40, 10, 12, false), triangle(70, 10, 12, true, "fill 9 2 3")}) drawings.add(piece);
    CHECK(names(drawings.finish_page()) == "d1 d2 d3");
    drawings.start_page();
    for (const DrawnPiece& piece : {triangle(200, 300, 20, false), triangle(250, 300, 9, true)}) drawings.add(piece);
    const auto marks = drawings.finish_page();
    CHECK(names(marks) == "d2 d1");
    CHECK(marks[0].box == Box{200, 300, 220, 320});
}

TEST_CASE("pieces that touch are one drawing, pictures stand alone") {
    SmallDrawings drawings;
    drawings.start_page();
    drawings.add(triangle(10, 10, 12, true));
    drawings.add(triangle(10, 22, 12, false));
    drawings.add({{60, 10, 72, 22}, "picture 71 5", {}});
    drawings.add({{72, 10, 84, 22}, "picture 71 6", {}});
    const auto marks = drawings.finish_page();
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].box == Box{10, 10, 22, 34});
    CHECK(marks[1].shape != marks[2].shape);
}

TEST_CASE("dots, lines, large pictures and maps are no marks") {
    SmallDrawings drawings;
    drawings.start_page();
    drawings.add(triangle(10, 10, 2, true));
    drawings.add(triangle(10, 100, 90, true));
    drawings.add({{200, 10, 260, 16}, "stroke 0 0 0", {{200, 10}, {230, 16}, {260, 10}}});
    CHECK(drawings.finish_page().empty());
    drawings.start_page();
    for (std::size_t i = 0; i <= SmallDrawings::kMostPieces; ++i) drawings.add(triangle(static_cast<double>(i % 50) * 10, 10, 8, true));
    CHECK(drawings.full());
    CHECK(drawings.finish_page().empty());
}
