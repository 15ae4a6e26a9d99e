// Toezeggingen in blocks, lists and sentences.
#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "tests/extractors/documents.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

std::vector<Commitment> commitments(const std::string& kind, const std::vector<std::string>& texts) {
    Extraction extraction;
    extraction.facts.kind = kind;
    extraction.facts.date = "2026-01-14";
    find_commitments(document_of(texts), extraction);
    return extraction.commitments;
}

}  // namespace

TEST_CASE("the heading of promises is the last line of what stands above them") {
    Document document = document_of(
        {"# 3. Muziekschool", "Conclusie: bespreekstuk.", "- Wethouder Ruiter stuurt voor 20 juni een overzicht.", "- Wethouder Ruiter vraagt het na."});
    Line line = document.blocks[1].lines.front();
    line.text = "Toezeggingen:";
    document.blocks[1].lines.push_back(line);
    document.blocks[1].text += " Toezeggingen:";
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_commitments(document, extraction);
    REQUIRE(extraction.commitments.size() == 2);
    CHECK(extraction.commitments[0].portfolio_holder == "Wethouder Ruiter");
}

TEST_CASE("cards of toezeggingen, each a number and a title above labels, one of them unknown") {
    const auto found =
        commitments("toezegging", {"# Toezeggingen", "3 resultaten", "# TZ-14 Rapport over de brug", "Datum: 15 januari 2026", "Vergadering: Gemeenteraad",
                                   "Toezegging: De wethouder stuurt het rapport.", "Toegezegd door: wethouder Hal", "Toegezegd aan: M. Bos (PvdA)",
                                   "Kleur: groen", "Deadline: 1 april 2026", "Status: Openstaand", "# TZ-15 Tarieven", "Datum: 15 januari 2026",
                                   "Toezegging: De tarieven worden vergeleken.", "Toegezegd aan: de raad", "Status: Loopt"});
    REQUIRE(found.size() == 2);
    CHECK(found[0].number == "TZ-14");
    CHECK(found[0].text == "Rapport over de brug: De wethouder stuurt het rapport.");
    CHECK(found[0].portfolio_holder == "wethouder Hal");
    CHECK(shown(found[0].asked_by) == "M. Bos/PvdA;");
    CHECK(found[0].term_date == "2026-04-01");
    CHECK(found[0].status == "Openstaand");
    CHECK(found[1].asked_by.empty());
    CHECK(found[1].status == "Loopt");
}

TEST_CASE("what a meeting gathers below Toezeggingen is not told once more by its sentences") {
    const auto found =
        commitments("besluitenlijst", {"# 2. Fietsroute", "De wethouder zegt toe de cijfers na te sturen.", "# Toezeggingen",
                                       "- Wethouder Van Duin stuurt de cijfers na (fractie D66).", "- Wethouder Hal deelt voor 1 maart 2026 de kosten (SP)."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].portfolio_holder == "Wethouder Van Duin");
    CHECK(found[0].date == "2026-01-14");
    CHECK(shown(found[0].asked_by) == "/D66;");
    CHECK(shown(found[1].asked_by) == "/SP;");
    CHECK(found[1].term_date == "2026-03-01");
}

TEST_CASE("a promise with the verb in front of who gave it, and to whom") {
    const auto found =
        commitments("raadsmemo", {"Op 22 januari 2026 heeft wethouder De Wit toegezegd de druk te meten. Hiermee beschouwen wij de toezegging als afgedaan.",
                                  "Op 5 februari 2026 is aan de fractie van de SP toegezegd om de raad te informeren.",
                                  "Op 5 februari 2026 heeft de aannemer toegezegd sneller te werken."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].portfolio_holder == "wethouder De Wit");
    CHECK(found[0].date == "2026-01-22");
    CHECK(found[0].status == "afgedaan");
    CHECK(shown(found[1].asked_by) == "/SP;");
}

