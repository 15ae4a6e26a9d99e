#include "extractors/budget.h"

#include <map>
#include <string>
#include <tuple>

#include "catch.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("sides in rows, years in columns") {
    const auto lines =
        lines_of(document_of({table_from("Programma 2 Zorg en welzijn | Jaarrekening 2022 | Begroting 2023 | Begroting 2024\n"
                                         "Baten | 9.631.471 | 4.388.278 | 8.089.037\n"
                                         "Lasten | -115.680.900 | -122.118.771 | -\n")}));
    CHECK(lines.size() == 5);  // a dash gives no line
    check(lines, {{1, 1, Side::baten, Basis::realisatie, 2022, "9631471"},
                  {1, 3, Side::baten, Basis::begroting, 2024, "8089037"},
                  {2, 2, Side::lasten, Basis::begroting, 2023, "-122118771"}});
    REQUIRE(lines[0].programme);
    CHECK(*lines[0].programme == Named{"2", "Zorg en welzijn"});
    CHECK(lines[0].item == "Baten");
    CHECK(lines[0].source.text == "9.631.471");
}

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

TEST_CASE("goals give their saldo, with the programme of their number") {
    Document document =
        document_of({table_from("Doelstelling | Begroting 2023 | Begroting 2024\n"
                                "Bevorderen van passende hulp (2.1) | -67.734.102 | -74.527.451\n")});
    document.sections.push_back({1, "Programma 2 Samen leven", -1, 1, {}});
    const auto lines = lines_of(document);
    REQUIRE(lines.size() == 2);
    check(lines, {{1, 2, Side::saldo, Basis::begroting, 2024, "-74527451"}});
    CHECK(lines[0].goal == std::optional<Named>(Named{"2.1", "Bevorderen van passende hulp"}));
    CHECK(lines[0].programme == std::optional<Named>(Named{"2", "Samen leven"}));
}

TEST_CASE("nieuw beleid: rows of plans, a saldo below") {
    const auto lines =
        lines_of(document_of({table_from("Nieuw beleid | 2024 | 2025 | 2026\n"
                                         "Projecten jeugd 2023 | 1.169 | 1.169 | 0\n"
                                         "Opvang: bijdrage regio | -80 | -80 | -80\n"
                                         "Saldo | 1.089 | 1.089 | -80\n",
                                         1, "", "Bedragen x € 1.000")}));
    CHECK(lines.size() == 9);
    check(lines, {{1, 1, Side::other, Basis::nieuw_beleid, 2024, "1169000"},
                  {1, 3, Side::other, Basis::nieuw_beleid, 2026, "0"},
                  {3, 3, Side::saldo, Basis::nieuw_beleid, 2026, "-80000"}});
    CHECK(lines[0].item == "Projecten jeugd 2023");
}

TEST_CASE("accounts: primitief, na wijziging, rekening, verschil, the name printed once for its sides") {
    const auto lines =
        lines_of(document_of({table_from(
                     "P1 Veiligheid bedragen x € 1.000,- | < | Begroting 2019 | Begroting 2019 na wijziging | Rekening 2019 | Verschil 2019 begr. / rekening\n"
                     "1.1 Brandweer | Baten | 0 | 6 | 3 | -3\n"
                     "| Lasten | -2.070 | -2.062 | -2.029 | 33\n"
                     "| Saldo | -2.070 | -2.056 | -2.026 | 30\n"
                     "Totaal baten | < | 0 | 6 | 3 | -3\n"
                     "Onttrekking reserves | < | 5 | 0 | 0 | 0\n"
                     "Toevoeging reserves | < | 0 | 0 | 0 | 0\n"
                     "Mutaties reserves | < | 5 | 0 | 0 | 0\n"
                     "Programma resultaat | < | -2.065 | -2.056 | -2.026 | 30\n")}),

                 "jaarstukken", 2019);
    check(lines, {{1, 2, Side::baten, Basis::begroting_primitief, 2019, "0"},
                  {2, 3, Side::lasten, Basis::begroting_na_wijziging, 2019, "-2062000"},
                  {2, 5, Side::lasten, Basis::verschil, 2019, "33000"},
                  {3, 4, Side::saldo, Basis::realisatie, 2019, "-2026000"},
                  {4, 2, Side::baten, Basis::begroting_primitief, 2019, "0"},
                  {5, 2, Side::reserve_onttrekking, Basis::begroting_primitief, 2019, "5000"},
                  {6, 2, Side::reserve_toevoeging, Basis::begroting_primitief, 2019, "0"},
                  {7, 2, Side::other, Basis::begroting_primitief, 2019, "5000"},
                  {8, 4, Side::resultaat, Basis::realisatie, 2019, "-2026000"}});
    CHECK(line_at(lines, 2, 3)->taakveld == std::optional<Named>(Named{"1.1", "Brandweer"}));
    CHECK(line_at(lines, 2, 3)->programme == std::optional<Named>(Named{"1", "Veiligheid"}));
    CHECK(line_at(lines, 2, 3)->item == "1.1 Brandweer Lasten");
}

