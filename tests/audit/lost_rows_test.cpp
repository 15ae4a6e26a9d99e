#include "audit/lost_rows.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

// The overview, and the same overview elsewhere as it is given.
std::string lost(const std::string& second) {
    Literal literal;
    add_table(literal,
              "Programma | 2025 | 2026\nBestuur | 120 | 131\nVeiligheid | 240 | 233\nVerkeer | 318 | 322\nOnvoorzien | 26 | 28\nTotaal lasten | 704 | 714");
    add_table(literal, second);
    return only(literal.run(), {"ROW_LOST"});
}

}  // namespace

TEST_CASE("a row that the same table has elsewhere") {
    CHECK(lost("Programma | 2026\nBestuur | 131\nVeiligheid | 233\nVerkeer | 322\nOnvoorzien | 28\nTotaal lasten | 714") == "");
    CHECK(lost("Programma | 2026\nBestuur | 131\nVeiligheid | 233\nVerkeer | 322\nTotaal lasten | 742") == "");                         // another total
    CHECK(lost("Programma | 2026\nBestuur | 131\nVeiligheid | 233\nVerkeer | 322\nPosten | 20\nRest | 8\nTotaal lasten | 714") == "");  // of other names
    CHECK(lost("Programma | 2026\nBestuur | 131\nVeiligheid | 233\nTotaal lasten | 714") == "");                                        // several are not here
    // The sum itself says it where the list leaves no doubt; here a blank does.
    CHECK(lost("Programma | 2026 | 2027\nBestuur | 131 | 140\nVeiligheid | 233 | \nVerkeer | 322 | 300\nTotaal lasten | 714 | 701") == "ROW_LOST flag");
    CHECK(lost("Programma | 2026 | 2027\n1. Bestuur | 131 | 140\n2. Veiligheid | 233 | \n3a. Verkeer | 322 | 300\nTotaal lasten | 714 | 701") ==
          "ROW_LOST flag");
}
