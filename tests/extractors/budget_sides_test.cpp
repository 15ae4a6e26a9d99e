#include "extractors/budget/budget_sides.h"

#include <string>

#include "catch.h"
#include "extractors/budget/budget.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("a letter behind a figure with a sign; without one beside them nothing tells") {
    const std::string rows = "Programma | Begroting 2024 | Verschil\nWater | 8.560 | 170 V\nWegen | 31.480 | -535 N\nGroen | 2.000 | -20 V\n";
    const auto lines = lines_of(document_of({table_from(rows, 1, "Netto lasten per programma", "x € 1.000")}), "tussenrapportage");
    REQUIRE(line_at(lines, 2, 2));
    CHECK(line_at(lines, 1, 2)->value.str() == "170000");
    CHECK(line_at(lines, 2, 2)->value.str() == "-535000");
    CHECK(line_at(lines, 2, 2)->favourable == std::optional<bool>(false));
    CHECK(line_at(lines, 3, 2)->value.str() == "-20000");
    CHECK(line_at(lines, 3, 2)->favourable == std::optional<bool>(true));
    const auto mixed = lines_of(document_of({table_from(rows + "Zee | 400 | 30 N\n", 1, "Netto lasten per programma", "x € 1.000")}), "tussenrapportage");
    CHECK(line_at(mixed, 2, 2));
    CHECK_FALSE(line_at(mixed, 4, 2));
}

TEST_CASE("years behind that of a meerjarenraming are of it, whether its name stands over them or not") {
    const auto lines = lines_of(document_of({table_from(
        "Programma | Begroting 2024 | Meerjarenraming 2025 | 2026 | 2027\nWater | 1.100 | 1.200 | 1.300 | 1.400\n", 1, "Netto lasten", "x € 1.000")}));
    check(lines, {{1, 1, Side::saldo, Basis::begroting, 2024, "1100000"},
                  {1, 2, Side::saldo, Basis::raming, 2025, "1200000"},
                  {1, 3, Side::saldo, Basis::raming, 2026, "1300000"},
                  {1, 4, Side::saldo, Basis::raming, 2027, "1400000"}});
}

TEST_CASE("what something may cost is a question and no side; the goal of the section is named by its number") {
    Document document =
        document_of({table_from("| Begroting 2024 | Begroting 2025\n1.1 Wonen voor iedereen | -4.120.800 | -4.377.150\n", 1, "Wat mag het kosten?")});
    document.sections.push_back({});
    document.sections[0].title = "Doelstelling 1.1 Wonen voor iedereen";
    document.tables[0].section = 0;
    const auto lines = lines_of(document);
    check(lines, {{1, 1, Side::saldo, Basis::begroting, 2024, "-4120800"}, {1, 2, Side::saldo, Basis::begroting, 2025, "-4377150"}});
    CHECK_FALSE(lines[0].taakveld);
    REQUIRE(lines[0].goal);
    CHECK(lines[0].goal->number == "1.1");
}

TEST_CASE("rows that a total of lasten sums are lasten, also in a table without a title") {
    const auto lines = lines_of(document_of(
        {table_from("Programma | Begroting 2024 | Prognose 2024\nBestuur | 5.412 | 5.460\nVeiligheid | 2.980 | 2.955\nTotaal lasten | 8.392 | 8.415\n", 1, "",
                    "Bedragen x € 1.000")}));
    check(lines, {{1, 1, Side::lasten, Basis::begroting, 2024, "5412000"}, {2, 2, Side::lasten, Basis::prognose, 2024, "2955000"}});
}

TEST_CASE("a number of fte in a name is no unit of its amounts") {
    const auto lines = lines_of(
        document_of({table_from("Omschrijving | Begroting 2024\nKlantcontact (1,5 fte) | 112.500\nTotaal lasten | 112.500\n", 1, "Lasten", "in euro's")}));
    REQUIRE(line_at(lines, 1, 1));
    CHECK(line_at(lines, 1, 1)->unit == UnitKind::eur);
}

TEST_CASE("a row whose label has swallowed the figure of its first column gives no lines") {
    const auto lines =
        lines_of(document_of({table_from("Begroting 2024 | Begroting 2025\nSaldo -9.870.412 kernen | -10.116.300\nLasten | -10.340.050\nBaten | 220.050\n")}));
    CHECK_FALSE(line_at(lines, 1, 1));
    CHECK(line_at(lines, 2, 1));
}

