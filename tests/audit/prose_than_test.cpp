// A difference with another amount, said of the amount of the sentence before.
#include "audit/prose/prose_than.h"

#include "audit/from_text.h"
#include "audit/told_text.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& second, std::int64_t first, std::int64_t difference, std::int64_t other) {
    ToldText text;
    text.section("Lasten");
    text.says("De provincie gaf A uit.", {{"A", first}});
    text.says(second, {{"X1", difference}, {"Y1", other}});
    for (Statement& statement : text.extraction.statements) statement.unit = "euro";
    return verdicts_of(check_prose_than(text.extraction));
}

}  // namespace

TEST_CASE("an amount, its difference with another, and the other") {
    const std::string less = "Dat is X1 minder dan de bijgestelde begroting van Y1.", more = "Dat was X1 meer dan begroot: Y1.";
    CHECK(told(less, 425'100'000, 6'100'000, 431'200'000) == "PROSE_DERIVED pass");
    CHECK(told(less, 425'100'000, 6'100'000, 413'200'000) == "PROSE_DERIVED flag");
    CHECK(told(less, 425'100'000, 6'700'000, 431'200'000) == "PROSE_DERIVED flag");
    CHECK(told(less, 445'100'000, 6'100'000, 431'200'000) == "PROSE_DERIVED flag");
    CHECK(told(less, 425'100'000, 6'100'000, 390'000'000).empty());  // of something else
    CHECK(told("Dat is X1 meer dan de begroting van Y1.", 437'300'000, 6'100'000, 431'200'000) == "PROSE_DERIVED pass");
    CHECK(told(more, 437'300'000, 6'700'000, 431'200'000).empty());
    CHECK(told("Daarnaast is X1 minder dan Y1 nodig.", 425'100'000, 6'700'000, 431'200'000).empty());
}
