#include "extractors/council/motie_items.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/moties.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

namespace {

std::string of_title(const std::string& title) {
    Decision item;
    item.number = "4";
    item.title = title;
    item.outcome = "verworpen";
    const auto motie = motie_of_item(item);
    if (!motie) return "-";
    return motie->kind + "|" + motie->subtype + "|" + motie->number + "|" + motie->title + "|" + motie->decision + "|" + shown(motie->submitters);
}

}  // namespace

TEST_CASE("an item of a decision list whose title is a motie") {
    CHECK(of_title("Motie M1 Haltes langs de vaart (SP, CDA)") == "motie||M1|Haltes langs de vaart|verworpen|/SP;/CDA;");
    CHECK(of_title("Motie vreemd aan de orde van de dag M6 Bankjes (CDA)") == "motie|vreemd|M6|Bankjes|verworpen|/CDA;");
    CHECK(of_title("Motie ‘Tel de otters’ (PvdA)") == "motie|||Tel de otters|verworpen|/PvdA;");
    CHECK(of_title("Amendement A2: Brug blijft open") == "amendement||A2|Brug blijft open|verworpen|");
    for (const char* title : {"Moties en amendementen", "Motie over de haven (bijlage 3)", "Motie 30 km-zones", "Amendement A1 en A2", "Kadernota"}) {
        INFO(title);
        CHECK(of_title(title) == "-");
    }
}

TEST_CASE("what was decided in one sentence, and a motie as an item") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    extraction.facts.date = "2025-06-03";
    find_decisions(
        document_of({"# 1. Nota groen", "De raad besluit met 20 stemmen voor en 9 tegen (SP) de nota groen vast te stellen.", "# 2. Verordening haven",
                     "Zonder hoofdelijke stemming aangenomen.", "# 3. Motie M2 Meer eiken (D66)", "De motie wordt unaniem aangenomen.", "# 4. Sluiting"}),
        extraction);
    REQUIRE(extraction.decisions.size() == 4);
    CHECK(extraction.decisions[0].outcome == "vastgesteld");
    CHECK(extraction.decisions[0].vote_count->parties_against == std::vector<std::string>{"SP"});
    CHECK(extraction.decisions[1].outcome == "aangenomen");
    REQUIRE(extraction.moties.size() == 1);
    CHECK(extraction.moties[0].number == "M2");
    CHECK(extraction.moties[0].decision == "aangenomen");
    CHECK(extraction.moties[0].date == "2025-06-03");
    CHECK(extraction.moties[0].agenda_item == "3 Motie M2 Meer eiken");
}

TEST_CASE("a motie of a water board: the letterhead is not its opening, grounds begin with 'dat'") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties = find_moties(
        document_of({"Provinciale Staten van Veldland", "Motie", "Nummer: M 2025-3", "Onderwerp: Otters", "Indieners: CDA, de heer W. Smit; SP, mevrouw J. Bos",
                     "De verenigde vergadering van het hoogheemraadschap van de Twee Plassen, in vergadering", "bijeen op 3 juni 2025, aan de orde punt 4,",
                     "overwegende:", "dat otters vis eten;", "dat er vis is;", "draagt dijkgraaf en hoogheemraden op om:", "- otters te tellen;",
                     "en gaat over tot de orde van de dag."}),
        facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].number == "M 2025-3");
    CHECK(moties[0].title == "Otters");
    CHECK(moties[0].date == "2025-06-03");
    CHECK(shown(moties[0].submitters) == "W. Smit/CDA;J. Bos/SP;");
    CHECK(moties[0].grounds == std::vector<Ground>{{"overwegende", "dat otters vis eten;"}, {"overwegende", "dat er vis is;"}});
    REQUIRE(moties[0].dictum.size() == 1);
    CHECK(moties[0].dictum[0].items == std::vector<std::string>{"otters te tellen;"});
}

