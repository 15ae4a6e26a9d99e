// Tables from words and lines set by hand: what a page prints, and the cells that a reader sees in it.
#include "document/tables.h"

#include <string>

#include "catch.h"
#include "document/table_text.h"
#include "sheet.h"

using namespace griffier;

namespace {

const char* const kThreeRows =
    "0,1: 2023\n0,2: 2024\n1,0: Baten\n1,1: 1.234\n1,2: 1.300\n2,0: Lasten\n2,1: -2.000\n2,2: -2.100\n3,0: Saldo\n3,1: -766\n3,2: -800\n";

}  // namespace

TEST_CASE("what looks like a figure", "[tables]") {
    for (const char* text : {"1.234", "-74.527.451", "12,5%", "€", "-", "–", "n.v.t.", "(105)", "+3", "31-12-2019", "2024", "<100", "0", "1.234-"}) {
        INFO(text);
        CHECK(looks_like_figure(text));
    }
    for (const char* text : {"P3", "1.a", "Baten", "2e", "", "B1]", "t/m", "12.000x"}) {
        INFO(text);
        CHECK_FALSE(looks_like_figure(text));
    }
    for (const char* text : {"50 V", "N 31.393", "V12.000", "€ 12"}) CHECK(looks_like_value(text));
    for (const char* text : {"V", "N N", "50 V 3"}) CHECK_FALSE(looks_like_value(text));
    for (const char* text : {"2024", "31-12-2019", "31.12.2023", "2023/2024", "(2022)"}) CHECK(looks_like_year(text));
    for (const char* text : {"12.024", "203", "20.24", "1.234"}) CHECK_FALSE(looks_like_year(text));
}

TEST_CASE("an unruled table is found, the paragraphs round it are not in it", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 60, "De baten en lasten van dit programma zijn in de onderstaande tabel samengevat voor de raad");
    sheet.text(70, 90, "Tabel 3: Wat kost het", true).text(300, 90, "(bedragen x € 1.000)");
    sheet.text(70, 200, "Het verschil komt door de hogere lasten van de jeugdhulp in de tweede helft van het jaar");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kThreeRows);
    CHECK(tables[0].header_rows == 1);
    CHECK_FALSE(tables[0].ruled);
    CHECK(tables[0].caption == "Tabel 3: Wat kost het");
    bool unit = false;
    for (const Line& line : tables[0].nearby) unit = unit || line.text == "(bedragen x € 1.000)";
    CHECK(unit);
}

TEST_CASE("prose and lists are no tables", "[tables]") {
    Sheet prose;
    for (int i = 0; i < 8; ++i) prose.text(70, 100 + 14 * i, "In 2023 waren er 1.234 inwoners en in 2024 waren dat er 1.300 zodat het aantal met 66 steeg");
    CHECK(prose.tables().empty());
    Sheet list;
    for (int i = 0; i < 6; ++i)
        list.text(70, 100 + 14 * i, std::to_string(i + 1) + ".").text(90, 100 + 14 * i, "Het college wordt gevraagd om dit punt uit te voeren");
    CHECK(list.tables().empty());
    Sheet contents;
    for (int i = 0; i < 6; ++i)
        contents.text(70, 100 + 14 * i, "Hoofdstuk ........................................").figure(500, 100 + 14 * i, std::to_string(3 + 4 * i));
    CHECK(contents.tables().empty());
    CHECK(Sheet().tables().empty());
}

TEST_CASE("a box round prose is no table", "[tables]") {
    Sheet sheet;
    sheet.h(80, 60, 500).h(260, 60, 500).v(60, 80, 260).v(500, 80, 260).v(80, 80, 260);
    for (int i = 0; i < 12; ++i) sheet.text(90, 100 + 12 * i, "De gemeente zet in op een sociale en veilige stad voor al haar inwoners");
    CHECK(sheet.tables().empty());
}

TEST_CASE("the axis of a chart is no column", "[tables]") {
    Sheet sheet;
    for (int i = 0; i < 8; ++i) sheet.figure(100, 100 + 14 * i, std::to_string(400 - 50 * i)).figure(350, 100 + 14 * i, std::to_string(400 - 50 * i));
    CHECK(sheet.tables().empty());
}

TEST_CASE("figures that fall by one, or evenly behind a name, are no axis", "[tables]") {
    for (const std::vector<const char*>& figures : {std::vector<const char*>{"49%", "48%", "47%", "46%", "45%"}, {"50", "45", "40", "35", "30"}}) {
        Sheet sheet;
        for (double y : {100.0, 115.0, 130.0, 145.0}) sheet.h(y, 70, 470);
        for (int i = 0; i < 7; ++i) sheet.v(i == 0 ? 70.0 : 120.0 + 50 * i + (i == 6 ? 50 : 0), 100, 145);
        sheet.text(72, 112, "Indicator").text(72, 127, "Eenzaamheid").text(72, 142, "Sporters");
        for (int i = 0; i < 5; ++i)
            sheet.figure(215 + 50.0 * i, 112, std::to_string(2022 + i))
                .figure(215 + 50.0 * i, 127, figures[static_cast<std::size_t>(i)])
                .figure(215 + 50.0 * i, 142, "6,1");
        const std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 3);
    }
    Sheet sheet;  // a column of even steps behind names
    for (int i = 0; i < 6; ++i)
        sheet.text(72, 100 + 14 * i, i == 0 ? "Leges" : "Categorie")
            .figure(300, 100 + 14 * i, i == 0 ? "2024" : std::to_string(10 * i))
            .figure(400, 100 + 14 * i, i == 0 ? "2025" : "12,50");
    CHECK(sheet.tables().size() == 1);
}

