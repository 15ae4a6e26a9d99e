#include "audit/sums/lost_rows.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
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

TEST_CASE("a total that is larger than its rows in every column") {
    const auto balance = [](const std::string& loans, const std::string& third) {
        return verdicts(table_of("Passiva | 2024 | 2025 | 2026\nEigen vermogen | | |\nReserves | 51.791 | 50.060 | 49.360\nVreemd vermogen | | "
                                 "|\nVoorzieningen | 19.392 | 18.182 | " +
                                     third + "\n" + loans + "Schulden | 5.120 | 5.121 | 5.122\nTotaal passiva | 76.481 | 73.552 | 74.053",
                                 1000)
                            .run());
    };
    CHECK(balance("Leningen | 178 | 189 | 2.988\n", "16.583") == "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(balance("", "16.583") == "COLSUM flag, COLSUM flag, COLSUM flag");
    CHECK(balance("", "21.583").find("flag") == std::string::npos);  // smaller in one: it may be a total of something else
}

TEST_CASE("a total that names the section it stands under, with other sections between, is larger than its rows") {
    const auto balance = [](const std::string& loans) {
        return only(
            audit_printed(printed(
                "Balans | 2024 | 2025 | 2026\nACTIVA | | |\nGebouwen | 60.598 | 62.915 | 64.663\nVorderingen | 15.883 | 10.637 | 9.390\nTotaal activa | | "
                "|\nPASSIVA | | |\nEigen vermogen | | |\nReserves | 51.791 | 50.060 | 49.360\nVreemd vermogen | | |\nVoorzieningen | 19.392 | 18.182 | "
                "16.583\n" +
                loans + "Schulden | 5.120 | 5.121 | 5.122\nTotaal passiva | 76.481 | 73.552 | 74.053")),
            {"COLSUM"});
    };
    // The activa make it too, as the figures show.
    CHECK(balance("Leningen | 178 | 189 | 2.988\n") == "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(balance("") == "COLSUM flag, COLSUM pass, COLSUM flag, COLSUM pass, COLSUM flag, COLSUM pass");
}

TEST_CASE("a number that a list leaves out above a row that nothing makes") {
    const auto list = [](const std::string& third, const std::string& foot = "Structurele dekking | 1.510 | 3.870") {
        return only(
            audit_printed(printed(
                "Plan | 2026 | 2027\n1. Toegang | 720 | 640\n2. Regie | 400 | 500\n" + third +
                "4. Inrichting | 1.200 | 1.230\n5. Herstel | 1.310 | 2.040\n6. Projectkosten | 600 | 310\nDekking uit fonds | -3.120 | -1.365\n" + foot)),
            {"ROW_LOST"});
    };
    CHECK(list("3. Zorg | 400 | 515\n") == "");
    CHECK(list("") == "ROW_LOST flag");
    CHECK(list("", "Structurele dekking | 1.110 | 3.355") == "");  // a choice of the list, which adds up
    CHECK(list("7. Zorg | 400 | 515\n") == "");                    // not in order
}

TEST_CASE("a numbered list whose first row is not there") {
    const auto list = [](const std::string& first, const std::string& rest = "") {
        return only(audit_printed(printed("Omschrijving | 2025 | 2026\n" + first + "2. Mutatie activa | 3.693 | 7.564\n3. Mutatie voorzieningen | -262 | -1\n" +
                                          "4. Mutatie voorraden | -338 | 563\n5. Boekwinst | 250 | 166\n" + rest + "Berekend EMU-saldo | -4.001 | -8.030")),
                    {"ROW_LOST"});
    };
    CHECK(list("1. Exploitatiesaldo | -134 | 264\n") == "");
    CHECK(list("") == "ROW_LOST flag");
    CHECK(list("Exploitatiesaldo | -134 | 264\n") == "");  // the first row has no number
}
