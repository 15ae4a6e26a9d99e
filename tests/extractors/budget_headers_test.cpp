// What headers over columns say of budget lines: sides, phases, years, and where nothing tells.
#include <map>
#include <string>
#include <tuple>

#include "catch.h"
#include "extractors/budget/budget.h"
#include "extractors/extract.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("sides in columns, a phase above each group, reserves as the last rows") {
    const auto lines =
        lines_of(document_of({table_from("Programma's | Rekening 2022 | < | < | Begroting 2024 | < | <\n"
                                         "^ | baten | lasten | saldo | baten | lasten | saldo\n"
                                         "P1 Veiligheid | 102 | -4.204 | -4.102 | 110 | -4.300 | -4.190\n"
                                         "P2 Samenleving | 1.200 | -9.000 | -7.800 | 1.300 | -9.100 | -7.800\n"
                                         "Overhead | 0 | -500 | -500 | 0 | -510 | -510\n"
                                         "Saldo van baten en lasten | 1.302 | -13.704 | -12.402 | 1.410 | -13.910 | -12.500\n"
                                         "Mutaties reserves | 50 | -10 | 40 | 60 | 0 | 60\n"
                                         "Geraamde resultaat | 1.352 | -13.714 | -12.362 | 1.470 | -13.910 | -12.440\n",
                                         2, "Overzicht van baten en lasten", "bedragen x € 1.000")}));
    CHECK(lines.size() == 36);
    check(lines, {{2, 1, Side::baten, Basis::realisatie, 2022, "102000"},
                  {2, 5, Side::lasten, Basis::begroting, 2024, "-4300000"},
                  {5, 3, Side::saldo, Basis::realisatie, 2022, "-12402000"},
                  {6, 1, Side::reserve_onttrekking, Basis::realisatie, 2022, "50000"},
                  {6, 2, Side::reserve_toevoeging, Basis::realisatie, 2022, "-10000"},
                  {6, 3, Side::other, Basis::realisatie, 2022, "40000"},
                  {7, 1, Side::baten, Basis::realisatie, 2022, "1352000"},
                  {7, 6, Side::resultaat, Basis::begroting, 2024, "-12440000"}});
    CHECK(line_at(lines, 2, 1)->programme == std::optional<Named>(Named{"1", "Veiligheid"}));
    CHECK_FALSE(line_at(lines, 4, 2)->programme);
    CHECK(line_at(lines, 2, 1)->step == Decimal(1000));
}

TEST_CASE("taakvelden keep their code as text; a header repeated for the reserves changes the sides") {
    const auto lines =
        lines_of(document_of({table_from("Programma:P3 Bestuur | Begroting 2024 | Begroting 2024 | Begroting 2024\n"
                                         "Saldo per taakveld | Baten | Lasten | Saldo\n"
                                         "0.10 Mutaties reserves | 5 | -7 | -2\n"
                                         "0.8 Overige baten en lasten | -48.812 | -21.300 | -70.112\n"
                                         "Saldo van baten en lasten programma | -48.807 | -21.307 | -70.114\n"
                                         "Programma:P4 Ruimte | Begroting 2024 | Begroting 2024 | Begroting 2024\n"
                                         "Saldo per taakveld | Baten | Lasten | Saldo\n"
                                         "8.3 Wonen en bouwen | 10 | -20 | -10\n"
                                         "Reserves | Onttrekking | Toevoeging | Mutaties\n"
                                         "P4 Ruimte | 1.475 | 0 | 1.475\n",
                                         2)}));
    check(lines, {{2, 1, Side::baten, Basis::begroting, 2024, "5"},
                  {2, 2, Side::lasten, Basis::begroting, 2024, "-7"},
                  {3, 1, Side::baten, Basis::begroting, 2024, "-48812"},
                  {7, 2, Side::lasten, Basis::begroting, 2024, "-20"},
                  {9, 1, Side::reserve_onttrekking, Basis::begroting, 2024, "1475"},
                  {9, 2, Side::reserve_toevoeging, Basis::begroting, 2024, "0"},
                  {9, 3, Side::other, Basis::begroting, 2024, "1475"}});
    CHECK(line_at(lines, 2, 1)->taakveld == std::optional<Named>(Named{"0.10", "Mutaties reserves"}));
    CHECK(line_at(lines, 2, 1)->programme == std::optional<Named>(Named{"3", "Bestuur"}));
    CHECK(line_at(lines, 7, 2)->programme == std::optional<Named>(Named{"4", "Ruimte"}));
    CHECK(lines.size() == 15);
}

