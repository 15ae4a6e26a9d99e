// Lines of table types that are no plain baten, lasten and saldo: tariffs, risks, treasury, taxes, plans and outcomes.
#include <string>

#include "extractors/budget/budget.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("tariffs, risks and treasury give other lines: euros, shares and what no unit is printed for, but no classes and ranks") {
    const auto tariffs = lines_of(document_of(
        {table_from("Heffing | Tarief 2023 | Tarief 2024 | Rangorde\nEenpersoons | € 245,40 | € 252,76 | 12\n", 1, "Tarieven afvalstoffenheffing")}));
    REQUIRE(tariffs.size() == 2);
    CHECK(tariffs[0].table_type == "rates");
    CHECK(tariffs[0].unit == UnitKind::eur);
    CHECK(tariffs[0].basis == Basis::none);  // a budget of 2024 does not say what its figures of 2023 are
    check(tariffs, {{1, 2, Side::other, Basis::begroting, 2024, "252.76"}});
    const auto shares = lines_of(document_of({table_from("Tarief | 2024\nEigenaar woning | 0,0911%\n", 1, "Tarieven OZB")}));
    REQUIRE(shares.size() == 1);
    CHECK(shares[0].unit == UnitKind::percent);
    CHECK(shares[0].value.str() == "0.0911");
    const auto bare = lines_of(document_of({table_from("| tarief 2023 | tarief 2024\nVastrecht | 131,02 | 135,24\n", 1, "Tarieven rioolheffing")}));
    REQUIRE(bare.size() == 2);
    CHECK(bare[1].unit == UnitKind::none);  // nothing says that they are euros

    const auto risks =
        lines_of(document_of({table_from("Risico | Kans | Impact | Invloed\n"
                                         "Garanties | 2 | 3.000 | 12,5%\n"
                                         "Ratio weerstandsvermogen | | 1,6 | \n",
                                         1, "Risico's", "bedragen x € 1.000")}));
    REQUIRE(risks.size() == 2);  // neither the class of chance nor the ratio is an amount
    CHECK(line_at(risks, 1, 2)->value.str() == "3000000");
    CHECK(line_at(risks, 1, 3)->value.str() == "12.5");
    const auto bounds =
        lines_of(document_of({table_from("Risico | Kans | Gevolg\nUitval | 30% | max. € 2.000.000\nClaim | 10% | max. 3 jaar\n", 1, "Top 2 risico's")}));
    CHECK(line_at(bounds, 1, 2)->value.str() == "2000000");
    CHECK(line_at(bounds, 2, 1)->unit == UnitKind::percent);
    CHECK_FALSE(line_at(bounds, 2, 2));

    const auto limit =
        lines_of(document_of({table_from("Kasgeldlimiet | 1e kwartaal | 2e kwartaal\n"
                                         "Begrotingstotaal | 84.300 | 84.300\n"
                                         "Percentage regeling | 8,5 | 8,5%\n",
                                         1, "Kasgeldlimiet", "x € 1.000")}));
    CHECK(limit.size() == 3);
    CHECK(line_at(limit, 1, 1)->value.str() == "84300000");
    CHECK_FALSE(line_at(limit, 2, 1));  // 8,5 below "x € 1.000" is no 8.500 euro
    CHECK(line_at(limit, 2, 2)->value.str() == "8.5");
}

TEST_CASE("what taxes bring in is baten, whatever a tariff is") {
    const auto lines =
        lines_of(document_of({table_from("Opbrengst belastingen | raming 2023 | raming 2024 | mutatie\n"
                                         "Hondenbelasting | 181 | 185 | 4\nRioolheffing | 2.655 | 2.700 | 45\n",
                                         1, "Tabel 7.1 - Opbrengst uit belastingen", "bedragen x € 1.000")}));
    check(lines, {{1, 1, Side::baten, Basis::raming, 2023, "181000"}, {2, 3, Side::baten, Basis::verschil, 2024, "45000"}});
}

TEST_CASE("a table of no known kind gives lines where its unit and all its years are printed") {
    const std::string text = "| 2023 | 2024\nStand kadernota | 410 | -1.205\nLoonkosten | -280 | -290\nBegrotingssaldo | 130 | -1.495\n";
    const auto lines = lines_of(document_of({table_from(text, 1, "Ontwikkeling", "bedragen x € 1.000")}));
    REQUIRE(lines.size() == 6);
    CHECK(lines[0].basis == Basis::none);
    check(lines, {{1, 2, Side::other, Basis::begroting, 2024, "-1205000"},
                  {2, 2, Side::other, Basis::begroting, 2024, "-290000"},  // what it is for, no side
                  {3, 2, Side::resultaat, Basis::begroting, 2024, "-1495000"}});
    CHECK(lines_of(document_of({table_from(text, 1, "Ontwikkeling")})).empty());
    CHECK(lines_of(document_of({table_from("| 2024 | Gemiddeld\nA-weg | 10 | 12\nB-weg | 11 | 9\n", 1, "Ontwikkeling", "x € 1.000")})).empty());
}

