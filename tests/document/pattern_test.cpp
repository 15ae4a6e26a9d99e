#include "document/pattern.h"

#include "catch.h"

using griffier::compile_patterns;
using griffier::Pattern;

TEST_CASE("a pattern stands for its RE2, and a wrong one is a bug") {
    static const Pattern kYear(R"(20\d\d)");
    CHECK(RE2::FullMatch("2024", kYear));
    CHECK_FALSE(RE2::FullMatch("1924", kYear));
    CHECK(kYear->NumberOfCapturingGroups() == 0);
    CHECK_THROWS_AS(RE2::FullMatch("x", Pattern("(")), std::logic_error);
}

TEST_CASE("every pattern of document/ can be compiled, and a wrong one is found without being used") {
    CHECK(compile_patterns() > 50);
    const std::size_t before = compile_patterns();
    {
        const Pattern wrong("[a");
        CHECK_THROWS_AS(compile_patterns(), std::logic_error);
    }
    CHECK(compile_patterns() == before);
}
