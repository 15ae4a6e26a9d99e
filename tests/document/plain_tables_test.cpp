// Tables in a plain style: horizontal lines only, cells that wrap, headings and names set close.
#include <string>
#include <vector>

#include "catch.h"
#include "document/tables/header_groups.h"
#include "sheet.h"

using namespace griffier;

TEST_CASE("between two drawn lines stands one row, whatever of it wraps above or below its figures", "[tables]") {
    Sheet sheet;
    for (double y : {100.0, 124.0, 148.0, 172.0, 188.0}) sheet.h(y, 60, 470);
    sheet.text(64, 115, "Krediet")
        .text(200, 109, "Beschikbaar")
        .text(200, 119, "krediet")
        .text(300, 109, "Uitgaven")
        .text(300, 119, "2025")
        .text(420, 115, "Gereed");
    sheet.text(64, 139, "Sporthal").figure(250, 139, "4.250").figure(340, 139, "2.015").text(420, 133, "Q2").text(420, 143, "2026");
    sheet.text(64, 157, "Vervanging").text(64, 167, "Oost").figure(250, 163, "1.800").figure(340, 163, "655").text(420, 157, "Q4").text(420, 167, "2026");
    sheet.text(64, 183, "Totaal").figure(250, 183, "6.050").figure(340, 183, "2.670");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]) ==
          "0,0: Krediet\n0,1: Beschikbaar krediet\n0,2: Uitgaven 2025\n0,3: Gereed\n1,0: Sporthal\n1,1: 4.250\n1,2: 2.015\n1,3: Q2 2026\n"
          "2,0: Vervanging Oost\n2,1: 1.800\n2,2: 655\n2,3: Q4 2026\n3,0: Totaal\n3,1: 6.050\n3,2: 2.670\n");
}

TEST_CASE("names again over every cell of a row, with no line between, are a header and a row", "[tables]") {
    for (const bool letters : {true, false}) {
        const std::string v = letters ? "V " : "";
        Sheet sheet;
        for (double y : {120.0, 136.0, 152.0, 188.0, 204.0}) sheet.h(y, 60, 470);
        sheet.text(64, 115, "Lasten").figure(300, 115, "Begroting 2024").figure(440, 115, "Raming 2025");
        sheet.text(64, 131, "Bestuur").figure(300, 131, v + "1.250").figure(440, 131, v + "1.015");
        sheet.text(64, 147, "Totaal").figure(300, 147, v + "1.250").figure(440, 147, v + "1.015");
        sheet.text(64, 167, "Baten").figure(300, 167, "Begroting 2024").figure(440, 167, "Raming 2025");
        sheet.text(64, 183, "Bestuur").figure(300, 183, v + "250").figure(440, 183, v + "260");
        sheet.text(64, 199, "Totaal").figure(300, 199, v + "250").figure(440, 199, v + "260");
        std::vector<Table> tables = sheet.tables();
        INFO(v);
        REQUIRE(tables.size() == 1);
        CHECK(shown(tables[0]).find("4,0: Bestuur\n4,1: " + v + "250\n4,2: " + v + "260\n") != std::string::npos);
    }
}

TEST_CASE("a heading hardly larger than the rows, set off from them, parts two tables where names of columns follow", "[tables]") {
    for (const bool names : {true, false}) {
        Sheet sheet;
        sheet.text(70, 100, "Omschrijving").figure(325, 100, "2024").figure(445, 100, "2025");
        sheet.text(70, 116, "Wegen").figure(325, 116, "1.245").figure(445, 116, "1.252");
        sheet.text(70, 132, "Groen").figure(325, 132, "312").figure(445, 132, "321");
        sheet.text(70, 158, "Nieuw beleid", true);
        sheet.page.words[sheet.page.words.size() - 1].size = sheet.page.words[sheet.page.words.size() - 2].size = 11.5;
        sheet.text(70, 182, names ? "Plan" : "Plannen", true);
        if (names) sheet.text(250, 182, "I/S").figure(325, 182, "2024").figure(445, 182, "2025");
        sheet.text(70, 198, "Fietspad").text(250, 198, "I").figure(325, 198, "120").figure(445, 198, "90");
        sheet.text(70, 214, "Bomen").text(250, 214, "S").figure(325, 214, "95").figure(445, 214, "95");
        INFO(names);
        CHECK(sheet.tables().size() == (names ? 2 : 1));
    }
}

