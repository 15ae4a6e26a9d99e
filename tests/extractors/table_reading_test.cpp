#include "extractors/tables/table_reading.h"

#include "catch.h"
#include "extractors/budget/side_words.h"
#include "extractors/names.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/table_grid.h"
#include "tests/extractors/table_cases.h"

using namespace griffier;

TEST_CASE("a column of references to notes is no part of the labels") {
    const auto labels = [](const std::string& rows) {
        const Document document = document_of({table_from("Staat van baten en lasten | Noot | 2024 | 2023\n" + rows, 1, "Baten en lasten")});
        const std::vector<TableReading> readings = read_tables(document);
        std::string text;
        for (const RowMeaning& row : readings[0].rows)
            if (!row.label.empty() && row.kind != RowKind::header) text += row.label + ";";
        return text;
    };
    CHECK(labels("Baten | B1] | 12 | 13\nLasten | B2] | 10 | 11\nHuur | | 3 | 4\n") == "Baten;Lasten;Huur;");
    CHECK(labels("Baten | buiten | 12 | 13\nLasten | B2] | 10 | 11\nHuur | | 3 | 4\n") == "Baten buiten;Lasten B2];Huur;");
}

TEST_CASE("the nearest unit wins: cell, row, column, table, document") {
    Document document = document_of(
        {table_from(
             "Omschrijving | 2024 | Aandeel in % | Bedrag in euro's\nBaten | 1.169 | 80 | 12\nLasten | € 2 mln | 20,2 % | 13\nFormatie (fte) | 5 | 1 | 2\n", 1,
             "", "Bedragen x € 1.000"),
         table_from("| 2024\nBaten | 5\nLasten | -7\n")});
    Block general;
    general.text = "Alle bedragen in deze begroting zijn x € 1.000, tenzij anders vermeld.";
    document.blocks.push_back(general);
    const auto readings = read_tables(document);
    const auto value = [&](int table, int row, int col) -> const CellReading& {
        const auto& cells = document.tables[static_cast<std::size_t>(table)].cells;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].row == row && cells[i].col == col) return readings[static_cast<std::size_t>(table)].cells[i];
        }
        throw std::logic_error("no such cell");
    };
    CHECK(value(0, 1, 1).amount->value == Decimal(1169000));
    CHECK(value(0, 1, 1).unit == UnitKind::eur);
    CHECK(value(0, 1, 2).amount->value == Decimal(80));
    CHECK(value(0, 1, 2).unit == UnitKind::percent);
    CHECK(value(0, 1, 3).amount->value == Decimal(12));
    CHECK(value(0, 2, 1).amount->value == Decimal(2000000));
    CHECK(value(0, 2, 2).amount->value == Decimal(202, 1));
    CHECK(value(0, 3, 1).amount->value == Decimal(5));
    CHECK(value(0, 3, 1).unit == UnitKind::fte);
    CHECK(value(1, 1, 1).amount->value == Decimal(5000));
    CHECK(value(0, 1, 1).header_path == std::vector<std::string>{"2024"});
    CHECK(readings[0].unit->text == "Bedragen x € 1.000");
}

TEST_CASE("years over columns are no amounts, dashes are null, the label keeps its numbers") {
    const Document document = document_of({table_from("Type | 2.022 | 2024 | 2025\nRealisatie 2022 / LLZ | 1.024 | - | n.v.t.\n", 0)});
    const auto reading = read_tables(document)[0];
    CHECK(reading.columns[1].year == std::optional<int>(2022));
    CHECK(reading.columns[3].year == std::optional<int>(2025));
    CHECK(reading.rows[0].kind == RowKind::header);
    CHECK(reading.rows[1].label == "Realisatie 2022 / LLZ");
    CHECK(reading.cells[5].amount->value == Decimal(1024));
    CHECK(reading.cells[6].null == NullToken::dash);
    CHECK(reading.cells[7].null == NullToken::not_applicable);
    for (std::size_t i = 0; i < 4; ++i) CHECK_FALSE(reading.cells[i].amount);
}

