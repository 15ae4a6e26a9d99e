#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/motie_paper.h"
#include "extractors/council/moties.h"
#include "extractors/council/text_changes.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

TEST_CASE("announced actions") {
    struct Case {
        const char* text;
        const char* term;  // "" for an action without one, "-" for no action
    };
    for (const Case& c : {Case{"In Q2 2025 informeren wij u over de brug.", "In Q2 2025"}, Case{"Het plan wordt in oktober opgeleverd.", "in oktober"},
                          Case{"U ontvangt hierover nog een brief.", ""}, Case{"De begroting sluit met een tekort.", "-"},
                          Case{"In 2023 werd de brug geopend.", "-"}, Case{"Wij hebben u in mei geïnformeerd.", "-"}}) {
        INFO(c.text);
        Extraction extraction;
        extraction.facts.date = "2025-01-01";
        find_actions(document_of({c.text}), extraction);
        CHECK((extraction.actions.empty() ? "-" : extraction.actions[0].term) == c.term);
    }
}

TEST_CASE("a term that lies behind the paper, says when something was, or is a condition announces nothing") {
    struct Case {
        const char* text;
        const char* term;  // "-" for no action
    };
    for (const Case& c :
         {Case{"In 2019 is na een motie in de raad toegezegd dat er een kaart komt.", "-"}, Case{"De hal is eind 2023 opgeleverd en wordt druk gebruikt.", "-"},
          Case{"De oplevering is medio juni 2024 gepland.", "medio juni 2024"},
          Case{"Als de hal in het derde kwartaal van 2024 wordt opgeleverd, kan de oude worden gesloopt.", "-"},
          Case{"De onzekerheid wordt in de jaarrekening 2024 vastgesteld en verantwoord.", "-"},
          Case{"De waarde wordt vastgesteld naar de peildatum 1 januari 2024.", "-"},
          Case{"Het plan wordt in het eerste kwartaal van 2024 aan de raad voorgelegd.", "in het eerste kwartaal van 2024"},
          Case{"Eind 2023 zijn de adviezen afgerond, die begin 2024 aan de raad worden voorgelegd.", "begin 2024"}}) {
        INFO(c.text);
        Extraction extraction;
        extraction.facts.kind = "programmabegroting";
        extraction.facts.fiscal_year = 2024;
        find_actions(document_of({c.text}), extraction);
        CHECK((extraction.actions.empty() ? "-" : extraction.actions[0].term) == c.term);
    }
}

TEST_CASE("a place announced, with its text behind") {
    const auto changes = changes_of({{"besluit", {"Toe te voegen besluitpunt 5:", "\"Het effect te laten meten.\""}, {0, 0}}});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == TextChange{"add", "besluitpunt 5", "", "Het effect te laten meten."});
}

TEST_CASE("what we do at a time to come is announced") {
    Extraction extraction;
    extraction.facts.kind = "raadsvoorstel";
    extraction.facts.date = "2026-06-30";
    find_actions(document_of({"Na uw besluit sturen wij uiterlijk 18 september 2026 een brief aan het dagelijks bestuur.",
                              "Op 15 april 2026 ontvingen wij de begroting."}),
                 extraction);
    REQUIRE(extraction.actions.size() == 1);
    CHECK(extraction.actions[0].term == "uiterlijk 18 september 2026");
}
