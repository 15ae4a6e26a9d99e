// Where rows and columns of tables begin and end: what a page prints, and the cells that a reader sees in it.
#include "document/tables/aligned_tables.h"

#include <string>

#include "catch.h"
#include "document/tables/table_text.h"
#include "document/tables/tables.h"
#include "sheet.h"

using namespace griffier;

TEST_CASE("texts set close together are parted under their headers, a figure keeps its year", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Indicator").text(150, 100, "Eenheid").text(271, 100, "Bron").text(330, 100, "Vorige").text(400, 100, "Laatste");
    for (int i = 0; i < 3; ++i) {
        double y = 114 + 14 * i;
        sheet.text(70, y, "Verzuim").text(150, y, "Per 1.000 leerlingen nu").text(271, y, "DUO").text(324, y, "0,2 (2016)").text(378, y, "1,8 (2017)");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 5);
    CHECK(tables[0].header_rows == 1);
    CHECK(tables[0].cells.back().text == "1,8 (2017)");
    CHECK(tables[0].cells[7].text == "DUO");
}

TEST_CASE("a header ends with the fill behind it, before the label of the first section", "[tables]") {
    Sheet sheet;
    sheet.text(70, 112, "Omschrijving").figure(300, 112, "2023").figure(380, 112, "2024");
    sheet.page.shaded = {{60, 100, 200, 117}, {200, 100, 310, 117}, {310, 100, 390, 117}};
    sheet.text(70, 128, "Lasten");
    sheet.h(133, 60, 390);
    sheet.text(70, 144, "Zorg").figure(300, 144, "1.234").figure(380, 144, "1.300").h(149, 60, 390);
    sheet.text(70, 160, "Sport").figure(300, 160, "2.000").figure(380, 160, "2.100").h(165, 60, 390);
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]) == "0,0: Omschrijving\n0,1: 2023\n0,2: 2024\n1,0: Lasten\n2,0: Zorg\n2,1: 1.234\n2,2: 1.300\n3,0: Sport\n3,1: 2.000\n3,2: 2.100\n");
}

TEST_CASE("the first row may wrap in several columns right below the fill that ends the header", "[tables]") {
    Sheet sheet;
    const auto fill = [&](double y0, double y1) { sheet.fill(60, y0, 180, y1).fill(180, y0, 290, y1).fill(290, y0, 345, y1).fill(345, y0, 410, y1); };
    fill(100, 118);
    sheet.text(70, 112, "Indicator").text(190, 112, "Eenheid").figure(335, 112, "2024").figure(405, 112, "2025");
    sheet.text(70, 130, "Mensen met een").text(190, 130, "per 10.000");
    sheet.figure(335, 135.5, "251,3").figure(405, 135.5, "243,0");
    sheet.text(70, 141, "uitkering").text(190, 141, "inwoners 18+");
    fill(147, 167);
    sheet.text(70, 160, "Deelname").text(190, 160, "%").figure(335, 160, "73,9").figure(405, 160, "74,2");
    sheet.text(70, 180, "Verzuim").text(190, 180, "%").figure(335, 180, "4,1").figure(405, 180, "4,0");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Indicator\n0,1: Eenheid\n0,2: 2024\n0,3: 2025\n1,0: Mensen met een uitkering\n1,1: per 10.000 inwoners 18+\n1,2: 251,3\n1,3: 243,0\n"
          "2,0: Deelname\n2,1: %\n2,2: 73,9\n2,3: 74,2\n3,0: Verzuim\n3,1: %\n3,2: 4,1\n3,3: 4,0\n");
}

TEST_CASE("the last label may end in a single letter below its figures, which stand in the middle of it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Omschrijving").figure(300, 100, "2024").figure(380, 100, "2025");
    sheet.text(70, 118, "Product A").figure(300, 118, "1.234").figure(380, 118, "1.300");
    sheet.text(70, 136, "Product B").figure(300, 136, "2.000").figure(380, 136, "2.100");
    sheet.text(70, 154, "Totaal lasten").figure(300, 154, "3.234").figure(380, 154, "3.400");
    sheet.text(70, 172, "Totaal lasten exclusief product").figure(300, 178, "2.000").figure(380, 178, "2.100").text(70, 184, "A");
    sheet.text(70, 230, "De lasten zijn hoger.");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Omschrijving\n0,1: 2024\n0,2: 2025\n1,0: Product A\n1,1: 1.234\n1,2: 1.300\n2,0: Product B\n2,1: 2.000\n2,2: 2.100\n"
          "3,0: Totaal lasten\n3,1: 3.234\n3,2: 3.400\n4,0: Totaal lasten exclusief product A\n4,1: 2.000\n4,2: 2.100\n");
}

