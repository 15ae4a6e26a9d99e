// Tables in the styles of statistical reports, typewriters and pages of two columns, set by hand.
#include "catch.h"
#include "document/tables/table_text.h"
#include "sheet.h"

using namespace griffier;

namespace {

const std::string kSentence = "Het bureau heeft de opgaven van de kantoren nagekeken";

// A text column of `lines` lines, some 290 pt wide.
void prose(Sheet& sheet, double x, double baseline, int lines) {
    for (int i = 0; i < lines; ++i) sheet.text(x, baseline + 12 * i, kSentence);
}

const char* const kPorts =
    "0,0: Haven\n0,1: 1999\n0,2: 2000\n1,0: Noord\n1,1: 1.204\n1,2: 981\n2,0: Zuid\n2,1: 77\n2,2: 1.460\n3,0: Totaal\n3,1: 1.281\n3,2: 2.441\n";

// The table kPorts: its labels at x, its figures end 140 and 200 pt further right.
void ports(Sheet& sheet, double x, double y, double leading) {
    const char* rows[][3] = {{"Haven", "1999", "2000"}, {"Noord", "1.204", "981"}, {"Zuid", "77", "1.460"}, {"Totaal", "1.281", "2.441"}};
    for (auto& row : rows) {
        sheet.text(x, y, row[0]).figure(x + 140, y, row[1]).figure(x + 200, y, row[2]);
        y += leading;
    }
}

}  // namespace

TEST_CASE("dot leaders lead from labels to figures and are no text", "[tables]") {
    struct Case {
        const char *what, *leader;
    };
    for (const Case& c :
         {Case{"one word", "...................."}, Case{"a word a dot", ". . . . . . . . . . ."}, Case{"dots in pairs", ".. .. .. .. .. .."}}) {
        INFO(c.what);
        Sheet sheet;
        sheet.figure(300, 100, "1987").figure(380, 100, "1982");
        sheet.text(70, 114, "Tarwe").text(100, 114, c.leader).figure(300, 114, "1.234").figure(380, 114, "1.300");
        sheet.text(70, 128, "Haver").text(100, 128, c.leader).figure(300, 128, "26").figure(380, 128, "2.100");
        sheet.text(70, 142, "Totaal").text(105, 142, c.leader).figure(300, 142, "1.260").figure(380, 142, "3.400");
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) ==
              "0,1: 1987\n0,2: 1982\n1,0: Tarwe\n1,1: 1.234\n1,2: 1.300\n2,0: Haver\n2,1: 26\n2,2: 2.100\n3,0: Totaal\n3,1: 1.260\n3,2: 3.400\n");
    }
}

TEST_CASE("one column of figures behind leaders is a table, pages behind leaders are contents", "[tables]") {
    auto with = [](const std::vector<std::string>& figures) {
        Sheet sheet;
        double y = 100;
        for (const std::string& figure : figures) {
            sheet.text(70, y, "Hoofdstuk").text(118, y, "....................................").figure(330, y, figure);
            y += 14;
        }
        return sheet.tables().size();
    };
    CHECK(with({"3", "7", "12", "12", "40"}) == 0);
    CHECK(with({"3", "7"}) == 0);
    CHECK(with({"1.204", "77", "981", "2.262"}) == 1);
    CHECK(with({"40", "12", "31", "83"}) == 1);
}

TEST_CASE("a few dots alone in a column are a figure not known", "[tables]") {
    Sheet sheet;
    sheet.figure(300, 100, "1987").figure(380, 100, "1982");
    sheet.text(70, 114, "Tarwe").figure(300, 114, "...").figure(380, 114, "1.300");
    sheet.text(70, 128, "Haver").figure(300, 128, "26").figure(380, 128, "...");
    sheet.text(70, 142, "Gerst").figure(300, 142, "260").figure(380, 142, "34");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,1: 1987\n0,2: 1982\n1,0: Tarwe\n1,1: ...\n1,2: 1.300\n2,0: Haver\n2,1: 26\n2,2: ...\n3,0: Gerst\n3,1: 260\n3,2: 34\n");
}