TEST_CASE("below a title that begins with changes years without a phase are changes") {
    const std::string rows = "Programma | Onderwerp | 2024 | 2025\nRuimte | Leges | 310 | 0\nZorg | Inhuur | -145 | -60\nTotaal | | 165 | -60\n";
    const auto changes = lines_of(document_of({table_from(rows, 1, "Bijstellingen per programma", "x € 1.000")}), "tussenrapportage");
    REQUIRE(line_at(changes, 1, 2));
    CHECK(line_at(changes, 1, 2)->basis == Basis::verschil);
    const auto outlook = lines_of(document_of({table_from(rows, 1, "Overzicht per programma na bijstelling", "x € 1.000")}), "programmabegroting");
    REQUIRE(line_at(outlook, 1, 2));
    CHECK(line_at(outlook, 1, 2)->basis == Basis::begroting);
}

TEST_CASE("a mark beside a row says its side whatever the title says; a taakveld is named by its own column") {
    const auto lines = lines_of(document_of({table_from("Taakveld | Omschrijving | L/B | Bedrag 2025\n"
                                                        "0.10 Mutaties reserves | Onttrekking reserve jeugd | B | 118.400\n"
                                                        "6.72a Jeugdhulp zonder verblijf | Minder begeleiding | L | -412.650\n"
                                                        "2.1 Verkeer en vervoer | Rotonde | L | 230.000\n",
                                                        1, "Baten en lasten van de wijziging", "in euro's")}),
                                "begrotingswijziging", 2025);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].side == Side::baten);
    CHECK(lines[1].side == Side::lasten);
    CHECK(lines[2].side == Side::lasten);
    CHECK(lines[0].taakveld == std::optional<Named>(Named{"0.10", "Mutaties reserves"}));
    CHECK(lines[1].taakveld == std::optional<Named>(Named{"6.72a", "Jeugdhulp zonder verblijf"}));
    CHECK(lines[1].item == "6.72a Jeugdhulp zonder verblijf Minder begeleiding");
}

TEST_CASE("the explanation in a column of its own is no part of the row's name") {
    const auto lines = lines_of(document_of({table_from("Onderwerp | Toelichting | Bedrag | V/N\n"
                                                        "Bouwleges | Twee aanvragen komen pas in 2026. | 140 | N\n"
                                                        "Rente | De rente op kort geld is lager. | 95 | V\n",
                                                        1, "Afwijkingen", "x € 1.000")}),
                                "tussenrapportage", 2025);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].item == "Bouwleges");
    CHECK(lines[1].item == "Rente");
}

TEST_CASE("a number like a taakveld's is one where the table speaks of taakvelden or names them so") {
    const auto first = [](const std::string& rows, const std::string& caption) {
        const auto lines = lines_of(document_of({table_from(rows, 1, caption, "x € 1.000")}), "programmabegroting", 2026);
        REQUIRE_FALSE(lines.empty());
        return lines.front();
    };
    const std::string goals = " | Lasten 2026 | Baten 2026\n1.1 Veilige wegen | 84 | 6\n1.2 Openbaar vervoer dat aansluit | 132 | 21\nTotaal | 216 | 27\n";
    CHECK_FALSE(first(goals, "Wat gaat het kosten?").taakveld);
    CHECK_FALSE(first("Doelen" + goals, "Programma 1 Mobiliteit").taakveld);
    CHECK(first("Doelen" + goals, "Programma 1 Mobiliteit").goal == std::optional<Named>(Named{"1.1", "Veilige wegen"}));
    CHECK(first(goals, "Programma 1 Mobiliteit").goal == std::optional<Named>(Named{"1.1", "Veilige wegen"}));
    CHECK(first(goals, "Overzicht taakvelden").taakveld == std::optional<Named>(Named{"1.1", "Veilige wegen"}));
    const std::string named = " | Lasten 2026 | Baten 2026\n1.1 Crisisbeheersing | 84 | 6\n1.2 Openbare orde | 132 | 21\nTotaal | 216 | 27\n";
    CHECK(first(named, "Wat gaat het kosten?").taakveld == std::optional<Named>(Named{"1.1", "Crisisbeheersing"}));
}

TEST_CASE("what a title calls incidental is so in every row, unless one speaks of the structural") {
    const auto recurrences = [](const std::string& last) {
        std::string all;
        for (const BudgetLine& line :
             lines_of(document_of({table_from("Programma | Lasten 2026 | Baten 2026\n1 Mobiliteit | 142 | 31\n2 Landbouw | 389 | 275\n" + last, 1,
                                              "Incidentele lasten en baten", "x € 1.000")})))
            all += line.recurrence.substr(0, 1) + ";";
        return all;
    };
    CHECK(recurrences("Totaal | 531 | 306\n") == "i;i;i;i;i;i;");
    CHECK(recurrences("Totaal structureel | 531 | 306\n") == ";;;;s;s;");
}

