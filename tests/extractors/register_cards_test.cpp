#include "extractors/council/register_cards.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "tests/extractors/documents.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

Extraction read(const std::vector<std::string>& texts, const std::string& title, const std::string& kind = "other") {
    Extraction extraction;
    extraction.facts.title = extraction.facts.kind_from = title;
    extraction.facts.kind = kind;
    read_council_cards(document_of(texts), extraction);
    return extraction;
}

}  // namespace

TEST_CASE("cards whose labels come back, without colons") {
    const auto got = read({"# Stand van zaken moties", "Nummer M14", "Onderwerp Plan voor schone lucht", "Indieners D66, Volt", "Raad van 12 februari 2026",
                           "Afdoening derde kwartaal 2026", "Voortgang Het plan ligt ter inzage.", "Nummer M17", "Onderwerp Bankjes langs de dijk",
                           "Indieners SP", "Raad van 12 maart 2026", "Afdoening afgedaan", "Voortgang De bankjes staan er."},
                          "Stand van zaken moties");
    REQUIRE(got.moties.size() == 2);
    CHECK(got.moties[0].number == "M14");
    CHECK(got.moties[0].title == "Plan voor schone lucht");
    CHECK(shown(got.moties[0].submitters) == "/D66;/Volt;");
    CHECK(got.moties[0].date == "2026-02-12");
    CHECK(got.moties[0].term == "derde kwartaal 2026");
    CHECK(got.moties[1].status == "De bankjes staan er. afgedaan");
}

TEST_CASE("headings with what was asked and done below them") {
    const auto got = read({"# Opvolging moties", "# Motie Fruitbomen in de kernen (8-11-2025)",
                           "Naar aanleiding van de aangenomen (16 voor en 2 tegen) motie is het college het volgende opgedragen:", "- In elke kern te planten;",
                           "In vier kernen zijn de bomen geplant.", "# RG-107/2026 Amendement Jongerencentrum", "Het centrum blijft open."},
                          "Opvolging moties");
    REQUIRE(got.moties.size() == 2);
    CHECK(got.moties[0].title == "Fruitbomen in de kernen");
    CHECK(got.moties[0].date == "2025-11-08");
    CHECK(got.moties[0].decision == "aangenomen");
    REQUIRE(got.moties[0].vote_count.has_value());
    CHECK(got.moties[0].vote_count->in_favour == 16);
    REQUIRE(got.moties[0].dictum.size() == 1);
    CHECK(got.moties[0].dictum[0].items == std::vector<std::string>{"In elke kern te planten;"});
    CHECK(got.moties[0].status == "In vier kernen zijn de bomen geplant.");
    CHECK(got.moties[1].kind == "amendement");
    CHECK(got.moties[1].number == "RG-107/2026");
}

TEST_CASE("a line of facts below the name of a motie; headings of a page that has none are no moties") {
    const auto got = read({"# Moties", "# Laat de bieb open", "M-26-12 | Raad 4 juni 2026 | D66, Volt", "Status: Aangenomen", "# Een kunstwerk",
                           "M-26-13 | Raad 4 juni 2026 | CDA", "Status: Verworpen"},
                          "Moties");
    REQUIRE(got.moties.size() == 2);
    CHECK(got.moties[0].title == "Laat de bieb open");
    CHECK(got.moties[0].date == "2026-06-04");
    CHECK(got.moties[1].decision == "verworpen");
    CHECK(
        read({"# Moties en amendementen", "# Wat is een motie?", "Een uitspraak van de raad.", "# Hoe werkt het?", "De raad stemt."}, "Moties en amendementen")
            .moties.empty());
}

TEST_CASE("items of a list that say what became of each motie") {
    const auto got =
        read({"# Uitslagen raadsvergadering 24 september 2026", "# Moties", "- Motie M8 ‘Muzikanten welkom’ (Volt): verworpen, 4 stemmen voor en 23 tegen",
              "- M26-30 – Speelnatuur in de wijk – D66, GroenLinks – aangenomen"},
             "Uitslagen raadsvergadering 24 september 2026");
    REQUIRE(got.moties.size() == 2);
    CHECK(got.moties[0].number == "M8");
    CHECK(got.moties[0].date == "2026-09-24");
    CHECK(got.moties[1].title == "Speelnatuur in de wijk");
    CHECK(shown(got.moties[1].submitters) == "/D66;/GroenLinks;");
    CHECK(
        read({"# Moties", "- Contact: griffie. Telefoon: 0123. Bereikbaar: tot 17.00 uur.", "- Spreektijd: 5 minuten. Datum: 9 april 2026. Plaats: raadzaal."},
             "Agenda")
            .moties.empty());
}

TEST_CASE("promises with labels in their text, and below who made them") {
    const auto got = read({"# Toezeggingen", "# Wethouder Van Dam", "- Sportnota. De nota gaat naar de sportraad. Raad: 5 maart 2026. Planning: eind 2026.",
                           "# Overig", "- T26-2 Cijfers inbraak. De burgemeester geeft de cijfers door. Termijn: oktober 2026. Stand van zaken: volgt."},
                          "Toezeggingen", "toezegging");
    REQUIRE(got.commitments.size() == 2);
    CHECK(got.commitments[0].text == "Sportnota. De nota gaat naar de sportraad.");
    CHECK(got.commitments[0].portfolio_holder == "Wethouder Van Dam");
    CHECK(got.commitments[0].date == "2026-03-05");
    CHECK(got.commitments[0].term == "eind 2026");
    CHECK(got.commitments[1].number == "T26-2");
    CHECK(got.commitments[1].portfolio_holder == "De burgemeester");
    CHECK(got.commitments[1].status == "volgt.");
}