TEST_CASE("lines typed of dashes are lines", "[tables]") {
    CHECK(looks_like_rule("-----"));
    CHECK(looks_like_rule("===="));
    CHECK_FALSE(looks_like_rule("--"));
    Sheet sheet;
    sheet.text(70, 90, std::string(40, '-'));
    sheet.text(70, 102, "Hoofdstuk").figure(200, 102, "Lasten").figure(270, 102, "Baten");
    sheet.text(70, 114, std::string(40, '='));
    sheet.text(70, 126, "Onderwijs").figure(200, 126, "1.204").figure(270, 126, "77");
    sheet.text(70, 138, "Wegen").figure(200, 138, "310").figure(270, 138, "4");
    sheet.text(70, 150, std::string(40, '-'));
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,0: Hoofdstuk\n0,1: Lasten\n0,2: Baten\n1,0: Onderwijs\n1,1: 1.204\n1,2: 77\n2,0: Wegen\n2,1: 310\n2,2: 4\n");
    CHECK(tables[0].header_rows == 1);
}

TEST_CASE("walls typed between columns are no text", "[tables]") {
    Sheet sheet;
    sheet.text(70, 90, "+-------------+--------+--------+");
    double y = 102;
    const char* rows[][3] = {{"Soort", "Lasten", "Baten"}, {"Bussen", "1.204", "77"}, {"Trams", "310", "4"}};
    for (auto& row : rows) {
        sheet.text(70, y, "|").text(80, y, row[0]).text(140, y, "|").figure(185, y, row[1]).text(190, y, "|").figure(235, y, row[2]).text(240, y, "|");
        y += 12;
        if (y < 115) sheet.text(70, y, "|-------------+--------+--------|"), y += 12;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) == "0,0: Soort\n0,1: Lasten\n0,2: Baten\n1,0: Bussen\n1,1: 1.204\n1,2: 77\n2,0: Trams\n2,1: 310\n2,2: 4\n");
}

TEST_CASE("names over groups of names", "[tables]") {
    auto body = [](Sheet& sheet) {
        for (double y : {142.0, 156.0, 170.0})
            sheet.text(70, y, "Noord").figure(240, y, "1.204").figure(310, y, "981").figure(380, y, "77").figure(450, y, "46");
    };
    SECTION("one over two groups") {
        Sheet sheet;
        sheet.text(310, 100, "Scholen").text(245, 114, "Lager").text(385, 114, "Hoger");
        for (double x : {240.0, 310.0, 380.0, 450.0}) sheet.figure(x, 128, x < 300 || (x > 350 && x < 400) ? "Klassen" : "Leraren");
        body(sheet);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        INFO(shown(tables[0]));
        CHECK(shown(tables[0]).find(": Scholen\n1,1+1: Lager\n1,3+1: Hoger\n2,1: Klassen\n") != std::string::npos);
    }
    SECTION("beside a header of one line") {
        Sheet sheet;
        sheet.text(250, 114, "Oogst").figure(380, 121, "Rest").figure(450, 121, "Totaal");
        sheet.figure(240, 128, "Zomer").figure(310, 128, "Winter");
        body(sheet);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].header_rows == 2);
        INFO(shown(tables[0]));
        CHECK(shown(tables[0]).find("0,1+1: Oogst\n") == 0);
    }
}

TEST_CASE("a header drawn in one cell over two columns is not cut where a word begins a column", "[tables]") {
    Sheet sheet;
    for (double y : {90.0, 105.0, 120.0, 134.0, 148.0}) sheet.h(y, 65, 400);
    for (double x : {65.0, 200.0, 400.0}) sheet.v(x, 90, 148);
    sheet.v(300, 105, 148);
    sheet.text(70, 101, "Gebied").text(262, 101, "Procent").text(300, 101, "verschil");
    sheet.text(262, 116, "1980").text(304, 116, "1985");
    for (double y : {130.0, 144.0}) sheet.text(70, y, "Noord").figure(297, y, "1,4").figure(340, y, "2,6");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).find("0,1+1: Procent verschil\n") != std::string::npos);
}

