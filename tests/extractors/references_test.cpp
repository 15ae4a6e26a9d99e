#include "extractors/references.h"

#include <string>

#include "catch.h"
#include "tests/extractors/documents.h"

using namespace griffier;

TEST_CASE("mentions of other papers") {
    struct Case {
        const char* text;
        std::vector<std::string> references;
    };  // kind|text|number|date
    for (const Case& c : {
             Case{"Op 28 mei 2024 hebben we u via een raadsmemo geinformeerd.", {"raadsmemo|raadsmemo||2024-05-28"}},
             Case{"Uw raad wordt per memo’s op de hoogte gehouden.", {"raadsmemo|memo’s||"}},
             Case{"Dit ging via dit raadsmemao.", {"raadsmemo|raadsmemao||"}},
             Case{"eerder via het memo ‘Onderzoek passend budget’ over geinformeerd.", {"raadsmemo|memo ‘Onderzoek passend budget’||"}},
             Case{"een raadsmemo ter afdoening van motie 2306-29.", {"raadsmemo|raadsmemo||", "motie|motie 2306-29|2306-29|"}},
             Case{"sluiten aan op de motie Werkendewijs de taal leren. Deze", {"motie|motie Werkendewijs de taal leren||"}},
             Case{"de motie \"Werkenderwijs de taal leren\", hoe", {"motie|motie \"Werkenderwijs de taal leren\"||"}},
             Case{"De motie Zwembad open die is aangenomen wordt uitgevoerd", {"motie|motie Zwembad open||"}},
             Case{"Diverse moties zijn ingediend, en een motie is ingetrokken.", {}},
             Case{"leidt tot een raadsvoorstel (26006) dat", {"raadsvoorstel|raadsvoorstel (26006)|26006|"}},
             Case{"heeft de raad op 8 april 2024 besloten tot aanpassingen", {"raadsbesluit|heeft de raad op 8 april 2024 besloten||2024-04-08"}},
             Case{"in de Eerste Bestuursrapportage 2024 van de", {"document|Eerste Bestuursrapportage 2024|2024|"}},
             Case{"op grond van artikel 213a van de Gemeentewet en de Jeugdwet", {"law|artikel 213a van de Gemeentewet||", "law|Jeugdwet||"}},
             Case{"De wethouder ging naar Zoetermeer.", {}},
             Case{"zie https://samen.nl/zoetermeer-2025/leden/. Onlangs", {"url|https://samen.nl/zoetermeer-2025/leden/||"}},
             Case{"Website: www. werkcentrum.nl", {"url|www.werkcentrum.nl||"}},
             Case{"op de website Zoetermeervoorelkaar.nl worden", {"url|Zoetermeervoorelkaar.nl||"}},
             Case{"E-mail: info@werkcentrum.nl", {"email|info@werkcentrum.nl||"}},
         }) {
        std::vector<std::string> found;
        for (const Reference& r : find_references(document_of({c.text}), {})) found.push_back(r.kind + "|" + r.text + "|" + r.number + "|" + r.date);
        INFO(c.text);
        CHECK(found == c.references);
    }
}
