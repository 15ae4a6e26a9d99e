#include "extractors/council/moties.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "catch.h"
#include "extractors/extract.h"
#include "tests/extractors/documents.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

// The last block printed as lines, as a block of signatures is.
void last_block_is(Document& document, std::initializer_list<const char*> lines) {
    std::vector<Line>& printed = document.blocks.back().lines;
    printed.clear();
    for (const char* text : lines) {
        Line line;
        line.text = text;
        printed.push_back(line);
    }
}

}  // namespace

TEST_CASE("the agenda item of a motie, wherever its head or its debate names it; its title is that of the paper") {
    const auto read = [](const std::vector<std::string>& head, const char* debate) {
        std::vector<std::string> texts = head;
        for (const char* text : {"De raad van de gemeente Zandhoven, bijeen op 12 maart 2026,", debate, "verzoekt het college:", "- lampen te dimmen;",
                                 "en gaat over tot de orde van de dag."})
            texts.push_back(text);
        return extract(document_of(texts));
    };
    CHECK(read({"# MOTIE 2026-11", "bij agendapunt 11"}, "gehoord de beraadslaging,").moties.at(0).agenda_item == "11");
    CHECK(read({"# MOTIE 2026-11"}, "gehoord de beraadslaging over agendapunt 7b, Groen,").moties.at(0).agenda_item == "7b");
    const Extraction titled = read({"# MOTIE 2026-11", "Onderwerp: Lampen die slapen"}, "gehoord de beraadslaging,");
    CHECK(titled.moties.at(0).agenda_item.empty());
    CHECK(titled.facts.title == "Lampen die slapen");
    CHECK(read({"# MOTIE", "Motie nr. 9", "Onderwerp: Lampen"}, "gezien motie nr. 9 en motie nr. 12,").references.size() == 1);  // not its own
}

TEST_CASE("what the council establishes is a ground, and a motie van treurnis says so in its head") {
    const Extraction read = extract(
        document_of({"# MOTIE", "Motie van treurnis, ingediend bij agendapunt 6 op 25 juni 2026", "De raad van de gemeente Oudewaarder,",
                     "Stelt vast dat:", "- de kosten zijn gestegen;", "Draagt het college op:", "- te rapporteren;", "en gaat over tot de orde van de dag."}));
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].subtype == "treurnis");
    CHECK(read.moties[0].agenda_item == "6");
    REQUIRE(read.moties[0].grounds.size() == 1);
    CHECK(read.moties[0].grounds[0].verb == "Stelt vast dat");
    CHECK(read.moties[0].dictum.size() == 1);
}

TEST_CASE("moties as cards below one another, each with its labels on lines of one paragraph") {
    Document document = document_of(
        {"# Moties", "# Motie 2026-12: Een veilige schoolroute", "Ingediend door: CDA, PvdA", "# Motie 2026-13: Straatfeesten", "Ingediend door: VVD"});
    for (const std::size_t of : {2u, 4u}) {
        Block& block = document.blocks[of];
        for (const char* text : {"Vergadering: 26 maart 2026", "Status: Aangenomen (16 voor, 9 tegen)"}) {
            Line line = block.lines.front();
            line.text = text;
            block.text += std::string(" ") + text;
            block.lines.push_back(line);
        }
    }
    const Extraction read = extract(document);
    CHECK(read.facts.kind == "other");
    CHECK(read.facts.title == "Moties");
    REQUIRE(read.moties.size() == 2);
    CHECK(shown(read.moties[0].submitters) == "/CDA;/PvdA;");
    CHECK(read.moties[0].date == "2026-03-26");
    CHECK(read.moties[0].decision == "aangenomen");
    CHECK(read.moties[0].status.empty());
    CHECK(shown(read.moties[1].submitters) == "/VVD;");
}