TEST_CASE("saldo behind a plan and an outcome is their difference; L and B tell the side") {
    const auto accounts = lines_of(document_of({table_from("| Begroting 2023 | Realisatie 2023 | Saldo | V/N\n"
                                                           "Lasten | 14.665 | 14.992 | 327 | N\nBaten | 445 | 471 | 26 | V\n",
                                                           1, "Wat heeft het gekost?", "x € 1.000")}),
                                   "jaarstukken", 2023);
    check(accounts, {{1, 2, Side::lasten, Basis::realisatie, 2023, "14992000"},
                     {1, 3, Side::lasten, Basis::verschil, 2023, "-327000"},
                     {2, 3, Side::baten, Basis::verschil, 2023, "26000"}});
    const auto marked = lines_of(
        document_of({table_from("Omschrijving | L/B | Bedrag | V/N\nJeugdzorg | L | 362 | N\nBijdragen | B | 26 | V\n", 1, "Afwijkingen", "x € 1.000")}),
        "jaarstukken", 2023);
    check(marked, {{1, 2, Side::lasten, Basis::verschil, 2023, "-362000"}, {2, 2, Side::baten, Basis::verschil, 2023, "26000"}});
    CHECK(marked[0].item == "Jeugdzorg");
}

TEST_CASE("rows that count up are programmes in the overview of baten and lasten, and where the title speaks of programmes") {
    const std::string rows =
        "Omschrijving | 2024 | 2025\nLasten\n1. Bestuur en dienst | 8.412 | 8.731\n2. Veiligheid | 3.104 | 3.288\n3. Groen | 11.237 | 11.842\nOverhead | 100 | "
        "100\n"
        "Totaal lasten | 22.853 | 23.961\nBaten\n1. Bestuur en dienst | 1.204 | 1.187\n3. Groen | 62 | 48\nTotaal baten | 1.266 | 1.235\n";
    // By its first row: the number and the name, or nothing.
    const auto first = [&](const std::string& title, const std::string& text) -> std::optional<Named> {
        const auto lines = lines_of(document_of({table_from(text, 1, title, "x € 1.000")}));
        REQUIRE(!lines.empty());
        const auto row = std::find_if(lines.begin(), lines.end(), [](const BudgetLine& line) { return line.item == "1. Bestuur en dienst"; });
        REQUIRE(row != lines.end());
        return row->programme;
    };
    const std::optional<Named> bestuur = Named{"1", "Bestuur en dienst"};
    CHECK(first("Overzicht van baten en lasten", rows) == bestuur);
    CHECK(first("Baten en lasten per programma", rows) == bestuur);
    CHECK(first("Baten en lasten", rows) == std::nullopt);
    CHECK(first("Overzicht van baten en lasten per kostencategorie", rows) == std::nullopt);
    std::string jumps = rows;
    jumps.replace(jumps.find("2. Veiligheid"), 2, "7.");
    CHECK(first("Overzicht van baten en lasten", jumps) == std::nullopt);
    const auto lines = lines_of(document_of({table_from(rows, 1, "Overzicht van baten en lasten", "x € 1.000")}));
    const auto none = [&](const std::string& item) {
        return std::none_of(lines.begin(), lines.end(), [&](const BudgetLine& line) { return line.item == item && line.programme; });
    };
    CHECK(none("Overhead"));
    CHECK(none("Totaal lasten"));
}

TEST_CASE("a programme without a number: from its heading, or from a column beside what the money is for") {
    Document document = document_of({table_from("| 2024\nBaten | 1.120\nLasten | 5.210\n", 1, "Wat mag het kosten?", "x € 1.000")});
    document.sections.emplace_back().title = "Programma Duurzaam wonen";
    document.tables[0].section = 0;
    const auto lines = lines_of(document);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].programme == std::optional<Named>(Named{"", "Duurzaam wonen"}));
    const auto plans =
        lines_of(document_of({table_from("Omschrijving | Programma | 2024 | 2025\n"
                                         "Warmteplan | Duurzaam wonen | 150 | 150\nToezicht | 2 Veiligheid | 60 | 60\n",
                                         1, "Nieuw beleid", "x € 1.000")}));
    REQUIRE(plans.size() == 4);
    CHECK(plans[0].item == "Warmteplan");
    CHECK(plans[0].programme == std::optional<Named>(Named{"", "Duurzaam wonen"}));
    CHECK(plans[2].programme == std::optional<Named>(Named{"2", "Veiligheid"}));
}

TEST_CASE("columns of baten or onttrekkingen: rows of reserves move reserves, all others are baten") {
    const auto lines =
        lines_of(document_of({table_from("Regel | Baten of onttrekkingen | Lasten of toevoegingen | Saldo of mutatie\n"
                                         "2.1 Verkeer en vervoer | 100.000 | -700.000 | -600.000\n"
                                         "0.10 Mutaties reserves | 30.000 | -10.000 | 20.000\nMutaties reserves | 30.000 | -10.000 | 20.000\n",
                                         1, "Programma 3 Verkeer")}));
    check(lines, {{1, 1, Side::baten, Basis::begroting, 2024, "100000"},
                  {1, 2, Side::lasten, Basis::begroting, 2024, "-700000"},
                  {1, 3, Side::saldo, Basis::begroting, 2024, "-600000"},
                  {3, 1, Side::reserve_onttrekking, Basis::begroting, 2024, "30000"},
                  {3, 2, Side::reserve_toevoeging, Basis::begroting, 2024, "-10000"}});
}