TEST_CASE("a row cut off by the top of the page stands above the first line, however the lines are broken", "[tables]") {
    Sheet sheet;
    for (double y : {85.0, 100.0, 115.0, 130.0}) sheet.h(y, 70, 500);
    for (double x : {200.0, 300.0, 400.0, 500.0})
        for (double y : {70.0, 85.75, 100.75, 115.75}) sheet.v(x, y, y + 14.25);
    for (double y : {85.75, 105.0, 119.0}) sheet.v(70, y, y + 9);  // the border of the labels, in pieces
    const char* rows[][4] = {{"Saldo", "-512", "-496", "17"}, {"Baten", "165", "173", "8"}, {"Lasten", "-78", "-92", "55"}, {"Totaal", "87", "81", "63"}};
    double y = 80;
    for (auto& row : rows) {
        sheet.text(75, y, row[0]).figure(295, y, row[1]).figure(395, y, row[2]).figure(495, y, row[3]);
        y += 15;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Saldo\n0,1: -512\n0,2: -496\n0,3: 17\n1,0: Baten\n1,1: 165\n1,2: 173\n1,3: 8\n2,0: Lasten\n2,1: -78\n2,2: -92\n2,3: 55\n"
          "3,0: Totaal\n3,1: 87\n3,2: 81\n3,3: 63\n");
}

TEST_CASE("backgrounds of lines and words inside a header are no rows", "[tables]") {
    Sheet sheet;
    sheet.text(70, 112, "Jaar", true).text(120, 112, "Krediet", true).text(300, 112, "Begroot", true).text(400, 112, "Restant", true);
    sheet.text(300, 128, "tot en met", true).text(400, 128, "ultimo", true);
    double left[] = {68, 118, 298, 398, 480};
    for (int c = 0; c < 4; ++c) {
        sheet.fill(left[c], 100, left[c + 1], 134);
        sheet.fill(left[c], 101, left[c + 1], 116).fill(left[c], 116, left[c + 1], 132);
    }
    sheet.fill(300, 104, 335, 114).fill(400, 104, 435, 114);
    const char* rows[][4] = {{"2021", "School", "431.831", "31"}, {"2022", "Vrachtauto", "40.000", "3.124"}, {"2023", "Wegen", "52.629", "-371"}};
    double y = 146;
    for (auto& row : rows) {
        sheet.text(70, y, row[0]).text(120, y, row[1]).figure(390, y, row[2]).figure(470, y, row[3]);
        y += 16;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Jaar\n0,1: Krediet\n0,2: Begroot tot en met\n0,3: Restant ultimo\n1,0: 2021\n1,1: School\n1,2: 431.831\n1,3: 31\n"
          "2,0: 2022\n2,1: Vrachtauto\n2,2: 40.000\n2,3: 3.124\n3,0: 2023\n3,1: Wegen\n3,2: 52.629\n3,3: -371\n");
}

TEST_CASE("rows led by numbers and signs begin there, wherever the figures stand", "[tables]") {
    Sheet sheet;
    for (double y : {90.0, 105.0, 200.0}) sheet.h(y, 60, 400);
    for (double x : {60.0, 80.0, 100.0, 320.0, 400.0}) sheet.v(x, 90, 200);
    sheet.text(105, 101, "Vraag").text(330, 101, "Raming");
    sheet.text(86, 116, "1").text(105, 116, "Saldo voor de mutatie in").figure(395, 124, "-4.185").text(105, 128, "de reserves").text(105, 140, "17c)");
    sheet.text(67, 152, "+").text(86, 152, "2").text(105, 152, "Afschrijvingen").figure(395, 158, "2.232");
    sheet.text(67, 168, "-").text(86, 168, "3").text(105, 168, "Investeringen in").figure(395, 175, "3.103").text(105, 180, "vaste activa");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,2: Vraag\n0,3: Raming\n1,1: 1\n1,2: Saldo voor de mutatie in de reserves 17c)\n1,3: -4.185\n"
          "2,0: +\n2,1: 2\n2,2: Afschrijvingen\n2,3: 2.232\n3,0: -\n3,1: 3\n3,2: Investeringen in vaste activa\n3,3: 3.103\n");
}