TEST_CASE("an amendement that proposes below its movers, with the number of the proposal in its head") {
    const Extraction read = extract(document_of({"# AMENDEMENT", "Nr: A26-9", "Voorstelnummer: 2026/61", "Onderwerp: Kantines",
                                                 "Ondergetekende leden van de raad stellen voor:", "in artikel 4 \"22.00 uur\" te wijzigen in \"23.00 uur\".",
                                                 "Motivering:", "Clubs trainen lang."}));
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].number == "A26-9");
    CHECK(read.moties[0].proposal_number == "2026/61");
    REQUIRE(read.moties[0].dictum.size() == 1);
    CHECK(read.moties[0].dictum[0].verb == "stellen voor");
    CHECK(read.moties[0].dictum[0].items.size() == 1);
}

TEST_CASE("moties under bold lines without a mark between number and title, with what was done below") {
    Document document = document_of(
        {"# Voortgang moties en amendementen", "# Motie 25-112 Meer groen (D66, GroenLinks), 13 november 2025", "Wij spraken met acht scholen.",
         "Status: loopt", "# Amendement 26-003 Lagere belasting (VVD, Lindemark Lokaal), 29 januari 2026", "Het tarief is verwerkt.", "Status: afgedaan"});
    const Extraction read = extract(document);
    CHECK(read.facts.title == "Voortgang moties en amendementen");
    REQUIRE(read.moties.size() == 2);
    CHECK(read.moties[0].number == "25-112");
    CHECK(read.moties[0].title == "Meer groen");
    CHECK(read.moties[0].date == "2025-11-13");
    CHECK(shown(read.moties[0].submitters) == "/D66;/GroenLinks;");
    CHECK(read.moties[0].status == "Wij spraken met acht scholen. loopt");
    CHECK(read.moties[1].kind == "amendement");
    CHECK(shown(read.moties[1].submitters) == "/VVD;/Lindemark Lokaal;");
}

TEST_CASE("outcome and votes on one line below a motie, and a platform's page that says what it is") {
    const Extraction paper = extract(document_of({"# MOTIE 2026-M-44", "De raad,", "verzoekt het college:", "- water te geven;",
                                                  "en gaat over tot de orde van de dag.", "Besluit: Aangenomen Stemverhouding: 14 – 9"}));
    REQUIRE(paper.moties.size() == 1);
    CHECK(paper.moties[0].decision == "aangenomen");
    REQUIRE(paper.moties[0].vote_count);
    CHECK(paper.moties[0].vote_count->against == 9);
    const Extraction page =
        extract(document_of({"Gemeente OldenhovenInloggen", "Toezeggingen", "# M-2026-31 Buurtbus terug", "Type: Motie", "Vergadering: 28-05-2026",
                             "Indieners: A. Bos (D66)", "Portefeuillehouder: wethouder Hal", "Uitslag: Aangenomen"}));
    CHECK(page.facts.kind == "motie");
    CHECK(page.facts.organisation == "");
    REQUIRE(page.moties.size() == 1);
    CHECK(page.moties[0].date == "2026-05-28");
}

TEST_CASE("movers on lines of their own below their labels, and a verb with an adverb") {
    Document document = document_of({"# MOTIE 14", "De raad,", "verzoekt het college:", "- katten op te vangen;",
                                     "Spreekt daarnaast uit:", "- dat dierenwelzijn telt;", "en gaat over tot de orde van de dag.",
                                     "Ingediend door: Marlies Otten, PvdA Mede ondersteund door: Henk Grooten, Dorpspartij Ilse Vonk, D66"});
    last_block_is(document, {"Ingediend door:", "Marlies Otten, PvdA", "Mede ondersteund door:", "Henk Grooten, Dorpspartij", "Ilse Vonk, D66"});
    const Extraction read = extract(document);
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].dictum.size() == 2);
    CHECK(read.head.empty());
}

TEST_CASE("an amendement with its number and title in one heading, signed below a word that says so") {
    const Extraction read =
        extract(document_of({"# Amendement nr. 3 – Betaalbare woningen eerst", "Vergaderdatum: 2 juli 2026", "De raad van de gemeente Barsinghorst;",
                             "besluit het ontwerpbesluit te wijzigen als volgt:", "Aan beslispunt 2 toe te voegen: \"waarbij ten minste 30% sociale huur is\".",
                             "Beslispunt 4 te laten vervallen.", "Ondertekening,", "namens de PvdA: Yara Bakhuis"}));
    CHECK(read.facts.title == "Betaalbare woningen eerst");
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].dictum[0].items.size() == 3);
    REQUIRE(read.moties[0].changes.size() == 2);
    CHECK(read.moties[0].changes[0].action == "add");
    CHECK(read.moties[0].changes[0].place == "beslispunt 2");
    for (const HeadField& field : read.head) CHECK(field.label != "Aan beslispunt 2 toe te voegen");
}

