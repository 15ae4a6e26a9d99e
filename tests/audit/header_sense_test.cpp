#include "audit/columns/header_sense.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("a change under lasten is not made of baten") {
    Literal literal = table_of(
        "Taakveld | lasten oud | lasten wijziging | lasten nieuw | baten oud | baten wijziging | baten nieuw\n5.2 Sport | 1.329 | 490 | 1.819 | 200 | 490 | "
        "690\n"
        "0.10 Reserves | 73 | 0 | 73 | 273 | 538 | 811\n0.8 Overig | 256 | 538 | 794 | 72 | 0 | 72");
    for (int c = 1; c <= 6; ++c) literal.extraction.tables[0].columns[static_cast<std::size_t>(c)].side = c <= 3 ? Side::lasten : Side::baten;
    std::vector<Check> checks = literal.run();
    CHECK(std::none_of(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::fail || check.status == Status::flag; }));
    const std::vector<TableFigures> figures = figures_of(literal.document, literal.extraction, 0);
    CHECK(headers_speak_against(figures.front(), {{6, 1}, {4, -1}}, 2));
    CHECK_FALSE(headers_speak_against(figures.front(), {{6, 1}, {4, -1}}, 5));
}

TEST_CASE("what is of one year is not made of another, but for stocks") {
    Literal literal = table_of("Post | 2025 | Mutaties 2025 | Totaal 2026 | Stand 1-1-2027\nA | 12 | 3 | 15 | 15");
    for (const auto& [col, year] : {std::pair{1, 2025}, std::pair{2, 2025}, std::pair{3, 2026}, std::pair{4, 2027}})
        literal.extraction.tables[0].columns[static_cast<std::size_t>(col)].year = year;
    const std::vector<TableFigures> figures = figures_of(literal.document, literal.extraction, 0);
    CHECK(headers_speak_against(figures.front(), {{1, 1}, {2, 1}}, 3));
    CHECK_FALSE(headers_speak_against(figures.front(), {{1, 1}, {2, 1}}, 4));
}

TEST_CASE("percentages of each row and of the whole are not added up") {
    const std::string head = "Voorziening | Budget | Uitgaven | Uitputting\n",
                      rows =
                          "Huis | 289.014 | 202.544 | 70,1%\nAlleen | 150.912 | 113.198 | 75,0%\n"
                          "Groep | 3.569.000 | 2.894.441 | 81,1%\nVervoer | 5.258.441 | 4.200.716 | 79,9%\n";
    const std::vector<Check> checks = audit_printed(printed(head + rows + "Totaal | 9.267.367 | 7.410.899 | 80,0%", "in €"));
    CHECK(std::none_of(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::fail || check.status == Status::flag; }));
}
