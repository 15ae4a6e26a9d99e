#include "extractors/budget/reserve_years.h"

#include "catch.h"
#include "tests/extractors/budget_cases.h"

using namespace griffier;

TEST_CASE("additions and withdrawals are of the year that the stands beside them say") {
    const auto lines = lines_of(
        document_of({table_from("Reserve | Saldo 1-1-2026 | Toevoegingen | Onttrekkingen | Saldo 31-12-2026 | Toevoegingen | Onttrekkingen | Saldo 31-12-2027\n"
                                "Algemene reserve | 6.310 | 0 | 420 | 5.890 | 10 | 150 | 5.750\n"
                                "Reserve wegen | 2.205 | 310 | 5 | 2.510 | 310 | 0 | 2.820\n",
                                1, "Verloop reserves", "bedragen x € 1.000")}),
        "programmabegroting", 2026);
    CHECK(lines.size() == 14);
    check(lines, {{1, 2, Side::reserve_toevoeging, Basis::begroting, 2026, "0"},
                  {1, 3, Side::reserve_onttrekking, Basis::begroting, 2026, "420000"},
                  {1, 5, Side::reserve_toevoeging, Basis::begroting, 2027, "10000"},
                  {1, 6, Side::reserve_onttrekking, Basis::begroting, 2027, "150000"}});
}

TEST_CASE("the result of another year is no stand of the reserves") {
    const auto lines = lines_of(document_of({table_from("Reserves | Saldo 31-12-2018 | Vermeerdering | Vermindering | Resultaat 2018 | Saldo 31-12-2019\n"
                                                        "Algemene reserve | 29.698 | 4.985 | -5.139 | 7.743 | 37.287\n"
                                                        "Reserve wegen | 8.000 | 0 | -10 | 0 | 7.990\n",
                                                        1, "Overzicht reserves", "x € 1.000")}),
                                "jaarstukken", 2019);
    check(lines, {{1, 2, Side::reserve_toevoeging, Basis::realisatie, 2019, "4985000"}, {2, 3, Side::reserve_onttrekking, Basis::realisatie, 2019, "-10000"}});
}

TEST_CASE("two turns of additions that nothing dates give no lines, their stands do") {
    const auto lines =
        lines_of(document_of({table_from("Reserve | Stand 1-1 | Toevoegingen | Onttrekkingen | Stand 31-12 | Toevoegingen | Onttrekkingen | Stand 31-12\n"
                                         "Algemene reserve | 6.310 | 0 | 420 | 5.890 | 10 | 150 | 5.750\n"
                                         "Reserve wegen | 2.205 | 310 | 5 | 2.510 | 310 | 0 | 2.820\n",
                                         1, "Verloop reserves", "bedragen x € 1.000")}),
                 "programmabegroting", 2026);
    CHECK(lines.size() == 6);
    for (const BudgetLine& line : lines) CHECK(line.side == Side::other);
}

TEST_CASE("reserves whose stands are called boekwaarde are no investments") {
    const auto document = document_of({table_from("Naam reserve | Boekwaarde 31-12-2023 | Toevoeging | Onttrekking | Boekwaarde 31-12-2024\n"
                                                  "Algemene reserve | 18.420 | 0 | 1.210 | 17.210\n"
                                                  "Reserve wegen | 4.105 | 350 | 0 | 4.455\n",
                                                  1, "Verloop van de reserves", "x € 1.000"),
                                       table_from("Actief | Boekwaarde 31-12-2023 | Toevoeging | Onttrekking | Boekwaarde 31-12-2024\n"
                                                  "Gebouwen | 18.420 | 0 | 1.210 | 17.210\n"
                                                  "Inventaris | 4.105 | 350 | 0 | 4.455\n",
                                                  1, "Verloop van de vaste activa", "x € 1.000")});
    const auto lines = lines_of(document, "jaarstukken", 2024);
    REQUIRE(lines.size() == 16);
    CHECK(line_at(lines, 1, 3)->side == Side::reserve_onttrekking);
    CHECK(line_at(lines, 1, 3)->year == 2024);
    CHECK(lines[9].side == Side::other);
    CHECK(lines[9].table_type == "investments");
}