TEST_CASE("an agenda item as subject is no title where the title stands in quotes") {
    const Extraction read =
        extract(document_of({"Motie 11.1", "\"Een schoolplein is geen parkeerplaats\"", "Onderwerp: agendapunt 11, Nota Parkeren",
                             "De raad van de gemeente Tolbergen,", "verzoekt het college:", "- te tellen;", "en gaat over tot de orde van de dag."}));
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].title == "Een schoolplein is geen parkeerplaats");
    CHECK(read.moties[0].agenda_item == "11");
    CHECK(read.facts.title == "Een schoolplein is geen parkeerplaats");
}

TEST_CASE("a subamendement on an amendement") {
    const Extraction read =
        extract(document_of({"# SUBAMENDEMENT op amendement A2 – Parkeernorm binnenstad", "De raad,", "besluit:", "de norm te wijzigen.", "SGP / A. Kraai"}));
    REQUIRE(read.moties.size() == 1);
    CHECK(read.moties[0].proposal == "amendement A2");
    CHECK(read.moties[0].title == "Parkeernorm binnenstad");
    CHECK(read.facts.title == "Parkeernorm binnenstad");
}

TEST_CASE("motie records of a planning document") {
    const auto moties = find_moties(document_of({"# Aangenomen moties voorjaarsdebat", "Motie nr: 2401-07", "Onderwerp: Meer bankjes in het park",
                                                 "Draagt het college op:", "- te onderzoeken waar bankjes kunnen staan;", "- de raad te informeren.",
                                                 "Stand van zaken:", "Het onderzoek is gestart. Zie ook motie 2401-06.", "De raad volgt.", "Motie nr: 2401-08",
                                                 "Onderwerp: Rust op zondag", "Verzoekt het college om:", "1. stil te zijn;", "2. en te blijven.",
                                                 "Stand van zaken: afgedaan", "# Volgend hoofdstuk", "Motie 2401-07 is besproken in de raad.", "Tekst."}),
                                    {});
    REQUIRE(moties.size() == 2);
    CHECK(moties[0].number == "2401-07");
    CHECK(moties[0].title == "Meer bankjes in het park");
    CHECK(moties[0].decision == "aangenomen");
    REQUIRE(moties[0].dictum.size() == 1);
    CHECK(moties[0].dictum[0] == DictumPart{"Draagt het college op", {"te onderzoeken waar bankjes kunnen staan;", "de raad te informeren."}, {0, 0}});
    CHECK(moties[0].status == "Het onderzoek is gestart. Zie ook motie 2401-06. De raad volgt.");
    CHECK(moties[1].dictum[0] == DictumPart{"Verzoekt het college om", {"stil te zijn;", "en te blijven."}, {0, 0}});
    CHECK(moties[1].status == "afgedaan");
    CHECK(moties[0].date.empty());
    CHECK(moties[0].submitters.empty());
}

TEST_CASE("a motie as a paper of its own") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties =
        find_moties(document_of({"Nr. 1366", "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN", "Voorgesteld 5 december 2024", "De Kamer,", "gehoord de beraadslaging,",
                                 "constaterende dat er een tekort is;", "overwegende dat het anders kan;", "verzoekt de regering de opleiding te starten;",
                                 "verzoekt de regering de wet te wijzigen,", "en gaat over tot de orde van de dag.", "Bosman", "Van Rijn"}),
                    facts);
    REQUIRE(moties.size() == 1);
    const Motie& motie = moties[0];
    CHECK(motie.number == "1366");
    CHECK(motie.title == "MOTIE VAN DE LEDEN BOSMAN EN VAN RIJN");
    CHECK(motie.date == "2024-12-05");
    CHECK(motie.submitters == std::vector<Submitter>{{"Bosman", ""}, {"Van Rijn", ""}});
    CHECK(motie.considerations == std::vector<std::string>{"constaterende dat er een tekort is;", "overwegende dat het anders kan;"});
    REQUIRE(motie.dictum.size() == 2);
    CHECK(motie.dictum[0] == DictumPart{"verzoekt de regering", {"de opleiding te starten;"}, {0}});
}