TEST_CASE("a column of years among amounts has no amounts; hours are no euros") {
    const auto amounts = [](const std::string& header, const std::string& first, const std::string& second) {
        const Document document =
            document_of({table_from("Complex | Kosten 2026 | " + header + "\nNoord | 2.009 | " + first + "\nZuid | 3.194 | " + second + "\n", 1,
                                    "Grondexploitaties", "Bedragen x € 1.000")});
        const TableReading reading = read_tables(document)[0];
        std::string told;
        for (std::size_t c = 0; c < reading.cells.size(); ++c)
            if (document.tables[0].cells[c].col == 2 && reading.cells[c].amount)
                told += reading.cells[c].amount->value.str() + (reading.cells[c].unit == UnitKind::eur ? " eur;" : ";");
        return told;
    };
    CHECK(amounts("Jaar afsluiting", "2033", "2030").empty());
    CHECK(amounts("Gereed", "2033", "2030").empty());
    CHECK(amounts("Resultaat", "2033", "930") == "2033000 eur;930000 eur;");
    CHECK(amounts("Resultaat", "2.033", "2.030") == "2033000 eur;2030000 eur;");
    CHECK(amounts("Uren", "2.033", "930") == "2033;930;");
}

TEST_CASE("headers: year, phase and side") {
    struct Case {
        std::vector<std::string> path;
        int year;
        Basis basis;
        Side side;
    };
    for (const Case& c : {
             Case{{"Begroting 2024"}, 2024, Basis::begroting, Side::none},
             Case{{"Rekening 2022", "lasten"}, 2022, Basis::realisatie, Side::lasten},
             Case{{"2.018"}, 2018, Basis::none, Side::none},
             Case{{"31-12-2023"}, 2023, Basis::none, Side::none},
             Case{{"Saldo 31-12-2018"}, 2018, Basis::none, Side::other},
             Case{{"Begroting 2019 primair"}, 2019, Basis::begroting_primitief, Side::none},
             Case{{"Begroting 2019 actueel"}, 2019, Basis::begroting_na_wijziging, Side::none},
             Case{{"na wijziging", "Begroting 2023"}, 2023, Basis::begroting_na_wijziging, Side::none},
             Case{{"Verschil 2019 Begr. actueel / rekening"}, 2019, Basis::verschil, Side::none},
             Case{{"MJR 2026"}, 2026, Basis::raming, Side::none},
             Case{{"raming 2023"}, 2023, Basis::raming, Side::none},
             Case{{"mutatie t.o.v. 2023"}, 0, Basis::verschil, Side::none},
             Case{{"2024-2027"}, 0, Basis::none, Side::none},
             Case{{"Vermeerde- ringen 2024"}, 2024, Basis::none, Side::reserve_toevoeging},
             Case{{"Verminde- ringen 2024"}, 2024, Basis::none, Side::reserve_onttrekking},
             Case{{"Incidentele lasten", "Begroting na wijziging"}, 0, Basis::begroting_na_wijziging, Side::lasten},
             Case{{"Realisatie 2019", "saldo"}, 2019, Basis::realisatie, Side::saldo},
         }) {
        CAPTURE(c.path.back());
        const ColumnMeaning meaning = column_meaning(c.path);
        CHECK(meaning.year.value_or(0) == c.year);
        CHECK(static_cast<int>(meaning.basis) == static_cast<int>(c.basis));
        CHECK(static_cast<int>(meaning.side) == static_cast<int>(c.side));
    }
}

TEST_CASE("labels: what money they speak of") {
    struct Case {
        const char* text;
        Side side;
    };
    for (const Case& c : {
             Case{"Baten", Side::baten},
             Case{"Inkomsten", Side::baten},
             Case{"Totaal lasten", Side::lasten},
             Case{"Totale lasten", Side::lasten},
             Case{"Uitgaven", Side::lasten},
             Case{"Saldo van baten en lasten", Side::saldo},
             Case{"1. Gerealiseerde totaal saldo baten en lasten", Side::saldo},
             Case{"Geraamde resultaat", Side::resultaat},
             Case{"Gerealiseerd resultaat voor bestemming (1+2)", Side::resultaat},
             Case{"Programma resultaat", Side::resultaat},
             Case{"Saldo na bestemming (D)", Side::resultaat},
             Case{"Resultaat voor mutatie reserves", Side::saldo},
             Case{"Onttrekking aan reserves", Side::reserve_onttrekking},
             Case{"Toevoeging reserves", Side::reserve_toevoeging},
             Case{"2. Toevoeging/onttrekking aan reserves", Side::other},
             Case{"Mutaties reserves", Side::other},
             Case{"Dotatie aan fonds", Side::reserve_toevoeging},
             Case{"begrote beginstand 1 januari", Side::other},
             Case{"Stand per 31 december", Side::other},
             Case{"Overige baten en lasten", Side::none},
             Case{"Organisatiekosten", Side::lasten},
             Case{"Exploitatieresultaat boekjaar", Side::resultaat},
             Case{"Algemene dekkingsmiddelen", Side::none},
             Case{"Wegen", Side::none},
         }) {
        CAPTURE(c.text);
        CHECK(static_cast<int>(side_of(c.text)) == static_cast<int>(c.side));
    }
}

