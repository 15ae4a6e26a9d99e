#include "audit/columns/named_differences.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& table) { return only(audit_printed(printed(table)), {"COL_ORDER"}); }

}  // namespace

TEST_CASE("a difference that names another column than the two it is made of") {
    const auto named = [](const std::string& difference, const std::string& third = "Prognose voorjaar 2025") {
        return told("Post | Begroting 2025 | " + third + " | Prognose najaar 2025 | Verwachting | " + difference +
                    "\nWegen | 1.200 | 1.310 | 1.290 | 40 | -20\nGroen | 870 | 902 | 951 | 12 | 49\nSport | 2.310 | 2.207 | 2.190 | 33 | -17\nZorg | 4.015 | "
                    "4.120 | 4.377 | 70 | 257");
    };
    CHECK(named("Verschil t.o.v. voorjaar") == "");
    CHECK(named("Verschil t.o.v. begroting") == "COL_ORDER flag");
    CHECK(named("Afwijking met begroting 2025") == "COL_ORDER flag");
    CHECK(named("Verschil") == "");
    CHECK(named("Verschil t.o.v. vorig jaar") == "");                                // names none of them
    CHECK(named("Verschil t.o.v. begroting", "Begroting na wijziging 2025") == "");  // two are budgets
}

TEST_CASE("a difference from the budget before its changes, beside the budget after them") {
    const auto from_first = [](const std::string& headers, const std::string& last = "89") {
        return told("Programma | " + headers +
                    "\nBestuur | 1.200 | 1.290 | 1.310 | 110\nVeiligheid | 870 | 902 | 951 | 81\nSport | 2.310 | 2.207 | 2.190 | -120\nZorg | 4.015 | "
                    "4.120 | 4.104 | " +
                    last);
    };
    const std::string years = "Primitieve begroting 2024 | Begroting na wijziging 2024 | Realisatie 2024 | ";
    CHECK(from_first(years + "Verschil") == "COL_ORDER flag");
    CHECK(from_first(years + "Verschil t.o.v. primitieve begroting") == "");
    CHECK(from_first(years + "Verschil primitief") == "");
    CHECK(from_first("Begroting na wijziging 2024 | Primitieve begroting 2024 | Realisatie 2024 | Verschil") == "");
    CHECK(from_first("Begroting 2024 | Begroting 2025 | Realisatie 2024 | Verschil") == "");
    CHECK(from_first(years + "Verschil", "98") == "");  // a row says otherwise
}
