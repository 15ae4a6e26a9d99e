#include "document/tables/unit_words.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("what says how amounts are counted is told from headings") {
    for (const char* const text : {"Bedragen x € 1.000", "(bedragen x €1.000)", "x 1.000", "Bedrag x € miljoen", "in euro's (V = voordeel)",
                                   "Alle bedragen in duizenden euro's", "Bedragen zijn in euro's"}) {
        INFO(text);
        CHECK(is_unit_statement(text));
    }
    for (const char* const text : {"Bedragen per programma", "X-straat 5", "In 2024", "€ 5", "Bedrijfsvoering in euro's"}) {
        INFO(text);
        CHECK_FALSE(is_unit_statement(text));
    }
}