TEST_CASE("names set close over figures that end at the right are one a column", "[tables]") {
    Sheet sheet;
    const char* heads[] = {"Rekening", "Begroting", "Begroting", "Raming"};
    const char* years[] = {"2024", "2025", "2026", "2027"};
    const char* figures[][4] = {{"4.812", "5.015", "5.120", "5.098"}, {"2.204", "2.190", "2.311", "2.298"}};
    const char* labels[] = {"Wegen", "Groen"};
    for (int c = 0; c < 4; ++c) {
        double x = 250 + 48.0 * c;
        sheet.figure(x, 100, heads[c]).figure(x, 110, years[c]);
        for (int r = 0; r < 2; ++r) sheet.figure(x, 126 + 16.0 * r, figures[r][c]);
    }
    for (int r = 0; r < 2; ++r) sheet.text(70, 126 + 16.0 * r, labels[r]);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(shown(tables[0]).starts_with("0,1: Rekening 2024\n0,2: Begroting 2025\n0,3: Begroting 2026\n0,4: Raming 2027\n1,0: Wegen\n"));
}

TEST_CASE("thousands parted by the wide space of a text face are one amount where noughts prove it", "[tables]") {
    for (const char* last : {"057", "157"}) {
        Sheet sheet;
        auto amount = [&](double x, double y, const char* first, const char* group) { sheet.figure(x - 15 - 3.5, y, first).figure(x, y, group); };
        const char* labels[] = {"Wegen", "Groen", "Water", "Totaal"};
        for (int r = 0; r < 4; ++r) {
            double y = 116 + 16.0 * r;
            sheet.text(70, y, labels[r]);
            amount(325, y, "412", last);
            amount(445, y, "398", "300");
        }
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        INFO(shown(tables[0]));
        CHECK(tables[0].columns == (last == std::string("057") ? 3 : 5));
    }
}

TEST_CASE("a header in the middle of years that have none of their own stands over all of them", "[tables]") {
    for (const bool own : {false, true}) {
        Sheet sheet;
        const char* years[] = {"2025", "2026", "2027", "2028", "2029"};
        const char* figures[][5] = {{"812", "1.015", "1.120", "98", "1.101"}, {"204", "190", "311", "298", "305"}};
        const char* labels[] = {"Wegen", "Groen"};
        sheet.text(219, 100, "Rekening").text(279, 100, "Begroting").text(402, 100, "Raming");
        if (own) sheet.text(340, 100, "Kader");
        for (int c = 0; c < 5; ++c) {
            sheet.figure(250 + 60.0 * c, 112, years[c]);
            for (int r = 0; r < 2; ++r) sheet.figure(250 + 60.0 * c, 128 + 16.0 * r, figures[r][c]);
        }
        for (int r = 0; r < 2; ++r) sheet.text(70, 128 + 16.0 * r, labels[r]);
        std::vector<Table> tables = sheet.tables();
        REQUIRE(tables.size() == 1);
        INFO(shown(tables[0]));
        CHECK(shown(tables[0]).starts_with(own ? "0,1: Rekening 2025\n0,2: Begroting 2026\n0,3: Kader 2027\n0,4: Raming 2028\n0,5: 2029\n"
                                               : "0,1: Rekening\n0,2: Begroting\n0,3+2: Raming\n1,1: 2025\n"));
    }
}

TEST_CASE("a unit in the corner is whole where numbers and names of the rows part", "[tables]") {
    Sheet sheet;
    sheet.text(278, 100, "Realisatie").text(338, 100, "2024").text(418, 100, "Begroting").text(468, 100, "2025");
    sheet.text(70, 112, "(x").text(83, 112, "€ 1.000)");
    const char* rows[][5] = {
        {"1.", "Bestuur", "412", "398", "405"}, {"2.", "Ruimte", "1.204", "1.180", "1.191"}, {"3.", "Natuur en landbouw", "88", "92", "95"}};
    for (double x : {280.0, 420.0}) sheet.figure(x, 112, "Lasten").figure(x + 50, 112, "Baten").figure(x + 100, 112, "Saldo");
    for (int r = 0; r < 3; ++r) {
        double y = 128 + 16.0 * r;
        sheet.text(70, y, rows[r][0]).text(83, y, rows[r][1]);
        for (int c = 0; c < 6; ++c) sheet.figure(280 + 50.0 * (c % 3) + 140.0 * (c / 3), y, rows[r][2 + c % 3]);
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].header_rows == 2);
    CHECK(shown(tables[0]).find("(x € 1.000)\n1,2: Lasten") != std::string::npos);
}

