// Which names stand over which columns, in tables from words and lines set by hand.
#include <string>

#include "catch.h"
#include "document/tables/table_text.h"
#include "document/tables/tables.h"
#include "sheet.h"

using namespace griffier;

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

TEST_CASE("a header row further down is listed", "[tables]") {
    Sheet sheet = three_rows();
    sheet.text(70, 168, "Reserves").figure(300, 168, "Stand").figure(380, 168, "Mutatie");
    sheet.text(70, 182, "Algemeen").figure(300, 182, "100").figure(380, 182, "-5");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(tables[0].inner_header_rows == std::vector<int>{4});
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

TEST_CASE("a number and the name of a section below the header open the rows", "[tables]") {
    const auto headers = [](const char* number) {
        Sheet sheet;
        for (double y : {100.0, 115.0, 130.0, 145.0, 160.0}) sheet.h(y, 70, 460);
        for (double x : {70.0, 110.0, 300.0, 380.0, 460.0}) sheet.v(x, 100, 160);
        sheet.text(72, 112, "Nr").text(112, 112, "Taakveld").figure(376, 112, "Lasten").figure(456, 112, "Baten");
        sheet.text(72, 127, number).text(112, 127, "Bestuur en ondersteuning");
        sheet.text(72, 142, "0.1").text(112, 142, "Bestuur").figure(376, 142, "2.332").figure(456, 142, "974");
        sheet.text(72, 157, "0.2").text(112, 157, "Burgerzaken").figure(376, 157, "1.756").figure(456, 157, "713");
        const std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        return tables[0].header_rows;
    };
    CHECK(headers("0") == 1);
    CHECK(headers("code") == 2);
}

TEST_CASE("a group header with a line of its own below it stands over what the line runs over, whatever the header beside it has", "[tables]") {
    Sheet sheet;
    sheet.text(290, 100, "2024").h(104, 240, 360).figure(455, 100, "Verschil");
    sheet.text(70, 114, "Soort").figure(283, 114, "Eerste").figure(351, 114, "Gewijzigd").figure(395, 114, "2025").figure(455, 114, "2025-2024");
    const char* rows[][5] = {
        {"Personeel", "11.791", "5.217", "17.629", "-12"}, {"Inhuur", "6.329", "12.181", "9.631", "801"}, {"Rente", "9.440", "5.086", "17.939", "588"}};
    for (int i = 0; i < 3; ++i) {
        const double y = 128 + 14 * i;
        sheet.text(70, y, rows[i][0]).figure(283, y, rows[i][1]).figure(351, y, rows[i][2]).figure(395, y, rows[i][3]).figure(455, y, rows[i][4]);
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,1+1: 2024\n0,4: Verschil\n1,0: Soort\n1,1: Eerste\n"));
    for (const Cell& cell : tables[0].cells) CHECK_FALSE(cell.guessed);
}

TEST_CASE("names that go on in lower case below the first words of their header, beside names of one line, are one header", "[tables]") {
    Sheet sheet;
    sheet.text(267, 100, "Bijdrage voor").text(417, 100, "Bijdrage na");
    sheet.text(70, 111, "Deelnemer").figure(240, 111, "Uren").figure(330, 111, "wijziging").figure(400, 111, "Wijziging").figure(470, 111, "wijziging");
    const char* rows[][5] = {
        {"Provincie", "3.893", "2.107", "27", "2.134"}, {"Almerdijk", "3.190", "1.990", "27", "2.017"}, {"Totaal", "7.083", "4.097", "54", "4.151"}};
    for (int i = 0; i < 3; ++i) {
        const double y = 126 + 14 * i;
        sheet.text(70, y, rows[i][0]).figure(240, y, rows[i][1]).figure(330, y, rows[i][2]).figure(400, y, rows[i][3]).figure(470, y, rows[i][4]);
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 1);
    CHECK(shown(tables[0]).starts_with("0,0: Deelnemer\n0,1: Uren\n0,2: Bijdrage voor wijziging\n0,3: Wijziging\n0,4: Bijdrage na wijziging\n"));
}

TEST_CASE("group headers at the right edge of their turn stand over figures only, beside numbers and names of rows, and a section below them opens the rows",
          "[tables]") {
    Sheet sheet;
    sheet.figure(370, 96, "Realisatie 2024").figure(500, 96, "Begroting 2025");
    sheet.text(70, 110, "Nr").text(100, 110, "Taakveld").text(70, 124, "0").text(100, 124, "Bestuur en ondersteuning");
    for (double x : {290.0, 420.0}) sheet.figure(x, 110, "Lasten").figure(x + 40, 110, "Baten").figure(x + 80, 110, "Saldo");
    double y = 138;
    for (const char* number : {"0.1", "0.2", "0.3"}) {
        sheet.text(70, y, number).text(100, y, "Bestuur en burgers");
        for (double x : {290.0, 420.0}) sheet.figure(x, y, "2.880").figure(x + 40, y, "1.215").figure(x + 80, y, "-1.665");
        y += 14;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 2);
    CHECK(shown(tables[0]).starts_with("0,2+2: Realisatie 2024\n0,5+2: Begroting 2025\n1,0: Nr\n1,1: Taakveld\n1,2: Lasten\n"));
    CHECK(shown(tables[0]).find("\n2,0: 0\n2,1: Bestuur en ondersteuning\n3,0: 0.1\n") != std::string::npos);
    for (const Cell& cell : tables[0].cells) CHECK_FALSE(cell.guessed);
}

TEST_CASE("names set close together are parted over their figures, also where a line parts them from these", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Maatstaf").figure(250, 100, "Aantal").figure(340, 100, "Bedrag per stuk").figure(420, 100, "Uitkering").h(104, 68, 422);
    double y = 114;
    for (const char* label : {"Inwoners", "Jongeren", "Woonruimten"}) {
        sheet.text(70, y, label).figure(250, y, "38.229").figure(340, y, "183,71").figure(420, y, "7.023.050");
        y += 14;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,0: Maatstaf\n0,1: Aantal\n0,2: Bedrag per stuk\n0,3: Uitkering\n"));
}

TEST_CASE("names of two lines at the foot of their cells, below years that stand over groups, are one name each", "[tables]") {
    Sheet sheet;
    sheet.text(245, 90, "2027").text(425, 90, "2028");
    for (double x : {220.0, 400.0}) {
        sheet.figure(x + 120, 103, "Na").figure(x, 116, "Ontwerp").figure(x + 55, 116, "Wijziging").figure(x + 120, 116, "amendement");
        for (int i = 0; i < 3; ++i) sheet.figure(x, 132 + 14 * i, "5.536").figure(x + 55, 132 + 14 * i, "286").figure(x + 120, 132 + 14 * i, "5.822");
    }
    for (int i = 0; i < 3; ++i) sheet.text(70, 132 + 14 * i, std::vector<std::string>{"Lasten", "Baten", "Saldo"}[static_cast<size_t>(i)]);
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,1+2: 2027\n0,4+2: 2028\n1,1: Ontwerp\n1,2: Wijziging\n1,3: Na amendement\n1,4: Ontwerp\n"));
}

TEST_CASE("a name with its own year stands beside a group with a year, not under it", "[tables]") {
    Sheet sheet;
    sheet.text(276, 90, "Begroting 2025").text(470, 90, "Verschil begroting").figure(240, 103, "Realisatie").figure(430, 103, "Realisatie");
    sheet.figure(240, 115, "2024")
        .figure(312, 115, "primitief")
        .figure(370, 115, "na wijziging")
        .figure(430, 115, "2025")
        .figure(500, 115, "absoluut")
        .figure(560, 115, "in %");
    double y = 132;
    for (const char* label : {"Bereikbaar", "Duurzaam", "Erfgoed"}) {
        sheet.text(70, y, label)
            .figure(240, y, "132,7")
            .figure(300, y, "133,0")
            .figure(370, y, "127,7")
            .figure(430, y, "130,8")
            .figure(500, y, "-3,1")
            .figure(560, y, "-2,4");
        y += 14;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).find("0,2+1: Begroting 2025\n") != std::string::npos);
}

TEST_CASE("a row of answers is no header", "[tables]") {
    Sheet sheet;
    const std::vector<std::vector<std::string>> rows = {{"Gegevens", "Jansen", "Bakker"},
                                                        {"Omvang in fte", "1,0", "0,9"},
                                                        {"Dienstbetrekking?", "Ja", "Nee"},
                                                        {"Beloning", "118.518", "114.558"},
                                                        {"Totaal", "118.518", "114.558"}};
    double y = 100;
    for (const auto& row : rows) {
        sheet.text(70, y, row[0]).figure(300, y, row[1]).figure(400, y, row[2]);
        y += 14;
    }
    REQUIRE(sheet.tables().size() == 1);
    CHECK(sheet.tables()[0].header_rows == 1);
    CHECK(sheet.tables()[0].inner_header_rows.empty());
}

TEST_CASE("one group beside names at the top of their cells stands over the two names below it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Complex").figure(240, 100, "Boekwaarde").figure(370, 100, "Nog te realiseren").figure(440, 100, "Eindwaarde");
    sheet.figure(300, 113, "Kosten").figure(370, 113, "Opbrengsten");
    double y = 130;
    for (const char* label : {"De Hoek", "Centrumplan", "Totaal"}) {
        sheet.text(70, y, label).figure(240, y, "4.245").figure(300, y, "1.837").figure(370, y, "6.914").figure(440, y, "(832)");
        y += 14;
    }
    const std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,0: Complex\n0,1: Boekwaarde\n0,2+1: Nog te realiseren\n0,4: Eindwaarde\n1,2: Kosten\n1,3: Opbrengsten\n"));
}