TEST_CASE("years are ruled, baten, lasten and saldo inside them are not", "[tables]") {
    Sheet sheet;
    for (double y : {100.0, 130.0, 145.0, 160.0}) sheet.h(y, 70, 460);
    for (double x : {70.0, 200.0, 330.0, 460.0}) sheet.v(x, 100, 160);
    sheet.text(72, 112, "Programma").text(235, 112, "Begroting").text(245, 112 + 0, "").text(365, 112, "Begroting");
    for (double x : {200.0, 330.0}) sheet.text(x + 12, 126, "baten").text(x + 55, 126, "lasten").text(x + 98, 126, "saldo");
    double y = 142;
    for (const char* name : {"Zorg", "Wonen"}) {
        sheet.text(72, y, name);
        for (double x : {200.0, 330.0}) sheet.figure(x + 38, y, "105").figure(x + 84, y, "-4.602").figure(x + 126, y, "-4.496");
        y += 15;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].ruled);
    CHECK(tables[0].header_rows == 2);
    CHECK(shown(tables[0]) ==
          "0,0v1: Programma\n0,1+2: Begroting\n0,4+2: Begroting\n"
          "1,1: baten\n1,2: lasten\n1,3: saldo\n1,4: baten\n1,5: lasten\n1,6: saldo\n"
          "2,0: Zorg\n2,1: 105\n2,2: -4.602\n2,3: -4.496\n2,4: 105\n2,5: -4.602\n2,6: -4.496\n"
          "3,0: Wonen\n3,1: 105\n3,2: -4.602\n3,3: -4.496\n3,4: 105\n3,5: -4.602\n3,6: -4.496\n");
}

TEST_CASE("group headers at the right edge of their turn, one with wide spaces, stand over all of it", "[tables]") {
    Sheet sheet;
    sheet.text(250, 96, "Rekening 2022").text(378, 96, "Begroting").text(441, 96, "gewijzigd");
    sheet.text(70, 114, "Programma").h(103, 65, 490);
    const char* rows[][7] = {{"", "Lasten", "Baten", "Saldo", "Lasten", "Baten", "Saldo"},
                             {"Zorg", "44,2", "12,1", "-32,1", "46,0", "13,0", "-33,0"},
                             {"Wonen", "10,4", "30,4", "20,0", "20,7", "31,7", "11,0"},
                             {"Totaal", "54,6", "42,5", "-12,1", "66,7", "44,7", "-22,0"}};
    for (int r = 0; r < 4; ++r) {
        if (rows[r][0][0] != '\0') sheet.text(70, 114 + 14 * r, rows[r][0]);
        for (int c = 1; c < 7; ++c) sheet.figure(150 + 56.0 * c, 114 + 14 * r, rows[r][c]);
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 2);
    CHECK(shown(tables[0]).substr(0, 52) == "0,1+2: Rekening 2022\n0,4+2: Begroting gewijzigd\n1,0:");
}

TEST_CASE("figures that all have V or N behind them are figures", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Rekening").text(250, 100, "2022").text(350, 100, "2023");
    double y = 114;
    for (const char* name : {"Lasten", "Baten", "Storting"}) {
        sheet.text(70, y, name).text(250, y, "89.926 N").text(350, y, "84.307 V");
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(tables[0].columns == 3);
}

TEST_CASE("a heading and a unit between two tables in the same columns part them", "[tables]") {
    Sheet sheet;
    double y = 100;
    for (const char* unit : {"(in miljoenen euro's)", "Bedragen x € 1.000"}) {
        sheet.text(70, y, "Kosten").text(70, y + 14, unit);
        sheet.text(70, y + 28, "Programma").text(270, y + 28, "Rekening 2022").text(390, y + 28, "Begroting 2023");
        sheet.text(70, y + 42, "Zorg").figure(340, y + 42, "44,2").figure(470, y + 42, "46,0");
        sheet.text(70, y + 56, "Wonen").figure(340, y + 56, "10,4").figure(470, y + 56, "20,7");
        y += 84;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 3);
    CHECK(tables[1].rows == 3);
}

TEST_CASE("a caption, a unit and a header of two names part a table from the one above it, also between its last rule and that of the header", "[tables]") {
    for (bool ruled : {false, true}) {
        Sheet sheet;
        sheet.text(70, 100, "Risico").figure(250, 100, "Gevolg").figure(340, 100, "Kans").figure(470, 100, "Invloed");
        sheet.text(70, 114, "Open eind").figure(250, 114, "640.000").figure(340, 114, "10%").figure(470, 114, "64.000");
        sheet.text(70, 128, "Totaal risico's").figure(250, 128, "640.000").figure(470, 128, "64.000");
        if (ruled) sheet.h(118, 68, 472).h(168, 68, 472);
        sheet.text(70, 142, "Weerstandscapaciteit").text(70, 152, "Bedragen in euro").text(70, 164, "Onderdeel").figure(470, 164, "Bedrag");
        sheet.text(70, 178, "Algemene reserve").figure(470, 178, "4.967.758").text(70, 192, "Stille reserves").figure(470, 192, "948.960");
        const std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 2);
        CHECK(tables[0].rows == 3);
        CHECK(shown(tables[1]) == "0,0: Onderdeel\n0,1: Bedrag\n1,0: Algemene reserve\n1,1: 4.967.758\n2,0: Stille reserves\n2,1: 948.960\n");
        CHECK(tables[1].caption == "Weerstandscapaciteit");
    }
}