TEST_CASE("incidental: sides over years, plans under their programme, their cover under the reserves") {
    const auto lines =
        lines_of(document_of({table_from("| LASTEN | < | BATEN | <\n"
                                         "Omschrijving (bedragen x € 1.000) | 2024 | 2025 | 2024 | 2025\n"
                                         "P2 Samenleving\n"
                                         "Project wijk | 50 | | | \n"
                                         "Subtotaal incidenteel | 50 | - | | \n"
                                         "Mutaties reserves\n"
                                         "Dekking algemene reserve | | | 50 | \n"
                                         "Totaal incidenteel inclusief mutaties reserves | 50 | - | 50 | -\n",
                                         2, "Incidentele baten en lasten")}));
    check(lines, {{3, 1, Side::lasten, Basis::begroting, 2024, "50000"},
                  {6, 3, Side::reserve_onttrekking, Basis::begroting, 2024, "50000"},
                  {7, 3, Side::baten, Basis::begroting, 2024, "50000"}});
    CHECK(line_at(lines, 3, 1)->programme == std::optional<Named>(Named{"2", "Samenleving"}));
    CHECK_FALSE(line_at(lines, 6, 3)->programme);
    CHECK(line_at(lines, 3, 1)->recurrence == "incidenteel");
}

TEST_CASE("an unprinted scale is taken from the same figures elsewhere, with its evidence") {
    const Table printed = table_from("Dekking | 2024 | 2025\nBaten | 2.382 | 1.922\nLasten | -4.111 | -5.222\n", 1, "Baten en lasten", "bedragen x € 1.000");
    const Table silent = table_from(
        "Overzicht reserves | Vermeerderingen 2024 | Verminde- ringen 2024 | Begroting 2024\nReserve A | 0 | -10 | 790\nTotaal reserves | 2.382 | -1.922 | "
        "4.111\nTweede | 4.111 | -5.222 | 1\n");
    const auto readings = read_tables(document_of({printed, silent}));
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK(readings[1].unit->inferred);
    CHECK(readings[1].unit->evidence.find("page 1") != std::string::npos);
    const auto lines = lines_of(document_of({printed, silent}));
    REQUIRE(line_at(lines, 2, 2, 1));
    CHECK(line_at(lines, 2, 2, 1)->side == Side::reserve_onttrekking);
    CHECK(line_at(lines, 2, 2, 1)->value == Decimal(-1922000));
    CHECK(line_at(lines, 2, 3, 1)->side == Side::other);
    CHECK_FALSE(read_tables(document_of({silent}))[0].unit);  // no proof, no scale
}

TEST_CASE("rows with the same name and figures, however small, tell an unprinted scale") {
    const Table printed = table_from(
        "Nieuw beleid per programma | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nBeheer van de kade | -20 | -20\n"
        "Fietsbrug Oosterhaven | -60 | \nTotaal nieuw beleid | -170 | -65\n",
        1, "Nieuw beleid", "bedragen x € 1.000");
    const Table silent = table_from(
        "Nieuw beleid | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nFietsbrug Oosterhaven | -60 | \n"
        "Beheer van de kade | -20 | -20\nMeer groen | -5 | -5\nTotaal nieuw beleid | -175 | -70\n",
        2, "Nieuw beleid");
    const auto readings = read_tables(document_of({printed, silent}));
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK(readings[1].unit->evidence.find("3 figures") != std::string::npos);
    // Two rows alone may be alike by chance.
    const Table other =
        table_from("Nieuw beleid | 2024 | 2025\nBoeken voor de scholen | -90 | -45\nBeheer van de kade | -20 | -20\nMeer groen | -5 | -5\n", 2, "Nieuw beleid");
    CHECK_FALSE(read_tables(document_of({printed, other}))[1].unit);
}

