#include "audit/signs/side_saldi.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string saldi(const std::string& total, const std::string& saldo) {
    Literal literal = table_of(
        "Post | 2024 | 2025 | 2026 | 2024 | 2025 | 2026\nBrug | 1.400 | 200 | 155 | | |\nKade | 555 | 305 | 145 | | |\n"
        "Onttrekking | | | | 1.668 | 569 | 700\n" +
            total + "\n" + saldo,
        1000);
    for (std::size_t c = 1; c <= 6; ++c) literal.extraction.tables[0].columns[c].side = c <= 3 ? Side::lasten : Side::baten;
    for (RowMeaning& row : literal.extraction.tables[0].rows)
        if (row.label == "Saldo") row.side = Side::saldo;
    std::vector<PlacedCheck> told;
    return verdicts(check_side_saldi(figures_of(literal.document, literal.extraction, 0), told));
}

const std::string kTotal = "Totaal | 1.955 | 505 | 300 | 1.668 | 569 | 700";

}  // namespace

TEST_CASE("a saldo below lasten on one side and baten on the other") {
    CHECK(saldi(kTotal, "Saldo | -287 | | | | 64 | 400") == "SALDO pass, SALDO pass, SALDO pass");
    CHECK(saldi(kTotal, "Saldo | -287 | | | | 164 | 400") == "SALDO pass, SALDO flag, SALDO pass");
    CHECK(saldi(kTotal, "Saldo | -287 | | | | 64 |").empty());  // 64 is no proof, and one pair is chance
    CHECK(saldi(kTotal, "Saldo | -288 | | | | 64 | 400").empty());
    CHECK(saldi("Totaal | 1.955 | 405 | 300 | 1.668 | 569 | 700", "Saldo | -287 | | | | 164 | 400") == "SALDO pass, SALDO pass, SALDO pass");
    CHECK(saldi("Totaal | 1.955 | 405 | 300 | 1.668 | 569 | 700", "Saldo | -288 | | | | 164 | 400") == "SALDO pass_rounding, SALDO pass, SALDO pass");
    CHECK(saldi("Totaal | 1.955 | 405 | 300 | 1.668 | 569 | 700", "Saldo | -827 | | | | 164 | 400") == "SALDO flag, SALDO pass, SALDO pass");
    CHECK(saldi("Totaal | 1.955 | 405 | 300 | 1.668 | 569 | 700", "Saldo | -827 | | | | 146 | 400").empty());
    CHECK(saldi("Totaal | -1.955 | -405 | -300 | 1.668 | 569 | 700", "Saldo | | | | -287 | 164 | 400") == "SALDO pass, SALDO pass, SALDO pass");
}