TEST_CASE("programmes, goals and taakvelden by name") {
    CHECK(programme_in("P3 Groen en water") == std::optional<Named>(Named{"3", "Groen en water"}));
    CHECK(programme_in("Programma 2 Samen leven en ondersteunen") == std::optional<Named>(Named{"2", "Samen leven en ondersteunen"}));
    CHECK(programme_in("Programma:P3 Bestuur") == std::optional<Named>(Named{"3", "Bestuur"}));
    CHECK(programme_in("Tabel 5.1 - Baten en lasten P3 Groen en water") == std::optional<Named>(Named{"3", "Groen en water"}));
    CHECK(programme_in("P1 Veiligheid bedragen x € 1.000,- (\"-\"=nadeel)") == std::optional<Named>(Named{"1", "Veiligheid"}));
    for (const char* text : {"Programmabegroting 2024", "Programma's", "Programma 2024", "Veiligheid", "SP3 x"}) {
        CAPTURE(text);
        CHECK_FALSE(programme_in(text));
    }
    CHECK(goal_in("Bevorderen van zorg (2.3)") == std::optional<Named>(Named{"2.3", "Bevorderen van zorg"}));
    CHECK(goal_in("Doelstelling 2.1 Bevorderen") == std::optional<Named>(Named{"2.1", "Bevorderen"}));
    CHECK_FALSE(goal_in("Resultaat (1+2)"));
    CHECK(taakveld_in("0.10 Mutaties reserves") == std::optional<Named>(Named{"0.10", "Mutaties reserves"}));
    CHECK(taakveld_in("6.71 Maatwerkdienstverlening 18+") == std::optional<Named>(Named{"6.71", "Maatwerkdienstverlening 18+"}));
    CHECK_FALSE(taakveld_in("9.9 Iets anders"));
    CHECK_FALSE(taakveld_in("0.10"));
}

TEST_CASE("two tables side by side on one grid: the right half has its own labels") {
    const Document document =
        document_of({table_from("Lasten | < | Baten | <\nOmschrijving | 2024 | Omschrijving | 2024\nWegen | 10 | Huren | 20\nTotaal | 10 | Totaal | 20\n", 2)});
    const TableGrid grid = grid_of(document.tables[0]);
    CHECK(label_at(document.tables[0], grid, 2, 1) == "Wegen");
    CHECK(label_at(document.tables[0], grid, 2, 3) == "Huren");
}

TEST_CASE("units: a row of the body that says it, signs in all cells, a year below a figure") {
    auto readings = read_tables(document_of({table_from("ACTIVA | 31-12-2023 | 31-12-2022\n"
                                                        "Bedragen * € 1.000 | | \n"
                                                        "Materiële vaste activa | 36.940 | 37.232\n",
                                                        1, "Balans"),
                                             table_from("Tarief | 2023 | 2024\n"
                                                        "Ingezetenen | € 92,40 | € 98,10\n"),
                                             table_from("Indicator | Eenheid | Vorige | Laatste\n"
                                                        "WOZ waarde | Duizend euro | 523 (2018) | 570 (2019)\n"
                                                        "Woonlasten | In Euro's | € 962 | € 1.017\n"
                                                        " | | (2019) | (2020)\n")}));
    REQUIRE(readings[0].unit);
    CHECK(readings[0].unit->scale == 1000);
    CHECK(readings[0].cells.back().amount->value == Decimal(37232000));
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->kind == UnitKind::eur);
    CHECK(readings[1].unit->scale == 1);
    CHECK(readings[1].unit->text == "€");
    CHECK_FALSE(readings[2].unit == std::optional<TableUnit>(TableUnit{UnitKind::eur, 1000, "Duizend euro", false, ""}));
    for (std::size_t c = 0; c < readings[2].cells.size(); ++c) {
        if (readings[2].cells[c].amount) CHECK(readings[2].cells[c].amount->value < Decimal(2000));
    }
}