TEST_CASE("a title set off between the rule over the last row and the rule below the names of the next table parts them", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Geldgever").figure(250, 100, "Stand 1-1").figure(360, 100, "Aflossing").figure(470, 100, "Stand 31-12").h(103, 68, 472);
    sheet.text(70, 113, "Bank").figure(250, 113, "12.000").figure(360, 113, "-800").figure(470, 113, "11.200");
    sheet.text(70, 126, "Fonds").figure(250, 126, "4.500").figure(360, 126, "-450").figure(470, 126, "4.050").h(129, 68, 472);
    sheet.text(70, 139, "Totaal").figure(250, 139, "16.500").figure(360, 139, "-1.250").figure(470, 139, "15.250");
    sheet.text(68, 158, "Formatie").text(70, 171, "Onderdeel").figure(470, 171, "fte").h(174, 68, 472);
    sheet.text(70, 184, "Kantoor").figure(470, 184, "22").text(70, 197, "Buitendienst").figure(470, 197, "14");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(shown(tables[1]) == "0,0: Onderdeel\n0,1: fte\n1,0: Kantoor\n1,1: 22\n2,0: Buitendienst\n2,1: 14\n");
}

TEST_CASE("a bold title a little off the rows above it, or a caption below them, ends a table") {
    Sheet sheet;
    sheet.text(70, 100, "Soort").figure(360, 100, "2024").figure(470, 100, "2025").text(70, 113, "Marktgeld").figure(360, 113, "14").figure(470, 113, "15");
    sheet.text(70, 126, "Kermis").figure(360, 126, "9").figure(470, 126, "8").h(129, 68, 472);
    sheet.text(70, 139, "Totaal").figure(360, 139, "23").figure(470, 139, "23");
    Sheet below = sheet;
    sheet.text(68, 155, "Gronden", true).text(70, 168, "Soort").text(400, 168, "Opbrengst 2025");
    sheet.text(70, 181, "Pachten").figure(470, 181, "33").text(70, 194, "Erfpacht").figure(470, 194, "102");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(tables[1].rows == 3);
    below.text(70, 149, "Tabel 7a Opbrengsten").h(153, 68, 472).text(70, 300, "Hierna volgt de toelichting.");
    REQUIRE(below.tables().size() == 1);
    CHECK(below.tables()[0].rows == 4);
    CHECK(below.tables()[0].caption == "Tabel 7a Opbrengsten");
}

TEST_CASE("the first and the last day of the year name columns", "[tables]") {
    Sheet sheet;
    sheet.figure(280, 100, "Stand").figure(480, 100, "Stand");
    sheet.text(70, 112, "Reserve").figure(280, 112, "1-1").figure(340, 112, "Bij").figure(400, 112, "Af").figure(480, 112, "31-12");
    sheet.text(70, 126, "Milieu").figure(280, 126, "900").figure(340, 126, "50").figure(400, 126, "120").figure(480, 126, "830");
    sheet.text(70, 140, "Bodem").figure(280, 140, "240").figure(340, 140, "0").figure(400, 140, "35").figure(480, 140, "205");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,0: Reserve\n0,1: Stand 1-1\n0,2: Bij\n0,3: Af\n0,4: Stand 31-12\n1,0: Milieu\n"));
}

TEST_CASE("a sentence and a heading below it, both set off, part two tables", "[tables]") {
    Sheet sheet;
    for (int i = 0; i < 4; ++i) sheet.text(70, 100 + 14.0 * i, "Zorg en jeugd").figure(340, 100 + 14.0 * i, "44,2").figure(470, 100 + 14.0 * i, "46,0");
    sheet.text(62, 170, "Hierna in euro.").text(62, 192, "Wijken en kernen (in euro)", true);
    sheet.text(70, 214, "Wijk", true).text(300, 214, "Lasten", true).text(430, 214, "Baten", true);
    for (int i = 0; i < 4; ++i) sheet.text(70, 228 + 14.0 * i, "Noord").figure(340, 228 + 14.0 * i, "3.543.866").figure(470, 228 + 14.0 * i, "463.689");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(tables[1].rows == 5);
}

