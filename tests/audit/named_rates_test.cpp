#include "audit/columns/named_rates.h"

#include <string>

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& table, const std::string& rule = "RATE") { return only(audit_printed(printed(table, "Bedragen in euro")), {rule}); }

const std::string kHours = "Product | Volume | Tarief 2026 | Tarief 2027 | Raming 2027\n";

}  // namespace

TEST_CASE("a count at a price makes the amount") {
    const std::string rows = "Ambulant | 12.640 | 95,10 | 99,19 | 1.253.762\nGroep | 7.909 | 63,07 | 65,78 | 520.254\n";
    CHECK(told(kHours + rows) == "RATE pass_rounding, RATE pass_rounding");
    CHECK(told(kHours + rows + "Verblijf | 1.191 | 228,16 | 237,97 | 238.422") == "RATE pass_rounding, RATE pass_rounding, RATE flag");
    // Exact, and in per cent.
    CHECK(told("Soort | Aantal | Bedrag per stuk | Bedrag\nKlein | 1.250 | 40 | 50.000\nGroot | 200 | 75 | 15.000") == "RATE pass, RATE pass");
    CHECK(told("Risico | Gevolg | Kans | Risicobedrag\nBrand | 200.000 | 25% | 50.000\nStorm | 80.000 | 30% | 24.000\nBodem | 500.000 | 10% | 500.000") ==
          "RATE pass, RATE pass, RATE flag");
    // As many rows that do not as that do; a header that names no price; sums of rounded parts.
    CHECK(told(kHours + rows + "A | 1.191 | 228,16 | 237,97 | 238.422\nB | 891 | 374,79 | 390,91 | 384.301") == "");
    CHECK(told("Product | Volume | Stand | Raming\nAmbulant | 12.640 | 99,19 | 1.253.762\nGroep | 7.909 | 65,78 | 520.254") == "");
    // What is not read is not held: nothing is said of it.
    CHECK(told("Product | Volume | Tarief | Raming\nAmbulant | n.b. | 99,19 | 1.253.762\nGroep | n.b. | 65,78 | 520.254") == "");
}

TEST_CASE("of two rows one is enough where all headers say what they hold") {
    const std::string header = "Vennootschap | Aantal aandelen | Dividend per aandeel | Ontvangen 2025\n", bank = "Bank | 45.212 | 2,74 | 123.881\n";
    CHECK(told(header + bank + "Water | 65.613 | 4,36 | 286.073") == "RATE pass_rounding, RATE pass_rounding");
    CHECK(told(header + bank + "Water | 65.613 | 4,36 | 268.073") == "RATE pass_rounding, RATE flag");
    CHECK(told("Vennootschap | Belang | Dividend per aandeel | Ontvangen 2025\nBank | 45.212 | 2,74 | 123.881\nWater | 65.613 | 4,36 | 268.073") == "");
}

TEST_CASE("an amount is made with the price of its own year") {
    const std::string turned =
        "Ambulant | 12.640 | 99,19 | 95,10 | 1.253.762\nGroep | 7.909 | 65,78 | 63,07 | 520.254\nGgz | 5.986 | 113,30 | 108,63 | 678.214";
    CHECK(told(kHours + turned, "COL_ORDER") == "COL_ORDER flag");
    CHECK(told("Product | Volume | Tarief 2026 | Toeslag 2027 | Raming 2027\n" + turned, "COL_ORDER") == "");
}