TEST_CASE("a currency sign that a narrow column parts from its figure goes with it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Lasten").figure(300, 100, "2025").figure(360, 100, "2026").figure(420, 100, "2027");
    const char* labels[] = {"Personeel", "Materieel", "Huisvesting"};
    for (int r = 0; r < 3; ++r) {
        double y = 120 + 28.0 * r;
        sheet.text(70, y, labels[r]).text(250, y, "€ 919.429");
        sheet.figure(360, y - 5, "€").figure(360, y + 6, "5.178.578").figure(420, y - 5, "€").figure(420, y + 6, "5.512.205");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].rows == 4);
    CHECK(shown(tables[0]).find("2,0: Materieel\n2,1: € 919.429\n2,2: € 5.178.578\n2,3: € 5.512.205\n") != std::string::npos);
}

TEST_CASE("one row below a header of groups keeps its columns apart", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Taakveld").text(245, 100, "Begroting 2025").text(395, 100, "Begroting 2026");
    const char* names[] = {"Lasten", "Baten", "Saldo"};
    const char* figures[] = {"4.794", "6.509", "1.715"};
    for (int c = 0; c < 6; ++c) sheet.figure(255 + 50.0 * c, 112, names[c % 3]).figure(255 + 50.0 * c, 128, figures[c % 3]);
    sheet.text(70, 128, "8.3 Wonen en bouwen");
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].columns == 7);
    CHECK(tables[0].header_rows == 2);
}

TEST_CASE("a name below a bold total, midway to the next row, is no part of it", "[tables]") {
    Sheet sheet;
    sheet.text(70, 100, "Omschrijving").figure(300, 100, "2026").figure(360, 100, "2027");
    const char* labels[] = {"Lasten", "Sloop oude school", "Totaal incidentele lasten", "Incidentele baten", "Verkoop grond", "Totaal incidentele baten"};
    for (int r = 0; r < 6; ++r) {
        const double y = 115 + 15.0 * r;
        const bool bold = std::string(labels[r]).starts_with("Totaal");
        sheet.text(70, y, labels[r], bold);
        if (bold) sheet.h(y - 10, 60, 370);
        if (r != 0 && r != 3) sheet.figure(300, y, "310").figure(360, y, "60");
    }
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(shown(tables[0]).find(",0: Incidentele baten\n") != std::string::npos);
}

TEST_CASE("groups share the names below them where that is clear", "[tables]") {
    const auto box = [](double x0, double x1) { return Box{x0, 0, x1, 10}; };
    const std::vector<Box> years = {box(210, 230), box(330, 350), box(450, 470), box(570, 590)};  // ends of cells 120 wide
    CHECK(share_out({box(150, 190), box(395, 425)}, years) == std::vector<std::size_t>{1, 3});    // in the middle of the cells
    CHECK(share_out({box(200, 240), box(445, 475)}, years) == std::vector<std::size_t>{1, 3});    // in the middle of the texts
    CHECK(share_out({box(203, 243), box(452, 482)}, years).empty());                              // near that, and near the middle of two cells each
    const std::vector<Box> close = {box(210, 230), box(240, 260), box(270, 290), box(300, 320)};
    CHECK(share_out({box(200, 240), box(255, 305)}, close) == std::vector<std::size_t>{1, 3});
    CHECK(share_out({box(200, 240), box(320, 360), box(440, 480)}, years).empty());  // the last has none of its own
    CHECK(share_out({box(140, 200), box(300, 360)}, years).empty());
    CHECK(share_out({box(114, 160), box(235, 300)}, years) == std::vector<std::size_t>{1, 3});  // at the left edge of the cells
    CHECK(share_out({}, years).empty());
}