TEST_CASE("a decision of Provinciale Staten with its votes before the items and the parties below them") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Nota groen", "Provinciale Staten besluiten met 12 stemmen voor en 5 stemmen tegen:", "- de nota vast te stellen;",
                                "- het fonds te vullen.", "Voor: CDA (7), SP (5)", "Tegen: VVD (5)", "Motie M2 Eiken (D66): verworpen", "Voor: SP, D66",
                                "# 2. Sluiting", "pagina 1", "Vastgesteld in de vergadering gehouden op 3 juni 2025."}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 2);
    const Decision& nota = extraction.decisions[0];
    CHECK(nota.verb == "Provinciale Staten besluiten");
    CHECK(nota.items.size() == 2);
    REQUIRE(nota.vote_count.has_value());
    CHECK(nota.vote_count->in_favour == 12);
    CHECK(nota.vote_count->parties_for == std::vector<std::string>{"CDA", "SP"});
    CHECK(nota.vote_count->parties_against == std::vector<std::string>{"VVD"});
    CHECK(extraction.decisions[1].explanation.empty());
    CHECK(extraction.decisions[1].outcome.empty());
    REQUIRE(extraction.moties.size() == 1);
    REQUIRE(extraction.moties[0].vote_count.has_value());
    CHECK(extraction.moties[0].vote_count->parties_for == std::vector<std::string>{"SP", "D66"});
}

TEST_CASE("what became of an item stands on lines of its own in the block of its title") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    Document document = document_of({"# 1. Opening", "# 2. Plan", "# 3. Motie vreemd", "# 4. Sluiting"});
    const auto printed = [&](std::size_t block, const std::vector<std::string>& lines) {
        Block& one = document.blocks[block];
        const Line line = one.lines[0];
        one.lines.clear();
        one.text.clear();
        for (const std::string& text : lines) {
            one.lines.push_back(line);
            one.lines.back().text = text;
            one.text += (one.text.empty() ? "" : " ") + text;
        }
    };
    printed(1, {"2. Plan Haven", "Amendement A1 ‘Lager’ (D66, CDA)", "Verworpen met 9 stemmen voor en 12 stemmen tegen.",
                "Besluit: met 15 stemmen voor (VVD) en 6 tegen (SP) aangenomen."});
    printed(2, {"3. Motie vreemd ‘Hutten’ van D66 en SP", "De motie wordt aangehouden."});
    find_decisions(document, extraction);
    REQUIRE(extraction.decisions.size() == 4);
    CHECK(extraction.decisions[1].title == "Plan Haven");
    CHECK(extraction.decisions[1].outcome == "aangenomen");
    CHECK(extraction.decisions[1].vote_count->in_favour == 15);
    CHECK(extraction.decisions[2].title == "Motie vreemd ‘Hutten’ van D66 en SP");
    CHECK(extraction.decisions[2].outcome == "aangehouden");
    REQUIRE(extraction.moties.size() == 2);
    CHECK(extraction.moties[0].title == "Lager");
    CHECK(extraction.moties[0].decision == "verworpen");
    CHECK(extraction.moties[0].vote_count->against == 12);
    CHECK(shown(extraction.moties[0].submitters) == "/D66;/CDA;");
    CHECK(extraction.moties[1].title == "Hutten");
    CHECK(shown(extraction.moties[1].submitters) == "/D66;/SP;");
}

TEST_CASE("a table of those who signed is no table of moties") {
    DocumentFacts facts;
    facts.kind = "motie";
    Document document = document_of({"Motie van treurnis", "De raad, in vergadering bijeen,", "spreekt zijn treurnis uit over de otters;",
                                     "en gaat over tot de orde van de dag.", "tabel"});
    with_table(document, 4, {{"Fractie", "Naam", "Handtekening"}, {"Lokaal Dorp", "Henk-Jan Hal", ""}, {"SP", "M. el Bos", ""}});
    const auto moties = find_moties(document, facts);
    REQUIRE(moties.size() == 1);
    CHECK(shown(moties[0].submitters) == "Henk-Jan Hal/Lokaal Dorp;M. el Bos/SP;");
    Extraction extraction;
    extraction.facts = facts;
    extraction.facts.title = "Motie van treurnis";
    read_council_tables(document, extraction);
    CHECK(extraction.moties.empty());
}