TEST_CASE("a row between baten and their total is baten, whatever its name says") {
    const std::string rows =
        "Soort | Begroting 2025 | Begroting 2026\n"
        "Kosten | | \n"
        "Personeelslasten | 410 | 425\n"
        "Toevoegingen voorzieningen | 30 | 31\n"
        "Rente | 12 | 14\n"
        "Totaal kosten | 452 | 470\n"
        "Opbrengsten | | \n"
        "Doorberekende kosten | 140 | 144\n"
        "Bijdragen van derden | 61 | 63\n"
        "Onttrekking reserve groot onderhoud | 9 | 8\n"
        "Totaal opbrengsten | 210 | 215\n";
    const auto lines = lines_of(document_of({table_from(rows, 1, "", "Bedragen x € 1.000")}), "programmabegroting", 2026);
    check(lines, {{2, 1, Side::lasten, Basis::begroting, 2025, "410000"},
                  {3, 2, Side::lasten, Basis::begroting, 2026, "31000"},
                  {4, 2, Side::lasten, Basis::begroting, 2026, "14000"},
                  {7, 2, Side::baten, Basis::begroting, 2026, "144000"},
                  {8, 1, Side::baten, Basis::begroting, 2025, "61000"},
                  {9, 1, Side::reserve_onttrekking, Basis::begroting, 2025, "9000"},
                  {10, 2, Side::baten, Basis::begroting, 2026, "215000"}});
}

TEST_CASE("one name of a side that no total ends says nothing of rows with a side of their own") {
    const auto lines = lines_of(document_of({table_from("Soort | Begroting 2025 | Begroting 2026\n"
                                                        "Kosten | | \n"
                                                        "Huisvestingslasten | 12 | 14\n"
                                                        "Ledenbaten | 140 | 144\n"
                                                        "Overige baten | 14 | 15\n"
                                                        "Saldo | 142 | 145\n",
                                                        1, "", "Bedragen x € 1.000")}),
                                "programmabegroting", 2026);
    check(lines, {{2, 1, Side::lasten, Basis::begroting, 2025, "12000"}, {4, 1, Side::baten, Basis::begroting, 2025, "14000"}});
}

TEST_CASE("plans before and after a change, and what they are changed by") {
    const auto ages = lines_of(document_of({table_from("Omschrijving | Oude raming | Wijziging | Nieuwe raming\n"
                                                       "Lasten wegen | 210.000 | 15.000 | 225.000\n"
                                                       "Baten wegen | 31.000 | -2.000 | 29.000\n",
                                                       1, "Programma 2 Wegen", "Bedragen in euro's")}),
                               "begrotingswijziging", 2025);
    check(ages, {{1, 1, Side::lasten, Basis::begroting_primitief, 2025, "210000"},
                 {1, 2, Side::lasten, Basis::verschil, 2025, "15000"},
                 {2, 3, Side::baten, Basis::begroting_na_wijziging, 2025, "29000"}});
    const auto groups = lines_of(document_of({table_from("Omschrijving | Oude raming | < | Nieuwe raming | <\n"
                                                         "^ | 2026 | 2027 | 2026 | 2027\n"
                                                         "Lasten wegen | 210 | 215 | 225 | 230\n"
                                                         "Baten wegen | 31 | 32 | 29 | 30\n",
                                                         2, "Programma 2 Wegen", "Bedragen x € 1.000")}),
                                 "kadernota", 2027);
    check(groups, {{2, 2, Side::lasten, Basis::begroting_primitief, 2027, "215000"}, {3, 3, Side::baten, Basis::begroting_na_wijziging, 2026, "29000"}});
    const auto policy = lines_of(document_of({table_from("Omschrijving | Bestaand beleid | Nieuw beleid\n"
                                                         "^ | Begroting 2026 | Begroting 2026\n"
                                                         "Lasten wegen | 210 | 15\n"
                                                         "Baten wegen | 31 | 2\n",
                                                         2, "Programma 2 Wegen", "Bedragen x € 1.000")}),
                                 "programmabegroting", 2026);
    check(policy, {{2, 1, Side::lasten, Basis::begroting, 2026, "210000"}, {3, 2, Side::baten, Basis::begroting, 2026, "2000"}});
    const auto years = lines_of(document_of({table_from("Omschrijving | Huidige begroting 2025 | Nieuwe begroting 2026\n"
                                                        "Lasten wegen | 210.000 | 225.000\n"
                                                        "Baten wegen | 31.000 | 29.000\n",
                                                        1, "Programma 2 Wegen", "Bedragen in euro's")}),
                                "programmabegroting", 2026);
    check(years, {{1, 1, Side::lasten, Basis::begroting, 2025, "210000"}, {2, 2, Side::baten, Basis::begroting, 2026, "29000"}});
    const auto changes = lines_of(document_of({table_from("Taakveld | Lasten | < | Baten | <\n"
                                                          "^ | Verhoging | Verlaging | Verhoging | Verlaging\n"
                                                          "1.1 Crisisbeheersing en brandweer | 25.000 | | | \n"
                                                          "2.1 Verkeer en vervoer | | 40.000 | 12.000 | \n"
                                                          "0.5 Treasury | | | | 7.000\n",
                                                          2, "Exploitatie", "Bedragen in euro's")}),
                                  "begrotingswijziging", 2025);
    check(changes, {{2, 1, Side::lasten, Basis::verschil, 2025, "25000"},
                    {3, 2, Side::lasten, Basis::verschil, 2025, "-40000"},
                    {3, 3, Side::baten, Basis::verschil, 2025, "12000"},
                    {4, 4, Side::baten, Basis::verschil, 2025, "-7000"}});
}

