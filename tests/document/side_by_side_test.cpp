// Tables in columns of running text: what belongs to one side of a page and what to the other.
#include "document/lines/side_by_side.h"

#include "catch.h"
#include "sheet.h"

using namespace griffier;

namespace {

void prose(Sheet& sheet, double x, double y, int lines) {
    for (int i = 0; i < lines; ++i) sheet.text(x, y + 13 * i, "de raad heeft gevraagd naar een plan van het college");
}

void indicator(Sheet& sheet, double x, double y, const char* first, const char* second) {
    sheet.text(x + 2, y, "Type").figure(x + 160, y, "2026").figure(x + 220, y, "2027");
    sheet.text(x + 2, y + 13, "Realisatie").figure(x + 160, y + 13, first).figure(x + 220, y + 13, second);
    sheet.text(x + 2, y + 26, "Streefwaarde").figure(x + 160, y + 26, second).figure(x + 220, y + 26, first);
}

}  // namespace

TEST_CASE("tables at one height in two columns of text are two tables", "[tables]") {
    Sheet sheet;
    indicator(sheet, 40, 80, "87,3", "80,0");  // above the text of its column
    indicator(sheet, 320, 80, "20,2", "21,0");
    prose(sheet, 40, 140, 6);
    prose(sheet, 320, 140, 6);
    indicator(sheet, 40, 232, "77,1", "78,0");  // and below it
    indicator(sheet, 320, 232, "30,2", "31,0");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 4);
    for (const Table& table : tables) {
        CHECK(table.columns == 3);
        CHECK(table.rows == 3);
    }
}

TEST_CASE("a table over the whole page above two columns of text is one table", "[tables]") {
    Sheet sheet;
    sheet.figure(250, 80, "2026").figure(400, 80, "2027").figure(540, 80, "2028");
    const char* rows[][4] = {{"Baten", "1.234", "1.300", "1.350"}, {"Lasten", "-2.000", "-2.100", "-2.150"}, {"Saldo", "-766", "-800", "-800"}};
    double y = 93;
    for (auto& row : rows) {
        sheet.text(40, y, row[0]).figure(250, y, row[1]).figure(400, y, row[2]).figure(540, y, row[3]);
        y += 13;
    }
    prose(sheet, 40, 150, 6);
    prose(sheet, 320, 150, 6);
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 4);
}

TEST_CASE("tables side by side under a title each are two tables with their own titles, though no line closes them", "[tables]") {
    Sheet sheet;
    const auto table = [&](double x, const std::string& title, const std::vector<std::string>& labels) {
        sheet.text(x, 80, title, true).text(x, 92, "x € 1.000").text(x + 4, 106, "Soort", true).figure(x + 170, 106, "2025").figure(x + 220, 106, "2024");
        for (size_t i = 0; i < labels.size(); ++i) {
            const double y = 120 + 14 * static_cast<double>(i);
            sheet.text(x + 4, y, labels[i]).figure(x + 170, y, "37" + std::to_string(i)).figure(x + 220, y, "76" + std::to_string(i));
        }
    };
    table(50, "Investeringen naar soort", {"Gronden en terreinen", "Bedrijfsgebouwen", "Vervoermiddelen", "Totaal"});
    table(300, "Deelnemingen", {"Waterleidingmaatschappij", "Bank", "Totaal"});
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].caption == "Investeringen naar soort");
    CHECK(tables[1].caption == "Deelnemingen");
    CHECK(tables[0].rows == 5);
    CHECK(tables[1].columns == 3);
}
