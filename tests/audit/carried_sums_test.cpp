// Totals that a page carries over, lists that lack a row, and totals that changed places with a term.
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string sums_of(const std::string& table, const std::string& caption = "") {
    Printed made = printed(table);
    made.caption = caption;
    return only(audit_printed(made), {"COLSUM", "HIER"});
}

}  // namespace

TEST_CASE("a carried total is checked and is no term of the total below") {
    const std::string head = "Krediet | 2026\nBrug | 4.120\nGemaal | 2.205\nKade | 1.873\n", tail = "School | 3.310\nZwembad | 1.046\nTotaal | 12.554";
    // Both carried totals, the total of all rows, and that of what was carried and the rows below it.
    CHECK(sums_of(head + "Transporteren | 8.198\nTransport | 8.198\n" + tail) == "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(sums_of(head + "Te transporteren | 8.918\nPer transport | 8.198\n" + tail) == "COLSUM fail, COLSUM pass, COLSUM pass, COLSUM pass");
    // Lorries, not a sum.
    CHECK(sums_of(head + "Transport | 912\n" + "School | 3.310\nTotaal | 12.420") == "COLSUM pass");
}

TEST_CASE("a total larger than the rows above it in every column") {
    const char* subtotals =
        "Heffing | 2025 | 2026\nWoningen | 1.311 | 1.324\nBedrijven | 2.218 | 2.399\nSubtotaal | 3.529 | 3.723\nRiool | 1.622 | 1.814\nHonden | 196 | "
        "198\nTotaal heffingen | %s";
    const auto with = [&](const char* total) { return std::string(subtotals).replace(std::string(subtotals).find("%s"), 2, total); };
    CHECK(sums_of(with("5.347 | 5.735")) == "COLSUM pass, COLSUM pass, HIER pass, HIER pass");
    CHECK(sums_of(with("8.070 | 8.604")) == "COLSUM pass, COLSUM pass, HIER flag, HIER flag");  // a row is not there
    CHECK(sums_of(with("1.070 | 8.604")) == "COLSUM pass, COLSUM pass, COLSUM not_checkable ambiguous_binding");

    const std::string programmes =
        "Programma | lasten | baten\nBestuur | 3.120 | 410\nZorg | 9.455 | 2.310\nSubtotaal | 12.575 | 2.720\nDekkingsmiddelen | 310 | 18.200\nVpb | 45 | 0\n";
    CHECK(sums_of(programmes + "Overhead | 4.020 | 110\nSaldo van baten en lasten | 16.950 | 21.030") == "COLSUM pass, COLSUM pass, HIER pass, HIER pass");
    CHECK(sums_of(programmes + "Saldo van baten en lasten | 16.950 | 21.030") == "COLSUM pass, COLSUM pass, HIER flag, HIER flag");

    const std::string sections =
        "Taakveld | lasten | baten\nProgramma 0 Bestuur | |\n0.1 Raad | 3.120 | 410\n0.2 Burgerzaken | 1.455 | 310\n0.4 Overhead | 4.020 | 95\nTotaal "
        "programma 0 | 8.595 | "
        "815\nProgramma 2 Verkeer | |\n2.1 Wegen | 6.204 | 310\n2.2 Parkeren | 411 | 905\n2.5 Vervoer | 120 | 44\nTotaal programma 2 | ";
    CHECK(sums_of(sections + "6.735 | 1.259") == "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(sums_of(sections + "6.935 | 1.319") == "COLSUM pass, COLSUM pass, COLSUM fail, COLSUM fail");  // 2.3 is not there

    const char* alone = "Activa | 2025 | 2026\nMaterieel | 90.410 | 95.300\nTotaal vaste activa | 94.420 | 99.200";
    CHECK(sums_of(alone, "Prognose balans") == "COLSUM flag, COLSUM flag");
    CHECK(sums_of(alone) == "COLSUM not_checkable ambiguous_binding");  // it may go on from the page before
}

TEST_CASE("a total in the place of another figure") {
    const std::string rows = "Post | 2025 | 2026 | 2027\nLoon | 413 | 420 | 431\nZorg | 286 | 301 | 322\nRente | 155 | 160 | 148\n";
    CHECK(sums_of(rows + "Totaal | 854 | 881 | 901\nStand | 120 | 131 | 140") == "COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(sums_of(rows + "Totaal | 120 | 881 | 901\nStand | 854 | 131 | 140") == "COLSUM fail, COLSUM pass, COLSUM pass");
    CHECK(sums_of(rows + "Totaal | 122 | 881 | 901\nStand | 120 | 131 | 140") == "COLSUM not_checkable ambiguous_binding, COLSUM pass, COLSUM pass");
}

TEST_CASE("one figure below zero in a list whose total counts it up") {
    const std::string rows = "Krediet | 2026\nBrug | 4.120\nGemaal | -2.205\nKade | 1.873\nSchool | 3.310\n";
    CHECK(sums_of(rows + "Totaal | 7.098") == "COLSUM pass");
    CHECK(sums_of(rows + "Totaal | 11.508") == "COLSUM flag");
    CHECK(sums_of(rows + "Totaal | 1.508") == "COLSUM not_checkable ambiguous_binding");
}

TEST_CASE("a column of ratios does not hide the sums beside it") {
    CHECK(sums_of("Heffing | Aantal | Bedrag | Gemiddeld\nAfval | 357 | 146.192 | 409,50\nHonden | 339 | 84.592 | 249,53\nRiool | 663 | 24.804 | "
                  "37,41\nTotaal | 1.359 | 265.588 | 188,07")
              .find("COLSUM pass, COLSUM fail") == 0);
}