TEST_CASE("amounts with V or N beside them are deviations, whatever the table is called") {
    const auto lines = lines_of(document_of({table_from("Omschrijving | Bedrag | V/N | I/S\n"
                                                        "Begeleiding | 52.500 | N | I\n"
                                                        "Vervoer | 131.000 | V | S\n",
                                                        1, "Bijstellingen")}),
                                "tussenrapportage", 2025);
    check(lines, {{1, 1, Side::other, Basis::verschil, 2025, "-52500"}, {2, 1, Side::other, Basis::verschil, 2025, "131000"}});
    CHECK(lines[0].table_type == "deviation");
    CHECK(lines[0].recurrence == "incidenteel");
}

TEST_CASE("columns Voordeel and Nadeel are deviations, a nadeel negative; one header over several columns is not guessed at") {
    const auto lines = lines_of(document_of({table_from("Omschrijving | Voordeel | Nadeel\n"
                                                        "Algemene uitkering | 660 | \n"
                                                        "Jeugdzorg | | 412\n",
                                                        1, "Analyse van het resultaat", "Bedragen x € 1.000")}),
                                "jaarstukken", 2024);
    check(lines, {{1, 1, Side::other, Basis::verschil, 2024, "660000"}, {2, 2, Side::other, Basis::verschil, 2024, "-412000"}});
    CHECK(lines[0].favourable == std::optional<bool>(true));
    CHECK(lines[1].favourable == std::optional<bool>(false));
    const auto wide = lines_of(document_of({table_from("Omschrijving | Voordeel | < | Nadeel | <\n"
                                                       "Algemene uitkering | 660 | 230 | | \n"
                                                       "Jeugdzorg | | | 412 | 800\n",
                                                       1, "Analyse van de verschillen", "Bedragen in euro's")}),
                               "jaarstukken", 2024);
    CHECK(wide.empty());
}

TEST_CASE("a year in the corner or the caption is that of columns without one") {
    const std::string rows =
        " | Lasten | Baten | Saldo\n"
        "1 Wegen | 210 | 31 | -179\n"
        "2 Groen | 84 | 4 | -80\n";
    const auto lines = [&](const std::string& corner, const std::string& caption) {
        return lines_of(document_of({table_from(corner + rows, 1, caption, "Bedragen x € 1.000")}), "programmabegroting", 2026);
    };
    check(lines("Jaarrekening 2024", "Overzicht per programma"), {{1, 1, Side::lasten, Basis::realisatie, 2024, "210000"}});
    check(lines("Programma", "Overzicht van baten en lasten 2026"), {{1, 2, Side::baten, Basis::begroting, 2026, "31000"}});
    check(lines("Programma", "Overzicht, vastgesteld op 12 november 2025"), {{2, 3, Side::saldo, Basis::begroting, 2026, "-80000"}});
    check(lines("Programma", "Overzicht 2025-2028"), {{2, 1, Side::lasten, Basis::begroting, 2026, "84000"}});
    check(lines_of(document_of({table_from("Programma" + rows + "Begroting 2025 na wijziging | < | < | <\n" + "Programma" + rows, 1, "Rekening 2024",
                                           "Bedragen x € 1.000")}),
                   "jaarstukken", 2025),
          {{1, 1, Side::lasten, Basis::realisatie, 2024, "210000"}, {5, 2, Side::baten, Basis::begroting_na_wijziging, 2025, "31000"}});
    check(lines("Programma", "Overzicht van baten en lasten 2025"), {{1, 1, Side::lasten, Basis::none, 2025, "210000"}});
}

TEST_CASE("a side in the name of a row is none where no row and no column is a side") {
    const auto lines = lines_of(document_of({table_from("Omschrijving | Begroting 2026 | Begroting 2027\n"
                                                        "1 Stelpost prijzen | 120 | 250\n"
                                                        "2 Stelpost onderuitputting kapitaallasten | -40 | -30\n",
                                                        1, "Overzicht per programma", "Bedragen x € 1.000")}),
                                "programmabegroting", 2026);
    for (const BudgetLine& line : lines) CHECK(static_cast<int>(line.side) == static_cast<int>(Side::other));
    CHECK(lines.size() == 4);
}

