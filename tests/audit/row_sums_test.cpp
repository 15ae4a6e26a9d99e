#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* what;
    const char* table;
    const char* verdicts;
    std::int64_t scale = 1000;
};

}  // namespace

TEST_CASE("totals over the rows above them") {
    for (const Case& c : {
             Case{"a list and its total", "Post | 2024 | 2025\nA | 10 | 200\nB | 5 | 31\nTotaal | 15 | 231", "COLSUM pass, COLSUM pass"},
             Case{"one column of two is wrong by more than rounding",
                  "Post | 2024 | 2025 | 2026\nA | 100 | 200 | 5\nB | 50 | 31 | 61\nC | 70 | 9 | 12\nTotaal | 220 | 240 | 87",
                  "COLSUM pass, COLSUM pass, COLSUM fail"},
             Case{"the only column misses, and the list is plain", "Post | bedrag\nA | 410\nB | 520\nC | 633\nTotaal | 1.653", "COLSUM fail"},
             Case{"off by one in thousands", "Post | bedrag\nA | 410\nB | 520\nC | 633\nTotaal | 1.564", "COLSUM pass_rounding"},
             Case{"subtotals add up, not all rows", "Post | 2024\nA\nx | 100\ny | 200\nSubtotaal A | 300\nB\nz | 40\nv | 50\nSubtotaal B | 90\nTotaal | 390",
                  "COLSUM pass, COLSUM pass, HIER pass"},
             Case{"subtotal and loose rows", "Post | 2024 | 2025\nx | 100 | 7\ny | 200 | 8\nSubtotaal | 300 | 15\nz | 41 | 0\nTotaal | 341 | 15",
                  "COLSUM pass, COLSUM pass, HIER pass, HIER pass"},
             Case{"two rows that add up in no column: one may be missing", "Post | 2024 | 2025\nA | 100 | 200\nB | 50 | 31\nTotaal | 777 | 888",
                  "COLSUM flag, COLSUM flag"},
             Case{"the same in one column", "Post | 2024\nA | 100\nB | 50\nTotaal | 777", "COLSUM not_checkable ambiguous_binding"},
             Case{"a number is missing", "Post | 2024\n1 Wonen | 100\n3 Zorg | 50\nTotaal | 777", "COLSUM fail"},
             Case{"costs are items of a list of costs", "Post | 2024\nLoonkosten | 100\nHuur | 50\nKosten | 33\nTotaal | 777",
                  "COLSUM not_checkable ambiguous_binding"},
             Case{"a total without rows", "Post | 2024 | 2025\nTotaal | 777 | 888", "COLSUM not_checkable missing_operand"},
             Case{"p.m. keeps one column from being tried", "Post | 2024 | 2025\nA | 100 | 200\nB | p.m. | 31\nTotaal | 100 | 231",
                  "COLSUM not_checkable null_token, COLSUM pass"},
             Case{"dashes that the sums prove to be zero", "Post | 2024 | 2025\nA | 100 | 200\nB | - | 31\nTotaal | 100 | 231", "COLSUM pass, COLSUM pass"},
             Case{"a dash where nothing holds is not decided",
                  "Post | 2024 | 2025 | 2026\nA | 1.000 | 200 | 31\nB | - | 31 | 57\nC | 30 | 31 | 40\nTotaal | 9.000 | 262 | 128",
                  "COLSUM not_checkable null_token, COLSUM pass, COLSUM pass"},
             Case{
                 "a dash where three other columns hold to the last digit",
                 "Post | 2024 | 2025 | 2026 | 2027\nStand | 328 | -402 | -615 | -378\nA | 930 | 1.110 | 1.025 | 880\nB | -760 | -645 | -825 | -900\nC | -415 | "
                 "-440 | -420 | -440\nD | - | 500 | 1.000 | 1.250\nSaldo | 126 | 123 | 165 | 412",
                 "COLSUM flag, COLSUM pass, COLSUM pass, COLSUM pass"},
             Case{"waarvan is no term", "Post | 2024 | 2025\nA | 100 | 200\nwaarvan rente | 20 | 30\nB | 50 | 31\nTotaal | 150 | 231",
                  "COLSUM pass, COLSUM pass"},
             Case{"zeros alone", "Post | 2024 | 2025\nA | 100 | 0\nB | 50 | 0\nTotaal | 150 | 0", "COLSUM pass, COLSUM pass"},
             Case{"a percentage column is not added up", "Post | 2024 | aandeel\nA | 100 | 40%\nB | 50 | 90%\nTotaal | 150 | 60%", "COLSUM pass"},
         }) {
        CAPTURE(c.what);
        auto checks = table_of(c.table, c.scale).run();
        CHECK(verdicts(checks) == c.verdicts);
    }
}