TEST_CASE("labels of the head between the items, and the council as mover: left out and said so") {
    const Document read_across = document_of({"MOTIE", "Indieners: De gemeenteraad van Veldermeer,", "constaterende dat:", "- er weinig bankjes zijn;",
                                              "draagt het college op:", "Datum:", "- bankjes te plaatsen;", "en gaat over tot de orde van de dag."});
    const Extraction found = extract(read_across);
    REQUIRE(found.moties.size() == 1);
    CHECK(found.moties[0].submitters.empty());
    REQUIRE(found.moties[0].dictum.size() == 1);
    CHECK(found.moties[0].dictum[0].items == std::vector<std::string>{"bankjes te plaatsen;"});
    CHECK(std::count_if(found.warnings.begin(), found.warnings.end(), [](const Warning& warning) { return warning.code == "columns_unclear"; }) == 1);

    const Extraction plain =
        extract(document_of({"MOTIE", "Indieners: R. de Raad (CDA)", "De raad van Veldermeer,", "constaterende dat:", "- er weinig bankjes zijn;",
                             "draagt het college op:", "- bankjes te plaatsen, en in het besluit op te nemen:", "en gaat over tot de orde van de dag."}));
    REQUIRE(plain.moties.size() == 1);
    CHECK(plain.moties[0].submitters.size() == 1);
    CHECK(std::none_of(plain.warnings.begin(), plain.warnings.end(), [](const Warning& warning) { return warning.code == "columns_unclear"; }));
}

TEST_CASE("an overview of moties by itself, and the state below a motie") {
    DocumentFacts facts;
    facts.kind = "motie";
    const std::vector<std::string> first = {"Motie nr: 2401-7",
                                            "Onderwerp: Bomen op het plein",
                                            "Verzoekt het college:",
                                            "- bomen te planten;",
                                            "- ze water te geven.",
                                            "Stand van zaken:",
                                            "De bomen zijn besteld. Ze komen in het najaar."};
    auto both = first;
    both.insert(both.end(),
                {"Motie nr: 2401-8", "Onderwerp: Stilte aan de plas", "Verzoekt het college:", "- de boten te weren.", "Stand van zaken:", "Er staan borden."});
    const auto moties = find_moties(document_of(both), facts);
    REQUIRE(moties.size() == 2);
    CHECK(moties[0].number == "2401-7");
    CHECK(moties[0].dictum == std::vector<DictumPart>{{"Verzoekt het college", {"bomen te planten;", "ze water te geven."}, {0, 0}}});
    CHECK(moties[0].status == "De bomen zijn besteld. Ze komen in het najaar.");
    CHECK(moties[1].title == "Stilte aan de plas");
    CHECK(moties[1].status == "Er staan borden.");
    const auto one = find_moties(document_of(first), facts);
    REQUIRE(one.size() == 1);
    CHECK(one[0].dictum[0].items.size() == 2);
    CHECK(one[0].status == "De bomen zijn besteld. Ze komen in het najaar.");
}

TEST_CASE("signatures: a name and a party on every line") {
    DocumentFacts facts;
    facts.kind = "motie";
    Document document = document_of(
        {"MOTIE", "De raad, in vergadering bijeen,", "verzoekt het college:", "- bomen te planten;", "en gaat over tot de orde van de dag.", "namen"});
    last_block_is(document, {"A. de Wit (GroenLinks)", "M.J. van der Laan, CDA", "SP: J. Bakker", "Lindendal, 3 juli 2025"});
    const auto moties = find_moties(document, facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].submitters == std::vector<Submitter>{{"A. de Wit", "GroenLinks"}, {"M.J. van der Laan", "CDA"}, {"J. Bakker", "SP"}});
}