TEST_CASE("a table in one of two text columns takes nothing from the other", "[tables]") {
    for (bool left : {true, false}) {
        INFO(left);
        Sheet sheet;
        double x = left ? 40 : 330, other = left ? 330 : 40;
        prose(sheet, other, 100, 24);
        prose(sheet, x, 100, 8);
        ports(sheet, x, 208, 12);
        prose(sheet, x, 268, 10);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]) == kPorts);
    }
    Sheet none;
    prose(none, 40, 100, 24);
    prose(none, 330, 100, 24);
    CHECK(none.tables().empty());
}

TEST_CASE("tables side by side", "[tables]") {
    SECTION("rows on baselines of their own: two") {
        Sheet sheet;
        ports(sheet, 60, 100, 12);
        ports(sheet, 330, 104, 14);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 2);
        CHECK(shown(tables[0]) == kPorts);
        CHECK(shown(tables[1]) == kPorts);
    }
    SECTION("lines of their own: two") {
        Sheet sheet;
        ports(sheet, 60, 100, 12);
        ports(sheet, 330, 100, 12);
        for (double y : {90.0, 103.0, 140.0}) sheet.h(y, 58, 264).h(y, 328, 534);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 2);
        CHECK(shown(tables[0]) == kPorts);
    }
    SECTION("the two sides of a balance, on the same baselines under the same lines: one") {
        Sheet sheet;
        ports(sheet, 60, 100, 12);
        ports(sheet, 330, 100, 12);
        for (double y : {90.0, 103.0, 140.0}) sheet.h(y, 58, 534);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].columns == 6);
    }
    SECTION("a table in a column of text, beside short lines of the other column: one, without them") {
        Sheet sheet;
        prose(sheet, 40, 100, 8);
        prose(sheet, 330, 100, 8);
        double y = 100 + 8 * 12;
        for (const char* name : {"Tankers", "Sleepboten", "Veren", "Schuiten", "Jollen"}) {
            sheet.text(40, y, name).figure(190, y, "1.204").figure(240, y, "77").text(330, y, "Stand van zaken:");
            y += 12;
        }
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        INFO(shown(tables[0]));
        CHECK(tables[0].columns == 3);
        CHECK(tables[0].rows == 5);
    }
    SECTION("a wide gutter between labels and figures: one") {
        Sheet sheet;
        double y = 100;
        for (const char* name : {"Tankers", "Sleepboten", "Veren", "Schuiten"}) {
            sheet.text(60, y, name).figure(450, y, "1.204").figure(520, y, "77");
            y += 13;
        }
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK(tables[0].columns == 3);
    }
}

TEST_CASE("names centred over columns wider than their figures", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Gebied").text(225, 100, "Lente").text(305, 100, "Zomer").text(385, 100, "Herfst");
    const char* rows[][4] = {{"Noord", "1.204", "981", "15"}, {"Zuid", "77", "1.460", "28"}, {"West", "46", "250", "1.381"}};
    double y = 114;
    for (auto& row : rows) {
        sheet.text(70, y, row[0]).figure(280, y, row[1]).figure(360, y, row[2]).figure(440, y, row[3]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 4);
    CHECK(shown(tables[0]).find("0,0: Gebied\n0,1: Lente\n0,2: Zomer\n0,3: Herfst\n1,0: Noord\n1,1: 1.204\n") == 0);
}

TEST_CASE("the numbers of columns are a header", "[tables]") {
    CHECK(number_columns({"1", "2", "3"}));
    CHECK(number_columns({"(1)", "(2)", "(3)", "(4)"}));
    CHECK_FALSE(number_columns({"1", "2"}));
    CHECK_FALSE(number_columns({"1", "3", "4"}));
    CHECK_FALSE(number_columns({"", "1", "2"}));
    Sheet sheet;
    sheet.figure(280, 100, "Raming").figure(360, 100, "Uitgaaf").figure(440, 100, "Rest");
    sheet.figure(270, 114, "(1)").figure(350, 114, "(2)").figure(430, 114, "(3)");
    for (double y : {128.0, 142.0, 156.0}) sheet.text(70, y, "Post").figure(280, y, "1.204").figure(360, y, "981").figure(440, y, "223");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 2);
    CHECK(tables[0].columns == 4);
}

