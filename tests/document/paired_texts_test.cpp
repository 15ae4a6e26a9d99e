// Old and new text side by side, without lines.
#include "document/lines/paired_texts.h"

#include "catch.h"
#include "sheet.h"

using namespace griffier;

TEST_CASE("an old text and the new one beside it, a narrow strip apart", "[tables]") {
    Sheet sheet;
    sheet.text(70, 80, "Het voorstel als volgt te wijzigen en de raad daarover te berichten:");
    sheet.text(76, 100, "Oorspronkelijke tekst", true).text(234, 100, "Nieuwe tekst", true);
    sheet.text(76, 116, "De leges voor een park bedragen").text(234, 116, "De leges voor een park bedragen");
    sheet.text(76, 128, "in mei 12 euro.").text(234, 128, "in mei 11 euro, en het tekort");
    sheet.text(234, 140, "komt uit de reserve.");
    sheet.text(70, 164, "Toelichting");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Oorspronkelijke tekst\n0,1: Nieuwe tekst\n1,0: De leges voor een park bedragen in mei 12 euro.\n"
          "1,1: De leges voor een park bedragen in mei 11 euro, en het tekort komt uit de reserve.\n");
}

TEST_CASE("two rows of old and new texts under heads in the middle of their columns", "[tables]") {
    Sheet sheet;
    sheet.text(110, 100, "Oude tekst").text(300, 100, "Nieuwe tekst");
    for (const double y : {120.0, 160.0}) {
        sheet.text(70, y, "De leges van een park zijn").text(260, y, "De leges van een park zijn");
        sheet.text(70, y + 12, "twaalf euro.").text(260, y + 12, "elf euro.");
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 3);
    CHECK(tables[0].columns == 2);
}

TEST_CASE("no columns where a line crosses the strip between the heads", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Oude tekst").text(234, 100, "Nieuwe tekst");
    sheet.text(70, 116, "De leges voor een park in het dorp bedragen voortaan elf euro");
    sheet.text(70, 128, "in plaats van twaalf, zoals de raad in mei besloot te doen.");
    std::vector<char> used(sheet.page.words.size(), 0);
    CHECK(find_paired_texts(sheet.page, used).empty());
}