TEST_CASE("the card block, every time it is printed") {
    Document document;
    Page page;
    page.text_from = TextFrom::text;
    Block block;
    double y = 0;
    for (const char* text : {"Uitgaven",       "26,13%", "€ -129.697.541", "26,13% Complete",         "Inkomsten", "1,64%",  "€ 8.089.037",
                             "1,64% Complete", "Saldo",  "4951,27%",       "€ -121.608.504",          "Uitgaven",  "26,13%", "€ -129.697.541",
                             "Inkomsten",      "1,64%",  "€ 8.089.037",    "Wat willen we bereiken?", "Saldo",     "5"}) {
        Line line;
        line.text = text;
        line.box = {0, y, 100, y + 12};
        y += 12;
        block.lines.push_back(line);
    }
    document.pages.push_back(page);
    document.blocks.push_back(block);
    document.sections.push_back({1, "Programma 2 Samen leven", -1, 1, {}});
    const auto lines = lines_of(document);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].side == Side::lasten);
    CHECK(lines[0].value == Decimal(-129697541));
    CHECK(lines[0].unit == UnitKind::eur);
    CHECK(lines[0].percent == std::optional<Decimal>(Decimal(2613, 2)));
    CHECK(lines[0].year == std::optional<int>(2024));
    CHECK(lines[0].programme == std::optional<Named>(Named{"2", "Samen leven"}));
    CHECK(lines[2].side == Side::saldo);
    CHECK(lines[4].value == Decimal(8089037));
}

TEST_CASE("cards drawn as boxes, in columns or in one cell each") {
    for (const std::string text : {"Uitgaven | Inkomsten | Saldo\n29,34% | 10,80% | -669,93%\n€ -32.415.600 | € 12.250.750 | € -20.164.850",
                                   "Uitgaven 29,34% € -32.415.600 | Inkomsten 10,80% € 12.250.750 | Saldo -669,93% € -20.164.850"}) {
        Document document;
        document.pages.emplace_back();
        document.sections.push_back({1, "Programma 1 Wonen", -1, 1, {}});
        document.tables.push_back(table_from(text, 1));
        document.tables[0].section = 0;
        Block block;
        block.kind = BlockKind::table;
        block.table = 0;
        block.section = 0;
        document.blocks.push_back(block);
        const auto lines = lines_of(document);
        REQUIRE(lines.size() == 3);
        CHECK(lines[0].item == "Uitgaven");
        CHECK(lines[0].side == Side::lasten);
        CHECK(lines[0].value == Decimal(-32415600));
        CHECK(lines[0].percent == std::optional<Decimal>(Decimal(2934, 2)));
        CHECK(lines[0].source.cell.has_value());
        CHECK(lines[1].item == "Inkomsten");
        CHECK(lines[2].side == Side::saldo);
        CHECK(lines[2].percent == std::optional<Decimal>(Decimal(-66993, 2)));
        CHECK(lines[2].programme == std::optional<Named>(Named{"1", "Wonen"}));
    }
}

