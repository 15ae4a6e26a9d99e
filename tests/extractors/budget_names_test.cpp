// What rows are called, and whose they are: programmes, taakvelden, marks.
#include <map>
#include <string>
#include <tuple>

#include "catch.h"
#include "extractors/budget/budget.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

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

TEST_CASE("codes of taakvelden behind other labels are labels; a row with a name of its own takes none from above") {
    const auto lines =
        lines_of(document_of({table_from("Prgr | Tv | Incidentele posten | Lasten / baten | 2024 | 2025\nAlg | 0.4 | Projectkosten | Lasten | 53 | -\n"
                                         "| 0.10 | Storting in de algemene reserve | Storting | 657 | 12\n2 | 2.1 | Onderzoek | Lasten | 64 | 59\n",
                                         1, "Incidentele baten en lasten", "Bedragen x € 1.000")}));
    CHECK(line_at(lines, 1, 4)->item == "Alg 0.4 Projectkosten Lasten");
    CHECK(line_at(lines, 2, 4)->item == "0.10 Storting in de algemene reserve Storting");
    CHECK(line_at(lines, 2, 4)->value == Decimal(657000));
}
