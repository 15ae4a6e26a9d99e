#include "audit/columns/product_order.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& rows, const std::string& unit = "Bedragen x € 1.000") { return only(audit_printed(printed(rows, unit)), {"COL_ORDER"}); }

const std::string kRisks = "Risico | Kans | Financieel gevolg | Risicobedrag\n";
}  // namespace

TEST_CASE("columns of a product in another order") {
    CHECK(told(kRisks + "Jeugdzorg | 30% | 660 | 2.200\nGaranties | 70% | 868 | 1.240\nBodem | 10% | 340 | 3.400") == "COL_ORDER flag");
    CHECK(told(kRisks + "Jeugdzorg | 30% | 660 | 2.200\nGaranties | 70% | 868 | 1.240\nBodem | 10% | 340 | 3.500") == "");
    CHECK(told(kRisks + "Jeugdzorg | 2.200% | 30 | 660\nGaranties | 1.240% | 70 | 868\nBodem | 3.400% | 10 | 340") == "COL_ORDER flag");
    CHECK(told(kRisks + "Jeugdzorg | 2.200% | 30 | 660\nGaranties | 90% | 70 | 868\nBodem | 3.400% | 10 | 340").find("COL_ORDER") == std::string::npos);
}

TEST_CASE("a price of another year, and one that was rounded") {
    const std::string head = "Product | Volume | Tarief 2026 | Tarief 2027 | Raming 2027\n", unit = "in €";
    CHECK(told(head + "Begeleiding | 25.179 | 87,23 | 90,98 | 2.290.785\nGroep | 6.122 | 57,20 | 59,66 | 365.239\nBasis | 7.566 | 113,84 | 118,74 | 898.387",
               unit)
              .find("flag") == std::string::npos);
    CHECK(told(head + "Begeleiding | 25.179 | 90,98 | 87,23 | 2.290.785\nGroep | 6.122 | 59,66 | 57,20 | 365.239\nBasis | 7.566 | 118,74 | 113,84 | 898.387",
               unit) == "COL_ORDER flag");
}

TEST_CASE("what is guaranteed of loans on two days") {
    const std::string head = "Geldnemer | Borgstelling | Totaal 1-1-2025 | Waarvan geborgd 1-1-2025 | Totaal 31-12-2025 | Waarvan geborgd 31-12-2025\n";
    CHECK(told(head + "Zorg | 50% | 584 | 292 | 538 | 269\nTennis | 100% | 695 | 695 | 574 | 574\nWonen | 80% | 2.865 | 2.292 | 2.620 | 2.096").find("flag") ==
          std::string::npos);
    CHECK(told(head + "Zorg | 50% | 584 | 538 | 292 | 269\nTennis | 100% | 695 | 574 | 695 | 574\nWonen | 80% | 2.865 | 2.620 | 2.292 | 2.096") ==
          "COL_ORDER flag");
}