TEST_CASE("what is no budget line gives none") {
    for (const Table& table : {
             table_from("Nr. | Indicator | Eenheid | Bron | 2022 | 2024\n1 | Verwijzingen Halt | Aantal per 1.000 | CBS | 10 | 12\n"),
             table_from("Kengetallen | 2018 | 2019\nNetto schuldquote | -63 | -47\nSolvabiliteitsratio | 73 | 67\n", 1, "Kengetallen"),
             table_from("Type | 2022 | 2024 | 2025\nRealisatie | 1.024 | - | -\nBegroting PB 2024 | - | 1.100 | 1.100\n"),
             table_from("Activa | 31-12-2023 | 31-12-2022\nVaste activa | 100 | 90\nTotaal | 100 | 90\n", 1, "Balans per 31 december 2023"),
             table_from("Programma | Baten | Lasten\nP1 Zorg | 12,5% | 13,5%\n"),
             table_from("Gemeente | aantal inwoners\nAlmere | 226.438\nDronten | 44.261\n"),
         }) {
        CAPTURE(table.cells.front().text);
        CHECK(lines_of(document_of({table})).empty());
    }
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

TEST_CASE("amounts that no side fits are other lines that name their column, and their phase only where the document tells it") {
    const auto plans =
        lines_of(document_of({table_from("Krediet | Afschrijvingstermijn | Bruto krediet | Bijdragen derden | 2024 | 2025\n"
                                         "Brug Noord | 40 | 1.200.000 | 200.000 | 600.000 | 600.000\n",
                                         1, "Investeringen", "in euro's")}));
    REQUIRE(plans.size() == 4);
    CHECK_FALSE(line_at(plans, 1, 1));  // forty years are no euros
    const BudgetLine* gross = line_at(plans, 1, 2);
    REQUIRE(gross);
    CHECK(gross->side == Side::other);
    CHECK(gross->column == "Bruto krediet");
    CHECK(gross->unit == UnitKind::eur);
    CHECK(gross->table_type == "investments");
    CHECK_FALSE(gross->year);
    CHECK(gross->basis == Basis::none);
    check(plans, {{1, 4, Side::other, Basis::begroting, 2024, "600000"}});

    const auto shares =
        lines_of(document_of({table_from("Gemeente | Inwoners 1-1-2023 | Bijdrage 2023 | Bijdrage 2024 | Per inwoner\n"
                                         "Akkerdam | 21.400 | 1.070.000 | 1.112.800 | 52\n",
                                         1, "Bijdrage per deelnemende gemeente", "bedragen in €")}));
    REQUIRE(shares.size() == 2);
    CHECK(shares[0].table_type == "contributions");
    CHECK(shares[0].basis == Basis::none);  // a budget of 2024 does not say what its figures of 2023 are
    CHECK(shares[1].basis == Basis::begroting);

    const auto staff = lines_of(document_of({table_from("Afdeling | 2023 | 2024\nRuimte | 61,5 | 63\n", 1, "Formatie in fte")}));
    REQUIRE(staff.size() == 2);
    CHECK(staff[0].unit == UnitKind::fte);
    CHECK(lines_of(document_of({table_from("Subsidie | 2024\nMuziek | 118\n", 1, "Overzicht subsidies")})).empty());  // nothing says that it is money
}

TEST_CASE("both sides of a balance beside each other have labels of their own") {
    const auto lines = lines_of(document_of({table_from("ACTIVA | 31-12-2023 | 31-12-2022 | PASSIVA | 31-12-2023 | 31-12-2022\n"
                                                        "Vaste activa | | | Eigen vermogen | 40 | 35\n"
                                                        "Gebouwen | 70 | 65 | Leningen | 60 | 55\n"
                                                        "Voorraden | 30 | 25 | | |\n"
                                                        "Totaal activa | 100 | 90 | Totaal passiva | 100 | 90\n",
                                                        1, "Balans per 31 december 2023", "x € 1.000")}),
                                "jaarstukken", 2023);
    CHECK(lines.size() == 12);
    check(lines, {{2, 1, Side::other, Basis::realisatie, 2023, "70000"}, {2, 5, Side::other, Basis::realisatie, 2022, "55000"}});
    CHECK(line_at(lines, 2, 4)->item == "Leningen");
    CHECK(line_at(lines, 3, 1)->item == "Voorraden");
    const auto two = read_tables(document_of({table_from("Activa | 2023 | 2024\nTotaal activa | 41.500 | 42.000\n", 1, "Balans", "x € 1.000"),
                                              table_from("Passiva | 2023 | 2024\nTotaal passiva | 41.500 | 42.000\n", 1),
                                              table_from("Passiva | 2023 | 2024\nSchulden | 41.400 | 41.800\n", 1)}));
    REQUIRE(two[1].unit);
    CHECK(two[1].unit->inferred);
    CHECK_FALSE(two[2].unit);  // nothing proves it
}

TEST_CASE("a turn of lasten and baten under two years gives no lines, and a changed plan is the first one only of its own year") {
    const auto torn =
        lines_of(document_of({table_from("Programma | Rekening 2022 | < | Rekening 2022 | Begroting 2023\n"
                                         "| Lasten | Baten | Lasten | Baten\nP1 Zorg | 771.000 | 288.000 | 1.091.000 | 427.000\n",
                                         2)}));
    CHECK(line_at(torn, 2, 1));
    CHECK_FALSE(line_at(torn, 2, 3));
    CHECK_FALSE(line_at(torn, 2, 4));
    const auto plans =
        lines_of(document_of({table_from("| Begroting 2023 | Begroting 2023 na 2e wijziging | Begroting 2024\nBaten | 1.100.000 | 1.200.000 | 1.300.000\n"
                                         "Lasten | 2.100.000 | 2.200.000 | 2.300.000\n")}));
    check(plans, {{1, 1, Side::baten, Basis::begroting_primitief, 2023, "1100000"},
                  {1, 2, Side::baten, Basis::begroting_na_wijziging, 2023, "1200000"},
                  {1, 3, Side::baten, Basis::begroting, 2024, "1300000"}});
}

TEST_CASE("I or S before the figures of a row says whether they recur, and is no part of its name") {
    const auto lines =
        lines_of(document_of({table_from("Nr | Maatregel | I/S | 2024 | 2025\n1 | Minder onderzoek | S | 50 V | 75 V\n"
                                         "2 | Frictiekosten personeel | I | 120 N | -\n",
                                         1, "Ombuigingen", "x € 1.000")}));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].item == "1 Minder onderzoek");
    CHECK(lines[0].recurrence == "structureel");
    CHECK(lines[2].recurrence == "incidenteel");
    CHECK(lines[2].side == Side::other);  // the name of a measure is no side
    CHECK(lines[2].value == Decimal(-120000));
}