TEST_CASE("a party before a name with any letter, and the closing words of several fractions") {
    DocumentFacts facts;
    facts.kind = "motie";
    Document document = document_of(
        {"MOTIE", "De fracties, in vergadering bijeen,", "verzoeken het college:", "- bomen te planten;", "en gaan over tot de orde van de dag.", "namen"});
    last_block_is(document, {"PvdA-GroenLinks, Y. Öztürk", "Ş. Çelik (SP)"});
    const auto moties = find_moties(document, facts);
    REQUIRE(moties.size() == 1);
    REQUIRE(moties[0].dictum.size() == 1);
    CHECK(moties[0].dictum[0].items.size() == 1);
    CHECK(moties[0].submitters == std::vector<Submitter>{{"Y. Öztürk", "PvdA-GroenLinks"}, {"Ş. Çelik", "SP"}});
}

TEST_CASE("what mentions a motie is no motie") {
    CHECK(find_moties(document_of({"# Moties en amendementen", "Motie 2306-29", "is afgedaan met een memo.", "Besluit van het college volgt."}), {}).empty());
    CHECK(find_moties(document_of({"De motie is aangenomen. Verzoekt u om informatie?"}), {}).empty());
}

TEST_CASE("the page of a motie on a platform: its fields without its text") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties =
        find_moties(document_of({"# Moties", "# Motie M-25.19 Bankjes op het plein", "Datum: 25-09-2025", "Indiener(s): W. Hal (Duinbelang), A. el Bos (PvdA)",
                                 "Portefeuillehouder: J. Timmers", "Uitslag: Aangenomen", "Status: voorstel volgt in april"}),
                    facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].number == "M-25.19");
    CHECK(moties[0].title == "Bankjes op het plein");
    CHECK(moties[0].decision == "aangenomen");
    CHECK(moties[0].date == "2025-09-25");
    CHECK(moties[0].submitters.size() == 2);
    CHECK(moties[0].status == "voorstel volgt in april");
    CHECK(find_moties(document_of({"# Motie M-25.19 Bankjes op het plein", "De motie is nog niet ingediend."}), facts).empty());
}

TEST_CASE("movers below their label: initials are no marks of a list, and names below the dictum none of its items") {
    const Extraction found = extract(document_of({"MOTIE", "Indieners", "K. Scholten (VVD)", "E. van Beek (CDA)", "De raad van Veldermeer,",
                                                  "constaterende dat:", "- er weinig bankjes zijn;", "draagt het college op:", "- bankjes te plaatsen.",
                                                  "Indieners", "S. Bouali", "I.D. Kok"}));
    REQUIRE(found.moties.size() == 1);
    CHECK(shown(found.moties[0].submitters) == "K. Scholten/VVD;E. van Beek/CDA;S. Bouali/;I.D. Kok/;");
    REQUIRE(found.moties[0].dictum.size() == 1);
    CHECK(found.moties[0].dictum[0].items == std::vector<std::string>{"bankjes te plaatsen."});
}

TEST_CASE("a motie by its members, and its state in a word") {
    const Extraction found = extract(document_of({"Motie", "Status: Aangenomen", "Onderwerp: Motie van de leden Bos en Kok inzake koele plekken",
                                                  "De raad van Veldermeer,", "gelezen hebbende het plan van mei;", "overwegende,", "- dat het heet is;",
                                                  "verzoekt het college bankjes te plaatsen;", "en gaat over tot de orde van de dag."}));
    REQUIRE(found.moties.size() == 1);
    const Motie& motie = found.moties[0];
    CHECK(motie.decision == "aangenomen");
    CHECK(shown(motie.submitters) == "Bos/;Kok/;");
    REQUIRE(motie.grounds.size() == 2);
    CHECK(motie.grounds[0] == Ground{"gelezen hebbende", "het plan van mei;"});
    CHECK(motie.grounds[1] == Ground{"overwegende", "dat het heet is;"});
}

