#include "audit/sums/untried_totals.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& text) { return only(audit_printed(printed(text)), {"COLSUM", "HIER"}); }

}  // namespace

TEST_CASE("a total of one row whose figures have changed places") {
    const auto growth = [](const std::string& rows) { return told("Bijdrage | 2025 | 2026 | 2027\nUitgangspunt | 11.966 | 12.506 | 12.667\n" + rows); };
    CHECK(growth("Inwonersgroei | 169 | 176 | 179\nLoon en prijs | 646 | |\nSubtotaal technisch | 815 | 176 | 179") == "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(growth("Inwonersgroei | 169 | 179 | 176\nLoon en prijs | 646 | |\nSubtotaal technisch | 815 | 176 | 179") == "COLSUM pass, COLSUM flag, COLSUM flag");
    // Small figures cross by chance, and figures that do not cross are of something else.
    CHECK(growth("Inwonersgroei | 169 | 9 | 6\nLoon en prijs | 646 | |\nSubtotaal technisch | 815 | 6 | 9") == "COLSUM not_checkable ambiguous_binding");
    CHECK(growth("Inwonersgroei | 169 | 179 | 174\nLoon en prijs | 646 | |\nSubtotaal technisch | 815 | 176 | 179") ==
          "COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a total that is called as the heading of its rows") {
    const auto lasten = [](const std::string& first, const std::string& total = "Totaal incidentele lasten") {
        return told(
            "Omschrijving | 2025 | 2026 | 2027 | 2028\nIncidentele lasten\nOmgevingswet | " + first +
            " | 60 | - | -\nTransitie energie | 415 | 300 | p.m. | -\n" + total +
            " | 535 | 360 | - | -\nIncidentele baten\nRijksbijdrage | 400 | 280 | - | -\nSnippergroen | 50 | 50 | 50 | 50\nTotaal incidentele baten | 450 "
            "| 330 | 50 | 50");
    };
    CHECK(lasten("120").find("flag") == std::string::npos);
    CHECK(lasten("128").find("COLSUM flag") != std::string::npos);
    CHECK(lasten("-").find("COLSUM flag") == std::string::npos);                                // a dash may be left open
    CHECK(lasten("128", "Totaal van het programma").find("COLSUM flag") == std::string::npos);  // another name
}

TEST_CASE("one minus in a list that another column proves within rounding") {
    const auto list = [](const std::string& figure, const std::string& other = "611") {
        return told("Nieuw beleid | 2025 | 2026\nProgrammateam | 450 |\nBeeldkwaliteit | " + other + " | 100\nSubsidie | 30 | " + figure +
                    "\nNationaal park | 15 | 15\nInnovatie | 366 | 50\nTotaal | 1.471 | 195");
    };
    CHECK(list("30").find("flag") == std::string::npos);
    CHECK(list("-30") == "COLSUM pass_rounding, COLSUM flag");
    // A dash in the column that misses explains nothing that twice the figure does.
    CHECK(
        told("Gift | 2025 | 2024\nStichting A | 1.975 | 2.190\nStichting B | 600 | -\nStichting C | 500 | 650\nStichting D | 410 | -1.000\nSubtotaal | 3.485 | "
             "3.840")
            .find("COLSUM flag") != std::string::npos);
    CHECK(list("-35").find("COLSUM flag") == std::string::npos);         // not by twice the figure
    CHECK(list("-30", "811").find("COLSUM flag") == std::string::npos);  // no column proves the list
}

TEST_CASE("rows without a bullet below which their parts stand") {
    const auto balance = [](const std::string& total) {
        return told(
            "| | |\nKortlopende schulden | 5.967 | 3.556\n- Overige schulden | 5.967 |\nOverlopende passiva | 3.465 | 2.257\n- Nog te betalen | 3.376 |\n- "
            "Vooruit "
            "ontvangen | 89 |\nTotaal vlottende passiva | 9.432 | " +
            total);
    };
    CHECK(balance("5.813").find("flag") == std::string::npos);
    CHECK(balance("5.893").find("COLSUM flag") != std::string::npos);
}