TEST_CASE("a heading between the rule over the sums of a table and the colour of the next one is no row of either", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "x 1.000").figure(340, 100, "2024").figure(470, 100, "2025");
    sheet.text(70, 114, "Zorg").figure(340, 114, "4.402").figure(470, 114, "4.603");
    sheet.text(70, 128, "Wonen").figure(340, 128, "1.040").figure(470, 128, "2.070");
    sheet.h(132, 68, 472).text(70, 142, "Totaal", true).figure(340, 142, "5.442").figure(470, 142, "6.673");
    sheet.text(70, 168, "Kosten naar soort", true);
    for (size_t w = sheet.page.words.size() - 3; w < sheet.page.words.size(); ++w) sheet.page.words[w].size = 12;
    sheet.fill(68, 178, 472, 192).text(70, 188, "x 1.000").figure(230, 188, "R2024").figure(350, 188, "B2025").figure(470, 188, "B2026");
    sheet.text(70, 202, "Lonen").figure(230, 202, "402").figure(350, 202, "403").figure(470, 202, "404");
    sheet.text(70, 216, "Rente").figure(230, 216, "10").figure(350, 216, "11").figure(470, 216, "12");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(tables[1].columns == 4);
}

TEST_CASE("names without figures on the colour of a table are its rows, however many", "[tables]") {
    for (bool coloured : {true, false}) {
        Sheet sheet;
        sheet.fill(68, 90, 472, 104).figure(340, 100, "kosten").figure(470, 100, "baten");
        sheet.text(70, 120, "Paspoorten").figure(340, 120, "77.000").figure(470, 120, "71.000");
        sheet.text(70, 140, "Rijbewijzen").figure(340, 140, "99.000").figure(470, 140, "88.000");
        if (coloured) sheet.fill(68, 145, 472, 290);
        double y = 180;
        for (const char* name : {"Leges", "Uittreksels", "Stukken", "Archief", "Overig"}) sheet.text(70, y, name), y += 20;
        sheet.text(70, y, "Totaal leges").figure(340, y, "88.000").figure(470, y, "79.000");
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        const bool all = tables[0].cells.back().text == "79.000";
        CHECK(all == coloured);
    }
}

TEST_CASE("a name that begins two of three headers on the line above is part of them, and no group", "[tables]") {
    for (int edge : {0, 1, 2}) {  // left, right, middle
        Sheet sheet;
        const auto put = [&](double x1, double y, const std::string& text) {
            sheet.text(edge == 0   ? x1 - 80
                       : edge == 1 ? x1 - kWidth * static_cast<double>(text.size())
                                   : x1 - 40 - kWidth / 2 * static_cast<double>(text.size()),
                       y, text);
        };
        put(280, 100, "Begroting 2023"), put(480, 100, "Begroting 2023"), sheet.text(70, 112, "Programma");
        put(280, 112, "voor wijziging"), put(380, 112, "Mutatie"), put(480, 112, "na wijziging");
        for (int i = 0; i < 3; ++i) {
            const double y = 128 + 14.0 * i;
            sheet.text(70, y, "Zorg en jeugd"), put(280, y, "11.647"), put(380, y, "-229"), put(480, y, "11.418");
        }
        const std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].header_rows == 1);
        CHECK(shown(tables[0]).starts_with("0,0: Programma\n0,1: Begroting 2023 voor wijziging\n0,2: Mutatie\n0,3: Begroting 2023 na wijziging\n"));
    }
}

TEST_CASE("a group header whose words happen to begin where its columns do is one header", "[tables]") {
    Sheet sheet;
    sheet.text(300, 100, "Rekening 2024").text(420, 100, "Begroting 2025");
    sheet.text(70, 114, "Programma").text(298, 114, "Lasten").text(345, 114, "Baten").text(420, 114, "Lasten").text(470, 114, "Baten");
    double y = 128;
    for (const char* name : {"Zorg", "Wonen", "Totaal"}) {
        sheet.text(70, y, name).text(300, y, "1.204").text(343, y, "2.981").text(425, y, "1.010").text(470, y, "3.010");
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,1+1: Rekening 2024\n0,3+1: Begroting 2025\n1,0: Programma\n"));
}

TEST_CASE("years in brackets below the figures of a row are part of it, and tell no columns", "[tables]") {
    for (bool two : {false, true}) {
        Sheet sheet;
        sheet.text(70, 100, "Indicator").text(200, 100, "Bron").figure(330, 100, "Vorige").figure(390, 100, "Laatst").figure(452, 100, "Landelijk");
        sheet.figure(330, 112, "realisatie").figure(390, 112, "bekende").text(393, 112, "vergelijking");
        sheet.text(70, 134, "Lopende").text(200, 134, "CBS").figure(330, 134, "414,4").figure(390, 134, "159,3").figure(452, 134, "207,0");
        sheet.text(70, 148, "voorzieningen").figure(330, 148, "(2018)").figure(390, 148, "(2019)").figure(452, 148, "(2019)");
        if (two) sheet.text(70, 170, "Banen").text(200, 170, "LISA").figure(330, 170, "1%").figure(390, 170, "2%").figure(452, 170, "3%");
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].columns == 5);
        CHECK(tables[0].inner_header_rows.empty());
        CHECK(shown(tables[0]).find(": Lopende voorzieningen\n") != std::string::npos);
        CHECK(shown(tables[0]).find(": 159,3 (2019)\n") != std::string::npos);
    }
}

