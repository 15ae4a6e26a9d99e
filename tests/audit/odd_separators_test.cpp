#include "audit/remarks/odd_separators.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("a comma where the other figures of the column have dots") {
    const auto told = [](const std::string& figure, const std::string& other = "1.118") {
        return only(audit_printed(printed("Post | 2024 | 2025\nSaldo | " + other +
                                          " | 1.204\nAfschrijving | 2.302 | 2.223\nInvestering | 9.820 | -12.029\nEMU | 3.004 | " + figure)),
                    {"NUM_AMBIG"});
    };
    CHECK(told("-8.029") == "");
    CHECK(told("-8,029") == "NUM_AMBIG flag");
    CHECK(told("6.345,093") == "NUM_AMBIG flag");
    CHECK(told("8,029", "118") == "NUM_AMBIG flag");
    CHECK(told("8,02") == "");
    CHECK(told("0,029") == "");  // a rate
    CHECK(told("8,029 %") == "");
    CHECK(told("8,029", "3,118") == "NUM_AMBIG flag, NUM_AMBIG flag");  // each in a column and a row of its own
    CHECK(only(audit_printed(
                   printed("Post | 2024 | 2025\nSaldo | 1.118 | 1.204\nAfschrijving | 2.302 | 2.223\nInvestering | 9.820 | -12.029\nPrijs | 3,004 | 8,029")),
               {"NUM_AMBIG"}) == "");  // a row of decimals
    // One figure of the column with a dot, and five of the table.
    const auto emu = [](const std::string& other) {
        return only(audit_printed(printed("EMU | 2024 | 2025\nSaldo | 1.118 | -346\nActiva | " + other +
                                          " | 7.453\nBoekwinst | 3.214 | 194\nBorg | 1.214 | "
                                          "94\nEMU-saldo | -2.657 | -8,029")),
                    {"NUM_AMBIG"});
    };
    CHECK(emu("3.175") == "NUM_AMBIG flag");
    CHECK(emu("3,17") == "");
}