TEST_CASE("lasten and baten with V or N are changes of a plan, and a name of spending in them moves no reserve") {
    const auto lines = lines_of(document_of({table_from("Ambitie | Lasten | | Baten | \n"
                                                        "1 Water | 240 | N | 35 | V\n"
                                                        "2 Wegen | 615 | V | 20 | N\n",
                                                        1, "Wijzigingen per ambitie", "Bedragen x € 1.000")}),
                                "kadernota", 2026);
    check(lines, {{1, 1, Side::lasten, Basis::verschil, 2026, "-240000"}, {1, 3, Side::baten, Basis::verschil, 2026, "35000"}});
    const auto names = lines_of(document_of({table_from("Onderwerp | Bedrag | V/N\n"
                                                        "Vrijval opleidingsbudget | 310 | V\n"
                                                        "Extra inhuur | 90 | N\n",
                                                        1, "Belangrijkste afwijkingen", "Bedragen x € 1.000")}),
                                "tussenrapportage", 2026);
    check(names, {{1, 1, Side::other, Basis::verschil, 2026, "310000"}});
}

TEST_CASE("kinds of costs are what money is for, no sides") {
    const auto lines = lines_of(document_of({table_from("Onderwerp | Begroting | Rekening | Verschil\n"
                                                        "Personeelslasten | 21.500 | 20.800 | 700\n"
                                                        "Leges-opbrengsten | 7.800 | 7.900 | 100\n",
                                                        1, "Verschillenanalyse", "Bedragen x € 1.000")}),
                                "jaarstukken", 2025);
    REQUIRE(lines.size() == 6);
    for (const BudgetLine& line : lines) CHECK(static_cast<int>(line.side) == static_cast<int>(Side::other));
}

TEST_CASE("phases without any year are of the year that a report is about; a document of no known kind tells no phase") {
    const std::string rows =
        "Kosten per product | Watersysteem | < | Waterketen | <\n"
        "^ | Begroting | Rekening | Begroting | Rekening\n"
        "Planvorming | 640 | 410 | 137 | 722\n"
        "Onderhoud | 631 | 889 | 672 | 786\n";
    check(lines_of(document_of({table_from(rows, 2, "Kosten naar kostendragers", "Bedragen x € 1.000")}), "jaarstukken", 2025),
          {{2, 2, Side::lasten, Basis::realisatie, 2025, "410000"}, {3, 3, Side::lasten, Basis::begroting, 2025, "672000"}});
    const auto unknown = lines_of(
        document_of({table_from("Programma | Lasten | Baten\nJeugd | 33.000 | 12.000\nZorg | 21.000 | 11.000\n", 1, "", "Bedragen x € 1.000")}), "other", 2026);
    REQUIRE(unknown.size() == 4);
    CHECK(static_cast<int>(unknown[0].basis) == static_cast<int>(Basis::none));
}

TEST_CASE("net costs of programmes over years are their saldo; tariffs may have a column of units") {
    const auto net = lines_of(document_of({table_from("Programma | Begroting 2025 | Raming 2026\n"
                                                      "Programma Waterketen | 12,4 | 12,9\n"
                                                      "Programma Bestuur | 6,1 | 6,2\n",
                                                      1, "Meerjarenraming netto kosten", "Bedragen in miljoenen euro's")}),
                              "kadernota", 2026);
    check(net, {{1, 1, Side::saldo, Basis::begroting, 2025, "12400000"}, {2, 2, Side::saldo, Basis::raming, 2026, "6200000"}});
    const auto tariffs = lines_of(document_of({table_from("Product | Eenheid | Tarief 2026 | Tarief 2027\n"
                                                          "Inzet toezichthouder | per uur | € 98,50 | € 102,75\n"
                                                          "Advies bodem | per advies | € 655,00 | € 690,25\n",
                                                          1, "Tarieven 2027")}),
                                  "programmabegroting", 2027);
    REQUIRE(tariffs.size() == 4);
    CHECK(tariffs[1].value.str() == "102.75");
    CHECK(tariffs[1].table_type == "rates");
}

TEST_CASE("B and R before a year are phases; a year that a report is not about yet has none") {
    const auto lines = lines_of(document_of({table_from("Programma | Lasten | < | < | <\n"
                                                        "^ | R 2024 | B 2025 | 2026 | 2027\n"
                                                        "Zorg | 610 | 620 | 630 | 640\n"
                                                        "Wonen | 210 | 220 | 230 | 240\n",
                                                        2, "Lasten per programma", "Bedragen x € 1.000")}),
                                "jaarstukken", 2026);
    check(lines, {{2, 1, Side::lasten, Basis::realisatie, 2024, "610000"},
                  {2, 2, Side::lasten, Basis::begroting, 2025, "620000"},
                  {3, 3, Side::lasten, Basis::realisatie, 2026, "230000"},
                  {3, 4, Side::lasten, Basis::none, 2027, "240000"}});
}

TEST_CASE("group headers over the first of their columns reach to the next one where names begin anew") {
    const auto lines = lines_of(document_of({table_from("Programma | Begroting |  | Prognose |  |  | Verschil\n"
                                                        " | Lasten | Baten | Lasten | Baten | Saldo | \n"
                                                        "Zorg | 610 | 120 | 630 | 140 | -490 | -20\n"
                                                        "Wonen | 210 | 20 | 230 | 40 | -190 | 0\n",
                                                        2, "Overzicht per programma", "Bedragen x € 1.000")}),
                                "tussenrapportage", 2026);
    check(lines, {{2, 2, Side::baten, Basis::begroting, 2026, "120000"},
                  {2, 4, Side::baten, Basis::prognose, 2026, "140000"},
                  {3, 5, Side::saldo, Basis::prognose, 2026, "-190000"},
                  {2, 6, Side::other, Basis::verschil, 2026, "-20000"}});
}