TEST_CASE("a table that goes on over the page without a header keeps the headers, unit and programme of the page before") {
    Document document = document_of(
        {table_from("P1 Veiligheid | Begroting 2019 primair | Rekening 2019\nBaten | 5 | 6\nLasten | -70 | -80\nSaldo van baten en lasten | -65 | -74\n", 1,
                    "Wat heeft het gekost", "bedragen x € 1.000"),
         table_from("Toevoeging reserves | 0 | -3\nProgramma resultaat | -65 | -77\n", 0)});
    document.tables[1].parts[0].page = 2;
    for (Cell& cell : document.tables[1].cells) cell.page = 2;
    const auto lines = lines_of(document, "jaarstukken", 2019);
    REQUIRE(line_at(lines, 0, 2, 1));
    CHECK(line_at(lines, 0, 2, 1)->side == Side::reserve_toevoeging);
    CHECK(line_at(lines, 0, 2, 1)->basis == Basis::realisatie);
    CHECK(line_at(lines, 0, 2, 1)->value == Decimal(-3000));
    CHECK(line_at(lines, 1, 1, 1)->basis == Basis::begroting_primitief);
    CHECK(line_at(lines, 1, 1, 1)->programme == std::optional<Named>(Named{"1", "Veiligheid"}));
    // Without a page before it, nothing says what its columns are: nothing is guessed.
    CHECK(lines_of(document_of({table_from("Toevoeging reserves | 0 | -3\nProgramma resultaat | -65 | -77\n", 0)}), "jaarstukken", 2019).empty());
}

TEST_CASE("columns that nothing tells apart give no line; a difference belongs to the year before it") {
    CHECK(lines_of(document_of({table_from("Programma | Lasten | Baten | Lasten | Baten\nP1 Zorg | 771.000 | 288.000 | 1.091.000 | 427.000\n")})).empty());
    const auto inner =
        lines_of(document_of({table_from("Programma | Begroting 2023 | Begroting 2024\nBaten | 10.000 | 20.000\nLasten | 5.000 | 6.000\n"
                                         "| Baten | Baten\n5.1 Sport | 1.000 | 2.000\n",
                                         1)}));
    CHECK(line_at(inner, 4, 1)->year == std::optional<int>(2023));  // a repeated header leaves the year of the first one standing
    const auto phased = lines_of(
        document_of({table_from("Programma | R2016 lasten | R2016 baten | B2017 lasten | B2017 baten\nP1 Zorg | 771.000 | 288.000 | 1.091.000 | 427.000\n")}));
    check(phased, {{1, 1, Side::lasten, Basis::realisatie, 2016, "771000"}, {1, 4, Side::baten, Basis::begroting, 2017, "427000"}});
    const auto compared =
        lines_of(document_of({table_from("| Begroting 2022 | Rekening 2022 | Verschil\nLasten | -84.307 | -92.575 | -8.268\nBaten | 1 | 2 | 1\n")}),
                 "jaarstukken", 2024);
    check(compared, {{1, 3, Side::lasten, Basis::verschil, 2022, "-8268"}});
}

TEST_CASE("a column whose header probably stands over another one gives no line") {
    Table table = table_from("| Begroting 2023 | Begroting 2024\nBaten | 10.000 | 20.000\nLasten | 5.000 | 6.000\n");
    table.cells[1].confidence = 0.3;
    CHECK(lines_of(document_of({table})).size() == 4);  // right above its figures, however odd the table
    table.cells[1].box.x0 += 60;
    table.cells[1].box.x1 += 60;
    const auto lines = lines_of(document_of({table}));
    CHECK(lines.size() == 2);
    CHECK(line_at(lines, 1, 1));
    CHECK_FALSE(line_at(lines, 1, 2));
    table.cells[1].origin = Origin::ocr;  // a doubtful letter is no doubtful column
    CHECK(lines_of(document_of({table})).size() == 4);
}

TEST_CASE("group headers of which nothing tells over which columns they stand give no lines where they say what the figures are") {
    const auto table = [](const std::string& first, const std::string& second) {
        Table made = table_from("Programma | " + first + " | < | " + second +
                                    " | \n^ | Lasten 2023 | Baten 2023 | Lasten 2024 | Baten 2024\nZorg | 60.000 | 10.000 | 70.000 | 20.000\n",
                                2);
        for (Cell& cell : made.cells) cell.guessed = cell.row == 0 && cell.col > 0;
        return made;
    };
    CHECK(lines_of(document_of({table("Begroting", "Rekening")})).empty());
    CHECK(lines_of(document_of({table("Noord", "Zuid")})).size() == 4);
}

TEST_CASE("a column of another year than the document's, whose year was not read, is not given the document's") {
    const auto lines =
        lines_of(document_of({table_from("| Beg ns | Begroting 2024 | Begroting 2025\nBaten | 10.000 | 20.000 | 21.000\nLasten | 5.000 | 6.000 | 7.000\n")}));
    CHECK(lines.size() == 4);
    CHECK_FALSE(line_at(lines, 1, 1));
    check(lines, {{1, 2, Side::baten, Basis::begroting, 2024, "20000"}, {2, 3, Side::lasten, Basis::begroting, 2025, "7000"}});
    // The document's own year where no other column has it.
    CHECK(lines_of(document_of({table_from("| Begroting | Realisatie 2023\nBaten | 10.000 | 20.000\nLasten | 5.000 | 6.000\n")})).size() == 4);
}

