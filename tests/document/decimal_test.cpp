#include "document/decimal.h"

#include <stdexcept>

#include "catch.h"

using griffier::Decimal;

TEST_CASE("decimals are exact and compare by value") {
    CHECK(Decimal(1, 1) + Decimal(2, 1) == Decimal(3, 1));
    CHECK(Decimal(800, 1) == Decimal(80));
    CHECK(Decimal(1169) * Decimal(1000) == Decimal(1169000));
    CHECK(Decimal(-5) < Decimal(1, 3));
    CHECK((-Decimal(7)).abs() == Decimal(7));
    CHECK_THROWS_AS(Decimal(INT64_MAX) + Decimal(1), std::overflow_error);
}

TEST_CASE("decimals print without exponent or trailing zeros, and read back") {
    struct Case {
        Decimal value;
        const char* plain;
        const char* dutch;
    };
    for (const Case& c : {Case{Decimal(800, 1), "80", "80"}, Case{Decimal(202, 1), "20.2", "20,2"}, Case{Decimal(-74527451), "-74527451", "-74.527.451"},
                          Case{Decimal(-5, 3), "-0.005", "-0,005"}, Case{Decimal(0, 2), "0", "0"}, Case{Decimal(123456, 2), "1234.56", "1.234,56"}}) {
        CHECK(c.value.str() == c.plain);
        CHECK(c.value.dutch() == c.dutch);
        CHECK(Decimal::parse(c.plain) == c.value);
    }
    for (const char* bad : {"", "-", ".", "1.", ".5", "1e3", "1,5", "99999999999999999999", " 1"}) CHECK_FALSE(Decimal::parse(bad));
}
