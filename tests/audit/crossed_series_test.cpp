#include "audit/across/crossed_series.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string crossed(const std::string& first, const std::string& second, std::int64_t scale = 1000) {
    Literal literal = table_of(first, 1000);
    add_table(literal, second, scale);
    return only(literal.run(), {"COL_ORDER"});
}

}  // namespace

TEST_CASE("columns that another table has the other way round in a row of another name") {
    const std::string overview = "Post | 2026 | 2027 | 2028\nSaldo incidentele baten en lasten | -537 | -2.112 | -852\nOverige lasten | 4.417 | 4.520 | 4.615";
    const std::string row = "Presentatie | 2026 | 2027 | 2028\nWaarvan incidentele baten en lasten (saldo) | ";
    CHECK(crossed(overview, row + "-537 | -2.112 | -852") == "");
    CHECK(crossed(overview, row + "537.100 | 2.111.800 | 852.000", 1) == "");  // rounded there, and without its sign
    CHECK(crossed(overview, row + "-2.112 | -537 | -852") == "COL_ORDER flag");
    CHECK(crossed(overview, row + "2.111.800 | 537.100 | 852.000", 1) == "COL_ORDER flag");
    // other years, figures of few digits, and one that only half of a pair has
    CHECK(crossed(overview, "Presentatie | 2029 | 2030 | 2031\nWaarvan incidentele baten en lasten (saldo) | -2.112 | -537 | -852") == "");
    CHECK(crossed("Post | 2026 | 2027\nInkoop | 50 | 60", "Post | 2026 | 2027\nInkoop van zorg | 60 | 50") == "");
    CHECK(crossed(overview, row + "-2.112 | -530 | -852") == "");
    // a third table, or another row, has them as they stand here
    CHECK(crossed(overview + "\nMutaties incidenteel | -2.112 | -537 | -801", row + "-2.112 | -537 | -852") == "");
}

TEST_CASE("rows of unlike names need more digits") {
    CHECK(crossed("Post | 2026 | 2027\nAflossing | 3.154 | 6.745", "Post | 2026 | 2027\nRenterisico | 6.745 | 3.154") == "");
    CHECK(crossed("Post | 2026 | 2027\nAflossing | 3.154 | 6.745\nStorting | 1.214 | 1.377",
                  "Post | 2026 | 2027\nRisico | 6.745 | 3.154\nInleg | 1.377 | 1.214") == "COL_ORDER flag");
}

TEST_CASE("columns against a column below which years stand") {
    const auto risk = [](const std::string& row) {
        Literal literal = table_of("Jaar | Stand per begin | Aflossingen\n2026 | 57.791 | 3.154\n2027 | 59.637 | 6.745\n2028 | 60.892 | 4.712", 1000);
        for (std::size_t r = 1; r <= 3; ++r) literal.extraction.tables[0].rows[r].year = 2025 + static_cast<int>(r);
        add_table(literal, "Renterisico | 2026 | 2027 | 2028\n" + row, 1000);
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(risk("Aflossingen | 3.154 | 6.745 | 4.712") == "");
    CHECK(risk("Aflossingen | 6.745 | 3.154 | 4.712") == "COL_ORDER flag");
    CHECK(risk("Herzieningen | 6.745 | 3.154 | 4.713") == "");
}

TEST_CASE("a difference under the header of its term, as the other table has it") {
    const std::string overview = "Lasten | Begroting 2025 | Rekening 2025 | Verschil\nTotaal lasten van de programma's | 47.666 | 47.540 | 126";
    const std::string kinds = "Soort | Begroting 2025 | Rekening 2025 | Verschil\n";
    CHECK(crossed(overview, kinds + "Personeel | 29.552 | 29.414 | 138\nTotaal lasten programma's | 47.666 | 47.540 | 126") == "");
    CHECK(crossed(overview, kinds + "Personeel | 29.552 | 138 | 29.414\nTotaal lasten programma's | 47.666 | 126 | 47.540") == "COL_ORDER flag");
}

TEST_CASE("a stock under what was added to it, as a summary has it") {
    const auto moved = [](const std::string& row) {
        Literal literal = table_of("Post | 31-12-2023 | 31-12-2024\nReserves | 30.411.208 | 31.776.421", 1);
        add_table(literal, "Verloop | Stand 1-1-2025 | Toevoeging | Stand 31-12-2025\n" + row, 1);
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(moved("Totaal reserves | 31.776.421 | 856.604 | 32.633.025") == "");
    CHECK(moved("Totaal reserves | 856.604 | 31.776.421 | 32.633.025") == "COL_ORDER flag");
    CHECK(moved("Totaal voorzieningen | 856.604 | 31.776.421 | 32.633.025") == "");
}

TEST_CASE("columns that are rows of another table") {
    const std::string tasks = "Gemeente | Afval en grondstoffen | Sociale recherche | Inkoopbureau\nAalderen | 1.072 | 149 | 72\n";
    const std::string rows = "Taak | Bijdragen\nAfval en grondstoffen | 8.963\nSociale recherche | 889\nInkoopbureau | 1.124";
    CHECK(crossed(tasks + "Totaal bijdragen | 8.963 | 889 | 1.124", rows) == "");
    CHECK(crossed(tasks + "Totaal bijdragen | 8.963 | 1.124 | 889", rows) == "COL_ORDER flag");
    CHECK(crossed(tasks + "Totaal bijdragen | 8.963 | 1.124 | 890", rows) == "");
}

TEST_CASE("figures that go up and down by one prove nothing") {
    CHECK(crossed("Programma 1 | 2026 | 2027 | 2028\nKapitaallasten | 557 | 556 | 557", "Programma 2 | 2026 | 2027 | 2028\nKapitaallasten | 556 | 557 | 557") ==
          "");
    CHECK(crossed("Programma 1 | 2026 | 2027\nVermeerderingen | 657 | 431", "Programma 2 | 2026 | 2027\nVermeerderingen | 431 | 657") == "");  // no name
}
