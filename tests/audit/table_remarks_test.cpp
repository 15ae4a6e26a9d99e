#include "audit/remarks/table_remarks.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/remarks/document_remarks.h"
#include "audit/statute/overspending.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("one year out of order") {
    const auto years = [](const char* header) { return only(table_of(std::string("Baten | ") + header + "\nWegen | 1 | 2 | 3 | 4").run(), {"YEAR_MONO"}); };
    CHECK(years("2024 | 2025 | 2026 | 2027") == "");
    CHECK(years("2024 | 2052 | 2026 | 2027") == "YEAR_MONO flag");
    CHECK(years("2029 | 2025 | 2026 | 2027") == "YEAR_MONO flag");
    CHECK(years("2027 | 2026 | 2025 | 2024") == "");
    CHECK(years("2024 | 2025 | 2024 | 2025") == "");  // two groups
    CHECK(years("2022 | 2024 | 2025 | 2026") == "");  // a gap
}

TEST_CASE("a year that stands over two columns") {
    const auto years = [](const std::string& header) { return only(table_of("Baten | " + header + "\nWegen | 1 | 2 | 3 | 4").run(), {"YEAR_MONO"}); };
    CHECK(years("2024 | 2025 | 2025 | 2027") == "YEAR_MONO flag");
    CHECK(years("2021 | 2023 | 2026 | 2026") == "");                // two are missing
    CHECK(years("2022 | 2024 | 2025 | 2025") == "YEAR_MONO flag");  // an outcome of longer ago before them
    CHECK(years("Begroting 2025 | Begroting 2026 | Begroting 2026") == "YEAR_MONO flag");
    CHECK(years("2026 | 2026 | 2027") == "YEAR_MONO flag");
    CHECK(years("Rekening 2025 | Begroting 2026 | Begroting 2027") == "");
    CHECK(years("Begroting 2026 | Rekening 2026 | Begroting 2027") == "");
    CHECK(years("2024 | 2025 | 2024 | 2025") == "");             // two groups
    CHECK(years("2024 | 2025 | 2025 | 2025") == "");             // more than one is odd
    CHECK(years("31-12-2025 | 31-12-2024 | 31-12-2024") == "");  // two stocks of one day
    CHECK(years("1-1-2025 | vermeerdering | 31-12-2025") == "");
    CHECK(years("Boekwaarde 31-12-2025 | vermeerdering | Boekwaarde 31-12-2025") == "YEAR_MONO flag");
    const auto two = [](const std::string& header) { return only(table_of("Baten | " + header + "\nWegen | 1 | 2").run(), {"YEAR_MONO"}); };
    CHECK(two("2025 | 2025") == "YEAR_MONO flag");
    CHECK(two("2025 | 2024") == "");
    const auto sides = [](const std::string& first) {
        return only(
            table_of("Programma | " + first + " | R2024 baten | R2024 saldo | B2025 lasten | B2025 baten | B2025 saldo\nWegen | 1 | 2 | 3 | 4 | 5 | 6").run(),
            {"YEAR_MONO"});
    };
    CHECK(sides("R2024 lasten") == "");
    CHECK(sides("R2023 lasten") == "YEAR_MONO flag");
}