TEST_CASE("programmes by name alone, under a header that says that they are, with the side that the title gives") {
    const auto lines =
        lines_of(document_of({table_from("Programma | Rekening 2022 | Begroting 2024\nWatersysteem | 61.200 | 64.000\nWaterketen | 48.900 | 50.300\n"
                                         "Netto kosten | 110.100 | 114.300\nOpbrengst heffingen | -110.100 | -114.300\n",
                                         1, "Netto kosten per programma", "x € 1.000")}));
    check(lines, {{1, 1, Side::saldo, Basis::realisatie, 2022, "61200000"},
                  {3, 2, Side::saldo, Basis::begroting, 2024, "114300000"},
                  {4, 2, Side::baten, Basis::begroting, 2024, "-114300000"}});
    REQUIRE(line_at(lines, 1, 1)->programme);
    CHECK(line_at(lines, 1, 1)->programme->name == "Watersysteem");
    CHECK_FALSE(line_at(lines, 3, 1)->programme);
    const auto parts = lines_of(
        document_of({table_from("Programma 2 Samenleving | Totaal krediet | 2024\nGymzaal Zuid | 1.651.000 | 90.000\n", 1, "Investeringen", "in euro's")}));
    REQUIRE(parts.size() == 2);
    for (const BudgetLine& line : parts) CHECK(line.programme == Named{"2", "Samenleving"});  // its rows are no programmes
}

TEST_CASE("a table whose caption begins with a side, with years and a unit, gives lines of that side") {
    const std::string rows = "Heffing | Realisatie 2022 | Begroting 2024\nIngezetenen | 31,2 | 34,9\nHuishoudens | 55,4 | 61,0\nTotaal | 86,6 | 95,9\n";
    const auto lines = lines_of(document_of({table_from(rows, 1, "Opbrengsten waterschapsheffingen", "x € 1 mln")}));
    check(lines, {{1, 1, Side::baten, Basis::realisatie, 2022, "31200000"}, {3, 2, Side::baten, Basis::begroting, 2024, "95900000"}});
    CHECK(lines_of(document_of({table_from(rows, 1, "Opbrengsten waterschapsheffingen")})).empty());
    CHECK(lines_of(document_of({table_from(rows, 1, "Kosten per inwoner", "in euro's")})).empty());
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

TEST_CASE("rows without a side under a title of baten and lasten are other lines, and so are stands without a year") {
    const auto lines = lines_of(document_of({table_from("Regel | Begroting 2024 | Prognose 2024\nWmo | 21.498 | 21.082\nJeugd | 27.585 | 28.389\n", 1,
                                                        "Budgettair kader sociaal domein", "x € 1.000")}));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].side == Side::other);
    CHECK(lines[1].basis == Basis::prognose);
    const auto stands = lines_of(document_of({table_from(
        "Reserve | Stand 1-1 | Dotaties | Onttrekkingen | Stand 31-12\nAlgemene reserve | 28.970 | 245 | 3.050 | 26.165\n", 1, "Reserves", "x € 1.000")}));
    REQUIRE(stands.size() == 4);
    CHECK(stands[0].side == Side::other);
    CHECK(stands[0].column == "Stand 1-1");
}

TEST_CASE("one column of amounts with V or N in a table of deviations is a difference") {
    const auto lines =
        lines_of(document_of({table_from("Programma | Toelichting | Bedrag | Voordeel / nadeel | I/S\nP1 Zorg | Meer aanvragen | 610 | Nadeel | S\n"
                                         "P2 Wonen | Lagere kosten leges | 230 | Voordeel | I\n",
                                         1, "Analyse van de afwijkingen", "x € 1.000")}),
                 "jaarstukken", 2024);
    REQUIRE(lines.size() == 2);
    check(lines, {{1, 2, Side::other, Basis::verschil, 2024, "-610000"}, {2, 2, Side::other, Basis::verschil, 2024, "230000"}});
    CHECK(lines[0].recurrence == "structureel");
}

TEST_CASE("one column of amounts in a printed unit is what a table of deviations is about") {
    const auto lines =
        lines_of(document_of({table_from("Onderwerp | Bedrag | I/S | Toelichting\nZorg | -610 | S | Meer aanvragen\nLeges | 230 | I | Twee projecten\n", 1,
                                         "Belangrijkste afwijkingen", "x € 1.000")}),
                 "tussenrapportage", 2025);
    REQUIRE(lines.size() == 2);
    check(lines, {{1, 1, Side::other, Basis::verschil, 2025, "-610000"}, {2, 1, Side::other, Basis::verschil, 2025, "230000"}});
    CHECK(lines[1].recurrence == "incidenteel");
    CHECK(lines_of(document_of({table_from("Onderwerp | Bedrag\nZorg | -610\nLeges | 230\n", 1, "Belangrijkste afwijkingen", "")}), "tussenrapportage", 2025)
              .empty());
}

