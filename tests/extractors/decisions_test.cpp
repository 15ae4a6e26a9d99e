#include <algorithm>
#include <string>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/decision_fields.h"
#include "extractors/council/paper_blocks.h"
#include "extractors/council/votes.h"
#include "extractors/facts/facts.h"
#include "extractors/prose/references.h"
#include "extractors/prose/statements.h"
#include "tests/extractors/council_cases.h"

using namespace griffier;

TEST_CASE("a raadsbesluit whose verb has no colon; those who signed are no head") {
    const Document paper =
        document_of({"# Raadsbesluit", "Onderwerp: Jaarstukken", "De raad van de gemeente Klaverdam,", "gelet op artikel 197 van de Gemeentewet,", "BESLUIT",
                     "- de jaarstukken vast te stellen;", "Aldus vastgesteld in de raadsvergadering van 9 juli 2026.", "griffier", "S. de Wit"});
    const auto all = decisions_of(paper, "raadsbesluit");
    REQUIRE(all.size() == 1);
    CHECK(all[0].items.size() == 1);
    Extraction extraction;
    extraction.facts.kind = "raadsbesluit";
    find_head(paper, extraction);
    REQUIRE(extraction.head.size() == 1);
    CHECK(extraction.head[0].label == "Onderwerp");
    CHECK(decisions_of(document_of({"# Raadsvoorstel", "# Besluit", "De raad kan ook anders kiezen."}), "raadsvoorstel").empty());
}

TEST_CASE("the sentence within a paragraph that decides; what the college decided is only told in a council's list") {
    const Document list = document_of({"# Snippergroen", "Een bewoner wil groen kopen. Burgemeester en wethouders besluiten de grond te verkopen.", "# Geluid",
                                       "De behandeling is aangehouden."});
    const auto all = decisions_of(list);
    REQUIRE(all.size() == 2);
    CHECK(all[0].explanation == "Een bewoner wil groen kopen.");
    CHECK(all[0].text == "Burgemeester en wethouders besluiten de grond te verkopen.");
    CHECK(all[1].outcome == "aangehouden");
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    extraction.facts.title = "Besluitenlijst gemeenteraad";
    find_decisions(document_of({"# 1. Brug", "Het college heeft besloten de brug te sluiten.", "# 2. Vaart", "Besluit: akkoord."}), extraction);
    REQUIRE(extraction.decisions.size() == 2);
    CHECK(extraction.decisions[0].text == "");
}

TEST_CASE("a proposal in the old form, and its text up to the next label") {
    const Document paper =
        document_of({"Onderwerp: Archiefverordening", "Aan de raad,", "Voorstel:", "De verordening vast te stellen.", "Toelichting:", "De wet vraagt erom."});
    CHECK(find_facts(paper).kind == "raadsvoorstel");
    const auto all = decisions_of(paper, "raadsvoorstel");
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "De verordening vast te stellen.");
}

TEST_CASE("a proposal to another board, the number in its title, labelled lines below a plain one") {
    CHECK(find_facts(document_of({"# Voorstel aan het algemeen bestuur", "Onderwerp: Bestuursrapportage 2027"})).kind == "raadsvoorstel");
    const auto asked =
        decisions_of(document_of({"# Rapportage", "Het algemeen bestuur wordt gevraagd te besluiten:", "- de rapportage vast te stellen."}), "raadsvoorstel");
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].verb == "Het algemeen bestuur wordt gevraagd te besluiten");
    Extraction extraction;
    extraction.facts.kind = "raadsbesluit";
    extraction.facts.title = "Raadsbesluit 27-088";
    const Document whole = document_of({"De raad van de gemeente Plassendam,", "besluit:", "- de verordening vast te stellen.",
                                        "Aldus besloten op 7 oktober 2027.", "De griffier,", "A. Zwart", "De voorzitter,", "M. Wit"});
    Document paper = whole;  // names and roles in two blocks of two lines
    paper.blocks[4].lines.push_back(whole.blocks[5].lines.front());
    paper.blocks[6].lines.push_back(whole.blocks[7].lines.front());
    paper.blocks[4].text = "De griffier, A. Zwart";
    paper.blocks[6].text = "De voorzitter, M. Wit";
    paper.blocks.erase(paper.blocks.begin() + 7);
    paper.blocks.erase(paper.blocks.begin() + 5);
    find_decisions(paper, extraction);
    REQUIRE(extraction.decisions.size() == 1);
    CHECK(extraction.decisions[0].number == "27-088");
    CHECK(extraction.decisions[0].signers.size() == 2);
}

TEST_CASE("what a proposal prints above its points, its own date, and the title that is no label") {
    const Document paper = document_of({"# Raadsvoorstel: Markten", "Datum raadsvergadering: 23 maart 2028", "Datum collegebesluit: 8 februari 2028",
                                        "# 1. Voorgesteld besluit", "De raad besluit:", "- de verordening vast te stellen;"});
    CHECK(find_facts(paper).date == "2028-02-08");
    const auto all = decisions_of(paper, "raadsvoorstel");
    REQUIRE(all.size() == 1);
    CHECK(all[0].verb == "De raad besluit");
    CHECK(all[0].text == "");
    CHECK(all[0].items.size() == 1);
    Extraction extraction;
    extraction.facts = find_facts(paper);
    find_head(paper, extraction);
    CHECK(std::none_of(extraction.head.begin(), extraction.head.end(), [](const HeadField& field) { return field.label == "Raadsvoorstel"; }));
    CHECK(find_facts(document_of({"# Informatiebrief aan de raad"})).kind == "raadsmemo");
    const Document held = document_of({"# BESLUITENLIJST", "van de openbare raadsvergadering van Wierdijk, gehouden op dinsdag 18 januari 2028 om 20.00 uur"});
    CHECK(find_facts(held).organisation == "Wierdijk");
    CHECK(find_facts(held).date == "2028-01-18");
}

TEST_CASE("a raadsbesluit in one block of lines") {
    Document document = one_block({"gelezen het voorstel van burgemeester en wethouders;", "b e s l u i t :", "I. vast te stellen de verordening;",
                                   "II. in te trekken die van 2019.", "Aldus besloten in de raad van 9 juli 2026."});
    document.blocks.insert(document.blocks.begin(), document_of({"De raad van de gemeente Zandwoude;"}).blocks.front());
    const auto all = decisions_of(document, "raadsbesluit");
    REQUIRE(all.size() == 1);
    CHECK(all[0].items.size() == 2);
    CHECK(all[0].date == "2026-07-09");
    CHECK(all[0].grounds.size() == 1);
}

TEST_CASE("what the council is asked to decide, in a sentence that ends with a colon") {
    for (const char* asks : {"Wij stellen de raad voor te besluiten om:", "De raad wordt voorgesteld:", "Aan de raad wordt voorgesteld om te besluiten:"}) {
        const auto all = decisions_of(document_of({"# Laadpalen", asks, "- de nota vast te stellen;", "# Inleiding"}), "raadsvoorstel");
        REQUIRE(all.size() == 1);
        CHECK(all[0].kind == "voorstel");
        CHECK(all[0].items.size() == 1);
    }
}
