#include "extractors/council/motie_paper.h"

#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/motie_fields.h"
#include "extractors/council/motie_items.h"
#include "extractors/council/moties.h"
#include "extractors/council/text_changes.h"
#include "extractors/extract.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/shown_people.h"

using namespace griffier;

TEST_CASE("an amendement that proposes without a verb of a dictum, its two texts below headings without a colon") {
    DocumentFacts facts;
    facts.kind = "amendement";
    const auto moties = find_moties(
        document_of({"A25-08", "Amendement", "bij agendapunt 7.2, raadsvoorstel 2025/061 Verordening afval",
                     "Ondergetekenden, leden van de raad van de gemeente Oudemeer, stellen voor het ontwerpbesluit als volgt te wijzigen:", "Huidige tekst",
                     "Artikel 5, tweede lid: De heffing bedraagt € 312,50 per perceel.", "Voorgestelde tekst",
                     "Artikel 5, tweede lid: De heffing bedraagt € 298,00 per perceel.", "Toelichting", "Er is genoeg geld.", "Oudemeer, 6 november 2025",
                     "VVD, H. van Loon", "Gemeentebelangen Oudemeer, C. Prins"}),
        facts);
    REQUIRE(moties.size() == 1);
    const Motie& motie = moties[0];
    CHECK(motie.number == "A25-08");
    CHECK(motie.date == "2025-11-06");
    CHECK(shown(motie.submitters) == "H. van Loon/VVD;C. Prins/Gemeentebelangen Oudemeer;");
    REQUIRE(motie.changes.size() == 1);
    CHECK(motie.changes[0].place == "Artikel 5, tweede lid");
    CHECK(motie.changes[0].old_text == "De heffing bedraagt € 312,50 per perceel.");
    CHECK(motie.changes[0].new_text == "De heffing bedraagt € 298,00 per perceel.");
}

TEST_CASE("what an amendement changes") {
    const auto changes =
        changes_of({{"Besluit",
                     {"in artikel 5, lid 2 “€ 210” te vervangen door “€ 180”;", "artikel 7 te laten vervallen;",
                      "een beslispunt toe te voegen, luidende: “De raad te berichten.”", "beslispunt 3 te wijzigen in: Het tarief blijft gelijk."},
                     {0, 0, 0, 0}}});
    REQUIRE(changes.size() == 4);
    CHECK(changes[0] == TextChange{"replace", "artikel 5, lid 2", "€ 210", "€ 180"});
    CHECK(changes[1].action == "delete");
    CHECK(changes[1].place == "artikel 7");
    CHECK(changes[2] == TextChange{"add", "beslispunt", "", "De raad te berichten."});
    CHECK(changes[3] == TextChange{"replace", "beslispunt 3", "", "Het tarief blijft gelijk"});
}

TEST_CASE("an amendement that prints the old text and the new one below it") {
    const auto shown_changes = [](const std::vector<std::string>& items) {
        std::string out;
        for (const TextChange& one : changes_of({{"Besluit", items, std::vector<int>(items.size(), 0)}}))
            out += one.action + "|" + one.place + "|" + one.old_text + "|" + one.new_text + "\n";
        return out;
    };
    const std::string both = "replace|Beslispunt 2|2. De entree kost € 4.|2. De entree kost € 3.\nadd|beslispunt 5||5. De raad ontvangt een verslag.\n";
    CHECK(shown_changes({"het besluit als volgt te wijzigen:", "Beslispunt 2 te wijzigen van:", "“2. De entree kost € 4.”", "in:", "“2. De entree kost € 3.”",
                         "Een nieuw beslispunt 5 toe te voegen, luidende:", "“5. De raad ontvangt een verslag.”"}) == both);
    CHECK(shown_changes({"Beslispunt 2 te wijzigen van:", "“2. De entree kost € 4.” in:",
                         "“2. De entree kost € 3.” Een nieuw beslispunt 5 toe te voegen, luidende:", "“5. De raad ontvangt een verslag.”"}) == both);
    CHECK(shown_changes({"in artikel 4 het tarief te wijzigen van € 12 in € 9;"}) == "replace|artikel 4|€ 12|€ 9\n");
    CHECK(shown_changes({"beslispunt 1 te wijzigen van: “drie bruggen” in: “twee bruggen”."}) == "replace|beslispunt 1|drie bruggen|twee bruggen\n");
    CHECK(shown_changes({"te wijzigen:", "Beslispunt 2", "Oude tekst: 2. De entree kost € 4.", "Nieuwe tekst: 2. De entree kost € 3."}) ==
          "replace|Beslispunt 2|2. De entree kost € 4.|2. De entree kost € 3.\n");
    CHECK(shown_changes({"het besluit als volgt te wijzigen:", "Artikel 4, eerste lid", "Oude tekst: Het kost € 4.", "Nieuwe tekst: Het kost € 3.",
                         "De bijlage", "Oude tekst: Er is geen kaart.", "Nieuwe tekst: Er is een kaart."}) ==
          "replace|Artikel 4, eerste lid|Het kost € 4.|Het kost € 3.\nreplace|De bijlage|Er is geen kaart.|Er is een kaart.\n");
    CHECK(shown_changes({"Artikel 3, lid 1 van de regeling te wijzigen als volgt:", "Was:", "De poort sluit om zes uur.",
                         "Wordt:", "De poort sluit om acht uur."}) == "replace|Artikel 3, lid 1|De poort sluit om zes uur.|De poort sluit om acht uur.\n");
    CHECK(shown_changes({"Artikel 3 te wijzigen als volgt:", "De poort sluit om acht uur."}) == "replace|Artikel 3||De poort sluit om acht uur.\n");
    CHECK(shown_changes({"beslispunt 1 te wijzigen van:"}).empty());
    CHECK(shown_changes({"beslispunt 1 te wijzigen van 3 % in 2025 in 4 % in 2026."}).empty());
}