TEST_CASE("a text set close behind the figures of a column is a column of its own", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Indicator").figure(330, 100, "Realisatie").figure(420, 100, "Nederland").text(426, 100, "Bron");
    const char* rows[][4] = {{"Banen", "676,4", "792,1", "LISA"}, {"Verzuim", "1,7", "3,0", "DUO"}, {"Woningen", "4,9", "9,2", "Basisregistratie"}};
    double y = 114;
    for (const auto& row : rows) {
        sheet.text(70, y, row[0]).figure(330, y, row[1]).figure(420, y, row[2]).text(426, y, row[3]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 4);
    CHECK(shown(tables[0]).find("1,2: 792,1\n1,3: LISA\n") != std::string::npos);
}

TEST_CASE("a heading in larger type parts a table of two columns from the one above it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Omschrijving").text(270, 100, "Tarief 2024").text(390, 100, "Tarief 2025");
    sheet.text(70, 114, "Woning").figure(325, 114, "245,40").figure(445, 114, "252,76");
    sheet.text(70, 128, "Bedrijf").figure(325, 128, "312,00").figure(445, 128, "321,36");
    sheet.text(70, 164, "Riool");
    sheet.page.words.back().size = 13;
    sheet.text(70, 184, "Berekening").text(400, 184, "Bedrag");
    sheet.text(70, 198, "Kosten").figure(445, 198, "2.910,00");
    sheet.text(70, 212, "Opbrengst").figure(445, 212, "2.610,00");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 3);
    CHECK(tables[1].columns == 2);
}

TEST_CASE("a bold name close below a row of figures is the head of the next part, and no end of the row's name", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Reserve").text(270, 100, "Begin 2024").text(390, 100, "Eind 2024");
    double y = 114;
    for (const char* part : {"Algemene reserves", "Bestemmingsreserves"}) {
        sheet.text(70, y, part, true);
        sheet.text(70, y + 14, "Sociaal domein").figure(320, y + 14, "2.300").figure(435, y + 14, "2.250");
        sheet.text(70, y + 28, "Vrije reserve").figure(320, y + 28, "11.200").figure(435, y + 28, "11.440");
        y += 39;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 7);
    CHECK(shown(tables[0]).find("Vrije reserve Bestemmingsreserves") == std::string::npos);
}

TEST_CASE("names that open both sides of a balance are rows, not headers", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "ACTIVA").figure(230, 100, "2023").figure(290, 100, "2022").text(320, 100, "PASSIVA").figure(480, 100, "2023").figure(540, 100, "2022");
    sheet.text(70, 114, "Vaste activa").text(320, 114, "Vaste passiva");
    sheet.text(70, 128, "Gebouwen").figure(230, 128, "70").figure(290, 128, "65").text(320, 128, "Leningen").figure(480, 128, "60").figure(540, 128, "55");
    sheet.text(70, 142, "Voorraden").figure(230, 142, "30").figure(290, 142, "25").text(320, 142, "Reserves").figure(480, 142, "40").figure(540, 142, "35");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 6);
    CHECK(tables[0].header_rows == 1);
}

TEST_CASE("a ruled row with wrapped texts stays one row", "[tables]") {
    Sheet sheet;
    for (double y : {100.0, 116.0, 146.0, 176.0}) sheet.h(y, 70, 400);
    for (double x : {70.0, 220.0, 330.0, 400.0}) sheet.v(x, 100, 176);
    sheet.text(72, 112, "Indicator").text(222, 112, "Eenheid").text(332, 112, "2022");
    sheet.text(72, 127, "Vernielingen (in de").text(72, 141, "openbare ruimte)").text(222, 127, "per 1.000").text(222, 141, "inwoners").text(332, 127, "4,1");
    sheet.text(72, 157, "Banen").text(222, 157, "per 1.000").text(222, 171, "inwoners").text(332, 157, "663,6");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Indicator\n0,1: Eenheid\n0,2: 2022\n1,0: Vernielingen (in de openbare ruimte)\n1,1: per 1.000 inwoners\n1,2: 4,1\n2,0: Banen\n2,1: per 1.000 "
          "inwoners\n2,2: 663,6\n");
    CHECK(tables[0].header_rows == 1);
}

TEST_CASE("rows inside a ruled frame stand on their own baselines", "[tables]") {
    Sheet sheet = three_rows();
    for (double y : {100.0, 116.0, 160.0}) sheet.h(y, 65, 390);
    for (double x : {65.0, 240.0, 310.0, 390.0}) sheet.v(x, 100, 160);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kThreeRows);
}

