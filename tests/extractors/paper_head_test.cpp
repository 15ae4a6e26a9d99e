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

TEST_CASE("labels above their values are a head, heads of a list are none") {
    const auto head_of = [](const std::vector<std::vector<std::string>>& rows) {
        Document document = document_of({"# Brief", ""});
        with_table(document, 1, rows);
        Extraction extraction;
        extraction.facts.kind = "raadsmemo";
        find_head(document, extraction);
        return extraction.head;
    };
    const auto letter = head_of({{"Ons kenmerk", "Datum", "Behandeld door"}, {"27-81", "9 maart 2027", "C. Rood"}});
    REQUIRE(letter.size() == 3);
    CHECK(letter[0].value == "27-81");
    CHECK(letter[1].date == "2027-03-09");
    CHECK(head_of({{"Nr", "Onderwerp", "Stukken"}, {"3a", "Bijstand", "RV 26-61"}, {"3b", "Accountant", "RV 26-62"}}).empty());
}

TEST_CASE("a bare kind as title gives way to the heading that says what the paper is about") {
    CHECK(
        find_facts(document_of({"# RAADSVOORSTEL", "Nr. 2027/04", "# Benoeming leden rekenkamer", "# Gevraagde beslissing", "De leden te benoemen."})).title ==
        "Benoeming leden rekenkamer");
    CHECK(find_facts(document_of({"# RAADSVOORSTEL", "# Gevraagde beslissing", "De leden te benoemen."})).title == "RAADSVOORSTEL");
    CHECK(find_facts(document_of({"# Statenbrief", "Gedeputeerde Staten van Heideland,"})).kind == "raadsmemo");
    CHECK(find_facts(document_of({"# Statenbrief", "Gedeputeerde Staten van Heideland,"})).organisation == "Provincie Heideland");
    CHECK(find_facts(document_of({"# Openbaar verslag vergadering GS 20-04-2027"})).date == "2027-04-20");
    const Document letter =
        document_of({"Evaluatie vuurwerkverbod", "Geachte leden van de raad,", "Wij leggen u een voorstel voor.", "burgemeester en wethouders van Zilverdam"});
    CHECK(find_facts(letter).kind == "raadsmemo");
}

TEST_CASE("a label alone above a block of values and further labels") {
    Document paper = document_of({"# Informatiebrief aan de raad", "Onderwerp", "Aanpak eenzaamheid", "Datum", "8 februari 2028"});
    paper.blocks[2].lines.push_back(paper.blocks[3].lines.front());
    paper.blocks[2].lines.push_back(paper.blocks[4].lines.front());
    paper.blocks[2].text = "Aanpak eenzaamheid Datum 8 februari 2028";
    paper.blocks.resize(3);
    Extraction extraction;
    extraction.facts.kind = "raadsmemo";
    find_head(paper, extraction);
    REQUIRE(extraction.head.size() == 2);
    CHECK(extraction.head[0].value == "Aanpak eenzaamheid");
    CHECK(extraction.head[1].date == "2028-02-08");
}

TEST_CASE("a page of a meeting without its date in the title, and lists by other names") {
    const Document page =
        document_of({"# Raadsvergadering", "donderdag 11 juni 2026", "# 1 Opening", "# 2 Riool", "# Besluit", "De raad besluit het krediet te geven."});
    CHECK(find_facts(page).kind == "besluitenlijst");
    CHECK(find_facts(page).title == "Raadsvergadering");
    CHECK(find_facts(page).date == "2026-06-11");
    CHECK(find_facts(document_of({"# Raadsvergadering", "# 1 Opening", "# 2 Riool"})).kind == "other");
    CHECK(find_facts(document_of({"# Besluiten- en actielijst algemeen bestuur"})).kind == "besluitenlijst");
    CHECK(find_facts(document_of({"# GS-besluiten"})).kind == "besluitenlijst");
}