TEST_CASE("a letter about one promise settles it at its end; labels beside one another in a card; where a promise was given is no name") {
    const auto letter = commitments("raadsmemo", {"Wethouder Prins heeft op 26 februari 2026 aan mevrouw De Ruyter (VVD) toegezegd de ervaringen te delen.",
                                                  "Er fietsen 2.850 mensen.", "Daarmee is de toezegging afgehandeld."});
    REQUIRE(letter.size() == 1);
    CHECK(shown(letter[0].asked_by) == "De Ruyter/VVD;");
    CHECK(letter[0].status == "afgehandeld");
    const auto card = commitments("toezegging", {"# Toezeggingen", "T-26-14 Geluidsmeting A-weg", "Toezegging: De wethouder laat meten.",
                                                 "Portefeuillehouder: Van Gent Datum: 14 april 2026", "Status: open"});
    REQUIRE(card.size() == 1);
    CHECK(card[0].portfolio_holder == "Van Gent");
    CHECK(card[0].date == "2026-04-14");
    const auto list = commitments("besluitenlijst", {"Toezegging wethouder Pol bij agendapunt 5: bewoners krijgen een brief."});
    REQUIRE(list.size() == 1);
    CHECK(list[0].portfolio_holder == "wethouder Pol");
}

TEST_CASE("numbered cards with a line of the meeting and a state") {
    const auto found = commitments(
        "toezegging", {"# Lijst van toezeggingen", "1. Evaluatie avondwinkels", "Burgemeester Hal zegt toe de raad de evaluatie te sturen.",
                       "Raad van 12 februari 2026, op verzoek van C. Tuin (CDA)", "Stand van zaken: het concept is klaar.", "2. Wachtlijst",
                       "Wethouder Bos zegt toe dat na te gaan.", "Raad van 12 maart 2026, op verzoek van de fractie van D66", "Stand van zaken: loopt."});
    REQUIRE(found.size() == 2);
    CHECK(found[0].number == "1");
    CHECK(found[0].text == "Evaluatie avondwinkels: Burgemeester Hal zegt toe de raad de evaluatie te sturen.");
    CHECK(found[0].date == "2026-02-12");
    CHECK(shown(found[0].asked_by) == "C. Tuin/CDA;");
    CHECK(found[0].status == "het concept is klaar.");
    CHECK(shown(found[1].asked_by) == "/D66;");
}

TEST_CASE("a promise in a letter of the one who gave it, and one that ended a motie") {
    const auto letter =
        commitments("raadsmemo", {"Ik heb in de commissie van 12 mei toegezegd u maandelijks bij te praten.", "Wij hebben de aannemer iets toegezegd."});
    REQUIRE(letter.size() == 1);
    const auto list = commitments("besluitenlijst", {"De motie is ingetrokken na toezegging van wethouder Kroon om voor 1 juni 2026 te overleggen."});
    REQUIRE(list.size() == 1);
    CHECK(list[0].portfolio_holder == "wethouder Kroon");
    CHECK(list[0].term_date == "2026-06-01");
}

TEST_CASE("who promises as 'Zij' is the member of the college that spoke last; a promise settled in one sentence") {
    const auto report = commitments(
        "besluitenlijst",
        {"Mevrouw Dijk vraagt naar de kosten. Wethouder Sinnema licht die toe. Zij zegt de raad toe dat er voor de zomervakantie een onderzoek ligt."});
    REQUIRE(report.size() == 1);
    CHECK(report[0].portfolio_holder == "Wethouder Sinnema");
    CHECK(report[0].term == "voor de zomervakantie");
    CHECK(commitments("besluitenlijst", {"Wethouder Bos antwoordt. Mevrouw Dijk dankt hem. Zij zegt toe haar vragen te mailen."}).empty());
    const auto letter = commitments(
        "raadsmemo", {"De toezegging aan de fractie van D66 van 11 december 2025 om de lijst te melden handelen wij hiermee ook af: er staan 34 mensen op."});
    REQUIRE(letter.size() == 1);
    CHECK(letter[0].date == "2025-12-11");
    CHECK(letter[0].status == "afgedaan");
    CHECK(shown(letter[0].asked_by) == "/D66;");
}

TEST_CASE("a state that says how a promise was settled") {
    const auto one = commitments("toezegging", {"Toezegging: de raad krijgt een brief over het zwembad.", "Status: Afgedaan, zie raadsbrief van 12 mei 2026"});
    REQUIRE(one.size() == 1);
    CHECK(one[0].settled == "zie raadsbrief van 12 mei 2026");
    const auto open = commitments("toezegging", {"Toezegging: de raad krijgt een brief over het zwembad.", "Status: Afgedaan"});
    REQUIRE(open.size() == 1);
    CHECK(open[0].settled.empty());
}