TEST_CASE("baten and lasten without any unit are lines as printed, without one") {
    const auto lines = lines_of(
        document_of(
            {table_from("Taak | Lasten 2024 | Baten 2024 | Saldo 2024\nDagrecreatie | 310 | 95 | -215\nFietspaden | 128 | 16 | -112\n", 1, "Per taak")}),
        "jaarstukken", 2024);
    check(lines, {{1, 1, Side::lasten, Basis::realisatie, 2024, "310"}, {2, 3, Side::saldo, Basis::realisatie, 2024, "-112"}});
    REQUIRE(lines.size() == 6);
    for (const BudgetLine& line : lines) CHECK(line.unit == UnitKind::none);
    CHECK(lines_of(document_of({table_from("Loket | 2024 | 2025\nBezoeken | 310 | 95\nBrieven | 128 | 16\n", 1, "Nieuw beleid")})).empty());
}

TEST_CASE("kapitaallasten in the name of a reserve are no lasten; a year before the budget's own has no phase of its own") {
    const auto lines = lines_of(
        document_of({table_from("Reserve | 2024 | 2025 | 2026\nAlgemene reserve | 9.120 | 8.870 | 8.640\nReserve kapitaallasten werf | 1.310 | 1.265 | 1.220\n",
                                1, "Stand van de reserves per 31 december", "x € 1.000")}),
        "programmabegroting", 2026);
    REQUIRE(lines.size() == 6);
    for (const BudgetLine& line : lines) CHECK(line.side == Side::other);
    CHECK(line_at(lines, 2, 1)->basis == Basis::none);
    CHECK(line_at(lines, 2, 3)->basis == Basis::begroting);
}

TEST_CASE("a programme's number in a column of its own is no part of the item; what two rows call it differently is not its name") {
    const auto lines =
        lines_of(document_of({table_from("Omschrijving | 2026\nProgramma 3 Energie | 415\nProgramma 3 Klimaat | 40\n", 1, "Incidentele lasten", "x € 1.000"),
                              table_from("Progr. | Omschrijving | 2026\n3 | Wijkteam | 50\n3 | Buurthuis | 60\n", 1, "Nieuw beleid", "x € 1.000")}),
                 "programmabegroting", 2026);
    REQUIRE(line_at(lines, 1, 2, 1));
    CHECK(line_at(lines, 1, 2, 1)->item == "Wijkteam");
    CHECK(line_at(lines, 1, 2, 1)->programme == std::optional<Named>(Named{"3", ""}));
}

TEST_CASE("the total of the right one of two tables side by side has its side") {
    const auto lines =
        lines_of(document_of({table_from("Lasten | 2024 | 2025 | Baten | 2024 | 2025\nWegen | 100 | 200 | Wegen | 300 | 400\nParken | 20 | 30 | Parken | 20 | "
                                         "30\nTotaal | 120 | 230 | Totaal | 320 | 430\n",
                                         1, "Lasten", "x € 1.000")}));
    REQUIRE(line_at(lines, 3, 1));
    CHECK(line_at(lines, 3, 1)->side == Side::lasten);
    REQUIRE(line_at(lines, 3, 4));
    CHECK(line_at(lines, 3, 4)->side == Side::baten);
    CHECK(line_at(lines, 1, 4)->side == Side::baten);
}

TEST_CASE("a figure of a scan whose V or N was not read has no sign") {
    Table table = table_from("Onderwerp | Bedrag | V/N\nWegen | 120 | N\nParken | 340 | V\nSport | 55 | El\nHuur | 87 | N\n", 1, "Afwijkingen", "x € 1.000");
    const auto printed = lines_of(document_of({table}), "tussenrapportage");
    REQUIRE(line_at(printed, 3, 1));  // a word beside it says nothing
    for (Cell& cell : table.cells) cell.origin = Origin::ocr;
    const auto lines = lines_of(document_of({table}), "tussenrapportage");
    CHECK_FALSE(line_at(lines, 3, 1));
    REQUIRE(line_at(lines, 1, 1));
    CHECK(line_at(lines, 1, 1)->value.str() == "-120000");
    CHECK(line_at(lines, 2, 1)->value.str() == "340000");
}