TEST_CASE("a cell beside two ruled rows, its text beside one of them, runs over both", "[tables]") {
    Sheet sheet;
    for (double y : {90.0, 105.0, 150.0, 165.0}) sheet.h(y, 60, 400);
    sheet.h(120, 60, 260);
    for (double x : {60.0, 160.0, 260.0, 400.0}) sheet.v(x, 90, 165);
    sheet.text(65, 101, "Kengetal").text(170, 101, "2023").text(270, 101, "Norm");
    sheet.text(65, 116, "Quote").text(170, 116, "63").text(65, 131, "Quote na").text(170, 131, "67").text(65, 143, "leningen");
    sheet.text(300, 131, "<100 of").text(300, 143, ">130");
    sheet.text(65, 161, "Ratio").text(170, 161, "73").text(300, 161, ">50");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Kengetal\n0,1: 2023\n0,2: Norm\n1,0: Quote\n1,1: 63\n1,2v1: <100 of >130\n2,0: Quote na leningen\n2,1: 67\n3,0: Ratio\n3,1: 73\n3,2: >50\n");
}

TEST_CASE("a table cut off by the end of the page keeps its last rows, whatever lines end in its header", "[tables]") {
    Sheet sheet;
    for (double y : {90.0, 105.0, 120.0, 150.0}) sheet.h(y, 60, 420);
    for (double x : {60.0, 160.0, 290.0, 420.0}) sheet.v(x, 90, 182);
    for (double x : {195.0, 225.0, 255.0, 325.0, 355.0, 385.0}) sheet.v(x, 105, 120);
    sheet.text(65, 101, "Programma").text(200, 101, "2021").text(330, 101, "2022");
    const char* names[] = {"b", "l", "s", "t", "b", "l", "s", "t"};
    double x[] = {190, 220, 250, 285, 320, 350, 380, 415};
    for (int c = 0; c < 8; ++c) sheet.figure(x[c], 116, names[c]);
    double y = 131;
    for (const char* label : {"Bestuur", "Wonen", "Onderwijs", "Sport"}) {
        sheet.text(65, y, label);
        for (int c = 0; c < 8; ++c) sheet.figure(x[c], y, std::to_string(10 + c));
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 6);
    CHECK(tables[0].cells.back().text == "17");
    CHECK(tables[0].cells.back().row == 5);
}

TEST_CASE("two labels with figures in one ruled row are two rows", "[tables]") {
    Sheet sheet;
    for (double y : {90.0, 105.0, 135.0, 150.0}) sheet.h(y, 60, 400);
    for (double x : {60.0, 200.0, 300.0, 400.0}) sheet.v(x, 90, 150);
    sheet.text(65, 101, "Taak").text(230, 101, "2023").text(330, 101, "2024");
    sheet.text(65, 116, "- Vastgoed").figure(395, 116, "50.000").text(65, 130, "- Jeugd").figure(295, 130, "150.000");
    sheet.text(65, 146, "Totaal").figure(295, 146, "150.000").figure(395, 146, "50.000");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Taak\n0,1: 2023\n0,2: 2024\n1,0: - Vastgoed\n1,2: 50.000\n2,0: - Jeugd\n2,1: 150.000\n3,0: Totaal\n3,1: 150.000\n3,2: 50.000\n");
}

