#include "audit/sums/list_totals.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

// A list with its total, and a summary of several lists.
std::string summed_up(const std::string& row, const std::string& total = "Totaal nieuw beleid", std::int64_t scale = 1000) {
    Literal literal = table_of("Omschrijving | 2026 | 2027 | 2028 | 2029\nDienstverlening | -129 | -150 | -143 | -161\nWoonvisie | -75 | -347 | -388 | -244\n" +
                                   total + " | -204 | -497 | -531 | -405",
                               1000);
    add_table(literal,
              "Omschrijving | 2026 | 2027 | 2028 | 2029\nSaldo begroting | -172 | 517 | 569 | -123\n" + row + "\nBezuinigingen | 435 | 926 | 1.058 | 695",
              scale);
    return only(literal.run(), {"ROW_TWICE"});
}

}  // namespace

TEST_CASE("the total of a list is the row of its name in a summary") {
    const std::string four = "ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass";
    CHECK(summed_up("Nieuw beleid | -204 | -497 | -531 | -405") == four);
    CHECK(summed_up("Nieuw beleid (zie hoofdstuk 2) | 204 | 497 | 531 | 405") == four);  // with the other sign
    CHECK(summed_up("2. Nieuw beleid | -204 | -497 | -531 | -405") == four);
    CHECK(summed_up("Nieuw beleid sport | -204 | -497 | -531 | -405") == "");  // another label
    CHECK(summed_up("Nieuw beleid | -204 | -498 | -531 | -405") == "ROW_TWICE pass, ROW_TWICE warn_rounding, ROW_TWICE pass, ROW_TWICE pass");
    CHECK(summed_up("Nieuw beleid | -204 | -479 | -531 | -405") == "ROW_TWICE pass, ROW_TWICE flag, ROW_TWICE pass, ROW_TWICE pass");
    CHECK(summed_up("Nieuw beleid | -204 | -497 | -405 | -531") == "ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE flag");  // two years changed places
    CHECK(summed_up("Nieuw beleid | -304 | -697 | -531 | -405") == "");                                                // a part, or more than the list
    CHECK(summed_up("Nieuw beleid | p.m. | -497 | -531 | -405") == "ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass");
    CHECK(summed_up("Lasten | -204 | -497 | -531 | -405", "Totaal lasten") == "");
}