TEST_CASE("a list is dated by its own meeting, answers by their own day") {
    const Document list = document_of({"# Besluitenlijst B&W d.d. 3 maart 2026", "# 1. Opening", "Aldus vastgesteld in de vergadering van 10 maart 2026."});
    CHECK(find_facts(list).date == "2026-03-03");
    const Document answers =
        document_of({"# Beantwoording schriftelijke vragen", "Datum vragen: 8 april 2026", "Datum antwoord: 6 mei 2026", "Onderwerp: Bladkorven"});
    CHECK(find_facts(answers).date == "2026-05-06");
    CHECK(find_facts(document_of({"Besluitenlijst dagelijks bestuur", "Vergadering d.d. 9 februari 2027"})).date == "2027-02-09");
}

TEST_CASE("a memo to the council is one, whatever papers it names; what a proposal is about may be another body's") {
    const Document memo = document_of({"# MEMO", "Aan: gemeenteraad Eemdorp", "Van: wethouder P. Winkel", "Betreft: De Wilg"});
    CHECK(find_facts(memo).kind == "raadsmemo");
    Document paragraph = document_of({"De kosten passen binnen het krediet uit het", "raadsbesluit van 18 december 2025."});
    paragraph.blocks.front().lines.push_back(paragraph.blocks.back().lines.front());
    paragraph.blocks.pop_back();
    CHECK(find_facts(paragraph).kind == "other");
    const Document proposal =
        document_of({"# Raadsvoorstel", "Onderwerp: Zienswijze begroting 2027 Omgevingsdienst Lekstroom", "Burgemeester en wethouders van Geldermark"});
    CHECK(find_facts(proposal).organisation == "Geldermark");
    CHECK(find_facts(document_of({"# BESLUITENLIJST COLLEGE VAN B&W", "Gemeente Rietmeer * week 23 * dinsdag 2 juni 2026"})).date == "2026-06-02");
    CHECK(find_facts(document_of({"# BESLUITENLIJST COLLEGE VAN B&W", "Gemeente Rietmeer"})).organisation == "Rietmeer");
    CHECK(find_facts(document_of({"# Raadsvoorstel", "Raadsvergadering d.d. 26 november 2026", "Boskant, 13 oktober 2026"})).date == "2026-10-13");
    CHECK(find_facts(document_of({"# Besluitenlijst raad", "Gemeente Hoogbrugge | donderdag 4 juni 2026 | 19.30 uur"})).date == "2026-06-04");
}

TEST_CASE("who signs a letter is whose paper it is") {
    CHECK(find_facts(document_of({"# Raadsinformatiebrief", "het college van burgemeester en wethouders van Hollandscheveld"})).organisation ==
          "Hollandscheveld");
}

TEST_CASE("dates and numbers of papers that are mentioned") {
    const auto of = [](const std::string& text) { return find_references(document_of({text}), {}); };
    const auto proposal = of("gelezen het voorstel van burgemeester en wethouders van 2 juni 2026, nr. 26INT00698; dit besluit gaat in op 1 januari 2027.");
    REQUIRE(proposal.size() == 1);
    CHECK(proposal[0].date == "2026-06-02");
    const auto memo = of("In de raadsinformatiebrief van 4 november 2025 (zaaknummer Z/25/330981) staat meer.");
    REQUIRE(memo.size() == 1);
    CHECK(memo[0].number == "Z/25/330981");
    CHECK(of("Het voorstel (RV26-140) regelt de bezetting.").at(0).number == "RV26-140");
    CHECK(of("Het voorstel (zie 3) regelt de bezetting.").empty());
    CHECK(of("Op basis van de Wet hersteloperatie toeslagen helpen wij ouders.").at(0).kind == "law");
    const auto letter = of("Zie ook onze brief van 10 februari 2026 over de huisvesting.");
    REQUIRE(letter.size() == 1);
    CHECK(letter[0].kind == "document");
    CHECK(letter[0].date == "2026-02-10");
    const auto motie = of("Op 12 maart 2025 nam uw raad de motie M-2025-07 aan.");
    REQUIRE(motie.size() == 1);
    CHECK(motie[0].status == "aangenomen");
}