TEST_CASE("names of parts keep rows of their own where no line parts the labels from their header", "[tables]") {
    Sheet sheet;
    for (double x : {60.0, 250.0, 310.0, 370.0}) sheet.v(x, 100, 290);
    sheet.h(100, 60, 370).h(116, 250, 370).h(290, 60, 370);  // nothing below the header of the labels
    sheet.text(64, 112, "Bedragen x € 1.000", true).figure(306, 112, "2024").figure(366, 112, "2025");
    sheet.text(64, 130, "Programma 1 Veiligheid", true);
    double y = 147;
    const char* rows[][3] = {{"Toezicht op straat", "-200", "-100"}, {"Dekking reserve", "150", ""}, {"", "", ""},
                             {"Programma 2 Verkeer", "", ""},        {"Fietsbrug", "-75", "-75"},    {"Kade", "-20", "-20"}};
    for (auto& row : rows) {
        if (*row[0]) sheet.text(64, y, row[0], std::string(row[0]).starts_with("Programma"));
        if (*row[1]) sheet.figure(306, y, row[1]);
        if (*row[2]) sheet.figure(366, y, row[2]);
        y += 16;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Bedragen x € 1.000\n0,1: 2024\n0,2: 2025\n1,0: Programma 1 Veiligheid\n2,0: Toezicht op straat\n2,1: -200\n2,2: -100\n"
          "3,0: Dekking reserve\n3,1: 150\n4,0: Programma 2 Verkeer\n5,0: Fietsbrug\n5,1: -75\n5,2: -75\n6,0: Kade\n6,1: -20\n6,2: -20\n");
}

TEST_CASE("a row whose only figures look like years is a row of its own", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 112, "2023").figure(380, 112, "2024");
    const char* rows[][3] = {{"Bestuur", "1.450", "310"}, {"Zorg", "2020", "1999"}, {"Wonen", "790", "640"}, {"Sport", "75", "80"}};
    double y = 126;
    for (auto& row : rows) {
        sheet.text(70, y, row[0]).figure(300, y, row[1]).figure(380, y, row[2]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,1: 2023\n0,2: 2024\n1,0: Bestuur\n1,1: 1.450\n1,2: 310\n2,0: Zorg\n2,1: 2020\n2,2: 1999\n3,0: Wonen\n3,1: 790\n3,2: 640\n"
          "4,0: Sport\n4,1: 75\n4,2: 80\n");
}

TEST_CASE("a text of the last column goes on below the last row, however its lines begin", "[tables]") {
    Sheet sheet;
    sheet.text(50, 100, "Indicator").figure(240, 100, "2023").text(300, 100, "Bron");
    sheet.text(50, 116, "Restafval").figure(240, 116, "118").text(300, 116, "CBS");
    sheet.text(50, 132, "Druk").figure(240, 132, "74,2").text(300, 132, "CBS -").text(300, 142, "Bevolking, bewerkt").text(300, 152, "door Onderzoek");
    sheet.text(50, 180, "De cijfers komen van de website van de gemeente, die ze elk jaar bijwerkt.");
    const auto tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).ends_with("2,2: CBS - Bevolking, bewerkt door Onderzoek\n"));
}

TEST_CASE("the number of a name that wraps beside its figures is no column", "[tables]") {
    Sheet sheet;
    double x = 160;
    for (const char* year : {"2025", "2026", "2027"}) sheet.figure(x, 100, year), x += 60;
    sheet.text(50, 117, "1.1").text(50, 126, "Wonen").text(50, 135, "voor").text(50, 144, "allen");
    x = 160;
    for (const char* figure : {"-4.120.800", "-4.377.150", "-4.402.300"}) sheet.figure(x, 130.5, figure), x += 60;
    const auto tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,1: 2025\n0,2: 2026\n0,3: 2027\n1,0: 1.1 Wonen voor allen\n1,1: -4.120.800\n1,2: -4.377.150\n1,3: -4.402.300\n");
}

TEST_CASE("bold names over one column of figures are no part of the first row, though only the rows have lines below them", "[tables]") {
    Sheet sheet;
    sheet.text(50, 100, "Onderwerp", true).text(250, 100, "Bedrag", true).text(320, 100, "V/N", true);
    double y = 114;
    for (const auto& [name, figure, letter] : {std::tuple("Jeugdhulp", "655", "N"), std::tuple("Hulpmiddelen", "40", "V"), std::tuple("Vervoer", "118", "N")}) {
        sheet.text(50, y, name).figure(280, y, figure).text(320, y, letter).h(y + 4, 48, 340);
        y += 14;
    }
    const auto tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).starts_with("0,0: Onderwerp\n0,1: Bedrag\n0,2: V/N\n1,0: Jeugdhulp\n1,1: 655\n1,2: N\n2,0: Hulpmiddelen\n"));
}

