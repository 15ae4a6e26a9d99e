#include "extractors/budget/budget_cards.h"

#include <map>
#include <string>
#include <tuple>

#include "catch.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("the card block, every time it is printed") {
    Document document;
    Page page;
    page.text_from = TextFrom::text;
    Block block;
    double y = 0;
    for (const char* text : {"Uitgaven",       "26,13%", "€ -129.697.541", "26,13% Complete",         "Inkomsten", "1,64%",  "€ 8.089.037",
                             "1,64% Complete", "Saldo",  "4951,27%",       "€ -121.608.504",          "Uitgaven",  "26,13%", "€ -129.697.541",
                             "Inkomsten",      "1,64%",  "€ 8.089.037",    "Wat willen we bereiken?", "Saldo",     "5"}) {
        Line line;
        line.text = text;
        line.box = {0, y, 100, y + 12};
        y += 12;
        block.lines.push_back(line);
    }
    document.pages.push_back(page);
    document.blocks.push_back(block);
    document.sections.push_back({1, "Programma 2 Samen leven", -1, 1, {}});
    const auto lines = lines_of(document);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].side == Side::lasten);
    CHECK(lines[0].value == Decimal(-129697541));
    CHECK(lines[0].unit == UnitKind::eur);
    CHECK(lines[0].percent == std::optional<Decimal>(Decimal(2613, 2)));
    CHECK(lines[0].year == std::optional<int>(2024));
    CHECK(lines[0].programme == std::optional<Named>(Named{"2", "Samen leven"}));
    CHECK(lines[2].side == Side::saldo);
    CHECK(lines[4].value == Decimal(8089037));
}

TEST_CASE("cards drawn as boxes, in columns or in one cell each") {
    for (const std::string text : {"Uitgaven | Inkomsten | Saldo\n29,34% | 10,80% | -669,93%\n€ -32.415.600 | € 12.250.750 | € -20.164.850",
                                   "Uitgaven 29,34% € -32.415.600 | Inkomsten 10,80% € 12.250.750 | Saldo -669,93% € -20.164.850"}) {
        Document document;
        document.pages.emplace_back();
        document.sections.push_back({1, "Programma 1 Wonen", -1, 1, {}});
        document.tables.push_back(table_from(text, 1));
        document.tables[0].section = 0;
        Block block;
        block.kind = BlockKind::table;
        block.table = 0;
        block.section = 0;
        document.blocks.push_back(block);
        const auto lines = lines_of(document);
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].item == "Uitgaven");
        CHECK(lines[0].side == Side::lasten);
        CHECK(lines[0].value == Decimal(-32415600));
        CHECK(lines[0].percent == std::optional<Decimal>(Decimal(2934, 2)));
        CHECK(lines[0].source.cell.has_value());
        CHECK(lines[1].item == "Inkomsten");
        CHECK(lines[2].side == Side::saldo);
        CHECK(lines[2].percent == std::optional<Decimal>(Decimal(-66993, 2)));
        CHECK(lines[2].programme == std::optional<Named>(Named{"1", "Wonen"}));
    }
}
