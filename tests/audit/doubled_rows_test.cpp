#include "audit/across/doubled_rows.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string judged(const std::string& rows) { return only(table_of("Contract | 2024 | 2025\n" + rows).run(), {"ROW_AGAIN"}); }

}  // namespace

TEST_CASE("a row that stands there twice") {
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nGroenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902") == "ROW_AGAIN flag");
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902") == "");
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nGroenonderhoud | 1.204 | 1.301\nSchoonmaak | 870 | 902") == "");
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902\nGroenonderhoud | 1.204 | 1.310") == "");  // not one below the other
    CHECK(judged("Groenonderhoud | 0 | 12\nGroenonderhoud | 0 | 12\nSchoonmaak | 870 | 902") == "");                // too small to tell
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nWaarvan saldo | 668 | 465\nWaarvan saldo | 668 | 465\nSchoonmaak | 870 | 902") == "ROW_AGAIN flag");
    // A small figure, with which the last row is the sum of the others but for one of the two.
    CHECK(judged("Resultaat | 3.971 | 3.102\nToevoeging wegen | -55 | -43\nToevoeging wegen | -55 | -43\nToevoeging zorg | -416 | -309\nNaar reserve | 3.500 | "
                 "2.750") == "ROW_AGAIN flag");
    CHECK(judged("Resultaat | 3.971 | 3.102\nToevoeging wegen | -55 | -43\nToevoeging wegen | -55 | -43\nToevoeging zorg | -416 | -309\nNaar reserve | 3.445 | "
                 "2.707") == "");
    CHECK(judged(" | 1.204 | 1.310\n | 1.204 | 1.310\nSchoonmaak | 870 | 902") == "");
}

TEST_CASE("two rows of one name that a sum counts, or misses by") {
    CHECK(judged("Groenonderhoud | 1.204 | 1.310\nGroenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902\nTotaal | 3.278 | 3.522") == "");
    const std::string fails = "Groenonderhoud | 1.204 | 1.310\nGroenonderhoud | 1.204 | 1.310\nSchoonmaak | 870 | 902\nTotaal | 2.074 | 2.212";
    CHECK(judged(fails) == "");
    CHECK(only(table_of("Contract | 2024 | 2025\n" + fails).run(), {"COLSUM"}).find("COLSUM fail") == 0);
}