TEST_CASE("names set close together over the columns are a header, also with the name of a section below them", "[tables]") {
    Sheet sheet;
    sheet.text(130, 112, "Primitief").text(187, 112, "Gewijzigd").text(244, 112, "Rekening").text(296, 112, "Verschil");
    sheet.text(70, 126, "Lasten");
    const char* rows[][5] = {
        {"Bestuur", "3.211", "2.955", "2.548", "407"}, {"Ruimte", "14.868", "14.964", "14.120", "844"}, {"Zorg", "25.024", "25.651", "25.338", "313"}};
    double y = 140;
    for (const auto& row : rows) {
        sheet.text(70, y, row[0]).figure(175, y, row[1]).figure(232, y, row[2]).figure(284, y, row[3]).figure(336, y, row[4]);
        y += 14;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).rfind("0,1: Primitief\n0,2: Gewijzigd\n0,3: Rekening\n0,4: Verschil\n1,0: Lasten\n2,0: Bestuur\n2,1: 3.211\n", 0) == 0);
}

TEST_CASE("a heading below a last row whose label wraps parts two tables", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 171, "Gerealiseerd").figure(300, 177, "-766").figure(380, 177, "-800").text(70, 183, "resultaat");
    for (const char* word : {"Staat", "voorzieningen"}) {
        const double x = *word == 'S' ? 70 : 120;
        sheet.page.words.push_back({word, {x, 199, x + 9 * static_cast<double>(std::string(word).size()), 219}, 215, 18, true, Origin::text_layer, 1, 0});
    }
    sheet.text(70, 240, "Bedragen x € 1.000");
    sheet.text(200, 252, "Stand").text(335, 252, "Stand");
    sheet.text(70, 264, "Voorziening").text(200, 264, "begin").text(260, 264, "Dotatie").text(340, 264, "eind");
    sheet.text(70, 276, "Riolering").figure(225, 276, "2.721").figure(295, 276, "121").figure(360, 276, "2.842");
    sheet.text(70, 290, "Pensioenen").figure(225, 290, "1.514").figure(295, 290, "126").figure(360, 290, "1.640");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].columns == 3);
    CHECK(tables[1].columns == 4);
}

TEST_CASE("the name of a column of amounts is a header, a unit of the table is none", "[tables]") {
    for (const auto& [name, header_rows] : {std::pair{"Bedrag in €", 1}, std::pair{"Bedrag", 1}, std::pair{"Bedragen in €", 0}}) {
        Sheet sheet;
        const double width = kWidth * static_cast<double>(std::string(name).size() - (std::string(name).find("€") != std::string::npos ? 2 : 0));
        sheet.text(70, 112, "Post").text(300 - width, 112, name);
        sheet.text(70, 126, "Bouw").figure(300, 126, "4.120.000").text(70, 140, "Terrein").figure(300, 140, "410.250");
        sheet.text(70, 154, "Totaal").figure(300, 154, "4.530.250");
        const std::vector<Table> tables = sheet.tables();
        CAPTURE(name);
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].header_rows == header_rows);
    }
}

