#include "extractors/budget/budget.h"

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

TEST_CASE("a table whose caption begins with a side, with years and a unit, gives lines of that side") {
    const std::string rows = "Heffing | Realisatie 2022 | Begroting 2024\nIngezetenen | 31,2 | 34,9\nHuishoudens | 55,4 | 61,0\nTotaal | 86,6 | 95,9\n";
    const auto lines = lines_of(document_of({table_from(rows, 1, "Opbrengsten waterschapsheffingen", "x € 1 mln")}));
    check(lines, {{1, 1, Side::baten, Basis::realisatie, 2022, "31200000"}, {3, 2, Side::baten, Basis::begroting, 2024, "95900000"}});
    CHECK(lines_of(document_of({table_from(rows, 1, "Opbrengsten waterschapsheffingen")})).empty());
    CHECK(lines_of(document_of({table_from(rows, 1, "Kosten per inwoner", "in euro's")})).empty());
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
