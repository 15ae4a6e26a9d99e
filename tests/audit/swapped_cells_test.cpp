#include "audit/across/swapped_cells.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string swapped(const std::string& rows) {
    Literal literal = table_of("Post | 2026 | 2027 | 2028\nTotaal reserves | 61.640 | 62.115 | 62.480\nLeningen | 10.410 | 10.388 | 10.214", 1000);
    add_table(literal, "Samenvatting | 2026 | 2027 | 2028\n" + rows, 1000);
    std::vector<Check> checks = literal.run();
    std::erase_if(checks, [](const Check& check) { return check.status == Status::pass || check.status == Status::pass_rounding; });
    return only(checks, {"ROW_TWICE"});
}

}  // namespace

TEST_CASE("a figure that stands in another row than its own") {
    CHECK(swapped("Reserves | 61.640 | 62.115 | 62.480\nVoorzieningen | 43.181 | 43.312 | 43.506") == "");
    CHECK(swapped("Reserves | 61.640 | 43.312 | 62.480\nVoorzieningen | 43.181 | 62.115 | 43.506") == "ROW_TWICE flag");
    CHECK(swapped("Reserves | 61.640 | 43.312 | 62.480\nVoorzieningen | 43.181 | 62.116 | 43.506") == "");  // it stands nowhere
    // another row is the same in all: this one is like it for another reason
    CHECK(swapped("Saldo van de reserves | 61.640 | 43.312 | 62.480\nStand van de reserves | 61.640 | 62.115 | 62.480") == "");
    CHECK(swapped("Reserves | 61.640 | 43.312 | 70.120\nVoorzieningen | 43.181 | 62.115 | 43.506") == "");  // two differ
}

TEST_CASE("two figures of a row that stand in each other's column") {
    CHECK(swapped("Reserves | 62.115 | 61.640 | 62.480\nLeningen | 10.410 | 10.388 | 10.214") == "ROW_TWICE flag");
    CHECK(swapped("Reserves | 62.480 | 62.115 | 61.640\nLeningen | 10.410 | 10.388 | 10.214") == "ROW_TWICE flag");
    CHECK(swapped("Reserves | 62.115 | 61.650 | 62.480\nLeningen | 10.410 | 10.388 | 10.214") == "");
}

TEST_CASE("a figure of few digits, or a zero, in another row") {
    const auto told = [](const std::string& rows) {
        Literal literal = table_of("Post | 2026 | 2027 | 2028 | 2029\nAflossingen | 3.154 | 6.745 | 4.700 | 3.654", 1000);
        add_table(literal, "Renterisico | 2026 | 2027 | 2028 | 2029\n" + rows, 1000);
        return only(literal.run(), {"ROW_TWICE"}).find("flag") != std::string::npos;
    };
    CHECK_FALSE(told("Renteherzieningen | 0 | 0 | 0 | 0\nAflossingen | 3.154 | 6.745 | 4.700 | 3.654"));
    CHECK(told("Renteherzieningen | 0 | 0 | 4.700 | 0\nAflossingen | 3.154 | 6.745 | 0 | 3.654"));
    CHECK_FALSE(told("Renteherzieningen | 0 | 0 | 4.700 | 0\nUitgaven | 3.154 | 6.745 | 0 | 3.654"));  // another thing
}

TEST_CASE("rows that go up and down by one") {
    Literal literal = table_of("Programma 1 | 2026 | 2027 | 2028 | 2029\nVermeerderingen | 1.557 | 1.556 | 1.432 | 1.388", 1000);
    add_table(literal, "Programma 2 | 2026 | 2027 | 2028 | 2029\nVermeerderingen | 1.556 | 1.557 | 1.432 | 1.388", 1000);
    CHECK(only(literal.run(), {"ROW_TWICE"}).find("flag") == std::string::npos);
}