TEST_CASE("a currency sign in a place of its own goes with the figure on its right", "[tables]") {
    Sheet sheet;
    sheet.figure(280, 100, "2012").figure(350, 100, "2011");
    sheet.text(70, 114, "Leges").text(230, 114, "$").figure(280, 114, "87,372").text(284, 114, "$").figure(350, 114, "3,387");
    sheet.text(70, 128, "Rente").figure(280, 128, "250").figure(350, 128, "1,980");
    sheet.text(70, 142, "Saldo").text(230, 142, "$").figure(283, 142, "(66,537)").text(286, 142, "$").figure(350, 142, "32,012");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,1: 2012\n0,2: 2011\n1,0: Leges\n1,1: $ 87,372\n1,2: $ 3,387\n2,0: Rente\n2,1: 250\n2,2: 1,980\n3,0: Saldo\n3,1: $ (66,537)\n3,2: $ 32,012\n");
}

TEST_CASE("labels that begin with a number are no column of codes", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Age and sex").figure(300, 100, "Men").figure(380, 100, "Women");
    double y = 114;
    for (const char* label : {"16 to 19 years", "20 to 24 years", "25 to 54 years", "55 and over"}) {
        sheet.text(75, y, label).figure(300, y, "1,204").figure(380, y, "981");
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns == 3);
}

TEST_CASE("a label beside two rows does not make them one", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Streek").text(140, 100, "Wie").figure(280, 100, "2001").figure(360, 100, "2011");
    double y = 114;
    for (const char* name : {"Noord", "Zuid", "Oost"}) {
        sheet.text(140, y, "Mannen").figure(280, y, "1.204").figure(360, y, "981").text(70, y + 6, name);
        sheet.text(140, y + 12, "Vrouwen").figure(280, y + 12, "77").figure(360, y + 12, "46");
        y += 24;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].rows == 7);
    CHECK(shown(tables[0]).find("1,0: Noord\n1,1: Mannen\n1,2: 1.204\n1,3: 981\n2,1: Vrouwen\n2,2: 77\n2,3: 46\n3,0: Zuid\n") != std::string::npos);
}

TEST_CASE("a name in the middle of a table begins a section", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Soort").figure(280, 100, "1970").figure(360, 100, "1980").figure(440, 100, "1990");
    sheet.text(235, 114, "WAARDE").text(70, 128, "Uitvoer").figure(280, 128, "1.204").figure(360, 128, "981").figure(440, 128, "15");
    sheet.text(70, 142, "Invoer").figure(280, 142, "77").figure(360, 142, "46").figure(440, 142, "28");
    sheet.text(232, 156, "AANDEEL").text(70, 170, "Kolen").figure(280, 170, "2,4").figure(360, 170, "6,0").figure(440, 170, "8,1");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).find("1,0+3: WAARDE\n2,0: Uitvoer\n") != std::string::npos);
    CHECK(shown(tables[0]).find("3,3: 28\n4,0+3: AANDEEL\n5,0: Kolen\n") != std::string::npos);
}

TEST_CASE("names printed upwards over the columns are its header", "[tables]") {
    Sheet sheet;
    double x = 250;
    for (const char* name : {"Brand", "Diefstal", "Geweld"}) {
        sheet.page.words.push_back({name, {x, 160 - 5.0 * std::string(name).size(), x + 10, 160}, x + 8, 10, false, Origin::text_layer, 1, 270});
        x += 60;
    }
    sheet.text(70, 158, "Wijk");
    for (double y : {172.0, 186.0, 200.0}) sheet.text(70, y, "Noord").figure(262, y, "1.204").figure(322, y, "981").figure(382, y, "77");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).find("0,0: Wijk\n0,1: Brand\n0,2: Diefstal\n0,3: Geweld\n1,0: Noord\n1,1: 1.204\n") == 0);
}