TEST_CASE("an amendement as a table of three columns") {
    DocumentFacts facts;
    facts.kind = "amendement";
    Document document = document_of({"Amendement A4", "De raad, in vergadering bijeen,", "besluit te wijzigen:", "tabel", "A. Bos (VVD)"});
    with_table(document, 3,
               {{"Plaats", "Tekst raadsvoorstel", "Tekst na amendement"},
                {"Beslispunt 2", "2. De entree kost € 4.", "2. De entree kost € 3."},
                {"Beslispunt 6", "", "6. De raad ontvangt een verslag."}});
    const auto moties = find_moties(document, facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].changes == std::vector<TextChange>{{"replace", "Beslispunt 2", "2. De entree kost € 4.", "2. De entree kost € 3."},
                                                       {"add", "Beslispunt 6", "", "6. De raad ontvangt een verslag."}});
    CHECK(shown(moties[0].submitters) == "A. Bos/VVD;");
}

TEST_CASE("the number of a proposal in brackets; years are none") {
    const auto number_of = [](const char* text) {
        Motie motie;
        take_proposal(motie, text);
        return motie.proposal_number;
    };
    CHECK(number_of("Haven Oost (RV25.0412)") == "RV25.0412");
    CHECK(number_of("raadsvoorstel 2025-0412 Haven Oost") == "2025-0412");
    CHECK(number_of("Kadernota (2026)") == "");
    CHECK(number_of("Begroting (2026-2029)") == "");
}

TEST_CASE("who promised something where no word but the function says it, and to whom") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    extraction.facts.date = "2025-06-03";
    find_commitments(document_of({"Mevrouw Bos vraagt naar de otters. Heemraad Hal zegt toe dat het bestuur voor 1 juli 2025 een telling ontvangt."}),
                     extraction);
    REQUIRE(extraction.commitments.size() == 1);
    CHECK(extraction.commitments[0].portfolio_holder == "Heemraad Hal");
    CHECK(extraction.commitments[0].date == "2025-06-03");
    CHECK(extraction.commitments[0].term_date == "2025-07-01");
    Extraction labelled;
    labelled.facts.kind = "toezegging";
    find_commitments(document_of({"Toezegging 2025-4", "Datum: 3 juni 2025", "Omschrijving: De dijkgraaf zegt toe de otters te tellen."}), labelled);
    REQUIRE(labelled.commitments.size() == 1);
    CHECK(labelled.commitments[0].text == "De dijkgraaf zegt toe de otters te tellen.");
}

TEST_CASE("a local party that the list proves is no person; what proves nothing is left out") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    const Document list = document_of({"# 1. Haven", "Motie M1 Kade open (Duinbelang, CDA): aangenomen.", "Voor: Duinbelang (7), CDA (5)",
                                       "Tegen: Piet van Zand (4)", "Motie M2 Sluis dicht (J. Bos, Piet van Zand): verworpen.",
                                       "Motie M3 Markt (Nieuw Elan, CDA): aangenomen.", "Motie M4 Brug (Peter Boer, CDA): aangenomen.", "# 2. Sluiting"});
    find_decisions(list, extraction);
    settle_parties(list, extraction);
    REQUIRE(extraction.moties.size() == 4);
    CHECK(shown(extraction.moties[3].submitters) == "Peter Boer/CDA;");
    CHECK(shown(extraction.moties[0].submitters) == "/Duinbelang;/CDA;");
    CHECK(shown(extraction.moties[1].submitters) == "J. Bos/Piet van Zand;");
    CHECK(shown(extraction.moties[2].submitters) == "/CDA;");
    REQUIRE(extraction.warnings.size() == 1);
    CHECK(extraction.warnings[0].code == "mover_unclear");
    CHECK(extraction.moties[0].vote_count->in_favour == 12);
    CHECK(extraction.moties[0].vote_count->against == 4);
}