TEST_CASE("a header over two rows of its one column is one text: an old and a new plan, a plan as changed") {
    const auto lines = lines_of(document_of({table_from("Taakveld | Lasten | < | < | Lasten\n"
                                                        " | Huidige | | Nieuwe | Begroting na\n"
                                                        " | raming | Wijziging | raming | wijziging\n"
                                                        "0.4 Overhead | 509 | 58 | 567 | 570\n"
                                                        "2.1 Verkeer en vervoer | 300 | -20 | 280 | 290\n",
                                                        3, "Wijziging per taakveld", "Bedragen x € 1.000")}),
                                "programmabegroting", 2025);
    check(lines, {{3, 1, Side::lasten, Basis::begroting_primitief, 2025, "509000"},
                  {3, 2, Side::lasten, Basis::verschil, 2025, "58000"},
                  {3, 3, Side::lasten, Basis::begroting_na_wijziging, 2025, "567000"},
                  {4, 4, Side::lasten, Basis::begroting_na_wijziging, 2025, "290000"}});
    CHECK(line_at(lines, 3, 1)->column == "Lasten / Huidige raming");
}

TEST_CASE("a result behind a plan and an outcome is their difference") {
    const auto lines =
        lines_of(document_of({table_from("Regel | Begroting 2024 | Realisatie 2024 | Resultaat 2024\nWmo | 5.042 | 4.079 | 963\nJeugd | 2.113 | 2.674 | -561\n",
                                         1, "Budgettair kader", "x € 1.000")}),
                 "jaarstukken", 2024);
    check(lines, {{1, 2, Side::other, Basis::realisatie, 2024, "4079000"}, {2, 3, Side::other, Basis::verschil, 2024, "-561000"}});
}

TEST_CASE("two differences beside each other are both of the year of what they part") {
    const auto lines = lines_of(
        document_of({table_from(
            "Regel | Begroting 2024 | Prognose 2024 | Realisatie 2024 | Resultaat 2024 | Verschil t.o.v. prognose\nWmo | 5.042 | 4.100 | 4.079 | 963 | 21\n"
            "Jeugd | 2.113 | 2.600 | 2.674 | -561 | -74\n",
            1, "Budgettair kader", "x € 1.000")}),
        "jaarstukken", 2024);
    check(lines, {{1, 4, Side::other, Basis::verschil, 2024, "963000"}, {2, 5, Side::other, Basis::verschil, 2024, "-74000"}});
}

TEST_CASE("bare days around what is added to reserves and drawn from them are stands") {
    const auto lines =
        lines_of(document_of({table_from("Nr | Omschrijving | 1/1 | Storting | Onttrekking | 31/12\nA.1 | Algemene reserve | 900 | 163 | -100 | 963\n", 1,
                                         "Verloop reserves", "x € 1.000")}),
                 "jaarstukken", 2024);
    check(lines, {{1, 2, Side::other, Basis::realisatie, 2024, "900000"},
                  {1, 3, Side::reserve_toevoeging, Basis::realisatie, 2024, "163000"},
                  {1, 5, Side::other, Basis::realisatie, 2024, "963000"}});
}

TEST_CASE("columns without headers that only set sums off from what they sum need no telling apart") {
    const std::string rows =
        "Kosten taakvelden | 4.100.000 | | \n"
        "Netto kosten | | 4.000.000 | \n"
        "Overhead | 250.000 | | \n"
        "Totale kosten | | 4.250.000 | \n"
        "Kostendekking | | | 98,1%\n";
    const auto lines = lines_of(document_of({table_from(rows, 0, "Berekening kostendekking rioolheffing")}));
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].value.str() == "4100000");
    CHECK(lines[3].item == "Totale kosten");
    CHECK_FALSE(lines[3].year);
    // With two figures in one row nothing tells which is which.
    CHECK(lines_of(document_of({table_from(rows + "Extra | 1.000 | 2.000 | \n", 0, "Berekening kostendekking rioolheffing")})).empty());
}

TEST_CASE("a table of one amount and its total is one of amounts") {
    const auto lines = lines_of(
        document_of({table_from("Bedragen x € 1.000 | 31-12-2024 | 31-12-2023\nCrediteuren | 5.967 | 3.556\nTotaal | 5.967 | 3.556\n", 1, "Overige schulden")}),
        "jaarstukken", 2024);
    REQUIRE(lines.size() == 4);
    CHECK(lines[3].value.str() == "3556000");
}