TEST_CASE("years over groups of columns, and in turn") {
    // `header_rows` 2: groups over the first row, each over as many columns.
    const auto groups = [](const std::string& years, int span) {
        std::string names;
        for (std::size_t i = 0; i < split(years, '|').size(); ++i) names += span == 2 ? " | lasten | baten" : " | eerste | tweede | derde";
        Literal literal = table_of("Programma" + names + "\nWegen" + [&] {
            std::string cells;
            for (std::size_t i = 0; i < split(years, '|').size() * static_cast<std::size_t>(span); ++i) cells += " | " + std::to_string(i + 1);
            return cells;
        }());
        Table& table = literal.document.tables[0];
        int col = 1;
        std::vector<Cell> cells;
        for (const std::string& year : split(years, '|')) {
            Cell cell;
            cell.header = true;
            cell.col = col;
            cell.col_span = span;
            cell.text = year;
            cells.push_back(cell);
            col += span;
        }
        for (Cell& cell : table.cells) ++cell.row;
        table.cells.insert(table.cells.begin(), cells.begin(), cells.end());
        ++table.rows, ++table.header_rows;
        literal.extraction.tables[0].rows.insert(literal.extraction.tables[0].rows.begin(), RowMeaning{});
        literal.extraction.tables[0].cells.insert(literal.extraction.tables[0].cells.begin(), cells.size(), CellReading{});
        return only(literal.run(), {"YEAR_MONO"});
    };
    CHECK(groups("Begroting 2024 | Begroting 2025 | Begroting 2026", 2) == "");
    CHECK(groups("Begroting 2024 | Begroting 2025 | Begroting 2025", 2) == "YEAR_MONO flag");
    CHECK(groups("Rekening 2024 | Begroting 2026 | Begroting 2026", 2) == "YEAR_MONO flag");
    CHECK(groups("Rekening 2024 | Begroting 2024 | Begroting 2025", 2) == "");
    CHECK(groups("31 december 2024 | 31 december 2023", 2) == "");
    CHECK(groups("31 december 2024 | 31 december 2024", 2) == "YEAR_MONO flag");
    const auto in_turn = [](const std::string& last) {
        return only(table_of("Reserve | erbij 2024 | eraf 2024 | erbij 2025 | eraf 2025 | erbij 2026 | " + last + "\nWegen | 1 | 2 | 3 | 4 | 5 | 6").run(),
                    {"YEAR_MONO"});
    };
    CHECK(in_turn("eraf 2026") == "");
    CHECK(in_turn("eraf 2027") == "YEAR_MONO flag");
    const auto days = [](const std::string& first, const std::string& between = " | st | on | ") {
        return only(
            table_of("Reserve | " + first + between + "1-1-2025" + between + "1-1-2026" + between + "1-1-2027\nWegen | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10")
                .run(),
            {"YEAR_MONO"});
    };
    CHECK(days("1-1-2024") == "");
    CHECK(days("1-1-2025") == "YEAR_MONO flag");
    CHECK(days("1-1-2025", " | ") == "");  // one beside the other: a stock of that day for two reasons
    CHECK(days("1-1-2023") == "");         // a gap

    const auto headed = [](const std::string& header, const std::string& row) {
        return only(audit_printed(printed("Post | " + header + "\n" + row)), {"YEAR_MONO"});
    };
    const auto phases = [&](const std::string& header) { return headed(header, "Wegen | 110 | 120 | 125 | 5\nGroen | 210 | 220 | 215 | -5"); };
    CHECK(phases("Primitieve begroting 2024 | Begroting na wijziging 2024 | Realisatie 2024 | Verschil") == "");
    CHECK(phases("Primitieve begroting 2024 | Begroting na wijziging 2024 | Realisatie 2025 | Verschil") == "YEAR_MONO flag");
    CHECK(phases("Primitieve begroting 2024 | Begroting na wijziging 2023 | Realisatie 2024 | Verschil") == "YEAR_MONO flag");
    CHECK(phases("Primitieve begroting 2023 | Begroting na wijziging 2024 | Realisatie 2024 | Verschil") == "YEAR_MONO flag");
    CHECK(phases("Realisatie 2023 | Primitieve begroting 2024 | Begroting na wijziging 2024 | Verschil") == "");  // the year before, first
    const auto plan = [&](const std::string& header) { return headed(header, "Wegen | 110 | 120 | 125 | 130 | 131 | 140"); };
    CHECK(plan("Rekening 2023 | Begroting 2024 | Begroting 2025 | Raming 2026 | Raming 2027 | Raming 2028") == "");
    CHECK(plan("Rekening 2024 | Begroting 2024 | Begroting 2025 | Raming 2026 | Raming 2027 | Raming 2028") == "YEAR_MONO flag");
    CHECK(plan("Prognose 2024 | Begroting 2024 | Begroting 2025 | Raming 2026 | Raming 2027 | Raming 2028") == "");
    CHECK(headed("Rekening 2024 | Begroting 2024 | Begroting 2025", "Wegen | 110 | 120 | 125") == "");  // accounts may look one year ahead
    // Columns of words with a figure among them.
    const auto indicators = [&](const std::string& last) {
        return headed("Realisatie 2020 | Realisatie 2021 | Begroting 2022 | " + last,
                      "Banen | 545,8 | 540,8 | 550 | 551\nJeugd | 15,7 | 16,4 | B | B\nDelict | 1,1 | nb | A | A\nWmo | 600 | 650 | C | C");
    };
    CHECK(indicators("Begroting 2023") == "");
    CHECK(indicators("Begroting 2022") == "YEAR_MONO flag");
}

TEST_CASE("a year that is another in all tables of its form") {
    const auto forms = [](const std::vector<const char*>& headers) {
        Literal literal;
        for (const char* header : headers) add_table(literal, std::string("Programma | ") + header + "\nWegen | 1 | 2 | 3");
        return only(literal.run(), {"YEAR_FORM"});
    };
    const char* usual = "primair 2025 | actueel 2025 | rekening 2025";
    CHECK(forms({usual, usual, usual, "primair 2025 | actueel 2024 | rekening 2025"}) == "YEAR_FORM flag");
    CHECK(forms({usual, usual, usual, usual}) == "");
    CHECK(forms({usual, usual, "primair 2025 | actueel 2024 | rekening 2025"}) == "");         // two prove nothing
    CHECK(forms({usual, usual, usual, "primair 2024 | actueel 2024 | rekening 2024"}) == "");  // a table of another year
    CHECK(forms({usual, usual, usual, "primair 2025 | actueel 2024 | verschil 2025"}) == "");  // another form
}