TEST_CASE("names of columns that begin like a unit are a header", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Onderwerp").figure(230, 100, "Bedrag").text(240, 100, "V/N").text(265, 100, "I/S");
    for (double y : {114.0, 128.0, 142.0}) sheet.text(70, y, "Leges").figure(230, y, "1.204").text(245, y, "V").text(270, y, "I");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).find("0,0: Onderwerp\n0,1: Bedrag\n0,2: V/N\n0,3: I/S\n1,0: Leges\n") == 0);
}

TEST_CASE("the last value of a table wraps below it, a heading further down does not", "[tables]") {
    for (const bool close : {true, false}) {
        Sheet sheet;
        sheet.text(60, 100, "Onderwerp").text(160, 100, "Nieuwbouw van").text(300, 100, "Nummer").text(420, 100, "2025-14");
        sheet.text(160, 113, "een kazerne");
        sheet.text(60, 130, "Datum").text(160, 130, "12 mei 2025").text(300, 130, "Steller").text(420, 130, "N. Visser");
        sheet.text(60, 147, "Raad").text(160, 147, "3 juni 2025").text(300, 147, "Wethouder").text(420, 147, "P.");
        sheet.text(420, close ? 160 : 175, "Noordhof").text(60, 200, "Het college stelt voor de kazerne te bouwen aan de rand van het dorp.");
        const std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        CHECK((shown(tables[0]).find(": P. Noordhof\n") != std::string::npos) == close);
    }
}

TEST_CASE("a paragraph beside dates and numbers is no table", "[tables]") {
    Sheet sheet;
    const std::vector<std::string> text = {
        "In de maand mei namen wij het besluit om te bouwen en dat werk is", "nu voor een groot deel klaar. De bewoners zijn verhuisd en zij laten weten",
        "dat zij tevreden zijn over het huis en ook over de straat die nog niet", "helemaal af is. Wij gaan door met de bouw van de andere huizen in de wijk"};
    for (std::size_t i = 0; i < text.size(); ++i) sheet.text(60, 100 + 13 * static_cast<double>(i), text[i]);
    sheet.text(460, 100, "2025-14").text(460, 113, "24-02-2026").text(460, 126, "31").text(460, 139, "1");
    CHECK(sheet.tables().empty());
}

TEST_CASE("a header at the right edge of a drawn cell over three columns stands over all of them, and over no other") {
    Sheet sheet;
    const double lines[] = {60, 160, 230, 300, 370, 440};
    for (const double x : lines) sheet.v(x, x > 240 && x < 400 ? 104 : 90, 160);
    for (const double y : {90.0, 104.0, 118.0, 132.0, 146.0, 160.0}) sheet.h(y, 60, 440);
    sheet.figure(226, 100, "2023").figure(436, 100, "2024");
    sheet.text(64, 114, "Soort").figure(226, 114, "Rekening").figure(296, 114, "Primitief").figure(366, 114, "Gewijzigd").figure(436, 114, "Rekening");
    const char* rows[][5] = {{"Lasten", "-412", "-430", "-441", "-438"}, {"Baten", "515", "531", "535", "542"}, {"Saldo", "103", "101", "94", "104"}};
    double y = 128;
    for (auto& row : rows) {
        sheet.text(64, y, row[0]);
        for (int i = 1; i < 5; ++i) sheet.figure(lines[i + 1] - 4, y, row[i]);
        y += 14;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).substr(0, shown(tables[0]).find("1,0")) == "0,1: 2023\n0,2+2: 2024\n");
}

TEST_CASE("numbered captions below their tables are theirs, not those of the tables below", "[tables]") {
    Sheet sheet;
    double y = 112;
    for (const char* caption : {"Tabel 1: Bestuur", "Tabel 2: Ruimte"}) {
        sheet.text(70, y, "Soort").figure(300, y, "2023").figure(380, y, "2024");
        sheet.text(70, y + 14, "Baten").figure(300, y + 14, "1.234").figure(380, y + 14, "1.300");
        sheet.text(70, y + 28, "Lasten").figure(300, y + 28, "-2.000").figure(380, y + 28, "-2.100");
        sheet.text(70, y + 42, caption);
        y += 72;
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].caption == "Tabel 1: Bestuur");
    CHECK(tables[1].caption == "Tabel 2: Ruimte");
}
