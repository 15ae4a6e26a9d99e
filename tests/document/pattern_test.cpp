#include "document/pattern.h"

#include "catch.h"

using griffier::Pattern;

TEST_CASE("a pattern stands for its RE2, and a wrong one is a bug") {
    static const Pattern kYear(R"(20\d\d)");
    CHECK(RE2::FullMatch("2024", kYear));
    CHECK_FALSE(RE2::FullMatch("1924", kYear));
    CHECK(kYear->NumberOfCapturingGroups() == 0);
    CHECK_THROWS_AS(RE2::FullMatch("x", Pattern("(")), std::logic_error);
}