TEST_CASE("below the one total of a table of several programmes stands nothing of the last programme") {
    const auto programmes = [](const std::string& rows) {
        const Document document = document_of({table_from("Omschrijving | 2024 | 2025\n" + rows, 1, "Incidentele baten")});
        const std::vector<TableReading> readings = read_tables(document);
        std::string text;
        for (const RowMeaning& row : readings[0].rows)
            if (row.kind != RowKind::header && row.kind != RowKind::section) text += row.label + " " + (row.programme ? row.programme->number : "-") + ";";
        return text;
    };
    CHECK(programmes("P3 Groen\nBomen | 12 | 13\nP4 Wonen\nGrond | 10 | 11\nTotaal | 22 | 24\nSaldo | 7 | 3\n") == "Bomen 3;Grond 4;Totaal -;Saldo -;");
    CHECK(programmes("P3 Groen\nBomen | 12 | 13\nTotaal | 12 | 13\nSaldo | 2 | 1\nP4 Wonen\nGrond | 10 | 11\nTotaal | 10 | 11\n"
                     "Saldo | 7 | 3\n") == "Bomen 3;Totaal -;Saldo 3;Grond 4;Totaal -;Saldo 4;");
    CHECK(programmes("P4 Wonen\nGrond | 10 | 11\nTotaal | 10 | 11\nSaldo | 7 | 3\n") == "Grond 4;Totaal -;Saldo 4;");
}

TEST_CASE("below a heading that does not say what a table is, the line above it does in a spreadsheet") {
    Document document =
        document_of({table_from("Product | Eenheid | Tarief 2026\nToezicht | per uur | 98,50\nAdvies | per stuk | 655,00\n", 1, "", "Tarieven 2027")});
    document.sections.push_back({1, "Bijlage", -1, 1, {}});
    document.tables[0].section = 0;
    CHECK(read_tables(document)[0].type == "indicator_site");
    document.pages[0].text_from = TextFrom::text;
    CHECK(read_tables(document)[0].type == "rates");
}

TEST_CASE("a short text of its own before a table of a text says what it is, whatever the section is about") {
    Document document =
        document_of({table_from("Omschrijving | 2026 | 2027\nVerduurzaming | -240 | 0\nWachtlijsten | -130 | -60\n", 1, "", "Bedragen x € 1.000")});
    document.pages[0].text_from = TextFrom::text;
    document.sections.push_back({1, "Wat mag het kosten", -1, 1, {}});
    document.tables[0].section = 0;
    Block title, unit, table;
    title.text = "Nieuw beleid";
    unit.text = "Bedragen x € 1.000";
    table.kind = BlockKind::table;
    table.table = 0;
    document.blocks = {title, unit, table};
    CHECK(read_tables(document)[0].type == "new_policy");
    document.blocks[0].text = "Hieronder staat wat er aan nieuw beleid is.";
    CHECK(read_tables(document)[0].type == "programme_blw");
}

TEST_CASE("a column counts what another column has amounts per") {
    const std::vector<TableReading> readings =
        read_tables(document_of({table_from("Voorziening | Cliënten | Budget 2026 | Uitgaven per cliënt\n"
                                            "Hulp bij het huishouden | 509 | 2.743.510 | 3.342\n"
                                            "Begeleiding | 48 | 126.528 | 2.073\n",
                                            1, "", "bedragen in euro's")}));
    REQUIRE(readings[0].columns[1].unit);
    CHECK(readings[0].columns[1].unit->kind == UnitKind::count);
    CHECK_FALSE(readings[0].columns[2].unit);
    CHECK_FALSE(readings[0].columns[3].unit);
}
