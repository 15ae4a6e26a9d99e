#include "document/tables/rulings.h"

#include "catch.h"
#include "sheet.h"

using namespace griffier;

namespace {

Ruling h(double y, double x0, double x1) { return {Axis::horizontal, y, x0, x1, 0.5}; }
Ruling v(double x, double y0, double y1) { return {Axis::vertical, x, y0, y1, 0.5}; }

}  // namespace

TEST_CASE("pieces of a line are joined", "[rulings]") {
    struct Case {
        const char* name;
        std::vector<Ruling> pieces;
        size_t lines;
    };
    const Case cases[] = {
        {"cell borders that leave out the crossing", {h(10, 0, 40), h(10, 40.7, 80), h(10.2, 80.7, 120)}, 1},
        {"a gap as wide as a column stays", {h(10, 0, 40), h(10, 60, 80)}, 2},
        {"the same line drawn twice", {h(10, 0, 40), h(10.5, 0, 40)}, 1},
        {"two rows are two lines", {h(10, 0, 40), h(22, 0, 40)}, 2},
        {"axes are kept apart", {h(10, 0, 40), v(10, 0, 40)}, 2},
        {"nothing", {}, 0},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        CHECK(join_rulings(c.pieces).size() == c.lines);
    }
    std::vector<Ruling> one = join_rulings({h(10, 40, 80), h(10, 0, 39)});
    REQUIRE(one.size() == 1);
    CHECK(one[0].start == 0);
    CHECK(one[0].end == 80);
}

TEST_CASE("a mesh finer than any table is left aside, and the grid beside it is read", "[rulings]") {
    std::vector<Ruling> lines = {h(5000, 0, 100), h(5020, 0, 100), h(5040, 0, 100), v(0, 5000, 5040), v(50, 5000, 5040), v(100, 5000, 5040)};
    CHECK_FALSE(holds_mesh(join_rulings(lines)));
    CHECK(ruled_grids(join_rulings(lines)).size() == 1);
    for (int i = 0; i < 600; ++i) {
        lines.push_back(h(i * 8, 0, 4792));
        lines.push_back(v(i * 8, 0, 4792));
    }
    CHECK(holds_mesh(join_rulings(lines)));
    std::vector<RuledGrid> grids = ruled_grids(join_rulings(lines));
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].ys.front() == 5000);
    CHECK(grids[0].cells.size() == 4);
}

