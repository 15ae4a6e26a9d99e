// Confidence: a clean table is nearly certain, and whatever speaks against a cell makes it and its table less so.
#include "document/tables/table_confidence.h"

#include <algorithm>
#include <string>

#include "catch.h"

using namespace griffier;

namespace {

constexpr double kWidth = 5;  // pt a letter

// Six rows of labels and two columns of figures that end at 300 and 400, below a header of years.
Table clean() {
    Table table;
    table.rows = 7;
    table.columns = 3;
    table.header_rows = 1;
    table.ruled = true;
    table.parts.push_back({1, {50, 90, 410, 200}});
    auto put = [&](int row, int col, const std::string& text) {
        const double x1 = col == 0 ? 60 + kWidth * static_cast<double>(text.size()) : 200 + 100 * col, y = 100 + 14 * row;
        Cell cell;
        cell.row = row;
        cell.col = col;
        cell.header = row == 0;
        cell.text = text;
        cell.box = {x1 - kWidth * static_cast<double>(text.size()), y - 8, x1, y + 2};
        table.cells.push_back(cell);
    };
    put(0, 0, "Onderdeel");
    put(0, 1, "2023");
    put(0, 2, "2024");
    const char* const kNames[] = {"Bruggen", "Havens", "Sluizen", "Kades", "Dijken", "Wegen"};
    for (int row = 1; row <= 6; ++row) {
        put(row, 0, kNames[row - 1]);
        put(row, 1, "1.23" + std::to_string(row));
        put(row, 2, std::to_string(row) + "5.020");
    }
    return table;
}

std::vector<Page> one_page() {
    Page page;
    page.width = 595;
    page.height = 842;
    return {page};
}

TableRating rated(const Table& table) { return rate_table(table, one_page()); }

Cell& cell_at(Table& table, int row, int col) {
    return *std::find_if(table.cells.begin(), table.cells.end(), [&](const Cell& c) { return c.row == row && c.col == col; });
}

double confidence_at(const Table& table, int row, int col) {
    std::vector<Table> tables{table};
    rate_tables(tables, one_page());
    return cell_at(tables[0], row, col).confidence;
}

}  // namespace

TEST_CASE("a clean table is nearly certain, and never quite") {
    const TableRating rating = rated(clean());
    CHECK(rating.confidence > 0.9);
    CHECK(rating.confidence <= 0.99);
    const Table table = clean();
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        INFO(table.cells[i].text);
        CHECK(rating.cell_confidences[i] > (table.cells[i].header ? 0.95 : 0.98));
        CHECK(rating.cell_confidences[i] <= 0.998);
    }
}

TEST_CASE("what speaks against a cell makes it less sure, and its table") {
    struct Case {
        const char* what;
        void (*damage)(Table&);
        double below;  // the damaged cell's confidence
    };
    const Case cases[] = {
        {"figures run together", [](Table& t) { cell_at(t, 3, 1).text = "1.2337.456"; }, 0.6},
        {"two figures in a cell", [](Table& t) { cell_at(t, 3, 1).text = "1.233 -45.020"; }, 0.6},
        {"stands apart from its column",
         [](Table& t) {
             cell_at(t, 3, 1).box.x0 += 31;
             cell_at(t, 3, 1).box.x1 += 37;
         },
         0.95},
        {"a text over two lines", [](Table& t) { cell_at(t, 3, 1).box.y1 += 12; }, 0.98},
        {"words among the figures", [](Table& t) { cell_at(t, 3, 1).text = "zie bijlage"; }, 0.9965},
        {"touches its neighbour", [](Table& t) { cell_at(t, 3, 1).box.x1 = cell_at(t, 3, 2).box.x0 - 1; }, 0.99},
    };
    const double whole = rated(clean()).confidence, other = confidence_at(clean(), 5, 2);
    for (const Case& c : cases) {
        INFO(c.what);
        Table table = clean();
        c.damage(table);
        CHECK(confidence_at(table, 3, 1) < c.below);
        CHECK(confidence_at(table, 5, 2) <= other);
        CHECK(rated(table).confidence < whole);
    }
}

TEST_CASE("a valid figure of any notation is no run of figures") {
    for (const char* text :
         {"12,345.67", "0.1234", "1 234 567", "31-12-2023", "5 - 10", "12,5 (2018)", "-1.234,5", "3.500,-", "1/3", "1.234²", "20,2 %", "(45)"}) {
        INFO(text);
        Table table = clean();
        cell_at(table, 3, 1).text = text;
        CHECK(rated(table).table.doubled == 0);
    }
    for (const char* text : {"23.733163-1.15422.742", "12.345678,9", "105 -4.602", "1.2341.235"}) {
        INFO(text);
        Table table = clean();
        cell_at(table, 3, 1).text = text;
        CHECK(rated(table).table.doubled > 0);
    }
}

TEST_CASE("rows without label, no header and no lines count against the whole table") {
    const double whole = rated(clean()).confidence;
    Table unlabelled = clean();
    std::erase_if(unlabelled.cells, [](const Cell& c) { return c.col == 0 && c.row > 3; });
    CHECK(rated(unlabelled).confidence < whole);
    Table headless = clean();
    headless.header_rows = 0;
    CHECK(confidence_at(headless, 3, 1) < confidence_at(clean(), 3, 1));
    Table unruled = clean();
    unruled.ruled = false;
    CHECK(rated(unruled).confidence < whole);
}

TEST_CASE("a recognised word that may be misread makes its cell no surer than itself") {
    Table table = clean();
    Cell& cell = cell_at(table, 2, 2);
    cell.origin = Origin::ocr;
    cell.confidence = 0.6;
    CHECK(confidence_at(table, 2, 2) <= 0.6);
    CHECK(confidence_at(table, 2, 2) > 0.5);
}

TEST_CASE("tables without cells, rows or pages have a confidence too") {
    CHECK(rate_table(Table{}, {}).confidence > 0);
    Table table = clean();
    table.header_rows = table.rows;
    CHECK(rated(table).cell_confidences.size() == table.cells.size());
    for (const auto& [name, value] : named(rated(table).table, rated(table).cells[0])) {
        INFO(name);
        CHECK(value >= 0);
    }
}