TEST_CASE("Bedrag among names of columns is no unit, at whichever side of its column it stands", "[tables]") {
    Sheet sheet;
    sheet.text(60, 100, "Omschrijving", true).text(226, 100, "Bedrag", true).text(345, 100, "V/N", true).text(446, 100, "I/S", true);
    const char* rows[][4] = {{"Onderhoud wegen", "120", "N", "S"}, {"Beheer parken", "340", "V", "I"}, {"Huur scholen", "87", "V", "I"}};
    double y = 115;
    for (auto& row : rows) {
        sheet.text(60, y, row[0]).figure(337, y, row[1]).text(388, y, row[2]).text(487, y, row[3]);
        y += 15;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(tables[0].rows == 4);
    CHECK(tables[0].columns == 4);
}

TEST_CASE("spaces part the thousands of a page that states its amounts x € 1.000", "[tables]") {
    Sheet sheet;
    sheet.text(60, 80, "Bedragen x € 1.000");
    sheet.text(60, 100, "Taak").figure(300, 100, "2024").figure(420, 100, "2025");
    const char* rows[][3] = {{"Wegen", "3 064 123", "1 677 097"}, {"Parken", "7 129 170", "2 064 410"}, {"Sport", "617 808", "860 227"}};
    double y = 115;
    for (auto& row : rows) {
        const double w1 = 5.0 * std::string(row[1]).size() - 2 * (std::string(row[1]).size() > 7 ? 2 : 1);  // a space is 3 wide
        const double w2 = 5.0 * std::string(row[2]).size() - 2 * (std::string(row[2]).size() > 7 ? 2 : 1);
        sheet.text(60, y, row[0]).text(300 - w1, y, row[1]).text(420 - w2, y, row[2]);
        y += 15;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 3);
}

TEST_CASE("a first row of words for no figure is a row", "[tables]") {
    Sheet sheet;
    sheet.text(60, 100, "Taak").text(250, 100, "Rekening 2024").text(370, 100, "Begroting 2025");
    const char* rows[][3] = {{"Wegen", "onbekend", "onbekend"}, {"Parken", "340", "350"}, {"Sport", "nihil", "87"}};
    double y = 115;
    for (auto& row : rows) {
        sheet.text(60, y, row[0]).figure(316, y, row[1]).figure(440, y, row[2]).h(y + 4, 55, 445);
        y += 15;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(tables[0].rows == 4);
}

TEST_CASE("a sentence that ends in an amount right above a table is none of its rows", "[tables]") {
    Sheet sheet;
    sheet.text(70, 80, "De lasten van het programma bedragen").text(243, 80, "36.133.");
    sheet.text(70, 100, "Naam").figure(300, 100, "Begroting").figure(380, 100, "Rekening");
    sheet.text(70, 114, "Zorg").figure(300, 114, "20.718").figure(380, 114, "21.039");
    sheet.text(70, 128, "Wonen").figure(300, 128, "38.305").figure(380, 128, "36.133");
    sheet.text(70, 142, "Totaal").figure(300, 142, "59.023").figure(380, 142, "57.172");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Naam\n0,1: Begroting\n0,2: Rekening\n1,0: Zorg\n1,1: 20.718\n1,2: 21.039\n2,0: Wonen\n2,1: 38.305\n2,2: 36.133\n"
          "3,0: Totaal\n3,1: 59.023\n3,2: 57.172\n");
}

TEST_CASE("a line of text that ends in the sign of an amount on the next line is no row", "[tables]") {
    Sheet sheet;
    sheet.text(70, 80, "De ombuigingen leveren in dat jaar al").text(246, 80, "€").text(70, 92, "545.000 op.");
    sheet.text(70, 120, "Naam").figure(300, 120, "2027").figure(380, 120, "2028");
    sheet.text(70, 134, "Eenmalig").figure(300, 134, "243").figure(380, 134, "-23").text(70, 148, "Blijvend").figure(300, 148, "-353").figure(380, 148, "-790");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,0: Naam\n0,1: 2027\n0,2: 2028\n1,0: Eenmalig\n1,1: 243\n1,2: -23\n2,0: Blijvend\n2,1: -353\n2,2: -790\n");
}

TEST_CASE("a section's name set as evenly as the rows does not go on the row above, where the last band holds two rows round it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Naam").figure(300, 100, "2023").figure(380, 100, "2024").h(105, 70, 380);
    const char* labels[] = {"Wegen", "Groen", "Totaal lasten", "", "Wegen"};
    for (int i = 0; i < 5; ++i) {
        const double y = 116 + 16 * i;
        if (i == 3)
            sheet.text(70, y, "Baten");
        else
            sheet.text(70, y, labels[i]).figure(300, y, "1.23" + std::to_string(i)).figure(380, y, "2.34" + std::to_string(i));
    }
    sheet.h(137, 70, 380);  // over the sum
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 6);
    CHECK(shown(tables[0]).find("4,0: Baten\n") != std::string::npos);
}