TEST_CASE("empty cells stay empty", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 100, "2022").figure(380, 100, "2023").figure(460, 100, "2024");
    sheet.text(70, 114, "Zorg").figure(380, 114, "12");
    sheet.text(70, 128, "Wonen").figure(460, 128, "-");
    sheet.text(70, 142, "Totaal").figure(300, 142, "1.000").figure(380, 142, "12").figure(460, 142, "3");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,1: 2022\n0,2: 2023\n0,3: 2024\n1,0: Zorg\n1,2: 12\n2,0: Wonen\n2,3: -\n3,0: Totaal\n3,1: 1.000\n3,2: 12\n3,3: 3\n");
}

TEST_CASE("a sign or currency set apart belongs to its figure", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 100, "2023").figure(400, 100, "2024");
    for (int i = 0; i < 3; ++i) {
        double y = 114 + 14 * i;
        sheet.text(70, y, "Post").text(250, y, "€").figure(300, y, "1.234").text(350, y, "€").figure(400, y, "99");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 3);
    for (const Cell& c : tables[0].cells)
        if (c.row > 0 && c.col == 1) CHECK(c.text == "€ 1.234");
}

TEST_CASE("a currency behind its figure belongs to it, set a little off as recognised text is", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Type").figure(307, 100, "2023").figure(407, 100, "2024");
    sheet.text(70, 114, "Realisatie").figure(298, 114, "238").text(301.6, 114, "€").figure(407, 114, "-");
    sheet.text(70, 128, "Begroting").figure(307, 128, "-").figure(398, 128, "251").text(401.6, 128, "€");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,0: Type\n0,1: 2023\n0,2: 2024\n1,0: Realisatie\n1,1: 238 €\n1,2: -\n2,0: Begroting\n2,1: -\n2,2: 251 €\n");
}

TEST_CASE("recognised years with a dash between are one text, as printed ones are", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 70, "Begroting 2025").text(142, 70, "–").text(161, 70, "2028").text(70, 94, "Bedragen");
    for (Word& w : sheet.page.words) w.origin = Origin::ocr;
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kThreeRows);
}

TEST_CASE("two tables side by side in their own frames are two tables", "[tables]") {
    Sheet sheet;
    for (double x : {50.0, 320.0}) {
        for (double y : {100.0, 115.0, 130.0, 145.0}) sheet.h(y, x, x + 200);
        for (double at : {x, x + 120, x + 200}) sheet.v(at, 100, 145);
        sheet.text(x + 4, 111, "Naam")
            .text(x + 124, 111, "2024")
            .text(x + 4, 126, "Zorg")
            .figure(x + 180, 126, "12")
            .text(x + 4, 141, "Wonen")
            .figure(x + 180, 141, "15");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    for (const Table& t : tables) CHECK(shown(t) == "0,0: Naam\n0,1: 2024\n1,0: Zorg\n1,1: 12\n2,0: Wonen\n2,1: 15\n");
}

TEST_CASE("furniture is never part of a table", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 168, "Pagina").figure(300, 168, "12").figure(380, 168, "99");
    std::vector<Table> tables = find_tables(sheet.page, {{60, 158, 500, 172}});
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == kThreeRows);
}

TEST_CASE("a header row further down is listed", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 168, "Reserves").figure(300, 168, "Stand").figure(380, 168, "Mutatie");
    sheet.text(70, 182, "Algemeen").figure(300, 182, "100").figure(380, 182, "-5");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(tables[0].inner_header_rows == std::vector<int>{4});
}

namespace {

// Two ruled pages of one table: `second` draws what stands on the next page.
Sheet ruled_page(double y0, const std::vector<std::vector<std::string>>& rows, int number) {
    Sheet sheet;
    sheet.page.number = number;
    double y = y0;
    for (const auto& row : rows) {
        sheet.h(y, 70, 400).text(72, y + 11, row[0]).text(222, y + 11, row[1]).figure(390, y + 11, row[2]);
        y += 15;
    }
    sheet.h(y, 70, 400);
    for (double x : {70.0, 220.0, 330.0, 400.0}) sheet.v(x, y0, y);
    return sheet;
}

std::vector<Table> joined(const Sheet& first, const Sheet& second) {
    std::vector<Table> tables = first.tables();
    for (Table& t : second.tables()) tables.push_back(std::move(t));
    return join_over_pages(std::move(tables), {first.page, second.page});
}

const std::vector<std::vector<std::string>> kHead = {{"Nr", "Naam", "2024"}, {"1.", "Zorg", "12"}, {"2.", "Lopende re-", "7"}};

}  // namespace

