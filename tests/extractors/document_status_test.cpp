#include "extractors/facts/document_status.h"

#include "catch.h"
#include "extractors/facts/facts.h"
#include "tests/extractors/documents.h"

using namespace griffier;

TEST_CASE("status of documents") {
    struct Case {
        std::vector<std::string> texts;
        const char* status;
    };
    for (const Case& c : {
             Case{{"# Programmabegroting 2025-2028", "CONCEPT", "Tekst."}, "concept"},
             Case{{"# Conceptbegroting 2025", "Gemeente Zandhoven"}, "concept"},
             Case{{"# Ontwerp-programmabegroting 2026", "Tekst."}, "ontwerp"},
             Case{{"# Jaarstukken 2023", "Versie: definitief", "Tekst."}, "definitief"},
             Case{{"# Geamendeerd raadsvoorstel sportvisie", "Tekst."}, "geamendeerd"},
             Case{{"# Voorstel aan de raad GEAMENDEERD", "Tekst."}, "geamendeerd"},
             Case{{"# Kadernota 2027", "Vastgesteld door de gemeenteraad van Zandhoven op 5 juli 2026", "Tekst."}, "vastgesteld"},
             Case{{"# Raadsbesluit", "De raad besluit:", "- de nota vast te stellen", "Aldus vastgesteld in de openbare raadsvergadering van 9 november 2023."},
                  "vastgesteld"},
             // By the college, not yet, in passing: not said.
             Case{{"# Jaarstukken 2023", "Vastgesteld door het college op 3 mei 2024", "Tekst."}, ""},
             Case{{"# Kadernota 2027", "De begroting wordt vastgesteld door de raad in november 2026.", "Tekst."}, ""},
             Case{{"# Nota wonen", "Het concept van de nota lag ter inzage.", "Tekst."}, ""},
             Case{{"# Raadsvoorstel", "Voorgesteld wordt de begroting vast te stellen.", "Tekst."}, ""},
         }) {
        INFO(c.texts[0] << " / " << c.texts[1]);
        CHECK(find_facts(document_of(c.texts)).status == c.status);
    }
}

TEST_CASE("what kind of body it is") {
    CHECK(scope_of("Zoetermeer") == "gemeente");
    CHECK(scope_of("Provincie Utrecht") == "provincie");
    CHECK(scope_of("Waterschap Rivierenland") == "waterschap");
    CHECK(scope_of("GGD Flevoland") == "gemeenschappelijke_regeling");
    CHECK(scope_of("Veiligheidsregio Haaglanden") == "gemeenschappelijke_regeling");
    CHECK(scope_of("Stichting Speelplein") == "stichting");
    CHECK(scope_of("Zandhoven") == "");  // in no list
    CHECK(scope_of("") == "");
}

TEST_CASE("what told the kind of a document") {
    CHECK(find_facts(document_of({"# Programmabegroting 2025-2028", "Tekst."})).kind_from == "Programmabegroting 2025-2028");
    CHECK(find_facts(document_of({"# Inhoudsopgave", "Lijst van zaken."})).kind_from == "");
}