TEST_CASE("names between the grounds: movers, and said that columns may have been read across") {
    const Extraction found = extract(document_of({"MOTIE", "De raad van Veldermeer,", "constaterende dat:", "- er weinig bankjes zijn;", "J. Akkerman (CDA)",
                                                  "draagt het college op:", "- bankjes te plaatsen;", "en gaat over tot de orde van de dag."}));
    REQUIRE(found.moties.size() == 1);
    CHECK(found.moties[0].grounds.size() == 1);
    CHECK(shown(found.moties[0].submitters) == "J. Akkerman/CDA;");
    CHECK(std::any_of(found.warnings.begin(), found.warnings.end(), [](const Warning& warning) { return warning.code == "columns_unclear"; }));
}

TEST_CASE("moties under headings that begin with their numbers") {
    const Extraction found = extract(document_of({"# Moties en amendementen: stand van zaken per 1 november 2025", "# M25-03 Water uit de kraan",
                                                  "Indieners: Volt, SP", "Datum: 11 maart 2025", "Stand van zaken: Loopt.", "# A25-01 Meer geld voor de bieb",
                                                  "Indieners: CDA", "Datum: 8 juli 2025", "Stand van zaken: Verwerkt in de begroting."}));
    REQUIRE(found.moties.size() == 2);
    CHECK(found.moties[0].number == "M25-03");
    CHECK(found.moties[0].title == "Water uit de kraan");
    CHECK(found.moties[1].kind == "amendement");
    CHECK(found.moties[1].status == "Verwerkt in de begroting.");
    CHECK(found.facts.date == "2025-11-01");
}

TEST_CASE("a number with a note behind the kind, and an outcome that begins with aldus") {
    const Extraction found =
        extract(document_of({"MOTIE nr. 2026-021 (vreemd aan de orde van de dag)", "Onderwerp: Veerdienst", "De raad van Veldermeer,",
                             "verzoekt het college:", "- te overleggen;", "en gaat over tot de orde van de dag.", "Aldus aangenomen met algemene stemmen."}));
    REQUIRE(found.moties.size() == 1);
    CHECK(found.moties[0].number == "2026-021");
    CHECK(found.moties[0].subtype == "vreemd");
    CHECK(found.moties[0].decision == "aangenomen");
    CHECK(found.moties[0].vote_count->unanimous);
}

TEST_CASE("a head with the body above the kind, and an amendement's with its proposal") {
    const Extraction motie = extract(document_of({"GEMEENTERAAD VAN VELDERMEER Motie nummer 2026/M/09", "Onderwerp: Zwemles", "De raad van Veldermeer,",
                                                  "verzoekt het college:", "- te overleggen;", "en gaat over tot de orde van de dag."}));
    REQUIRE(motie.moties.size() == 1);
    CHECK(motie.moties[0].number == "2026/M/09");
    CHECK(motie.moties[0].title == "Zwemles");
    const Extraction amendement = extract(document_of({"Amendement nr. A-2026-3 op voorstel 2026-41 (Nota parkeren)", "Titel: Betaalbaar",
                                                       "De raad van Veldermeer,", "besluit:", "- artikel 7 te laten vervallen."}));
    REQUIRE(amendement.moties.size() == 1);
    CHECK(amendement.moties[0].number == "A-2026-3");
    CHECK(amendement.moties[0].proposal_number == "2026-41");
    CHECK(amendement.moties[0].title == "Betaalbaar");
}

TEST_CASE("an old and a new text whose columns nothing parts: no text, and said so") {
    const Extraction found = extract(
        document_of({"AMENDEMENT A2", "De raad van Veldermeer,", "besluit:", "beslispunt 3 als volgt te wijzigen:", "Oorspronkelijke tekst Nieuwe tekst",
                     "De leges voor een De leges voor een park bedragen 12 euro. park bedragen 11 euro.", "en gaat over tot de orde van de dag."}));
    REQUIRE(found.moties.size() == 1);
    CHECK(found.moties[0].changes.empty());
    REQUIRE(found.moties[0].dictum.size() == 1);
    CHECK(found.moties[0].dictum[0].items == std::vector<std::string>{"beslispunt 3 als volgt te wijzigen:"});
    CHECK(std::count_if(found.warnings.begin(), found.warnings.end(), [](const Warning& warning) { return warning.code == "columns_unclear"; }) == 1);
}
