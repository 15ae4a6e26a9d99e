// A sum that misses where nothing makes it one for sure, but a slip with a name would put it right.
#include "audit/diagnosis/slips.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string judged(const std::string& rows) { return verdicts(table_of("Kosten | 2024 | 2025\n" + rows).run()); }

}  // namespace

TEST_CASE("a miss beside a blank cell is told where a digit would put it right and the other column proves the sum") {
    const auto list = [](const std::string& first_2025, const std::string& total_2025) {
        return judged("Huur | 2.480 | " + first_2025 + "\nEnergie | 1.315 | \nSchoonmaak | 917 | 944\nOnderhoud | 3.108 | 3.260\nTotaal kosten | 7.820 | " +
                      total_2025);
    };
    CHECK(list("2.531", "6.735") == "COLSUM pass, COLSUM pass");
    CHECK(list("2.831", "6.735") == "COLSUM pass, COLSUM flag");
    CHECK(list("2.513", "6.735") == "COLSUM pass, COLSUM flag");
    CHECK(list("2.531", "6.753") == "COLSUM pass, COLSUM flag");
    CHECK(list("-2.531", "6.735") == "COLSUM pass, COLSUM flag");
    CHECK(list("2.531", "7.872") == "COLSUM pass, COLSUM not_checkable missing_operand");  // the blank may stand for 1.137
    CHECK(list("p.m.", "6.735") == "COLSUM pass, COLSUM not_checkable null_token");
}

TEST_CASE("the message says what would put it right") {
    Literal literal = table_of("Kosten | 2024 | 2025\nHuur | 2.480 | 2.831\nEnergie | 1.315 | \nSchoonmaak | 217 | 211\nTotaal kosten | 4.012 | 2.742");
    const std::vector<Check> checks = literal.run();
    REQUIRE(checks.size() == 2);
    CHECK(checks[1].message.find("it holds with 2.531 in place of 2.831; or a blank cell stands for something") != std::string::npos);
    CHECK(checks[1].difference == Decimal(300));
}

TEST_CASE("a total of one row") {
    const auto total = [](const std::string& result) {
        return judged("Jeugdhulp | |\nLokale teams | 3.317 | \nOnttrekking reserve | | 3.317\nJeugdhulp | 3.317 | " + result);
    };
    CHECK(total("3.317") == "COLSUM pass, COLSUM pass");
    CHECK(total("3.371") == "COLSUM pass, COLSUM flag");
    CHECK(total("-3.317") == "COLSUM pass, COLSUM flag");
    CHECK(total("5.926") == "COLSUM pass, COLSUM flag");  // no slip: a row of the section may be missing
}

TEST_CASE("a row of the other sign is told, not blamed") {
    const auto used = [](const std::string& fund) {
        return judged("Bestemming | |\nReserve wegen | 1.220 | " + fund + "\nAlgemene reserve | -4.259 | -6.437\nTotaal | -3.039 | -7.377");
    };
    CHECK(used("-940") == "COLSUM pass, COLSUM pass");
    CHECK(used("940") == "COLSUM pass, COLSUM flag");
    CHECK(used("").find("flag") == std::string::npos);
}

TEST_CASE("a total and the figure above it that changed places") {
    const auto list = [](const std::string& last, const std::string& total) {
        return judged("Huur | 2.480 | 2.531\nEnergie | 1.315 | \nOnderhoud | 3.108 | " + last + "\nTotaal kosten | 6.903 | " + total);
    };
    CHECK(list("3.260", "5.791") == "COLSUM pass, COLSUM pass");
    CHECK(list("5.791", "3.260") == "COLSUM pass, COLSUM flag");
}

TEST_CASE("small figures and sums that no other column proves say nothing") {
    CHECK(judged("Huur | 24 | 26\nEnergie | 13 | \nSchoonmaak | 9 | 9\nTotaal kosten | 46 | 39") == "COLSUM pass, COLSUM not_checkable missing_operand");
    CHECK(judged("Huur | | 2.831\nEnergie | | 1.315\nSchoonmaak | | \nTotaal kosten | | 3.846").find("flag") == std::string::npos);
}