TEST_CASE("a figure that can be read in two ways is said once a table") {
    CHECK(only(audit_printed(printed("Tarief | 2023 | 2024\nHuis | 131,02 | 202.80\nBedrijf | 196,47 | 97.5", "in €")), {"NUM_AMBIG"}) == "NUM_AMBIG flag");
    CHECK(only(audit_printed(printed("Tarief | 2023 | 2024\nHuis | 131,02 | 202,80\nBedrijf | 196,47 | 97,50", "in €")), {"NUM_AMBIG"}) == "");
}

TEST_CASE("a letter that does not go with its sign") {
    const auto letters = [](const char* rows) { return only(audit_printed(printed(std::string("Afwijkingen | Bedrag | V/N\n") + rows)), {"VN_SIGN"}); };
    CHECK(letters("Wegen | -120 | N\nGroen | -80 | N\nSport | -45 | N\nOpvang | 60 | V") == "VN_SIGN pass");
    CHECK(letters("Wegen | -120 | N\nGroen | -80 | N\nSport | -45 | N\nOpvang | -60 | V") == "VN_SIGN flag");
    CHECK(letters("Wegen | 120 | N\nGroen | 80 | N\nSport | 45 | V\nOpvang | 60 | V") == "");  // the letter is the sign
}

TEST_CASE("a dash that is zero, and one that cannot be") {
    const auto dashes = [](const char* last) {
        return only(table_of(std::string("Reserve | begroting 2024 | rekening 2024 | verschil\nWegen | 100 | - | -100\nGroen | 80 | - | -80\nSport | 45 | 60 | "
                                         "15\nOpvang | 30 | 55 | ") +
                             last)
                        .run(),
                    {"NULL_VS_ZERO"});
    };
    CHECK(dashes("25") == "");
    CHECK(dashes("-") == "NULL_VS_ZERO flag");
}

TEST_CASE("overspending is the difference of the row") {
    const auto spent = [](const char* last) {
        return only(audit_printed(printed(std::string("Programma | begroting na wijziging lasten | realisatie lasten | verschil lasten | overschrijding "
                                                      "lasten\nVeiligheid | -500 | -520 | -20 | -20\nGroen | -300 | -290 | 10 |\nSport | -200 | -209 | -9 | "
                                                      "-9\nWonen | -400 | -380 | 20 |\nZorg | -900 | -930 | -30 | ") +
                                          last)),
                    {"RECHTM"});
    };
    CHECK(spent("-30") == "RECHTM pass, RECHTM pass, RECHTM pass");
    CHECK(spent("-31") == "RECHTM pass, RECHTM pass, RECHTM warn_rounding");
    CHECK(spent("-3") == "RECHTM pass, RECHTM pass, RECHTM fail");
    CHECK(spent("") == "RECHTM pass, RECHTM pass, RECHTM flag");
    CHECK(spent("p.m.") == "RECHTM pass, RECHTM pass");
}

TEST_CASE("tables without a unit, and tables with other signs, are said once a document") {
    const char* programme = "Baten en lasten | Begroting 2024 | Begroting 2025\nBaten | 12.400 | 13.100\nLasten | -20.900 | -21.000\nSaldo | -8.500 | -7.900";
    Printed bare = printed(programme, ""), said = printed(programme);
    bare.caption = said.caption = "Wat mag het kosten?";
    CHECK(only(audit_printed(bare), {"UNIT_MISSING"}) == "UNIT_MISSING flag");
    CHECK(only(audit_printed(said), {"UNIT_MISSING"}) == "");

    Literal literal = table_of("Programma | 2024 | 2025 | 2026\nbaten | 10 | 20 | 30\nlasten | -15 | -27 | -31\nsaldo | -5 | -7 | -1");
    CHECK(only(literal.run(), {"SIGN_TABLE"}) == "");
    add_table(literal, "Programma | 2024 | 2025 | 2026\nbaten | 10 | 20 | 30\nlasten | 15 | 27 | 31\nsaldo | 5 | 7 | 1");
    CHECK(only(literal.run(), {"SIGN_TABLE"}) == "SIGN_TABLE flag");
}

TEST_CASE("a percentage that is no share, and targets that never change") {
    Extraction extraction;
    BudgetLine line;
    line.item = "Saldo";
    line.percent = Decimal(495127, 2);
    extraction.budget_lines = {line, line};
    CHECK(check_shares(extraction).size() == 1);
    extraction.budget_lines[0].percent = Decimal(164, 2);
    extraction.budget_lines.pop_back();
    CHECK(check_shares(extraction).empty());

    Indicator indicator;
    indicator.name = "Tevredenheid";
    for (int year = 2024; year <= 2027; ++year) indicator.values.push_back({"Begroting", year, Decimal(80), "80", {}});
    extraction.indicators = {indicator};
    REQUIRE(check_constant_targets(extraction).size() == 1);
    CHECK(check_constant_targets(extraction).front().check.message == "1 of 1 targets are the same in all years: Tevredenheid 80");
    extraction.indicators.front().values.back().value = Decimal(81);
    CHECK(check_constant_targets(extraction).empty());
    extraction.indicators.front().values.pop_back();  // three years are no plan
    CHECK(check_constant_targets(extraction).empty());
}
