#include "extractors/council/motie_openers.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("the verbs of a dictum") {
    struct Case {
        const char* text;
        const char* verb;
        const char* rest;
    };
    for (const Case& c : {Case{"Draagt het college op:", "Draagt het college op", ""}, Case{"Verzoekt het college om:", "Verzoekt het college om", ""},
                          Case{"Roept het college op om te komen met een plan", "Roept het college op om", "te komen met een plan"},
                          Case{"verzoekt de regering een plan te maken", "verzoekt de regering", "een plan te maken"},
                          Case{"Verzoekt het college van B&W om", "Verzoekt het college van B&W om", ""},
                          Case{"Spreekt uit dat: de raad dit wil", "Spreekt uit dat", "de raad dit wil"}, Case{"Besluit:", "Besluit", ""}}) {
        INFO(c.text);
        const auto dictum = dictum_of(c.text);
        REQUIRE(dictum.has_value());
        CHECK(dictum->verb == c.verb);
        CHECK(dictum->rest == c.rest);
    }
    for (const char* text : {"Het college draagt zorg", "Verzoek van de raad", "Besluitenlijst van de vergadering"}) CHECK_FALSE(dictum_of(text).has_value());
}