// Two rows of headers in plain columns: groups begin at the left edge of their first cell.
static Sheet grouped(const std::vector<std::pair<double, std::string>>& groups, const std::vector<std::string>& names) {
    Sheet sheet;
    for (const auto& [x, text] : groups) sheet.text(x, 100, text.c_str());
    sheet.text(70, 113, "Programma");
    const char* labels[] = {"Bestuur", "Verkeer", "Onderwijs"};
    for (size_t c = 0; c < names.size(); ++c) {
        sheet.figure(260 + 70.0 * static_cast<double>(c), 113, names[c]);
        for (int r = 0; r < 3; ++r) sheet.figure(260 + 70.0 * static_cast<double>(c), 126 + 13.0 * r, "4.512");
    }
    for (int r = 0; r < 3; ++r) sheet.text(70, 126 + 13.0 * r, labels[r]);
    return sheet;
}

TEST_CASE("groups of unequal width stand in the middle of their cells, or at one edge of them", "[tables]") {
    // Names and figures end at the right edge of cells of uneven width, that begin where the one before ends.
    const double ends[] = {260, 330, 420, 470, 560};
    const char* texts[] = {"Lasten", "Baten", "Lasten", "Baten", "Saldo"};
    std::vector<HeaderName> names;
    for (int i = 0; i < 5; ++i) names.push_back({Box{ends[i] - 28, 20, ends[i], 30}, ends[i], texts[i], false});
    const auto group = [](double x0, double x1) { return Box{x0, 0, x1, 10}; };
    const std::vector<NameRange> shared = {{0, 2}, {2, 3}};
    CHECK(share_names({group(225, 295), group(414, 484)}, names, 160) == shared);
    CHECK(share_names({group(290, 330), group(520, 560)}, names, 160) == shared);  // at the end of the last cell
    // At the left edge: "Saldo" may be beside the groups.
    const auto left = share_names({group(190, 230), group(338, 380)}, names, 160);
    REQUIRE(left.size() == 2);
    CHECK(left[0] == NameRange{0, 2});
    CHECK_FALSE(left[1].sure);
    // "Saldo" between two rows of headers is beside them.
    names[4].apart = true;
    CHECK(share_names({group(225, 295), group(366, 436)}, names, 160) == std::vector<NameRange>{{0, 2}, {2, 2}});
}

TEST_CASE("a column beside groups over turns of names keeps its own header", "[tables]") {
    Sheet sheet;
    sheet.text(70, 106, "Programma").text(195, 106, "Stand").text(304, 100, "Raming").text(444, 100, "Uitkomst");
    const char* labels[] = {"Bestuur", "Verkeer", "Onderwijs"};
    const char* names[] = {"Lasten", "Baten"};
    for (int c = 0; c < 5; ++c) {
        if (c > 0) sheet.figure(220 + 70.0 * c, 113, names[(c - 1) % 2]);
        for (int r = 0; r < 3; ++r) sheet.figure(220 + 70.0 * c, 126 + 13.0 * r, "4.512");
    }
    for (int r = 0; r < 3; ++r) sheet.text(70, 126 + 13.0 * r, labels[r]);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(shown(tables[0]).find("2+1: Raming\n") != std::string::npos);
    CHECK(shown(tables[0]).find("4+1: Uitkomst\n") != std::string::npos);
    CHECK(shown(tables[0]).find("1: Stand\n") != std::string::npos);
}

TEST_CASE("two headers over one turn of names are gathered as a guess, and so is one header over the same name twice", "[tables]") {
    std::vector<Table> tables = grouped({{251, "Stand"}, {352, "Nieuw"}, {525, "Uitkomst"}}, {"Lasten", "Baten", "Saldo", "Lasten", "Baten", "Saldo"}).tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(std::any_of(tables[0].cells.begin(), tables[0].cells.end(), [](const Cell& cell) { return cell.guessed && cell.col == 1; }));
    tables = grouped({{405, "Baten"}}, {"2022", "2023", "2024", "2023", "2024"}).tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(std::all_of(tables[0].cells.begin(), tables[0].cells.end(),
                      [](const Cell& cell) { return cell.guessed || cell.text != "Baten" || cell.col_span <= 2; }));
}