TEST_CASE("an amendement without closing words: names and outcome are no items") {
    DocumentFacts facts;
    facts.kind = "amendement";
    const auto moties = find_moties(
        document_of({"Amendement A3", "De raad,", "Besluit:", "- beslispunt 2 te schrappen.", "H. Postma (SP)", "Het amendement is ingetrokken."}), facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].dictum[0].items == std::vector<std::string>{"beslispunt 2 te schrappen."});
    CHECK(shown(moties[0].submitters) == "H. Postma/SP;");
    CHECK(moties[0].decision == "ingetrokken");
}

TEST_CASE("the number in front of a title has its letter") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties = find_moties(document_of({"MOTIE", "M7 – Bankjes langs de vaart", "De raad, in vergadering bijeen,",
                                                 "verzoekt het college:", "- bankjes te plaatsen;", "en gaat over tot de orde van de dag."}),
                                    facts);
    REQUIRE(moties.size() == 1);
    CHECK(moties[0].number == "M7");
    CHECK(moties[0].title == "Bankjes langs de vaart");
    const auto numbered = [&](const std::string& title) {
        const auto one = find_moties(document_of({"# " + title, "De raad, in vergadering bijeen,", "verzoekt het college:", "- bankjes te plaatsen;",
                                                  "en gaat over tot de orde van de dag."}),
                                     facts);
        return one.size() == 1 ? one[0].number + "|" + one[0].title : "";
    };
    CHECK(numbered("Motie 2025-31 Fietsen langs de dijk") == "2025-31|Fietsen langs de dijk");
    CHECK(numbered("Motie 2025-2028 Wonen in het dorp") == "|2025-2028 Wonen in het dorp");
    CHECK(numbered("Motie M12-Zwembad open") == "M12|Zwembad open");
}

TEST_CASE("verbs in capitals, several papers in one file") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties =
        find_moties(document_of({"Motie M1: Bomen", "De raad, in vergadering bijeen,", "VERZOEKT HET COLLEGE:", "- bomen te planten;",
                                 "en gaat over tot de orde van de dag.", "A. Bos (VVD)", "Motie M2: Struiken", "De raad, in vergadering bijeen,",
                                 "Draagt het college op om struiken te planten;", "en gaat over tot de orde van de dag.", "De motie is verworpen."}),
                    facts);
    REQUIRE(moties.size() == 2);
    CHECK(moties[0].number == "M1");
    CHECK(moties[0].dictum[0].verb == "VERZOEKT HET COLLEGE");
    CHECK(shown(moties[0].submitters) == "A. Bos/VVD;");
    CHECK(moties[0].decision.empty());
    CHECK(moties[1].title == "Struiken");
    CHECK(moties[1].dictum[0] == DictumPart{"Draagt het college op om", {"struiken te planten;"}, {0}});
    CHECK(moties[1].decision == "verworpen");
}

