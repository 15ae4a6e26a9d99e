#include "extractors/prose/references.h"

#include <string>

#include "catch.h"
#include "tests/extractors/documents.h"

using namespace griffier;

TEST_CASE("a date behind 'van' is that of the paper before it, however near the next one") {
    const auto found = find_references(document_of({"Zie onze raadsbrief van 12 februari 2026 en motie M25-8."}), {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].date == "2026-02-12");
    CHECK(found[1].date.empty());
}

TEST_CASE("a law is named whole, in capitals too") {
    const auto found = find_references(document_of({"Dit volgt uit de Wet Publieke Gezondheid en de Wet publieke gezondheid."}), {});
    REQUIRE(found.size() == 2);
    CHECK(found[0].text == "Wet Publieke Gezondheid");
}

TEST_CASE("mentions of other papers") {
    struct Case {
        const char* text;
        std::vector<std::string> references;
    };  // kind|text|number|date
    for (const Case& c : {
             Case{"Dit stond op 28 mei 2024 al in een raadsmemo vermeld.", {"raadsmemo|raadsmemo||2024-05-28"}},
             Case{"Over de brug schrijft het college memo’s aan u.", {"raadsmemo|memo’s||"}},
             Case{"In onze brief RIB-2025-051 van 3 juni 2025 staat meer.", {"raadsmemo|RIB-2025-051|RIB-2025-051|2025-06-03"}},
             Case{"Zie ook ons raadsvoorstel Z24-3390 daarover.", {"raadsvoorstel|raadsvoorstel Z24-3390|Z24-3390|"}},
             Case{"Dit ging via dit raadsmemao.", {"raadsmemo|raadsmemao||"}},
             Case{"wat het memo ‘Plan nieuwe bruggen’ er al over zei.", {"raadsmemo|memo ‘Plan nieuwe bruggen’||"}},
             Case{"een raadsmemo dat motie 2306-29 afdoet.", {"raadsmemo|raadsmemo||", "motie|motie 2306-29|2306-29|"}},
             Case{"passen bij de motie Fietsendewijs naar de stad. Deze", {"motie|motie Fietsendewijs naar de stad||"}},
             Case{"de motie \"Fietsenderwijs naar de stad\", hoe", {"motie|motie \"Fietsenderwijs naar de stad\"||"}},
             Case{"De motie Zwembad open die is aangenomen wordt uitgevoerd", {"motie|motie Zwembad open||"}},
             Case{"Diverse moties zijn ingediend, en een motie is ingetrokken.", {}},
             Case{"leidt tot een raadsvoorstel (26006) dat", {"raadsvoorstel|raadsvoorstel (26006)|26006|"}},
             Case{"heeft de raad op 8 april 2024 besloten de brug te sluiten", {"raadsbesluit|heeft de raad op 8 april 2024 besloten||2024-04-08"}},
             Case{"zoals de Eerste Bestuursrapportage 2024 zegt", {"document|Eerste Bestuursrapportage 2024|2024|"}},
             Case{"op grond van artikel 213a van de Gemeentewet en de Jeugdwet", {"law|artikel 213a van de Gemeentewet||", "law|Jeugdwet||"}},
             Case{"volgens artikel 12, derde lid, van de Wet veiligheidsregio's", {"law|artikel 12, derde lid, van de Wet veiligheidsregio's||"}},
             Case{"gelezen het voorstel van burgemeester en wethouders van 3 juni 2025, nr. 25.012;",
                  {"raadsvoorstel|voorstel van burgemeester en wethouders van 3 juni 2025, nr. 25.012|25.012|2025-06-03"}},
             Case{"De motie ‘Taal eerst’ (M7, aangenomen op 27 maart 2025) voeren wij uit.", {"motie|motie ‘Taal eerst’|M7|2025-03-27"}},
             Case{"De gevolgen van het amendement Bos c.s. zijn uitgesteld tot later.", {"amendement|amendement Bos c.s.||"}},
             Case{"De motie Bos c.s. inzake de haven blijft staan.", {"motie|motie Bos c.s. inzake de haven blijft staan||"}},
             Case{"De beantwoording van vragen ex art. 36 RvO vast te stellen.", {"law|art. 36 RvO||"}},
             Case{"De motie Vreemd aan de orde Brug open gaat naar de wethouder.", {"motie|motie Vreemd aan de orde Brug open gaat naar de wethouder||"}},
             Case{"De motie Kwaliteit, snelheid en gemak van raadsvoorstellen d.d. 3 mei 2024 is afgedaan.",
                  {"motie|motie||2024-05-03", "raadsvoorstel|raadsvoorstellen||"}},
             Case{"Punt amendement Op bladzijde 8 te schrappen: de laatste zin.", {"amendement|amendement||"}},
             Case{"De raadsinformatiebrief over het vertrek per 1 oktober 2025 volgt.", {"raadsmemo|raadsinformatiebrief||"}},
             Case{"De raadsinformatiebrief d.d. 8 juli 2025 is verstuurd.", {"raadsmemo|raadsinformatiebrief||2025-07-08"}},
             Case{"Gemeente Zandhoven, kenmerk 2025-RIB-052 van deze week", {}},
             Case{"Raadsvoorstel: 2026-112", {"raadsvoorstel|Raadsvoorstel: 2026-112|2026-112|"}},
             Case{"Raadsvoorstel nummer: 26.014", {"raadsvoorstel|Raadsvoorstel nummer: 26.014|26.014|"}},
             Case{"De wethouder ging naar Zoetermeer.", {}},
             Case{"zie https://samen.nl/zandhoven-2025/leden/. Onlangs", {"url|https://samen.nl/zandhoven-2025/leden/||"}},
             Case{"Website: www. werkcentrum.nl", {"url|www.werkcentrum.nl||"}},
             Case{"kijk eens op Zandhovenvoorelkaar.nl voor", {"url|Zandhovenvoorelkaar.nl||"}},
             Case{"E-mail: info@werkcentrum.nl", {"email|info@werkcentrum.nl||"}},
         }) {
        std::vector<std::string> found;
        for (const Reference& r : find_references(document_of({c.text}), {})) found.push_back(r.kind + "|" + r.text + "|" + r.number + "|" + r.date);
        INFO(c.text);
        CHECK(found == c.references);
    }
}