TEST_CASE("a label for fracties proves its names, one with a person beside it does not") {
    Extraction extraction;
    extraction.facts.kind = "motie";
    extraction.moties.resize(2);
    extraction.moties[0].submitters = {{"", "PvdA"}, {"Kreken Actief", ""}};
    extraction.moties[1].submitters = {{"Jan de Boer", ""}};
    settle_parties(document_of({"Fracties: PvdA, Kreken Actief", "Fractie: Jan de Boer (VVD)"}), extraction);
    CHECK(shown(extraction.moties[0].submitters) == "/PvdA;/Kreken Actief;");
    CHECK(shown(extraction.moties[1].submitters) == "Jan de Boer/;");
}

TEST_CASE("both sides of a vote on lines of their own below 'Besluit:'") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Markt", "Besluit:", "- Voor: Duinbelang (7), CDA (5)", "- Tegen: D66 (3)", "De verordening is vastgesteld.", "# 2. Brug",
                                "Stemming:", "Voor: 9 (CDA, D66)", "Tegen: 6 (Duinbelang)", "Besluit: conform voorstel.", "# 3. Sluiting"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 3);
    CHECK(extraction.decisions[0].vote_count->in_favour == 12);
    CHECK(extraction.decisions[0].vote_count->against == 3);
    CHECK(extraction.decisions[1].vote_count->in_favour == 9);
    CHECK(extraction.decisions[1].vote_count->against == 6);
    CHECK(extraction.decisions[1].vote_count->parties_against == std::vector<std::string>{"Duinbelang"});
}

TEST_CASE("moties on lines of their own in a list, with what became of them below") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_decisions(document_of({"# 1. Zwembad",
                                "Amendement A1 Panelen op het dak (Duinbelang, D66)",
                                "- Voor: Duinbelang (8), D66 (3)",
                                "- Tegen: VVD (6)",
                                "- Het amendement is aangenomen.",
                                "Besluit:",
                                "- Voor: 13 (Duinbelang, D66, SP)",
                                "- Tegen: 6 (VVD)",
                                "- Het geamendeerde voorstel is aangenomen.",
                                "# 2. Begroting",
                                "Motie M1 Toezicht (VVD)",
                                "Voor: 6 stemmen (VVD)",
                                "Tegen: 13 stemmen (Duinbelang, D66, SP)",
                                "De motie is verworpen.",
                                "Motie M2 Bankjes (SP)",
                                "Ingetrokken.",
                                "Motie M3 Jongeren (D66)",
                                "Met algemene stemmen aangenomen.",
                                "Motie M1 is door de heer Bos toegelicht.",
                                "De begroting is vastgesteld met 17 stemmen voor en 2 stemmen tegen (SP).",
                                "# 3. Sluiting"}),
                   extraction);
    REQUIRE(extraction.decisions.size() == 3);
    CHECK(extraction.decisions[0].outcome == "aangenomen");
    CHECK(extraction.decisions[0].vote_count->in_favour == 13);
    CHECK(extraction.decisions[0].vote_count->against == 6);
    CHECK(extraction.decisions[1].outcome == "vastgesteld");
    CHECK(extraction.decisions[1].vote_count->in_favour == 17);
    REQUIRE(extraction.moties.size() == 4);
    CHECK(extraction.moties[0].kind == "amendement");
    CHECK(extraction.moties[0].decision == "aangenomen");
    CHECK(extraction.moties[0].vote_count->in_favour == 11);
    CHECK(extraction.moties[1].title == "Toezicht");
    CHECK(extraction.moties[1].decision == "verworpen");
    CHECK(extraction.moties[1].vote_count->against == 13);
    CHECK(extraction.moties[2].decision == "ingetrokken");
    CHECK(extraction.moties[3].decision == "aangenomen");
    CHECK(extraction.moties[3].vote_count->unanimous);
}
