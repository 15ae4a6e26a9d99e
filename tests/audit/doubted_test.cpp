#include "audit/diagnosis/doubted.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

const char* const kFirst = "t1/2/1";

// One total that is 50 off because 1.284 was read as 1.234; all recognised.
Literal wrong_total() {
    Literal table = table_of("Post | 2024 | 2025 | totaal\nA | 10 | 20 | 30\nB | 1.234 | 8 | 1.292\nC | 10 | 20 | 30\nD | 3 | 4 | 7", 1000);
    for (Cell& cell : table.document.tables[0].cells) cell.origin = Origin::ocr, cell.confidence = 0.9;
    return table;
}

Cell& cell(Literal& table, int row, int col) {
    for (Cell& one : table.document.tables[0].cells)
        if (one.row == row && one.col == col) return one;
    throw std::out_of_range("no such cell");
}

}  // namespace

TEST_CASE("failing sums point at their recognised figures: what a diagnosis names first, then the least sure") {
    Literal table = wrong_total();
    cell(table, 2, 2).confidence = 0.6;
    std::vector<Check> checks = table.run();
    std::vector<CellRef> cells = doubted_cells(table.document, table.extraction, checks);
    REQUIRE(cells.size() == 3);
    for (const CellRef& at : cells) CHECK(at.row == 2);
    for (Check& check : checks) check.diagnosis.clear();
    cells = doubted_cells(table.document, table.extraction, checks);
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].col == 2);
    Diagnosis named;
    named.id = kFirst;
    for (Check& check : checks)
        if (check.status == Status::fail) check.diagnosis.push_back(named);
    cells = doubted_cells(table.document, table.extraction, checks);
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].col == 1);
    CHECK(cells[1].col == 2);

    Literal printed = wrong_total();  // the file's own text is not in doubt
    for (Cell& one : printed.document.tables[0].cells) one.origin = Origin::text_layer;
    CHECK(doubted_cells(printed.document, printed.extraction, printed.run()).empty());
    Literal right = table_of("Post | 2024 | 2025 | totaal\nA | 10 | 20 | 30\nB | 7 | 8 | 15", 1000);
    for (Cell& one : right.document.tables[0].cells) one.origin = Origin::ocr;
    CHECK(doubted_cells(right.document, right.extraction, right.run()).empty());
}

TEST_CASE("a failing sum says which of its figures were read otherwise; the figure stays") {
    Literal table = wrong_total();
    cell(table, 2, 1).readings = {{"1.234", 0.8, "page"}, {"1.234", 0.7, "again"}, {"1.254", 0.78, "again"}};
    cell(table, 2, 2).readings = {{"8", 0.8, "page"}, {"8", 0.9, "figure"}};
    cell(table, 1, 1).readings = {{"10", 0.8, "page"}, {"16", 0.7, "figure"}};  // its sum holds
    const std::vector<Check> checks = table.run();
    int told = 0, proposed = 0;
    for (const Check& check : checks) {
        const bool tells = check.message.find(" was also read as ") != std::string::npos;
        CHECK(tells == (check.status == Status::fail));
        if (tells) CHECK(check.message.find("; 1.234 was also read as 1.254") != std::string::npos);
        told += tells;
        for (const Diagnosis& diagnosis : check.diagnosis) {
            proposed += !diagnosis.reading.empty();  // 1.254 does not make it hold
        }
    }
    CHECK(told == 1);
    CHECK(proposed == 0);
    CHECK(cell(table, 2, 1).text == "1.234");
}

TEST_CASE("a sum that another reading of a figure makes hold is not checkable; one of the file's own text fails") {
    Literal table = wrong_total();
    cell(table, 2, 1).readings = {{"1.234", 0.8, "page"}, {"1.284", 0.78, "again"}};
    int aside = 0;
    for (const Check& check : table.run()) {
        CHECK(check.status != Status::fail);
        if (check.reason != Reason::unread_cell) continue;
        ++aside;
        CHECK(check.status == Status::not_checkable);
        CHECK(check.message.find("it holds with 1.234 read as 1.284") != std::string::npos);
        REQUIRE_FALSE(check.diagnosis.empty());
        for (const Diagnosis& diagnosis : check.diagnosis) CHECK((diagnosis.reading == "1.284") == (diagnosis.id == kFirst));
    }
    CHECK(aside == 1);
    const std::vector<Check> printed = wrong_total().run();
    CHECK(std::count_if(printed.begin(), printed.end(), [](const Check& check) { return check.status == Status::fail; }) == 1);
}