TEST_CASE("a table runs on over the page end", "[tables]") {
    SECTION("without a header") {
        std::vector<Table> tables = joined(ruled_page(700, kHead, 4), ruled_page(80, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].parts.size() == 2);
        CHECK(tables[0].rows == 5);
        CHECK(tables[0].cells.back().page == 5);
    }
    SECTION("with its header repeated: kept once") {
        std::vector<Table> tables =
            joined(ruled_page(700, kHead, 4), ruled_page(80, {{"Nr", "Naam", "2024"}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 5);
    }
    SECTION("with a header in small letters repeated over a last row: it is no rest of the row before") {
        std::vector<Table> tables = joined(ruled_page(700, {{"regel", "soort", "2024"}, {"Zorg", "Lasten", "12"}, {"Wonen", "Lasten", "7"}}, 4),
                                           ruled_page(80, {{"regel", "soort", "2024"}, {"Wonen", "Baten", "15"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 4);
        for (const Cell& c : tables[0].cells) CHECK(c.text.find(' ') == std::string::npos);
    }
    SECTION("a row split by the page end is one row") {
        std::vector<Table> tables =
            joined(ruled_page(700, kHead, 4), ruled_page(80, {{"", "integratie", ""}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].rows == 5);
        bool whole = false;
        for (const Cell& c : tables[0].cells) whole = whole || c.text == "Lopende re- integratie";
        CHECK(whole);
    }
    SECTION("figures that the page end parts from their label stand in its row") {
        std::vector<Table> tables = joined(ruled_page(700, {{"Post", "2023", "2024"}, {"Zorg", "12", "13"}, {"Saldo incidenteel", "", ""}}, 4),
                                           ruled_page(80, {{"", "-387", "64"}, {"Saldo", "574", "137"}}, 5));
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]).find("2,0: Saldo incidenteel\n2,1: -387\n2,2: 64\n3,0: Saldo\n") != std::string::npos);
    }
    SECTION("another header is another table") {
        CHECK(joined(ruled_page(700, kHead, 4), ruled_page(80, {{"Nr", "Straat", "2019"}, {"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5)).size() == 2);
    }
    SECTION("text between is the end of a table") {
        Sheet second = ruled_page(160, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 5);
        second.text(70, 120, "De volgende tabel toont de rest");
        CHECK(joined(ruled_page(700, kHead, 4), second).size() == 2);
    }
    SECTION("a page between is the end of a table") {
        CHECK(joined(ruled_page(700, kHead, 4), ruled_page(80, {{"3.", "Wonen", "15"}, {"4.", "Bestuur", "3"}}, 6)).size() == 2);
    }
}

TEST_CASE("labels set by hand: wrapped, numbered, beside figures", "[tables]") {
    Sheet sheet;
    sheet.text(95, 100, "Nieuw beleid").figure(400, 100, "2023").figure(470, 100, "2024");
    sheet.text(70, 114, "6.1").text(95, 114, "Kleine maatregelen").figure(400, 114, "-20").figure(470, 114, "-25");
    sheet.text(95, 128, "Decentralisatie van de zorg (geen");
    sheet.text(70, 142, "6.2").text(95, 142, "bedragen)").figure(400, 142, "0").figure(470, 142, "0");
    sheet.text(70, 156, "6.3").text(95, 156, "Ondermijning").figure(400, 156, "-75");
    sheet.text(95, 170, "Totaal").figure(400, 170, "-95").figure(470, 170, "-25");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(
        shown(tables[0]) ==
        "0,1: Nieuw beleid\n0,2: 2023\n0,3: 2024\n1,0: 6.1\n1,1: Kleine maatregelen\n1,2: -20\n1,3: -25\n"
        "2,0: 6.2\n2,1: Decentralisatie van de zorg (geen bedragen)\n2,2: 0\n2,3: 0\n3,0: 6.3\n3,1: Ondermijning\n3,2: -75\n4,1: Totaal\n4,2: -95\n4,3: -25\n");
}

TEST_CASE("a percent sign set apart belongs to its figure", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 100, "2022").figure(360, 100, "2023");
    for (int i = 0; i < 3; ++i) sheet.text(70, 114 + 14 * i, "Aandeel").text(275, 114 + 14 * i, "45,4 %").text(335, 114 + 14 * i, "46,1 %");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 3);
    CHECK(tables[0].cells.back().text == "46,1 %");
}

TEST_CASE("figures set beside the middle of a label of two lines are one row with it", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 168, "Algemene reserve").text(70, 180, "weerstandsvermogen").figure(300, 174, "8.000").figure(380, 174, "8.000");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == std::string(kThreeRows) + "4,0: Algemene reserve weerstandsvermogen\n4,1: 8.000\n4,2: 8.000\n");
}

TEST_CASE("a header in the middle of three ruled years stands over all of them, though it is hardly wider than one", "[tables]") {
    Sheet sheet;
    const double lines[] = {60, 160, 228, 296, 364, 432};
    for (const double x : lines) sheet.v(x, x > 240 && x < 400 ? 106 : 90, 170);
    sheet.h(90, 60, 432).h(122, 60, 432).h(170, 60, 432);
    sheet.text(292.5, 102, "Meerjarenraming");
    sheet.text(64, 116, "Begroting").figure(222, 116, "2026").figure(290, 116, "2027").figure(358, 116, "2028").figure(426, 116, "2029");
    const char* rows[][5] = {
        {"Lasten", "-5.887", "-5.911", "-5.865", "-5.874"}, {"Baten", "845", "850", "620", "622"}, {"Saldo", "-5.042", "-5.061", "-5.245", "-5.252"}};
    double y = 134;
    for (auto& row : rows) {
        sheet.text(64, y, row[0]);
        for (int i = 1; i < 5; ++i) sheet.figure(lines[i + 1] - 6, y, row[i]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).find("2+2: Meerjarenraming") != std::string::npos);
}

TEST_CASE("a fill behind a header shows which columns it is over", "[tables]") {
    Sheet sheet;
    sheet.text(300, 100, "31.12.2023").text(440, 100, "31.12.2022");
    sheet.page.shaded = {{250, 90, 360, 104}, {390, 90, 500, 104}};
    const char* rows[][5] = {{"Debiteuren", "425", "", "548", ""},
                             {"Banken", "34.438", "", "39.832", ""},
                             {"Totaal", "", "34.863", "", "40.380"},
                             {"Reserve", "4.160", "", "5.100", ""}};
    double y = 116;
    for (auto& row : rows) {
        sheet.text(70, y, row[0]);
        for (int c = 1; c < 5; ++c)
            if (*row[c]) sheet.figure(std::vector<double>{290, 350, 430, 490}[static_cast<size_t>(c - 1)], y, row[c]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).substr(0, 38) == "0,1+1: 31.12.2023\n0,3+1: 31.12.2022\n1,");
}

TEST_CASE("a table of contents without leaders is no table", "[tables]") {
    Sheet sheet;
    for (int i = 0; i < 9; ++i) sheet.text(70, 100 + 14 * i, "Hoofdstuk over de stad").figure(500, 100 + 14 * i, std::to_string(3 + 2 * i * i));
    CHECK(sheet.tables().empty());
}

TEST_CASE("text cells that only their backgrounds show", "[tables]") {
    Sheet sheet;
    for (int i = 0; i < 4; ++i) {
        double y = 100 + 17 * i;
        sheet.page.shaded.push_back({70, y, 244, y + 17});
        sheet.page.shaded.push_back({245, y, 520, y + 17});
        sheet.text(74, y + 12, "Gemeente Almere").text(250, y + 12, "Wethouder mw. P. Jansen");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 4);
    CHECK(tables[0].columns == 2);
    CHECK(tables[0].cells[1].text == "Wethouder mw. P. Jansen");
}

TEST_CASE("a table that runs up the page is read, and placed where it stands", "[tables]") {
    Sheet upright = three_rows();
    for (int turn : {90, 180, 270}) {
        INFO(turn);
        // The same page turned clockwise.
        Page page = upright.page;
        double w = upright.page.width, h = upright.page.height;
        if (turn != 180) std::swap(page.width, page.height);
        for (Word& word : page.words) {
            Box b = word.box;
            word.rotation = turn;
            if (turn == 90) word.box = {h - b.y1, b.x0, h - b.y0, b.x1}, word.baseline = h - word.baseline;
            if (turn == 180) word.box = {w - b.x1, h - b.y1, w - b.x0, h - b.y0}, word.baseline = h - word.baseline;
            if (turn == 270) word.box = {b.y0, w - b.x1, b.y1, w - b.x0};
        }
        std::vector<Table> tables = find_tables(page, {});
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kThreeRows);
        for (size_t i = 0; i < tables[0].cells.size(); ++i) {
            const Cell& c = tables[0].cells[i];
            bool there = std::any_of(page.words.begin(), page.words.end(), [&](const Word& word) {
                return word.text == c.text && std::abs(word.box.x0 - c.box.x0) < 1e-6 && std::abs(word.box.y0 - c.box.y0) < 1e-6;
            });
            CHECK(there);
        }
    }
}

TEST_CASE("a table over the two pages of a spread is one, left page first", "[tables]") {
    Sheet sheet;
    sheet.page.width = 842;
    sheet.page.height = 595;
    auto half = [&](double x, double y0, const std::string& name, int rows) {
        double y = y0;
        for (int i = 0; i < rows + 1; ++i, y += 15) {
            sheet.h(y, x, x + 330);
            if (i == 0)
                sheet.text(x + 2, y + 11, "Taakveld").text(x + 222, y + 11, "Baten").text(x + 282, y + 11, "Saldo");
            else
                sheet.text(x + 2, y + 11, name + std::to_string(i))
                    .figure(x + 270, y + 11, std::to_string(10 + i))
                    .figure(x + 325, y + 11, std::to_string(20 + i));
        }
        sheet.h(y, x, x + 330);
        for (double at : {x, x + 220, x + 280, x + 330}) sheet.v(at, y0, y);
    };
    half(40, 60, "links", 6);
    half(460, 30, "rechts", 4);
    std::vector<Table> tables = join_over_pages(sheet.tables(), {sheet.page});
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 11);
    CHECK(tables[0].parts.size() == 2);
    CHECK(tables[0].cells[3].text == "links1");
    CHECK(tables[0].cells.back().text == "24");
}
