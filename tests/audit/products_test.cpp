#include "audit/products.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& rows, const std::string& unit = "Bedragen x € 1.000") {
    return only(audit_printed(printed(rows, unit)), {"PRODUCT", "COL_ORDER"});
}

const std::string kRisks = "Risico | Kans | Financieel gevolg | Risicobedrag\n";
const std::string kMembers = "Vereniging | Aantal leden en personen | Bedrag per lid | Uitkering\n";

}  // namespace

TEST_CASE("a number times a price") {
    CHECK(told(kMembers + "Zwemclub | 128 | 41 | 5.248\nVoetbal | 311 | 39 | 12.129\nTurnen | 87 | 43 | 3.741", "in €") ==
          "PRODUCT pass, PRODUCT pass, PRODUCT pass");
    const std::string chess = "\nDammen | 43 | 13 | 559";
    CHECK(told(kMembers + "Zwemclub | 128 | 41 | 5.248\nVoetbal | 311 | 39 | 12.219\nTurnen | 87 | 43 | 3.741" + chess, "in €") ==
          "PRODUCT pass, PRODUCT flag, PRODUCT pass, PRODUCT pass");
    // the price may be rounded
    CHECK(told(kMembers + "Zwemclub | 128 | 41 | 5.248\nVoetbal | 311 | 39 | 12.219\nTurnen | 87 | 43 | 3.741", "in €") ==
          "PRODUCT pass, PRODUCT pass_rounding, PRODUCT pass");
    // most rows are something else
    CHECK(told(kMembers + "Zwemclub | 128 | 41 | 5.248\nVoetbal | 311 | 39 | 14.000\nTurnen | 87 | 43 | 5.000", "in €") == "");
}

TEST_CASE("a chance times its consequence") {
    const std::string first = "Jeugdzorg | 30% | 2.200 | 660\nGaranties | 70% | 1.240 | 868\n";
    CHECK(told(kRisks + first + "Bodem | 10% | 3.400 | 340\nSchade | 50% | 910 | 455").find("flag") == std::string::npos);
    // two results in each other's row
    CHECK(told(kRisks + first + "Bodem | 10% | 3.400 | 455\nSchade | 50% | 910 | 340").find("PRODUCT flag, PRODUCT flag") != std::string::npos);
    CHECK(told(kRisks + "Jeugdzorg | 30% | 2.200 | 700\nGaranties | 70% | 1.240 | 900\nBodem | 10% | 3.400 | 150\nSchade | 50% | 910 | 800") == "");
}

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
    const std::string care = "Voorziening | Cliënten | Uitgaven | Uitgaven per cliënt\n",
                      right = "Huis | 87 | 202.544 | 2.328\nHulp | 737 | 2.244.439 | 3.045\n";
    CHECK(told(care + right + "Alleen | 32 | 113.198 | 3.537\nGroep | 500 | 2.894.441 | 5.789", unit).find("flag") == std::string::npos);
    CHECK(told(care + right + "Alleen | 32 | 113.198 | 5.789\nGroep | 500 | 2.894.441 | 3.537", unit).find("PRODUCT flag, PRODUCT flag") != std::string::npos);
}

TEST_CASE("what is guaranteed of loans on two days") {
    const std::string head = "Geldnemer | Borgstelling | Totaal 1-1-2025 | Waarvan geborgd 1-1-2025 | Totaal 31-12-2025 | Waarvan geborgd 31-12-2025\n";
    CHECK(told(head + "Zorg | 50% | 584 | 292 | 538 | 269\nTennis | 100% | 695 | 695 | 574 | 574\nWonen | 80% | 2.865 | 2.292 | 2.620 | 2.096").find("flag") ==
          std::string::npos);
    CHECK(told(head + "Zorg | 50% | 584 | 538 | 292 | 269\nTennis | 100% | 695 | 574 | 695 | 574\nWonen | 80% | 2.865 | 2.620 | 2.292 | 2.096") ==
          "COL_ORDER flag");
}