TEST_CASE("a unit said for the whole paper holds for deviations and for figures larger than those of the table below it") {
    Document document =
        document_of({table_from("Project | Krediet | Restant krediet\nBrug | 944 | 284\nGymzaal | 400 | 100\n", 1, "Kredietoverzicht"),
                     table_from("Omschrijving | 2025 | V/N | 2026 | V/N\nUitkering | 673 | N | 880 | N\nLeges | 0 | | 374 | V\n", 1, "Financiële afwijkingen"),
                     table_from("| Lasten | Baten\nP1 Zorg | 134.774 | 2.000\nP2 Wonen | 9.000 | 1.000\n", 1, "Lasten en baten per programma")});
    Block general;
    general.text = "Alle bedragen in deze nota zijn in duizenden euro's, tenzij anders vermeld.";
    Block first;
    first.kind = BlockKind::table;
    first.table = 0;
    document.blocks = {general, first};
    const auto lines = lines_of(document, "tussenrapportage", 2025);
    CHECK(line_at(lines, 1, 1, 0)->value.str() == "944000");
    CHECK(line_at(lines, 1, 1, 1)->value.str() == "-673000");
    CHECK(line_at(lines, 1, 3, 1)->basis == Basis::verschil);
    CHECK(line_at(lines, 2, 1, 1)->basis == Basis::verschil);
    REQUIRE(line_at(lines, 1, 1, 2));
    CHECK(line_at(lines, 1, 1, 2)->value.str() == "134774000");
}

TEST_CASE("the line above a table that says its unit may say whose figures they are") {
    const std::string rows = "Programma | Lasten | Baten\n1 Veilig | 5.432 | 383\n2 Zorg | 3.407 | 908\n";
    check(lines_of(document_of({table_from(rows, 1, "", "Rekening 2023 (x € 1.000)"), table_from(rows, 1, "", "Bedragen x € 1.000, prijspeil 2022")}),
                   "jaarstukken", 2024),
          {{1, 1, Side::lasten, Basis::realisatie, 2023, "5432000"}});
    CHECK(lines_of(document_of({table_from(rows, 1, "", "Bedragen x € 1.000, prijspeil 2022")}), "jaarstukken", 2024)[0].year == std::optional<int>(2024));
}

TEST_CASE("a balance above a day is what there was then") {
    const auto lines = lines_of(
        document_of({table_from("Reserve | Saldo | Toevoeging | Onttrekking | Saldo\n | 01-01-2025 | | | 31-12-2025\nAlgemene reserve | 640 | 5 | 40 | 605\n",
                                2, "Verloop reserves", "x € 1.000")}),
        "jaarstukken", 2025);
    check(lines, {{2, 1, Side::other, Basis::realisatie, 2025, "640000"},
                  {2, 2, Side::reserve_toevoeging, Basis::realisatie, 2025, "5000"},
                  {2, 4, Side::other, Basis::realisatie, 2025, "605000"}});
}

TEST_CASE("in a table of deviations only the columns with V or N are differences") {
    const auto lines = lines_of(document_of({table_from("Programma | 2025 | Afwijking | V/N\nZorg | 9.000 | 610 | N\nWonen | 4.000 | 230 | V\n", 1,
                                                        "Afwijkingen per programma", "x € 1.000")}),
                                "tussenrapportage", 2025);
    check(lines, {{1, 1, Side::other, Basis::prognose, 2025, "9000000"}, {1, 2, Side::other, Basis::verschil, 2025, "-610000"}});
}

TEST_CASE("one figure a row below no headers is told apart in tables of baten and lasten by nothing") {
    CHECK(lines_of(document_of({table_from("Lasten | 4.100.000 | \nBaten | | 250.000\n", 0, "Baten en lasten")})).empty());
}

TEST_CASE("in a report on a year what may be spent is neither plan nor outcome, what was planned a plan") {
    const auto lines = lines_of(
        document_of(
            {table_from("Omschrijving | Begrote investering t/m 2024 | Uitgaven t/m 2024 | Restant krediet ultimo 2024\nBrug | 55.000 | 40.000 | 15.000\n", 1,
                        "Investeringskredieten", "Bedragen in euro's")}),
        "jaarstukken", 2024);
    check(lines, {{1, 1, Side::other, Basis::begroting, 2024, "55000"},
                  {1, 2, Side::other, Basis::realisatie, 2024, "40000"},
                  {1, 3, Side::other, Basis::none, 2024, "15000"}});
}

TEST_CASE("formation: columns that say so are fte, what it costs beside them is euros, figures without a unit are as printed") {
    const auto lines = lines_of(
        document_of({table_from("Afdeling | Formatie 2026 | Loonkosten 2026 (x € 1.000)\nBrandweer | 115,0 | 9.870\nMeldkamer | 9,0 | 805\n", 1, "Personeel"),
                     table_from("Formatie | 2025 | 2026\nStaf | 6,4 | 6,6\nBeheer | 31,2 | 32\n", 1)}),
        "programmabegroting", 2026);
    REQUIRE(lines.size() == 8);
    CHECK(line_at(lines, 1, 1)->unit == UnitKind::fte);
    CHECK(line_at(lines, 1, 1)->value.str() == "115");
    CHECK(line_at(lines, 1, 2)->unit == UnitKind::eur);
    CHECK(line_at(lines, 1, 2)->value.str() == "9870000");
    CHECK(line_at(lines, 2, 2, 1)->value.str() == "32");
    for (const BudgetLine& line : lines) CHECK(line.side == Side::other);
}