TEST_CASE("the rows of a head without lines are fields of their own, and a label's value is not the next label") {
    Document document = document_of({"Raadsvoorstel", "Vergaderdatum 3 juli 2025", "Voorstelnummer 25.012 Portefeuillehouder W. Haan"});
    // The last block is two printed lines; of the second, label and name stand apart.
    Block& block = document.blocks.back();
    Line first = block.lines[0], second = block.lines[0];
    first.text = "Voorstelnummer 25.012", second.text = "Portefeuillehouder W. Haan";
    first.words.resize(2), second.words.erase(second.words.begin(), second.words.begin() + 2);
    for (std::size_t w = 1; w < second.words.size(); ++w) {
        Word& word = document.pages[0].words[static_cast<std::size_t>(second.words[w])];
        word.box.x0 += 40, word.box.x1 += 40;
    }
    block.lines = {first, second};
    Extraction extraction;
    extraction.facts.kind = "raadsvoorstel";
    find_head(document, extraction);
    std::string shown_head;
    for (const HeadField& field : extraction.head) shown_head += field.label + "=" + field.value + ";";
    CHECK(shown_head == "Vergaderdatum=3 juli 2025;Voorstelnummer=25.012;Portefeuillehouder=W. Haan;");
}

TEST_CASE("a head in a grid: what was set apart goes on, and a label is no value") {
    Document document = table_of({{"Datum", "3-6-2025", ""}, {"Tijd", "9:30", "– 15:52"}, {"Fractie", "Voor", "Tegen"}}, "Besluitenlijst");
    Block block;
    block.kind = BlockKind::table;
    block.table = 0;
    document.blocks.push_back(block);
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    find_head(document, extraction);
    REQUIRE(extraction.head.size() == 2);
    CHECK(extraction.head[0].value == "3-6-2025");
    CHECK(extraction.head[1].value == "9:30 – 15:52");
}

TEST_CASE("numbers of a dictum without a mark, outcome and votes below headings of their own") {
    DocumentFacts facts;
    facts.kind = "motie";
    const auto moties = find_moties(
        document_of({"# Motie Dierenopvang", "De raad, in vergadering bijeen,", "verzoekt GS:", "1 de kosten apart te tonen;", "2 de raad te berichten;",
                     "en gaat over tot de orde van de dag.", "# Status", "Aangenomen", "# Voor", "SP, D66 (2), CDA", "# Tegen", "VVD"}),
        facts);
    REQUIRE(moties.size() == 1);
    REQUIRE(moties[0].dictum.size() == 1);
    CHECK(moties[0].dictum[0].items == std::vector<std::string>{"de kosten apart te tonen;", "de raad te berichten;"});
    CHECK(moties[0].decision == "aangenomen");
    REQUIRE(moties[0].vote_count.has_value());
    CHECK(moties[0].vote_count->parties_for == std::vector<std::string>{"SP", "D66", "CDA"});
    CHECK(moties[0].vote_count->parties_against == std::vector<std::string>{"VVD"});
    CHECK(moties[0].unread_below == 0);
}

TEST_CASE("the place of a change in the columns of old and new texts, and the number of a proposal behind its letters") {
    const auto changes =
        changes_of({{"besluit", {"Oude tekst: Artikel 2:29: Sluit om 01.00 uur.", "Nieuwe tekst: Artikel 2:29: Sluit om 03.00 uur."}, {0, 0}}});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].place == "Artikel 2:29");
    CHECK(changes[0].old_text == "Sluit om 01.00 uur.");
    CHECK(changes[0].new_text == "Sluit om 03.00 uur.");
    Motie motie;
    take_proposal(motie, "RV 2026-033 Wijziging APV");
    CHECK(motie.proposal_number == "2026-033");
}

TEST_CASE("the meeting in a line of the head without a label") {
    const Extraction found =
        extract(document_of({"MOTIE M-5", "Gemeenteraad van Veldermeer, vergadering van 11 juni 2026, agendapunt 7 Kadernota", "De raad van Veldermeer,",
                             "overwegende dat het warm is;", "verzoekt het college bankjes te plaatsen;", "en gaat over tot de orde van de dag."}));
    REQUIRE(found.moties.size() == 1);
    CHECK(found.moties[0].meeting == "11 juni 2026");
    CHECK(found.moties[0].date == "2026-06-11");
    CHECK(found.moties[0].agenda_item == "7");
}