TEST_CASE("increases and decreases are of reserves only where the table says so") {
    const auto assets = lines_of(document_of(
        {table_from("Vaste activa | Boekwaarde 1-1-2024 | Vermeerderingen | Verminderingen | Boekwaarde 31-12-2024\nGebouwen | 30.661 | 5 | -7 | 30.659\n", 1,
                    "", "bedragen x € 1.000")}));
    REQUIRE(assets.size() == 4);
    for (const BudgetLine& line : assets) CHECK(line.side == Side::other);
    const auto provisions = lines_of(document_of(
        {table_from("Overzicht voorzieningen | Stand 1-1-2024 | Toevoegingen | Onttrekkingen | Stand 31-12-2024\nOnderhoud wegen | 30.661 | 5 | -7 | 30.659\n",
                    1, "", "bedragen x € 1.000")}));
    REQUIRE(provisions.size() == 4);
    for (const BudgetLine& line : provisions) CHECK(line.side == Side::other);
}

TEST_CASE("a scale said for the whole document does not reach a table whose figures are far larger") {
    Document document = document_of({table_from("| 2024\nBaten | 51.169\nLasten | -52.000\n", 1, "Baten en lasten", "Bedragen x € 1.000"),
                                     table_from("| 2024\nBaten | 169\nLasten | -270\n"), table_from("| 2024\nBaten | 51.169.000\nLasten | -52.000.000\n")});
    Block general;
    general.text = "Alle bedragen zijn x € 1.000, tenzij anders vermeld.";
    document.blocks.push_back(general);
    const auto readings = read_tables(document);
    REQUIRE(readings[1].unit);
    CHECK(readings[1].unit->scale == 1000);
    CHECK_FALSE(readings[2].unit);
    const auto lines = lines_of(document);
    CHECK(line_at(lines, 1, 1, 1)->value == Decimal(169000));
    CHECK(line_at(lines, 1, 1, 2)->value == Decimal(51169000));
}

TEST_CASE("a name that runs over the rows of its sides is one name") {
    const auto lines =
        lines_of(document_of({table_from("Programma: P0 Bestuur | < | Rekening 2022 | Begroting 2024\n"
                                         "0.3 Beheer overige gebouwen en | Baten | 97 | 97\n"
                                         "gronden | Lasten | -485 | -569\n"
                                         " | Saldo | -388 | -472\n"
                                         "6.82 Geëscaleerde zorg 18- | Baten | 5 | 5\n"
                                         " | Lasten | -50 | -55\n"
                                         "6.81 Geëscaleerde zorg 18+ | Baten | 1 | 1\n"
                                         " | Lasten | -20 | -25\n",
                                         1, "", "bedragen x € 1.000")}));
    check(lines, {{2, 2, Side::lasten, Basis::realisatie, 2022, "-485000"}, {3, 3, Side::saldo, Basis::begroting, 2024, "-472000"}});
    const Named managing{"0.3", "Beheer overige gebouwen en gronden"};
    for (int row : {1, 2, 3}) CHECK(line_at(lines, row, 2)->taakveld == std::optional<Named>(managing));
    CHECK(line_at(lines, 1, 2)->item == "0.3 Beheer overige gebouwen en gronden Baten");
    CHECK(line_at(lines, 6, 2)->taakveld == std::optional<Named>(Named{"6.81", "Geëscaleerde zorg 18+"}));
    // The rest of the name may stand beside two rows of its sides.
    const auto tall =
        lines_of(document_of({table_from("Programma: P0 Bestuur | < | Rekening 2022 | Begroting 2024\n"
                                         "0.3 Beheer overige gebouwen en | Baten | 97 | 97\n"
                                         "gronden | Lasten | -485 | -569\n"
                                         "^ | Saldo | -388 | -472\n",
                                         1, "", "bedragen x € 1.000")}));
    CHECK(line_at(tall, 3, 2)->item == "0.3 Beheer overige gebouwen en gronden Saldo");
}

TEST_CASE("a number in a column of programmes has the name that headings give it, not that of what the money is for") {
    Document document =
        document_of({table_from("Progr. | Omschrijving | 2024 | 2025\n"
                                "3 | Nieuw financieel systeem | 150 | -\n"
                                "4 | Omgevingswet | 300 | 200\n"
                                "Totaal | saldo onttrekking | 450 | 200\n",
                                1, "Mutaties reserves per programma", "(bedragen x € 1.000)")});
    document.sections.push_back({1, "Programma 3 Bestuur en middelen", -1, 1, {}});
    const auto lines = lines_of(document);
    REQUIRE(line_at(lines, 1, 2));
    CHECK(line_at(lines, 1, 2)->programme == std::optional<Named>(Named{"3", "Bestuur en middelen"}));
    CHECK(line_at(lines, 2, 2)->programme == std::optional<Named>(Named{"4", ""}));
}