TEST_CASE("crossing lines make cells", "[rulings]") {
    struct Case {
        const char* name;
        std::vector<Ruling> lines;
        int columns, bands;
        std::vector<RuledCell> cells;
    };
    const std::vector<Ruling> frame = {h(0, 0, 100), h(40, 0, 100), v(0, 0, 40), v(100, 0, 40)};
    auto with = [&](std::vector<Ruling> more) {
        more.insert(more.end(), frame.begin(), frame.end());
        return more;
    };
    const Case cases[] = {
        {"two by two", with({h(20, 0, 100), v(50, 0, 40)}), 2, 2, {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}},
        {"a header over both columns", with({h(20, 0, 100), v(50, 20, 40)}), 2, 2, {{0, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}},
        {"a label beside two rows", with({h(20, 50, 100), v(50, 0, 40)}), 2, 2, {{0, 0, 0, 1}, {1, 1, 0, 0}, {1, 1, 1, 1}}},
        {"double lines are one border", with({h(19, 0, 100), h(21, 0, 100), v(50, 0, 40)}), 2, 2, {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}},
        {"open at the sides", {h(0, 0, 100), h(20, 0, 100), h(40, 0, 100), v(50, 0, 40)}, 2, 2, {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}},
        {"open at the top",
         {h(20, 0, 100), h(40, 0, 100), v(0, 0, 40), v(50, 0, 40), v(100, 0, 40)},
         2,
         2,
         {{0, 0, 0, 0}, {1, 1, 0, 0}, {0, 0, 1, 1}, {1, 1, 1, 1}}},
    };
    for (const Case& c : cases) {
        INFO(c.name);
        std::vector<RuledGrid> grids = ruled_grids(join_rulings(c.lines));
        REQUIRE(grids.size() == 1);
        CHECK(grids[0].columns() == c.columns);
        CHECK(grids[0].bands() == c.bands);
        CHECK(grids[0].cells == c.cells);
    }
}

TEST_CASE("a group of cells that is no rectangle falls into rectangles", "[rulings]") {
    // The label column has no lines between its rows; a total row below runs over both columns.
    std::vector<Ruling> lines = {h(0, 0, 100), h(20, 50, 100), h(40, 50, 100), h(60, 0, 100), v(0, 0, 60), v(50, 0, 40), v(100, 0, 60)};
    std::vector<RuledGrid> grids = ruled_grids(join_rulings(lines));
    REQUIRE(grids.size() == 1);
    CHECK(grids[0].cells == std::vector<RuledCell>{{0, 0, 0, 1}, {1, 1, 0, 0}, {1, 1, 1, 1}, {0, 1, 2, 2}});
}

TEST_CASE("lines that do not cross are separate networks", "[rulings]") {
    std::vector<Ruling> lines;
    for (double x : {0.0, 200.0}) {
        for (double y : {0.0, 20.0, 40.0}) lines.push_back(h(y, x, x + 100));
        for (double at : {x, x + 50, x + 100}) lines.push_back(v(at, 0, 40));
    }
    CHECK(ruled_grids(join_rulings(lines)).size() == 2);
    CHECK(ruled_grids(join_rulings({h(10, 0, 100), h(30, 0, 100), v(300, 0, 100)})).empty());
}

TEST_CASE("filled boxes side by side give the borders of cells", "[rulings]") {
    std::vector<Ruling> edges = fill_edges({{0, 0, 49.5, 12}, {50, 0, 100, 12}});
    CHECK(ruled_grids(join_rulings(edges)).size() == 1);
    CHECK(fill_edges({{0, 0, 50, 12}, {80, 0, 100, 12}}).empty());
    CHECK(fill_edges({{0, 0, 50, 12}, {50, 0, 100, 30}}).empty());
}

TEST_CASE("strokes of characters drawn as lines, close to the sides of cells, are no lines of the grid", "[tables]") {
    Sheet sheet;
    const std::vector<double> xs = {70, 200, 260, 320}, ys = {100, 115, 130, 145};
    for (double x : xs) sheet.v(x, 100, 145);
    for (double y : ys) sheet.h(y, 70, 320);
    const char* rows[][2] = {{"2024", "2025"}, {"–1.234", "–900"}, {"–567", "–88"}};
    const char* labels[] = {"Taakveld", "Wegen", "Groen"};
    for (int r = 0; r < 3; ++r) {
        const double y = 111 + 15 * r;
        sheet.text(73, y, labels[r]).figure(257, y, rows[r][0]).figure(317, y, rows[r][1]);
    }
    const std::string plain = shown(sheet.tables().at(0));
    for (double y : {108.0, 123.0, 138.0})
        for (double x : {244.0, 251.0, 258.0, 311.0, 318.0}) sheet.v(x, y, y + 4).h(y + 4, x - 1, x + 1.5);
    REQUIRE(sheet.tables().size() == 1);
    CHECK(shown(sheet.tables()[0]) == plain);
    CHECK(sheet.tables()[0].ruled);
}

TEST_CASE("a line under half of a header's fill goes on where the colour ends", "[tables]") {
    const auto table = [](double line_end, bool filled_below = false) {
        Sheet sheet;
        const std::vector<double> xs = {70, 150, 200, 300, 350};
        for (double x : xs) sheet.v(x, 100, 146);
        sheet.h(100, 70, 350).h(116, 70, line_end).h(131, 70, 350).h(146, 70, 350).fill(70, 100, 350, 116);
        const char* rows[][4] = {{"Lasten", "2024", "Baten", "2024"}, {"Wegen", "120", "Leges", "35"}, {"Groen", "88", "Huren", "41"}};
        for (int r = 0; r < 3; ++r) {
            const double y = 112 + 15 * r;
            sheet.text(73, y, rows[r][0]).figure(197, y, rows[r][1]).text(203, y, rows[r][2]).figure(347, y, rows[r][3]);
        }
        if (filled_below) sheet.fill(200, 116, 350, 131);
        return shown(sheet.tables().at(0));
    };
    CHECK(table(200) == table(350));
    CHECK(table(200, true) != table(350));  // the colour goes on
}
