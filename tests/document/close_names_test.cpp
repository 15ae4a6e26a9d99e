// Names of columns set no further apart than their own words: what the page prints, and the cells that a reader sees in it.
#include "document/tables/close_names.h"

#include "catch.h"
#include "sheet.h"

using namespace griffier;

TEST_CASE("names set as close as their words are parted over their figures", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Doel").text(170, 100, "Begroting 2026 Begroting 2027 Begroting 2028");
    sheet.text(70, 114, "Samen")
        .text(70, 126, "zelfstandig")
        .figure(238, 126, "-67.734")
        .figure(309, 126, "-74.527")
        .figure(380, 126, "-70.789")
        .text(70, 138, "wonen")
        .text(70, 150, "(2.2)");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Doel\n0,1: Begroting 2026\n0,2: Begroting 2027\n0,3: Begroting 2028\n1,0: Samen zelfstandig wonen (2.2)\n1,1: -67.734\n1,2: -74.527\n1,3: "
          "-70.789\n");
}

TEST_CASE("a text over several figures whose words do not tell their names stays whole", "[tables]") {
    Sheet sheet;
    sheet.text(170, 100, "Bedragen van drie jaren");
    sheet.text(70, 114, "Samen").figure(238, 114, "-67.734").figure(309, 114, "-74.527").figure(380, 114, "-70.789");
    std::vector<int> words;
    for (size_t w = 0; w < sheet.page.words.size(); ++w) words.push_back(static_cast<int>(w));
    std::vector<ChunkLine> lines = chunk_lines(sheet.page, words, {});
    part_close_names(sheet.page, lines);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].chunks.size() == 1);
}

TEST_CASE("a group's name over years stays whole, though its words end where figures do", "[tables]") {
    Sheet sheet;
    sheet.text(209, 90, "Raming van de uitgaven").text(70, 104, "Investering").figure(188, 104, "2026").figure(259, 104, "2027").figure(325, 104, "2028");
    sheet.text(70, 118, "Brug").figure(188, 118, "2.000").figure(262, 118, "7.500").figure(325, 118, "5.000");
    std::vector<int> words;
    for (size_t w = 0; w < sheet.page.words.size(); ++w) words.push_back(static_cast<int>(w));
    std::vector<ChunkLine> lines = chunk_lines(sheet.page, words, {});
    part_close_names(sheet.page, lines);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].chunks.size() == 1);
}