TEST_CASE("two labels run together are no row of the later one's programme") {
    const auto lines =
        lines_of(document_of({table_from("Nieuw beleid | 2024 | 2025\n"
                                         "Plan verduurzaming vastgoed Programma 1 Veiligheid | -30 | -20\n"
                                         "Programma 2 Verkeer | -10 | -10\n",
                                         1, "Nieuw beleid", "(bedragen x € 1.000)")}));
    REQUIRE(line_at(lines, 1, 1));
    CHECK_FALSE(line_at(lines, 1, 1)->programme);
    CHECK(line_at(lines, 2, 1)->programme == std::optional<Named>(Named{"2", "Verkeer"}));
}

TEST_CASE("reserves only where the label or the table speaks of them") {
    const auto lines =
        lines_of(document_of({table_from("Bezuinigingen | 2024 | 2025\n"
                                         "Vermindering onderhoud groen | 85.000 | 85.000\n"
                                         "Beperken dotatie voorziening wegen | 20.000 | 20.000\n"
                                         "Onttrekking reserve wegen | 10.000 | 0\n",
                                         1, "Bezuinigingen")}));
    check(lines, {{1, 1, Side::other, Basis::nieuw_beleid, 2024, "85000"},
                  {2, 1, Side::other, Basis::nieuw_beleid, 2024, "20000"},
                  {3, 1, Side::reserve_onttrekking, Basis::nieuw_beleid, 2024, "10000"}});
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

TEST_CASE("deviations: the letter beside a figure is its sign where no figure of the column has one, the columns say what recurs") {
    auto lines =
        lines_of(document_of({table_from("Omschrijving | Begroting 2025 | Begroting 2026 | Verschil | V/N | I/S\n"
                                         "Algemene uitkering | 38.200.000 | 39.150.000 | 950.000 | V | S\n"
                                         "Jeugdzorg | 8.120.000 | 8.790.000 | 670.000 | N | I\n"
                                         "Wegen | 1.150.000 | 1.100.000 | -50.000 | V | I\n",
                                         1, "Analyse van de afwijkingen in euro's")}));
    check(lines, {{1, 3, Side::other, Basis::verschil, 2026, "950000"},
                  {2, 2, Side::other, Basis::begroting, 2026, "8790000"},
                  {2, 3, Side::other, Basis::verschil, 2026, "670000"},  // the column prints signs: 8.790.000 - 8.120.000
                  {3, 3, Side::other, Basis::verschil, 2026, "-50000"}});
    CHECK(line_at(lines, 1, 3)->favourable == std::optional<bool>(true));
    CHECK(line_at(lines, 2, 3)->favourable == std::optional<bool>(false));
    CHECK(line_at(lines, 3, 3)->favourable == std::optional<bool>(true));
    CHECK(line_at(lines, 1, 3)->recurrence == "structureel");
    CHECK(line_at(lines, 2, 3)->recurrence == "incidenteel");

    lines =
        lines_of(document_of({table_from("Omschrijving | Begroting 2025 | Verschil | V/N\n"
                                         "Jeugdzorg | 8.120.000 | 670.000 | N\n"
                                         "Wegen | 1.150.000 | 50.000 | V\n",
                                         1, "Analyse van de afwijkingen in euro's")}));
    check(lines, {{1, 2, Side::other, Basis::verschil, 2025, "-670000"}, {2, 2, Side::other, Basis::verschil, 2025, "50000"}});

    lines = lines_of(document_of({table_from("Afwijkingen per programma | Incidenteel | Structureel | Totaal\n"
                                             "Programma 1 Bestuur | 120 N | 45 V | 75 N\n"
                                             "Programma 2 Zorg | 10 V | 0 | 10 V\n",
                                             1, "", "(x € 1.000)")}),
                     "tussenrapportage", 2025);
    check(lines, {{1, 1, Side::other, Basis::verschil, 2025, "-120000"}, {2, 3, Side::other, Basis::verschil, 2025, "10000"}});
    CHECK(line_at(lines, 1, 2)->recurrence == "structureel");
    CHECK(line_at(lines, 1, 2)->favourable == std::optional<bool>(true));
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

TEST_CASE("sides below a row with a taakveld are that taakveld's, each once") {
    const auto lines =
        lines_of(document_of({table_from("1A Inwoners | Begroting 2024 | Rekening 2024\n6.1 Samenkracht | | \nTotaal lasten | 12 | 13\nTotaal baten | 2 | 3\n"
                                         "Saldo | -10 | -10\n7.1 Volksgezondheid | | \nLasten | 7 | 8\nBaten | 1 | 1\nTotaal lasten | 19 | 21\n",
                                         1, "Lasten en baten per taakveld", "Bedragen x € 1.000")}));
    CHECK(line_at(lines, 2, 1)->taakveld == std::optional<Named>(Named{"6.1", "Samenkracht"}));
    CHECK(line_at(lines, 4, 2)->taakveld == std::optional<Named>(Named{"6.1", "Samenkracht"}));
    CHECK(line_at(lines, 6, 1)->taakveld == std::optional<Named>(Named{"7.1", "Volksgezondheid"}));
    CHECK_FALSE(line_at(lines, 8, 1)->taakveld);
}

TEST_CASE("a saldo behind the saldi of groups has no phase of its own") {
    const auto lines =
        lines_of(document_of({table_from("Programma | Begroting 2024 | < | Rekening 2024 | < | Saldo\n | Lasten | Saldo | Lasten | Saldo | 2024\n"
                                         "Zorg | 120 | -92 | 124 | -89 | 3\nWegen | 20 | -12 | 21 | -11 | 1\n",
                                         2, "Baten en lasten", "Bedragen x € 1.000")}),
                 "jaarstukken");
    CHECK(line_at(lines, 2, 4)->basis == Basis::realisatie);
    CHECK(line_at(lines, 2, 5)->basis == Basis::none);
    CHECK(line_at(lines, 2, 5)->year == 2024);
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

TEST_CASE("codes of taakvelden behind other labels are labels; a row with a name of its own takes none from above") {
    const auto lines =
        lines_of(document_of({table_from("Prgr | Tv | Incidentele posten | Lasten / baten | 2024 | 2025\nAlg | 0.4 | Projectkosten | Lasten | 53 | -\n"
                                         "| 0.10 | Storting in de algemene reserve | Storting | 657 | 12\n2 | 2.1 | Onderzoek | Lasten | 64 | 59\n",
                                         1, "Incidentele baten en lasten", "Bedragen x € 1.000")}));
    CHECK(line_at(lines, 1, 4)->item == "Alg 0.4 Projectkosten Lasten");
    CHECK(line_at(lines, 2, 4)->item == "0.10 Storting in de algemene reserve Storting");
    CHECK(line_at(lines, 2, 4)->value == Decimal(657000));
}

TEST_CASE("a row of amounts that look like years is no header") {
    const auto lines =
        lines_of(document_of({table_from("Afvalstoffenheffing | 2024 | 2023\nKosten | 2.001 | 1.900\nOpbrengst | 2.036 | 2.024\nBTW | 313 | 314\n", 1,
                                         "Kostendekkendheid afvalstoffenheffing", "Bedragen x € 1.000")}));
    CHECK(line_at(lines, 2, 1)->value == Decimal(2036000));
    CHECK(line_at(lines, 3, 1)->year == 2024);
}

TEST_CASE("a taakveld that is called a change is no difference; bij and af move reserves") {
    check(lines_of(document_of({table_from("Taakveld | Baten 2026 | Lasten 2026\n"
                                           "0.10 Mutaties reserves | 0 | 6.528.416\n"
                                           "1.1 Crisisbeheersing | 375.745 | 4.717.580\n")})),
          {{1, 2, Side::lasten, Basis::begroting, 2026, "6528416"}});
    check(lines_of(document_of({table_from("Naam reserve | Saldo 1-1-2024 | Bij | Af | Saldo 31-12-2024\n"
                                           "Algemene reserve | 12.400.000 | 500.000 | 1.200.000 | 11.700.000\n",
                                           1, "Verloop reserves", "Bedragen in euro's")}),
                   "jaarstukken", 2024),
          {{1, 1, Side::other, Basis::realisatie, 2024, "12400000"},
           {1, 2, Side::reserve_toevoeging, Basis::realisatie, 2024, "500000"},
           {1, 3, Side::reserve_onttrekking, Basis::realisatie, 2024, "1200000"}});
}

TEST_CASE("what stands on a day is a stand, whatever the month is called") {
    const auto lines =
        lines_of(document_of({table_from("Naam | Saldo 1 jan 2024 | Toevoeging | Onttrekking | Saldo 31 dec 2024\nAlgemene reserve | 1.480 | 112 | 0 | 1.592\n",
                                         1, "Verloop van de reserves", "x € 1.000")}),
                 "jaarstukken");
    CHECK(line_at(lines, 1, 1)->side == Side::other);
    CHECK(line_at(lines, 1, 2)->side == Side::reserve_toevoeging);
    CHECK(line_at(lines, 1, 4)->side == Side::other);
}