TEST_CASE("a corner that says what all rows below are; part of the column before") {
    Table moves = table_from(
        "Toevoeging aan de reserves | Raming na wijziging | Waarvan structureel | Realisatie | Waarvan structureel\n"
        "P0 Bestuur | 6.485 | 332 | 6.485 | 300\n"
        "P3 Economie | 180 | | 180 | \n"
        "Onttrekking aan de reserves | Raming na wijziging | Waarvan structureel | Realisatie | Waarvan structureel\n"
        "P0 Bestuur | 7.652 | 12 | 7.517 | 11\n"
        "P4 Wonen | 584 | | 572 | \n",
        1, "Structurele toevoegingen en onttrekkingen aan reserves", "x € 1.000");
    moves.inner_header_rows = {3};
    const auto lines = lines_of(document_of({moves}), "jaarstukken", 2019);
    check(lines, {{1, 1, Side::reserve_toevoeging, Basis::begroting_na_wijziging, 2019, "6485000"},
                  {1, 2, Side::reserve_toevoeging, Basis::begroting_na_wijziging, 2019, "332000"},
                  {1, 4, Side::reserve_toevoeging, Basis::realisatie, 2019, "300000"},
                  {4, 3, Side::reserve_onttrekking, Basis::realisatie, 2019, "7517000"}});
    CHECK(line_at(lines, 1, 2)->recurrence == "structureel");
}

TEST_CASE("a header over the first of the years that begin anew stands over all of them") {
    const auto lines =
        lines_of(document_of({table_from(" | LASTEN | | BATEN | \n"
                                         "Omschrijving | 2024 | 2025 | 2024 | 2025\n"
                                         "Kleine maatregelen | -20 | -21 | 5 | 6\n"
                                         "Totaal incidenteel | -20 | -21 | 5 | 6\n",
                                         2, "Incidentele baten en lasten", "(bedragen x € 1.000)")}));
    check(lines, {{2, 2, Side::lasten, Basis::begroting, 2025, "-21000"}, {2, 4, Side::baten, Basis::begroting, 2025, "6000"}});
}

TEST_CASE("incidenteel and structureel over columns are parts of the one before them") {
    const auto lines =
        lines_of(document_of({table_from("| Rekening 2024 | Incidenteel | Structureel\nExploitatielasten | 57 | 4 | 53\nExploitatiebaten | -10 | -1 | -9\n", 1,
                                         "Baten en lasten", "Bedragen x € 1.000")}),
                 "jaarstukken");
    CHECK(line_at(lines, 1, 3)->basis == Basis::realisatie);
    CHECK(line_at(lines, 1, 3)->recurrence == "structureel");
    CHECK(line_at(lines, 2, 2)->side == Side::baten);
}

TEST_CASE("a row of amounts that look like years is no header") {
    const auto lines =
        lines_of(document_of({table_from("Afvalstoffenheffing | 2024 | 2023\nKosten | 2.001 | 1.900\nOpbrengst | 2.036 | 2.024\nBTW | 313 | 314\n", 1,
                                         "Kostendekkendheid afvalstoffenheffing", "Bedragen x € 1.000")}));
    CHECK(line_at(lines, 2, 1)->value == Decimal(2036000));
    CHECK(line_at(lines, 3, 1)->year == 2024);
}

TEST_CASE("headers_unclear: figures of columns over which a group header may stand are in no line, and a warning says how many and where") {
    Table table = table_from(
        "Programma | Rekening 2022 | < | Begroting 2024 | <\n"
        "^ | baten | lasten | baten | lasten\n"
        "P1 Veiligheid | 102 | 4.204 | 110 | 4.300\n"
        "P2 Samenleving | 1.200 | 9.000 | 1.300 | 9.100\n",
        2, "Programma's");
    const auto headed = [&] {
        std::vector<std::string> messages;
        for (const Warning& warning : extract(document_of({table})).warnings)
            if (warning.code == "headers_unclear") messages.push_back(std::to_string(warning.page) + ": " + warning.message);
        return messages;
    };
    CHECK(headed().empty());
    CHECK(lines_of(document_of({table})).size() == 8);
    for (Cell& cell : table.cells)
        if (cell.text == "Begroting 2024") cell.guessed = true;
    CHECK(headed() == std::vector<std::string>{"1: 2 columns of a table (Programma's) may stand under one header or another: nothing on the page tells, so "
                                               "their figures are in no budget line"});
    const std::vector<BudgetLine> lines = lines_of(document_of({table}));
    CHECK(lines.size() == 4);
    for (const BudgetLine& line : lines) {
        REQUIRE(line.source.cell);
        CHECK(line.source.cell->col < 3);
    }
}
