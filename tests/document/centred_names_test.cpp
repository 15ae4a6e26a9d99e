// Names printed once, at the middle of their rows.
#include "catch.h"
#include "document/structure.h"
#include "sheet.h"

using namespace griffier;

namespace {

struct Printed {
    const char *name, *side, *first, *second;
};

// Rows 10 pt apart in four columns; a name may stand between two of them.
Sheet sheet_of(const std::vector<Printed>& lines) {
    Sheet sheet;
    sheet.text(50, 100, "Taakveld").figure(300, 100, "2024").figure(380, 100, "2025");
    double y = 120;
    for (const Printed& line : lines) {
        const bool between = *line.side == '\0';
        if (*line.name) sheet.text(50, between ? y - 5 : y, line.name);
        if (between) continue;
        sheet.text(180, y, line.side).figure(300, y, line.first).figure(380, y, line.second);
        y += 10;
    }
    return sheet;
}

Table table_of(const Sheet& sheet) {
    const Document document = build_document({sheet.page});
    REQUIRE(document.tables.size() == 1);
    return document.tables[0];
}

}  // namespace

TEST_CASE("a name between the rows of its lasten and baten is that of both") {
    const Table table = table_of(sheet_of({{"", "Lasten", "4.210", "4.380"},
                                           {"Bestuur", "", "", ""},
                                           {"", "Baten", "512", "530"},
                                           {"", "Lasten", "3.340", "3.395"},
                                           {"Onderwijs", "", "", ""},
                                           {"", "Baten", "1.110", "1.125"}}));
    CHECK(shown(table) ==
          "0,0: Taakveld\n0,2: 2024\n0,3: 2025\n1,0v1: Bestuur\n1,1: Lasten\n1,2: 4.210\n1,3: 4.380\n2,1: Baten\n2,2: 512\n2,3: 530\n"
          "3,0v1: Onderwijs\n3,1: Lasten\n3,2: 3.340\n3,3: 3.395\n4,1: Baten\n4,2: 1.110\n4,3: 1.125\n");
}

TEST_CASE("a name beside the middle one of three rows is that of all three, where the rows come in turns or lines part them") {
    const std::vector<Printed> turns = {{"", "Lasten", "1.100", "1.200"}, {"Bestuur", "Baten", "100", "200"}, {"", "Saldo", "1.000", "1.000"},
                                     {"", "Lasten", "2.100", "2.200"}, {"Wonen", "Baten", "100", "200"},   {"", "Saldo", "2.000", "2.000"}};
    CHECK(shown(table_of(sheet_of(turns))).find("1,0v2: Bestuur\n") != std::string::npos);
    CHECK(shown(table_of(sheet_of(turns))).find("4,0v2: Wonen\n") != std::string::npos);
    const std::vector<Printed> names = {{"", "Griffie", "41", "12"}, {"Bestuur", "Raadszaal", "33", "10"}, {"", "Stemlokalen", "21", "71"},
                                     {"", "Leges", "61", "12"},   {"Wonen", "Inhuur", "31", "14"},      {"", "Panden", "38", "11"}};
    CHECK(shown(table_of(sheet_of(names))).find("2,0: Bestuur\n") != std::string::npos);  // nothing tells
    CHECK(shown(table_of(sheet_of(names).h(142.5, 45, 385))).find("1,0v2: Bestuur\n") != std::string::npos);
}

TEST_CASE("a name beside the first of its rows is left where it stands") {
    const std::vector<Printed> turns = {{"Bestuur", "Lasten", "1.100", "1.200"}, {"", "Baten", "100", "200"}, {"", "Saldo", "1.000", "1.000"},
                                     {"Wonen", "Lasten", "2.100", "2.200"},   {"", "Baten", "100", "200"}, {"", "Saldo", "2.000", "2.000"}};
    CHECK(shown(table_of(sheet_of(turns))).find("1,0: Bestuur\n") != std::string::npos);
}