TEST_CASE("a check names its operands and speaks for itself") {
    auto literal = table_of("Post | 2024\nA | 410\nB | 520\nC | 633\nTotaal | 1.653", 1000);
    BudgetLine line;
    line.value = 410000;
    line.source.cell = CellRef{0, 1, 1};
    literal.extraction.budget_lines.push_back(line);
    auto checks = literal.run();
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].message == "2024: A 410.000 + B 520.000 + C 633.000 = 1.563.000; printed Totaal 1.653.000, difference -90.000");
    REQUIRE(checks[0].operands.size() == 3);
    CHECK(checks[0].operands[0].id == "b1");
    CHECK(checks[0].operands[1].id == "t1/2/1");
    CHECK(checks[0].result->id == "t1/4/1");
    CHECK(checks[0].tolerance == Decimal(2000));
}

TEST_CASE("a dash that was counted says so") {
    auto checks = table_of("Post | 2024 | 2025\nA | 100 | 200\nB | - | 31\nTotaal | 100 | 231", 1000).run();
    REQUIRE(checks.size() == 2);
    REQUIRE(checks[0].operands.size() == 2);
    CHECK(checks[0].operands[1].from_null);
    CHECK(checks[0].operands[1].value == Decimal(0));
}

TEST_CASE("what is so far off the sum that no slip explains it is no sum, and persons may count in two groups") {
    const std::string rows = "P | 2024 | 2025\nWegen | 412 | 455\nGroen | 688 | 602\nRiool | 205 | 333\nAfval | 311 | 420\nSport | 380 | 390\n";
    CHECK(verdicts(table_of(rows + "Totaal | 1.996 | 440", 1000).run()) == "COLSUM pass, COLSUM not_checkable ambiguous_binding");  // an average
    CHECK(verdicts(table_of(rows + "Totaal | 1.996 | 22.000", 1000).run()) == "COLSUM pass, COLSUM fail");                          // ten times
    const std::string groups = "Groep | 2024 | 2025\nJongeren | 412 | 455\nOuderen | 688 | 602\nMantelzorgers | 205 | 333\nTotaal | 1.250 | 1.300";
    CHECK(verdicts(table_of(groups, 1, UnitKind::count).run()) == "COLSUM flag, COLSUM flag");
    CHECK(verdicts(table_of(groups, 1).run()) == "COLSUM fail, COLSUM fail");
}

TEST_CASE("a plain list that misses in every column is wrong, unless its figures may stand elsewhere") {
    struct Case {
        const char *what, *text, *verdicts;
    };
    const std::string head = "Raming | 2024 | 2025\n";
    const std::string rows = "Wegen | 412 | 455\nGroen | 688 | 602\nRiool | 1.205 | 1.333\n";
    for (const auto& [what, text, expected] : {
             std::tuple{"holds", head + rows + "Totaal | 2.305 | 2.390", "COLSUM pass, COLSUM pass"},
             std::tuple{"a row is missing", head + rows + "Totaal | 3.241 | 3.341", "COLSUM fail, COLSUM fail"},
             std::tuple{"a row stands there twice", head + rows + "Riool | 1.205 | 1.333\nTotaal | 2.305 | 2.390", "COLSUM fail, COLSUM fail"},
             std::tuple{"another row explains it", head + rows + "Overig | 70 | 80\nTotaal | 2.305 | 2.390", "COLSUM not_checkable ambiguous_binding"},
             std::tuple{"the total has a figure less", head + rows + "Totaal | 2.390", "COLSUM not_checkable ambiguous_binding"},
             std::tuple{"two rows may be no list: a person must look", head + "Wegen | 412 | 455\nGroen | 688 | 602\nTotaal | 1.300 | 1.400",
                        "COLSUM flag, COLSUM flag"},
         }) {
        CAPTURE(what);
        CHECK(verdicts(table_of(text, 1000).run()) == expected);
    }
}

TEST_CASE("two columns that miss by the same amount in opposite directions") {
    auto run = [](const std::string& row) {
        return verdicts(table_of("Raming | 2024 | 2025\nWegen | 412 | 455\n" + row + "\nTotaal | 1.100 | 1.057", 1000).run());
    };
    CHECK(run("Groen | 688 | 602") == "COLSUM pass, COLSUM pass");
    CHECK(run("Groen | 602 | 688") == "COLSUM fail, COLSUM fail");
    CHECK(run("Groen | 603 | 690") == "COLSUM flag, COLSUM flag");
}

