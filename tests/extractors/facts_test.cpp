#include "extractors/facts.h"

#include <string>

#include "catch.h"
#include "tests/extractors/documents.h"

using namespace griffier;

TEST_CASE("a paper with a dictum and closing words is a motie, whatever its agenda item names") {
    const Document document = document_of({"Agendapunt: 5 Kadernota 2026", "De raad, in vergadering bijeen,", "Verzoekt het college:", "- bomen te planten;",
                                           "en gaat over tot de orde van de dag."});
    CHECK(find_facts(document).kind == "motie");
    CHECK(find_facts(document_of({"Kadernota 2026", "Motie: de raad gaat over tot de orde van de dag."})).kind == "kadernota");
}

TEST_CASE("kind, title, organisation and year of documents") {
    struct Case {
        std::vector<std::string> texts;
        const char* kind;
        const char* title;
        const char* organisation;
        int year;
        const char* date;
    };
    for (const Case& c : {
             Case{{"# Programmabegroting 2025-2028", "Gemeente Zandhoven", "Tekst."},
                  "programmabegroting",
                  "Programmabegroting 2025-2028",
                  "Zandhoven",
                  2025,
                  ""},
             Case{{"# Jaarstukken", "2023", "Gemeente Bergen op Zoom"}, "jaarstukken", "Jaarstukken 2023", "Bergen op Zoom", 2023, ""},
             Case{{"# Besluitenlijst Openbaar B&W-vergadering Zandhoven", "Datum 10-12-2024", "Tijd 9.30"},
                  "besluitenlijst",
                  "Besluitenlijst Openbaar B&W-vergadering Zandhoven",
                  "Zandhoven",
                  0,
                  "2024-12-10"},
             Case{{"# Voorstel aan de raad", "Datum", "15 en 22 januari 2026", "Onderwerp", "Kadernota jeugd 2027", "Voorgesteld besluit"},
                  "raadsvoorstel",
                  "Kadernota jeugd 2027",
                  "",
                  0,
                  ""},
             Case{{"# Tweede begrotingswijziging 2024", "Provincie Gelderland"},
                  "begrotingswijziging",
                  "Tweede begrotingswijziging 2024",
                  "Provincie Gelderland",
                  2024,
                  ""},
             Case{{"# Kadernota GGD Westland 2025"}, "kadernota", "Kadernota GGD Westland 2025", "GGD Westland", 2025, ""},
             Case{{"# Voorwoord", "Voor u ligt de rapportage wijkbeheer over de periode november 2023 — augustus 2024. Wij lichten hem toe."},
                  "rapportage",
                  "rapportage wijkbeheer",
                  "",
                  0,
                  ""},
             Case{{"# Inhoudsopgave", "Lijst van zaken."}, "other", "", "", 0, ""},
             Case{{"Zomaar een tekst over de gemeente Zandhoven en de gemeente Bergen."}, "other", "", "", 0, ""},
         }) {
        const DocumentFacts facts = find_facts(document_of(c.texts));
        INFO(c.texts[0]);
        CHECK(facts.kind == c.kind);
        CHECK(facts.title == c.title);
        CHECK(facts.organisation == c.organisation);
        CHECK(facts.fiscal_year.value_or(0) == c.year);
        CHECK(facts.date == c.date);
        CHECK(facts.language == "nl");
    }
}

TEST_CASE("an empty document states nothing") {
    const DocumentFacts facts = find_facts(Document{});
    CHECK(facts.kind == "other");
    CHECK(facts.title.empty());
    CHECK_FALSE(facts.fiscal_year.has_value());
    CHECK_FALSE(facts.period.has_value());
}