TEST_CASE("first lines of headers are no groups", "[tables]") {
    std::vector<HeaderName> names;
    const char* texts[] = {"31-12-2024", "Erbij", "Eraf", "31-12-2025"};
    for (int i = 0; i < 4; ++i) names.push_back({Box{200 + 80.0 * i, 20, 245 + 80.0 * i, 30}, 245 + 80.0 * i, texts[i], false});
    CHECK(share_names({Box{200, 0, 245, 10}, Box{440, 0, 485, 10}}, names, 150).empty());
}

TEST_CASE("groups over names that come again are a row of their own", "[tables]") {
    std::vector<Table> tables = grouped({{198, "Begroting"}, {338, "Rekening"}}, {"Lasten", "Baten", "Lasten", "Baten", "Saldo"}).tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].header_rows == 2);
    CHECK(shown(tables[0]).find("0,1+1: Begroting\n0,3+2: Rekening\n1,0: Programma\n1,1: Lasten\n") != std::string::npos);
}

TEST_CASE("groups that nothing shares out are marked as a guess", "[tables]") {
    std::vector<Table> tables = grouped({{215, "Raming"}, {312, "Stand"}}, {"Noord", "Oost", "Zuid", "West", "Midden"}).tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].header_rows == 2);
    CHECK(std::count_if(tables[0].cells.begin(), tables[0].cells.end(), [](const Cell& cell) { return cell.guessed; }) == 2);
}

TEST_CASE("headers in the middle of wide cells stand over all years of theirs", "[tables]") {
    Sheet sheet;
    const char* years[] = {"2026", "2027", "2028"};
    sheet.text(70, 100, "Omschrijving").text(191, 100, "Begroting").text(382, 100, "Raming");
    for (int c = 0; c < 3; ++c) {
        sheet.figure(276 + 127.0 * c, 111, years[c]);
        for (int r = 0; r < 3; ++r) sheet.figure(276 + 127.0 * c, 124 + 13.0 * r, "9.851");
    }
    const char* labels[] = {"Lasten", "Baten", "Saldo"};
    for (int r = 0; r < 3; ++r) sheet.text(70, 124 + 13.0 * r, labels[r]);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].columns == 4);
    CHECK(shown(tables[0]).find("0,1: Begroting\n0,2+1: Raming\n1,1: 2026\n") != std::string::npos);
}

TEST_CASE("a name that wraps about the only row of figures has a column of its own", "[tables]") {
    Sheet sheet;
    sheet.text(70, 105, "Doel");
    for (int c = 0; c < 4; ++c)
        sheet.figure(300 + 60.0 * c, 100, "Begroting").figure(300 + 60.0 * c, 110, std::to_string(2023 + c)).figure(300 + 60.0 * c, 129, "-2.086.787");
    sheet.text(70, 124, "Meer mensen doen mee").text(70, 134, "in de wijk (2.3)");
    sheet.h(95, 66, 484).h(114, 66, 484).h(138, 66, 484);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(tables[0].columns == 5);
    CHECK(shown(tables[0]).find("1,0: Meer mensen doen mee in de wijk (2.3)\n1,1: -2.086.787\n") != std::string::npos);
}

TEST_CASE("a header over groups stands over whole groups, however many", "[tables]") {
    Sheet sheet;
    sheet.text(70, 112, "Programma");
    const double ends[] = {199, 298, 372, 437, 507, 581, 646, 716, 789};
    sheet.text(364, 100, "2025").text(677, 100, "2026");
    sheet.text(253, 112, "Raming").text(458, 112, "Prognose").text(671, 112, "Raming");
    const char* names[] = {"Baten", "Lasten", "Saldo"};
    for (int c = 0; c < 9; ++c) {
        sheet.figure(ends[c], 124, names[c % 3]);
        for (int r = 0; r < 3; ++r) sheet.figure(ends[c], 138 + 13.0 * r, "2.439");
    }
    const char* labels[] = {"Bestuur", "Veiligheid", "Economie"};
    for (int r = 0; r < 3; ++r) sheet.text(70, 138 + 13.0 * r, labels[r]);
    sheet.h(103, 160, 790).h(115, 160, 790).h(127, 60, 790);
    std::vector<Table> tables = sheet.tables();
    REQUIRE(tables.size() == 1);
    INFO(shown(tables[0]));
    CHECK(shown(tables[0]).find("0,1+5: 2025\n0,7+2: 2026\n") != std::string::npos);
}
