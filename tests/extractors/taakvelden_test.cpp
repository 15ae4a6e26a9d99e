#include "extractors/budget/taakvelden.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("codes of taakvelden") {
    for (const char* code : {"0.1", "0.10", "0.61", "6.71", "6.71a", "6.711", "8.3"}) CHECK(is_taakveld_code(code));
    for (const char* code : {"9.9", "1.234", "0.12", "8.4", "2"}) CHECK_FALSE(is_taakveld_code(code));
}
