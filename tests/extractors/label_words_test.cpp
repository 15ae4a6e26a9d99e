#include "extractors/tables/label_words.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("marks") {
    for (const char* text : {"I", "S", "V", "N", "I/S", "incidenteel"}) CHECK(is_mark(text));
    for (const char* text : {"", "Sport", "2", "-"}) CHECK_FALSE(is_mark(text));
}

TEST_CASE("totals") {
    for (const char* text : {"Totaal programma's", "Totale lasten", "Subtotaal", "Totaaltelling rapport"}) CHECK(is_total_label(text));
    CHECK_FALSE(is_total_label("Saldo"));
}