TEST_CASE("a plain list that holds in another column") {
    const auto list = [](const std::string& housing) {
        return judged("Huisvesting | " + housing + " | 12\nFrictiekosten | 175 | -187\nBedrijfsvoering | 995 | \nTotaal keuzes | 1.260 | -175");
    };
    CHECK(list("90").find("COLSUM pass, COLSUM pass") != std::string::npos);
    CHECK(list("-90").find("COLSUM flag, COLSUM pass") != std::string::npos);
}

TEST_CASE("two figures that changed places in sums that hold within rounding") {
    const auto rows = [](const std::string& a, const std::string& b) {
        std::string told;
        for (const Check& check :
             table_of("Regel | begroting | realisatie | resultaat\nToegang | 5.042 | 4.079 | 963\nWijken | 2.113 | " + a + " | -561\nBeleid | 7.343 | " + b +
                          " | 124\nParticipatie | 19.134 | 17.551 | 1.582\nWmo | 21.498 | 21.082 | 416\nJeugd | 27.585 | 28.389 | -804\nBeschermd | 45.278 | "
                          "44.678 | 600\n"
                          "Opvang | 11.135 | 10.476 | 659",
                      1000)
                 .run())
            if (check.rule == "ROWSUM" || check.rule == "DIFF") told += std::string(told.empty() ? "" : " ") + name(check.status);
        return told;
    };
    CHECK(rows("2.674", "7.218") == "pass pass pass_rounding pass_rounding pass pass pass pass");
    CHECK(rows("7.218", "2.674") == "pass fail fail pass_rounding pass pass pass pass");
}

TEST_CASE("a sum that only the figures prove, and that misses in one row") {
    const auto rows = [](const std::string& last) {
        std::string told;
        for (const Check& check :
             table_of("Groep | mannen | vrouwen | samen\nNoord | 12.617 | 13.184 | 25.801\nZuid | 9.073 | 9.566 | 18.639\nOost | 20.418 | 21.007 | 41.425\n"
                      "West | 7.359 | 7.841 | 15.200\nMidden | 23.783 | 24.787 | " +
                          last,
                      1, UnitKind::none)
                 .run())
            if (check.rule == "ROWSUM") told += std::string(told.empty() ? "" : " ") + name(check.status);
        return told;
    };
    CHECK(rows("48.570") == "pass pass pass pass pass");
    CHECK(rows("48.870") == "pass pass pass pass flag");
    CHECK(rows("48.575") == "pass pass pass pass");  // less than ten steps: rounded to fives, perhaps
    CHECK(rows("40.011") == "pass pass pass pass");  // no slip with a name
}

TEST_CASE("a row with one figure does not show with which sign it counts") {
    const auto result = [](const std::string& added) {
        std::string flags;
        for (const Check& check : table_of("Overzicht | 2024 | 2025 | 2026\nSaldo van baten en lasten | -6.314 | -6.504 | -6.717\nToevoeging aan reserves | " +
                                           added + "\nOnttrekking aan reserves | 402 | 215 | 310\nResultaat | -6.062 | -6.289 | -6.407")
                                      .run())
            if (check.status == Status::flag || check.status == Status::fail) flags += check.message;
        return flags;
    };
    CHECK(result("150 | - | -").empty());
    CHECK(result("-150 | - | -").empty());
}

TEST_CASE("a list of one column whose total holds once its one minus is turned") {
    const auto list = [](const std::string& festival, const std::string& total) {
        return verdicts(table_of("Bezuiniging | 2024\n1. Subsidies | 118\n2. Wijkwerk | 64\n3. Festival | " + festival +
                                     "\n4. Toezicht | 233\nTotaal bezuinigingen | " + total,
                                 1000)
                            .run());
    };
    CHECK(list("7", "422") == "COLSUM pass");
    CHECK(list("-7", "422") == "COLSUM flag");
    CHECK(list("-7", "408") == "COLSUM pass");
    CHECK(list("-7", "431") == "COLSUM fail");  // another difference than the minus makes: a row may be missing
}

