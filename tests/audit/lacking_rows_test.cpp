// Totals that nothing makes, because a row may be missing: told as flags, never as fails.
#include "audit/sums/lacking_rows.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string sums(const std::string& table, const std::string& caption = "") {
    Printed made = printed(table);
    made.caption = caption;
    return only(audit_printed(made), {"COLSUM", "HIER", "RES_NA", "ROW_LOST"});
}

}  // namespace

TEST_CASE("a list that all but makes its total") {
    // Two parts without totals: not so plainly a list that a miss would be an error.
    const std::string head = "Post | 2025 | 2026\nBestuur | |\nA | 2.244 | 2.301\n", rest = "Beheer | |\nC | 1.420 | 1.377\nD | 9.106 | 9.244\n";
    CHECK(sums(head + "B | 818 | 840\n" + rest + "Totaal | 13.588 | 13.762") == "COLSUM pass, COLSUM pass");
    CHECK(sums(head + "B | 818 | 840\n" + rest + "Totaal | 13.589 | 13.762") == "COLSUM pass_rounding, COLSUM pass");
    CHECK(sums(head + rest + "Totaal | 13.588 | 13.762") == "COLSUM flag, COLSUM flag");
    CHECK(sums(head + rest + "Totaal | 31.588 | 13.762") == "COLSUM not_checkable ambiguous_binding");  // too far off: a total of something else
    CHECK(sums(head + rest + "Totaal | 12.170 | 13.762") == "COLSUM not_checkable ambiguous_binding");  // less than its rows
    CHECK(sums(head + "B | p.m. | p.m.\n" + rest + "Totaal | 13.588 | 13.762") == "COLSUM not_checkable ambiguous_binding");
    // Costs and income, whose saldo may lack either.
    CHECK(sums("Post | baten | lasten\nBestuur | |\nA | 24.263 | -2.244\nBeheer | |\nB | 4.120 | -7.120\nC | 310 | -4.594\nSaldo van baten en lasten | "
               "29.099 | -14.777") == "COLSUM flag, COLSUM flag");
    CHECK(sums("Kredieten | 2025 | 2026\nTotaal kredieten | 287.382 | 155.685\nRestant | 277.899 | 146.588") == "COLSUM flag, COLSUM flag");
    CHECK(sums("Kredieten | 2025 | 2026\nTotaal kredieten | 287.382 | 155.685\nRestant | 77.899 | 46.588") == "COLSUM not_checkable missing_operand");
}

TEST_CASE("a list that its section or the title of the table names") {
    const std::string lasten =
        "Omschrijving | 2025 | 2026\nIncidentele lasten | |\nOmgevingswet | 120 | 60\nEnergie | 415 | 300\nTotaal incidentele lasten | 535 | 360\n";
    const std::string lost = lasten + "Incidentele baten | |\nVerkoop | 50 | 50\nTotaal incidentele baten | 450 | ";
    CHECK(sums(lost + "330") == "COLSUM pass, COLSUM pass, COLSUM flag, COLSUM flag");
    CHECK(sums(lost + "50") == "COLSUM pass, COLSUM pass, COLSUM flag, COLSUM pass");
    const std::string offices = "Post | 2025 | 2026\nKantoor | 117 | 120\nTotaal organisatiekosten | 279 | 257";
    CHECK(sums(offices, "9] Organisatiekosten:") == "COLSUM flag, COLSUM flag");
    CHECK(sums(offices) == "COLSUM not_checkable ambiguous_binding");
    // A column in which the total has a figure and none of its rows.
    CHECK(sums("Programma | lasten | baten\nJeugdhulp | |\nLokale teams | 3.317 |\nJeugdhulp | 3.317 | 3.317") == "COLSUM pass, COLSUM flag");
    CHECK(sums("Programma | lasten | baten\nJeugdhulp | |\nLokale teams | 3.317 |\nJeugdhulp | 3.317 |") == "COLSUM pass");
}

TEST_CASE("the cover of a cost that is not there") {
    const std::string head = "Nieuw beleid | 2025 | 2026\n", daklozen = "Daklozen | 80 | 80\nDaklozen, bijdrage Rijk | -80 | -80\n";
    const std::string pilot = "Pilot | 480 | 470\n", cover = "Pilot, dekking | -480 | -470\n", rest = "Formatie | 113 | 93\nJeugd | 1.169 | 1.150\n";
    CHECK(sums(head + rest + daklozen + pilot + cover + "Saldo | 1.282 | 1.243") == "COLSUM pass, COLSUM pass");
    CHECK(sums(head + rest + daklozen + cover + "Saldo | 1.282 | 1.243") == "COLSUM flag, COLSUM flag");
    CHECK(sums(head + cover + rest + "Groen | 96 | 95\nSaldo | 1.378 | 1.338") == "COLSUM pass, ROW_LOST flag, COLSUM pass");
    CHECK(sums(head + "Wonen | 20 | 30\n" + rest + "Groen | 96 | 95\nSaldo | 1.398 | 1.368") == "COLSUM pass, COLSUM pass");
}

TEST_CASE("a total of which only the lasten hold") {
    const std::string head =
        "Programma | 2024 Lasten | 2024 Baten | 2024 Saldo | 2025 Lasten | 2025 Baten | 2025 Saldo\n"
        "Saldo van baten en lasten | 194,0 | 201,6 | 7,6 | 220,8 | 227,9 | 7,1\nToevoeging aan reserves "
        "| 15,0 | | -15,0 | 14,0 | | -14,0\n";
    const std::string untried = "COLSUM not_checkable missing_operand, ";  // of the first row
    const std::string result = "Resultaat | 209,0 | 210,6 | 1,6 | 234,8 | 236,4 | 1,6";
    CHECK(sums(head + "Onttrekking aan reserves | | 9,0 | 9,0 | | 8,5 | 8,5\n" + result) ==
          untried + "RES_NA pass, RES_NA pass, RES_NA pass, RES_NA pass, RES_NA pass, RES_NA pass");
    CHECK(sums(head + result) == untried + "RES_NA pass, RES_NA flag, RES_NA flag, RES_NA pass, RES_NA flag, RES_NA flag");
}

TEST_CASE("two columns of labels, the first of which repeats") {
    const std::string head =
        "Deel | Programma | 2025 | 2026\nIncidenteel | Wonen | 12 | 40\nIncidenteel | Zorg | -75 | 10\nIncidenteel | Bestuur | -136 | 12\n"
        "Incidenteel | Totaal incidenteel | -199 | 62\nStructureel | Wonen | -1 | -12\n";
    const std::string tail = "Structureel | Bestuur | 47 | 47\nStructureel | Totaal structureel | 76 | 66";
    CHECK(sums(head + "Structureel | Zorg | 30 | 31\n" + tail) == "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(sums(head + tail) == "COLSUM pass, COLSUM pass, COLSUM flag, COLSUM flag");
    const std::vector<Check> checks = audit_printed(printed(head + "Structureel | Zorg | 30 | 31\n" + tail));
    CHECK(std::any_of(checks.begin(), checks.end(), [](const Check& check) {
        return check.message == "2025: Incidenteel Wonen 12.000 + Incidenteel Zorg -75.000 + Incidenteel Bestuur -136.000 = Totaal incidenteel -199.000";
    }));
}