TEST_CASE("a column of formation does not make a table of baten and lasten one") {
    const auto lines =
        lines_of(document_of({table_from("Programma | Formatie | Lasten | Baten\n1 Bestuur | 12,5 | 3.204.500 | 310.000\n2 Ruimte | 31 | 5.880.250 | 40.000\n",
                                         1, "Begroting 2026", "in euro's")}),
                 "programmabegroting", 2026);
    CHECK(lines.size() == 4);
    for (const BudgetLine& line : lines) CHECK(line.table_type == "overview_blw");
}

TEST_CASE("the year in the corner is that of amounts of which no column or row says one") {
    const auto lines =
        lines_of(document_of({table_from("Subsidieplan 2021 | Begroot budget | Plafond\nBestuur | € 27.277 | ja\nSport | € 214.852 | nee\n", 1)}),
                 "programmabegroting", 2021);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].year == 2021);
    const auto dated =
        lines_of(document_of({table_from("Investeringen 2024 | 2024 | 2025 | Totaal\nWegen | 50.000 | 60.000 | 110.000\nRiool | 40.000 | 10.000 | 50.000\n", 1,
                                         "", "in euro's")}),
                 "programmabegroting", 2024);
    REQUIRE(line_at(dated, 1, 3));
    CHECK_FALSE(line_at(dated, 1, 3)->year);
}

TEST_CASE("what the plan was and what it is to be, about its change") {
    const auto lines = lines_of(
        document_of({table_from(
            "Soort | 2026 | < | < | 2027 | < | <\n^ | Was | Wijziging | Wordt | Was | Wijziging | Wordt\nLasten | 4.120 | 85 | 4.205 | 4.200 | 60 | 4.260\n"
            "Baten | 4.000 | 65 | 4.065 | 4.080 | 60 | 4.140\n",
            2, "Financiële gevolgen", "x € 1.000")}),
        "begrotingswijziging", 2026);
    check(lines, {{2, 1, Side::lasten, Basis::begroting_primitief, 2026, "4120000"},
                  {2, 2, Side::lasten, Basis::verschil, 2026, "85000"},
                  {2, 3, Side::lasten, Basis::begroting_na_wijziging, 2026, "4205000"},
                  {3, 6, Side::baten, Basis::begroting_na_wijziging, 2027, "4140000"}});
}

TEST_CASE("a share beside the amounts needs no year; a figure in the header leaves nothing sure") {
    const auto shares =
        lines_of(document_of({table_from("Bron van inkomsten | Baten 2026 | Aandeel\nAlgemene uitkering | 82,5 | 59%\nBelastingen | 24,0 | 17%\n", 1,
                                         "Waar komt het geld vandaan?", "x € 1 miljoen")}),
                 "programmabegroting", 2026);
    check(shares, {{1, 1, Side::baten, Basis::begroting, 2026, "82500000"}, {2, 1, Side::baten, Basis::begroting, 2026, "24000000"}});
    CHECK(shares.size() == 2);
    CHECK(lines_of(document_of({table_from("Lasten Stand | 2026 1.204 | 2027 880\nLonen | -640 | -655\nJeugd | -450 | -400\n", 1, "Lasten", "x € 1.000")}))
              .empty());
}

TEST_CASE("numbers of projects before their names are no amounts") {
    const auto lines =
        lines_of(document_of({table_from("Project | Omschrijving | Krediet | Restant\n"
                                         "7300112 | Stationsplein | 2.387.000 | 2.122.000\n"
                                         "7300118 | Openbare verlichting | 3.016.000 | 2.969.000\n",
                                         1, "Lopende kredieten", "Bedragen in euro's")}));
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].item == "7300112 Stationsplein");
    CHECK(lines[0].value.str() == "2387000");
}

TEST_CASE("euros are told by the signs of the columns of amounts, inhabitants beside them print none") {
    const auto lines =
        lines_of(document_of({table_from("Gemeente | Aantal inwoners | Bijdrage 2026\n"
                                         "Aalburen | 16.400 | € 243.711\n"
                                         "Esdonk | 57.204 | € 114.924\n",
                                         1, "Gemeentelijke bijdragen 2026")}));
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].value.str() == "114924");
    CHECK(lines[1].unit == UnitKind::eur);
}

TEST_CASE("the invloed of a risk in thousands is an amount, a class is none") {
    const auto lines =
        lines_of(document_of({table_from("Risico | Gevolg | Kans | Invloed\n"
                                         "Open einden | 1.400.000 | 50% | 700.000\n"
                                         "Verbonden partijen | 100.000 | 20% | 4\n",
                                         1, "Risico's", "Bedragen in euro's")}));
    CHECK(line_at(lines, 1, 3));
    CHECK_FALSE(line_at(lines, 2, 3));
}

TEST_CASE("a percentage beside columns that all say a year or phase does not keep their amounts from being lines") {
    const auto lines =
        lines_of(document_of({table_from("Kostendrager | Jaarrekening 2024 | Begroting 2025 | Stijging in %\n"
                                         "Zuiveringsbeheer | 69.833 | 67.963 | -2,7%\n"
                                         "Watersysteembeheer | 49.615 | 53.452 | 7,7%\n",
                                         1, "Netto kosten", "Bedragen x € 1.000")}));
    REQUIRE(lines.size() == 4);
    CHECK(lines[1].value.str() == "67963000");
}