TEST_CASE("a figure in thousands among amounts in full") {
    CHECK(is_cut_to_thousands(Decimal(28969), Decimal(28969203), Decimal(1)));
    CHECK(is_cut_to_thousands(Decimal(28970), Decimal(28969203), Decimal(1)));
    CHECK_FALSE(is_cut_to_thousands(Decimal(28971), Decimal(28969203), Decimal(1)));
    CHECK_FALSE(is_cut_to_thousands(Decimal(28), Decimal(28969), Decimal(1)));  // too few digits to say anything
    const auto list = [](const std::string& fund) {
        return judged("Fonds | 3.418.207 | " + fund + "\nBelasting | 1.250.344 | 1.301.915\nLeges | 88.120 | 90.455\nTotaal inkomsten | 4.756.671 | 4.901.248");
    };
    CHECK(list("3.508.878") == "COLSUM pass, COLSUM pass");
    CHECK(list("3.508") == "COLSUM pass, COLSUM fail");
}

TEST_CASE("a total that nothing proves and that one slip puts right, too seldom by chance") {
    const auto total = [](const std::string& start, const std::string& first, const std::string& second) {
        return judged("Beginstand bijdrage | " + start + " | 12.411\nLoon | 318 | 325\nPrijs | 207 | 214\nSubtotaal techniek | 525 | 539\nHuur | 94 | 97\n" +
                      "Energie | 61 | 66\nSubtotaal huisvesting | 155 | 163\nTotaal bijdrage | " + first + " | " + second);
    };
    CHECK(total("11.804", "12.484", "13.113") == "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass, HIER pass, HIER pass");
    const std::string subtotals = "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass, ";
    CHECK(total("118.040", "12.484", "14.350") == subtotals + "HIER flag, HIER not_checkable ambiguous_binding");
    CHECK(total("11.804", "-12.484", "14.350") == subtotals + "HIER flag, HIER not_checkable ambiguous_binding");
    CHECK(total("11.804", "15.901", "14.350") == subtotals + "COLSUM flag, COLSUM flag");  // no slip: a row may be missing
    CHECK(total("11.804", "35.901", "34.350").find("flag") == std::string::npos);          // it may be a total of something else
}

TEST_CASE("a total that two columns do not prove, with two digits swapped in the third") {
    const auto total = [](const std::string& first) {
        return only(
            audit_printed(printed(
                "Verloop | 2025 | 2026 | 2027\nUitgangspunt bijdrage | 21.766 | 22.506 | 22.667\nLoonontwikkeling | 269 | 276 | 279\nPrijsontwikkeling | 546 | "
                "|\nsubtotaal technisch | 815 | 276 | 279\nEnergie | -200 | |\nHuisvesting | 610 | 15 | 15\nsubtotaal keuzes | 410 | 15 | 15\nTotaal na "
                "mutaties | " +
                first + " | 24.355 | 20.348")),
            {"HIER"});
    };
    CHECK(total("22.991").rfind("HIER pass, HIER fail, HIER fail", 0) == 0);
    CHECK(total("29.291").rfind("HIER flag", 0) == 0);
    CHECK(total("29.487").find("flag") == std::string::npos);  // no slip
}

TEST_CASE("a sign that is lost in a sum of rounded figures") {
    const auto saldo = [](const std::string& moved, const std::string& unit = "Bedragen x € 1.000") {
        const std::string all = only(
            audit_printed(printed("Opbouw | Rekening 2024\nTotaal baten | 57.841\nTotaal lasten | -61.573\nSaldo baten en lasten | -3.732\nMutaties reserves | "
                                  "6.236\nGerealiseerd resultaat | 2.504\nBudgetoverheveling | " +
                                      moved + "\nOverige bestemming | -1.624\nSaldo na bestemming | 689",
                                  unit)),
            {"HIER", "COLSUM"});
        return all.substr(all.rfind(", ") + 2);  // of the last row
    };
    CHECK(saldo("-190") == "HIER pass_rounding");
    CHECK(saldo("190") == "HIER flag");
    CHECK(saldo("195") == "COLSUM not_checkable ambiguous_binding");  // by more than rounding
    CHECK(saldo("190", "Bedragen in euro's") == "COLSUM not_checkable ambiguous_binding");
}
