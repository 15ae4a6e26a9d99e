// Tables from words and lines set by hand: what a page prints, and the cells that a reader sees in it.
#include "document/tables/tables.h"

#include <string>

#include "catch.h"
#include "document/tables/table_text.h"
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

TEST_CASE("a plain line below a bold title of its size says more about the table; below the larger heading of a section it is the title", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 72, "Overzicht reserves", true).text(70, 88, "Exclusief mutaties");
    REQUIRE(sheet.tables().size() == 1);
    CHECK(sheet.tables()[0].caption == "Overzicht reserves");
    for (Word& word : sheet.page.words)
        if (word.bold) word.size = 14;
    CHECK(sheet.tables()[0].caption == "Exclusief mutaties");
}

TEST_CASE("a caption below a table is not that of the next one too", "[tables]") {
    Sheet sheet;
    const auto table = [&](double y, const std::string& caption) {
        sheet.text(50, y, "Soort", true).figure(300, y, "2026").figure(400, y, "2027");
        for (int i = 1; i < 4; ++i)
            sheet.text(50, y + 14 * i, "Post " + std::string(1, static_cast<char>('a' + i))).figure(300, y + 14 * i, "1.250").figure(400, y + 14 * i, "1.310");
        sheet.text(50, y + 64, caption);
    };
    table(80, "Tabel 4: Bijdragen 2026");
    sheet.text(50, 160, "Inclusief de kern.").text(50, 184, "Meerjarenraming", true);
    table(210, "Tabel 5: Meerjarenraming");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].caption == "Tabel 4: Bijdragen 2026");
    CHECK(tables[1].caption == "Tabel 5: Meerjarenraming");
}

TEST_CASE("a heading, a title, a unit and names set close together part a table from the one above it", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 100, "Begroting 2025").figure(380, 100, "Rekening 2025").figure(460, 100, "Verschil").h(103, 68, 462);
    sheet.text(70, 113, "Personeel").figure(300, 113, "45.447").figure(380, 113, "44.899").figure(460, 113, "548");
    sheet.text(70, 126, "Kapitaallasten").figure(300, 126, "8.796").figure(380, 126, "8.817").figure(460, 126, "-21");
    sheet.text(70, 139, "Totaal").figure(300, 139, "54.243").figure(380, 139, "53.716").figure(460, 139, "527").h(142, 68, 462);
    sheet.text(68, 165, "Gemeentelijke bijdragen", true).text(68, 180, "Bijdrage per gemeente", true).text(68, 190, "(x € 1.000)");
    sheet.figure(300, 204, "Rekening 2024").figure(380, 204, "Begroting 2025").figure(460, 204, "Rekening 2025").h(207, 68, 462);
    sheet.text(70, 217, "Almerdijk").figure(300, 217, "151").figure(380, 217, "113").figure(460, 217, "149");
    sheet.text(70, 230, "Berkhout").figure(300, 230, "157").figure(380, 230, "101").figure(460, 230, "105");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].rows == 4);
    CHECK(tables[1].caption == "Bijdrage per gemeente");
    CHECK(shown(tables[1]).starts_with("0,1: Rekening 2024\n0,2: Begroting 2025\n0,3: Rekening 2025\n"));
}

TEST_CASE("small print in lower case below a bold title is no title", "[tables]") {
    Sheet sheet;
    sheet.text(70, 80, "Formatie per afdeling", true).text(70, 92, "in fte");
    for (Word& word : sheet.page.words)
        if (!word.bold) word.size = 8;
    sheet.text(70, 106, "Afdeling").figure(300, 106, "2024").figure(400, 106, "2025");
    for (int i = 1; i < 4; ++i) sheet.text(70, 106 + 14 * i, "Team").figure(300, 106 + 14 * i, "31,9").figure(400, 106 + 14 * i, "35,7");
    REQUIRE(sheet.tables().size() == 1);
    CHECK(sheet.tables()[0].caption == "Formatie per afdeling");
}

TEST_CASE("the last label may end below its row, and a lone name over the figures of a list is its header", "[tables]") {
    Sheet sheet;
    sheet.text(70, 80, "Aansluiting met de balans", true).text(70, 92, "bedragen in euro's").figure(400, 106, "Bedrag");
    for (int i = 0; i < 3; ++i) sheet.text(72, 122 + 16 * i, "Post " + std::string(1, static_cast<char>('a' + i))).figure(400, 122 + 16 * i, "6.439");
    sheet.text(72, 170, "Totaal begroting", true).text(380, 170, "6.419", true).text(72, 182, "2027", true).text(70, 220, "Hierna volgt de toelichting.");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,1: Bedrag\n1,0: Post a\n"));
    CHECK(shown(tables[0]).find("4,0: Totaal begroting 2027\n") != std::string::npos);
}

TEST_CASE("the last words of a sentence that end in an amount are no header, and a plain line with the unit below a bold title is no title", "[tables]") {
    Sheet sheet;
    sheet.text(70, 68, "De stand van de reserve sociaal domein is eind december in het jaar").text(70, 80, "2025 € 3.663.000.");
    sheet.text(70, 104, "Eigen vermogen", true).text(70, 116, "Saldo en stand x € 1.000");
    for (Word& word : sheet.page.words)
        if (word.baseline == 116) word.size = 8;
    sheet.figure(300, 130, "31-12-2025").figure(400, 130, "31-12-2024");
    for (int i = 1; i < 4; ++i) sheet.text(70, 130 + 14 * i, "Reserves").figure(300, 130 + 14 * i, "22.120").figure(400, 130 + 14 * i, "23.248");
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].caption == "Eigen vermogen");
    CHECK(shown(tables[0]).starts_with("0,1: 31-12-2025\n0,2: 31-12-2024\n1,0: Reserves\n"));
}