TEST_CASE("a row that is the sum of those above in all columns but one") {
    const std::string rows = "Raming | 2024 | 2025 | 2026\nWegen | 412 | 455 | 431\nGroen | 688 | 602 | 617\nRiool | 1.205 | 1.333 | 1.364\nDekking | ";
    CHECK(verdicts(table_of(rows + "2.305 | 2.390 | 2.412", 1000).run()) == "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(verdicts(table_of(rows + "2.305 | 2.390 | 2.142", 1000).run()) == "COLSUM pass, COLSUM pass, COLSUM flag");
    CHECK(verdicts(table_of(rows + "2.305 | 2.930 | 2.142", 1000).run()).empty());
}

TEST_CASE("a row that is lost from a list with a column that a few rows leave blank") {
    const char* whole =
        "Regel | Begroting 2024 | Prognose 2024 | Realisatie 2024\nToegang | 5.042 | 725 | 4.079\nWijken | 2.113 | -809 | 2.674\nWmo | 21.498 | -173 | "
        "21.082\nJeugd | 27.585 | -2.359 | "
        "28.389\nLoonkosten | 6.865 | | 6.866\nInvesteringen | 750 | | 751\nTotaal | 63.853 | -2.616 | 63.841";
    CHECK(verdicts(table_of(whole, 1000).run()) == "COLSUM pass, COLSUM pass, COLSUM pass");
    const char* lost =  // Wmo is not there: the blanks of one column may stand for the difference, the other columns have none
        "Regel | Begroting 2024 | Prognose 2024 | Realisatie 2024\nToegang | 5.042 | 725 | 4.079\nWijken | 2.113 | -809 | 2.674\nJeugd | 27.585 | -2.359 | "
        "28.389\nLoonkosten | 6.865 | | "
        "6.866\nInvesteringen | 750 | | 751\nTotaal | 63.853 | -2.616 | 63.841";
    CHECK(verdicts(table_of(lost, 1000).run()) == "COLSUM fail, COLSUM not_checkable ambiguous_binding, COLSUM fail");
    const char* slipped =  // a row alone has a blank: its figures may stand one column beside their own
        "Regel | Begroting 2024 | Prognose 2024 | Realisatie 2024\nToegang | 5.042 | 725 | 4.079\nWijken | | 2.113 | -809\nWmo | 21.498 | -173 | "
        "21.082\nTotaal | 28.653 | -257 | 27.835";
    CHECK(verdicts(table_of(slipped, 1000).run()) == "COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a last row that is not called a total, below a part total that is not called one either") {
    const auto plan = [](const std::string& first, const std::string& taken, const std::string& school, const std::string& later) {
        return verdicts(
            table_of("Plan | 2025 | 2026 | 2027 | 2028 | 2029\nWijkteam | " + first + " | 300 | | |\nProject | 200 | 400 | | |\nIn de begroting | " + taken +
                         " | 700 | | |\nScholen | | 300 | " + school + " | " + later +
                         " | 1.500\nToegang | | 400 | 700 | 900 | 800\nBeheer | | 600 | 600 | 600 | 600\nUit het fonds | -400 | -1.000 | -1.300 | -300 | \n" +
                         "Lagere lasten | 0 | 1.000 | 1.200 | 2.500 | 2.900",
                     1000)
                .run());
    };
    CHECK(plan("200", "400", "1.200", "1.300") == "COLSUM pass, COLSUM pass, HIER pass, HIER pass, HIER pass, HIER pass, HIER pass");
    CHECK(plan("-200", "400", "1.200", "1.300").find("COLSUM flag") != std::string::npos);
    CHECK(plan("-200", "400", "1.200", "1.300").find("fail") == std::string::npos);
    CHECK(plan("200", "4.000", "1.200", "1.300").find("COLSUM flag") == 0);
    CHECK(plan("200", "400", "1.300", "1.200").find("HIER flag, HIER flag") != std::string::npos);  // changed places
    CHECK(plan("100", "300", "1.700", "1.900").find("flag") == std::string::npos);                  // misses in three: the row is something else
}

TEST_CASE("a total that is the same as the total before it is still the sum of its rows") {
    const auto balance = [](const std::string& reserves) {
        return only(
            audit_printed(printed(
                "Balans | 2025 | 2026 | 2027\nACTIVA | | |\nVaste activa | 50.715 | 51.615 | 52.520\nVorderingen | 6.210 | 6.210 | 6.215\nTotaal activa | "
                "56.925 | 57.825 | 58.735\nPASSIVA | | |\nEigen vermogen | | |\nReserves | " +
                reserves +
                "\nResultaat | 210 | -35 | 44\nVreemd vermogen | | |\nVoorzieningen | 9.115 | 9.250 | 9.040\nLeningen | 12.000 | 13.500 | "
                "14.751\nTotaal passiva | 56.925 | 57.825 | 58.735")),
            {"COLSUM", "HIER"});
    };
    const std::string activa = "COLSUM pass, COLSUM pass, COLSUM pass, ";
    CHECK(balance("35.600 | 35.110 | 34.900") == activa + "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(balance("35.600 | 35.770 | 34.900") == activa + "COLSUM pass, COLSUM fail, COLSUM pass");
}
