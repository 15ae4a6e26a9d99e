// Figures that run together: parted by the edges of their columns, or not at all.
#include "document/tables/glued_figures.h"

#include <algorithm>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

constexpr double kDigit = 5;  // pt, the width of a digit

double width_of(const std::string& text) {
    double width = 0;
    for (char c : text) width += c == '.' || c == ',' ? 0.5 * kDigit : c == '-' ? 0.6 * kDigit : kDigit;
    return width;
}

Cell cell_at(int row, int col, const std::string& text, double right) {
    Cell cell;
    cell.row = row;
    cell.col = col;
    cell.text = text;
    cell.box = {right - width_of(text), 100.0 + 14 * row, right, 110.0 + 14 * row};
    return cell;
}

// Four columns of figures that end at 200, 220, 245 and 280; the last row holds one run that ends at 280.
Table with_run(const std::string& run, double right = 280, int rows = 4) {
    Table table;
    table.rows = rows + 1;
    table.columns = 5;
    table.header_rows = 0;
    const double edges[] = {200, 220, 245, 280};
    for (int row = 0; row < rows; ++row) {
        table.cells.push_back(cell_at(row, 0, "Reserve", 100));
        for (int col = 1; col <= 4; ++col) table.cells.push_back(cell_at(row, col, std::to_string(10 + row + col), edges[col - 1]));
    }
    table.cells.push_back(cell_at(rows, 0, "Reserve", 100));
    table.cells.push_back(cell_at(rows, 1, run, right));
    return table;
}

std::string last_row(const Table& table) {
    std::string text;
    for (const Cell& cell : table.cells)
        if (cell.row == table.rows - 1 && cell.col > 0) text += std::to_string(cell.col) + ":" + cell.text + " ";
    return text;
}

}  // namespace

TEST_CASE("what runs together is no figure of any notation") {
    for (const char* text : {"23.733163-1.15422.742", "1.2341.235", "12.345678", "163-1.154", "1.234.5678", "12,5613,40"}) {
        INFO(text);
        CHECK(run_together(text));
    }
    for (const char* text : {"1.234", "-1.234,56", "12345", "0.1234", "12.5", "12,345.67", "31-12-2023", "2023-2024", "10-15", "2.1.10", "3.500,-", "1.234-",
                             "-", "Totaal", "1 234", "2024"}) {
        INFO(text);
        CHECK_FALSE(run_together(text));
    }
}

TEST_CASE("every way to part a run is tried, and each part is a whole figure") {
    const auto splits = figure_splits("1.2341.235", 2);
    CHECK(splits == std::vector<std::vector<std::string>>{{"1.234", "1.235"}});
    CHECK(figure_splits("12.345678", 2) == std::vector<std::vector<std::string>>{{"12.345", "678"}});
    CHECK(figure_splits("1.234", 2) == std::vector<std::vector<std::string>>{});
    CHECK(figure_splits(std::string(60, '1'), 25).empty());  // too many ways
    for (const auto& parts : figure_splits("23.733163-1.15422.742", 4)) {
        std::string whole;
        for (const std::string& part : parts) whole += part;
        CHECK(whole == "23.733163-1.15422.742");
    }
}

TEST_CASE("the edges of the columns part a run, and the proof is kept") {
    // 200 | 220 | 245 | 280: "12.5" no; widths: 12 ends at 200, 163 at 215, ...
    Table table;
    table.rows = 4;
    table.columns = 4;
    const double edges[] = {200, 200 + width_of("163"), 200 + width_of("163") + width_of("-1.154")};
    for (int row = 0; row < 3; ++row) {
        table.cells.push_back(cell_at(row, 0, "Reserve", 100));
        for (int col = 1; col <= 3; ++col) table.cells.push_back(cell_at(row, col, std::to_string(11 + row), edges[col - 1]));
    }
    table.cells.push_back(cell_at(3, 0, "Voorziening", 100));
    table.cells.push_back(cell_at(3, 1, "23.733163-1.154", edges[2]));
    split_by_columns(table);
    CHECK(last_row(table) == "1:23.733 2:163 3:-1.154 ");
    const auto part = std::find_if(table.cells.begin(), table.cells.end(), [](const Cell& c) { return c.text == "163"; });
    REQUIRE(part != table.cells.end());
    REQUIRE(part->split);
    CHECK(part->split->from == "23.733163-1.154");
    CHECK(part->split->by == "columns");
    CHECK(part->box.x1 == Approx(edges[1]).margin(0.5));
    CHECK(std::is_sorted(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.col < b.col; }));
}

TEST_CASE("nothing is parted where the columns do not tell") {
    struct Case {
        const char* what;
        Table table;
    };
    const Case cases[] = {
        {"no part ends at an edge", with_run("23.733163-1.15422.742")},
        {"the run ends elsewhere", with_run("1.2341.235", 270)},
        {"too few other rows", with_run("1.2341.235", 280, 2)},
    };
    for (const Case& c : cases) {
        INFO(c.what);
        Table table = c.table;
        split_by_columns(table);
        CHECK(table == c.table);
    }
}
