#include "audit/sums/closing_rows.h"

#include <string>

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

// What is done with the result of the accounts, below a table that has the result.
std::string closed(const std::string& list, const std::string& result = "2.182") {
    Literal literal = table_of("Onderdeel | 2025\nBaten | 72.995\nLasten | -70.813\nGerealiseerd resultaat | " + result, 1000);
    add_table(literal, list, 1000);
    return only(literal.run(), {"COLSUM"});
}

}  // namespace

TEST_CASE("the last row of one column is what the rows above make, and the paper prints the right figure elsewhere") {
    const std::string head = "Omschrijving | Bedrag\n", rest = "Overheveling energie | -44\nOverheveling zorg | -195\nNaar de reserve wegen | -200\n";
    CHECK(closed(head + "Rekeningresultaat | 2.182\n" + rest + "Ten gunste van de algemene reserve | 1.743").find("flag") == std::string::npos);
    CHECK(closed(head + "Rekeningresultaat | 2.812\n" + rest + "Ten gunste van de algemene reserve | 1.743").find("COLSUM flag") != std::string::npos);
    // Signs and the last label say that the list is reckoned down.
    CHECK(closed(head + "Rekeningresultaat | 2.182\nOverheveling energie | -44\nOverheveling zorg | -915\nNaar de reserve wegen | -200\nTen gunste van de "
                        "reserve | 1.743",
                 "2.541")
              .find("COLSUM flag") != std::string::npos);
    // Without such a label: the right figure stands nowhere else; the printed one does.
    CHECK(closed(head + "Rekeningresultaat | 2.812\n" + rest + "Algemene reserve | 1.743", "2.541").find("flag") == std::string::npos);
    CHECK(closed(head + "Rekeningresultaat | 2.812\n" + rest + "Algemene reserve | 1.743").find("COLSUM flag") != std::string::npos);
    CHECK(closed(head + "Rekeningresultaat | 2.182\n" + rest + "Algemene reserve | 1.473").find("flag") == std::string::npos);
    // No slip makes one of the other.
    CHECK(closed(head + "Rekeningresultaat | 3.057\n" + rest + "Ten gunste van de algemene reserve | 1.743").find("flag") == std::string::npos);
    // Without deductions it may be any list ("Omvang 1-1", "Omvang 31-12", "Maximale omvang").
    CHECK(closed(head + "Omvang 1-1 | 2.812\nOmvang 31-12 | 44\nBijstelling | 195\nMaximale omvang | 2.421").find("flag") == std::string::npos);
    // A list without a closing row; figures that could not be read.
    CHECK(closed(head + "Rekeningresultaat | 2.812\n" + rest + "Overige | 12").find("flag") == std::string::npos);
    CHECK(closed(head + "Rekeningresultaat | 2.812\nOverheveling energie | 4?4\n" + rest + "Ten gunste van de algemene reserve | 1.743").find("flag") ==
          std::string::npos);
}
