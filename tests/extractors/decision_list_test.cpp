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

TEST_CASE("a meeting on a platform: votes in lines above what was decided, what stands beside it left out") {
    const auto all =
        decisions_of(document_of({"# Raadsvergadering", "# 1 Opening", "# Besluit", "De voorzitter opent de vergadering.", "00:00:12 - 00:02:40 - A. Duinker",
                                  "# 3.a Riool Boogaard", "# Stemuitslag", "voor 77%", "voor", "CDA (6), VVD (4)", "tegen", "D66 (2)", "# Besluit",
                                  "De raad besluit:", "- geld te geven;", "# Documenten", "- Raadsvoorstel riool.pdf", "# 4 Sluiting"}));
    REQUIRE(all.size() == 3);
    CHECK(all[0].text == "De voorzitter opent de vergadering.");
    CHECK(all[0].explanation == "");
    CHECK(all[1].number == "3.a");
    CHECK(all[1].verb == "De raad besluit");
    CHECK(all[1].votes == "voor 77% voor CDA (6), VVD (4) tegen D66 (2)");
    REQUIRE(all[1].vote_count);
    CHECK(all[1].vote_count->in_favour == 10);
    CHECK(all[1].vote_count->parties_against == std::vector<std::string>{"D66"});
    CHECK(all[1].items.size() == 1);
}

TEST_CASE("a sentence of the body that decides is the decision; what it decided in another year is not") {
    const auto all =
        decisions_of(document_of({"# 1. Bijstand", "Het college besluit de regels vast te stellen en die van vroeger in te trekken.", "# 2. Molen",
                                  "De raad heeft in 2024 de nota vastgesteld.", "# 3. Agenda", "Besluit", "De raad besluit de agenda vast te stellen."}));
    REQUIRE(all.size() == 3);
    CHECK(all[0].text == "Het college besluit de regels vast te stellen en die van vroeger in te trekken.");
    CHECK(all[0].outcome == "");
    CHECK(all[1].text == "");
    CHECK(all[1].explanation == "De raad heeft in 2024 de nota vastgesteld.");
    CHECK(all[2].outcome == "vastgesteld");
}

TEST_CASE("numbers of Gedeputeerde Staten, the label above what is told") {
    const auto all = decisions_of(document_of({"# 0.03.H Weidevogels", "Essentie / samenvatting:", "De regeling loopt af.",
                                               "Beslispunten:", "Gedeputeerde Staten besluiten:", "1. de regeling vast te stellen;", "2. haar te publiceren.",
                                               "# 0.04.H Dijk", "Besluit: conform."}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "0.03.H");
    CHECK(all[0].explanation == "De regeling loopt af.");
    CHECK(all[0].verb == "Gedeputeerde Staten besluiten");
    CHECK(all[0].items.size() == 2);
}

TEST_CASE("a sentence that a text document breaks is one") {
    const auto all = decisions_of(
        document_of({"# 1. Opening", "# 2. Kaders", "De raad heeft met de steun van alle fracties", "besloten de kaders vast te stellen.", "# 3. Sluiting"}));
    REQUIRE(all.size() == 3);
    CHECK(all[1].text == "De raad heeft met de steun van alle fracties besloten de kaders vast te stellen.");
}

TEST_CASE("headings without numbers are items where each has its decision; another heading is none") {
    const auto all =
        decisions_of(document_of({"# Subsidieplafonds", "Portefeuillehouder: wethouder Knol", "De plafonds volgen de begroting.",
                                  "Besluit: Het college stelt de plafonds vast.", "# Speeltuin", "Besluit: Akkoord.", "# Contact", "Bel de griffie."}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "");
    CHECK(all[0].title == "Subsidieplafonds");
    CHECK(all[0].explanation == "De plafonds volgen de begroting.");
    CHECK(all[0].outcome == "vastgesteld");
    CHECK(all[1].text == "Akkoord.");
    CHECK(all[1].explanation == "");
}

TEST_CASE("cards of labels, one after the other") {
    const auto all = decisions_of(document_of({"Agendapunt: 5", "Onderwerp: Jaarstukken", "Besluit: De raad stelt de jaarstukken vast.", "Stemming: Unaniem",
                                               "Agendapunt: 6", "Onderwerp: Gymzaal", "Besluit: Het voorstel is verworpen.", "Stemming: 8 voor, 15 tegen"}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "5");
    CHECK(all[0].verb == "Besluit");
    CHECK(all[0].outcome == "vastgesteld");
    CHECK(all[1].outcome == "verworpen");
    CHECK(all[1].vote_count->against == 15);
    CHECK(decisions_of(document_of({"Onderwerp: Jaarstukken", "Kenmerk: 12"})).empty());
}

TEST_CASE("columns of a list by what they hold") {
    Table table = written_table(
        {{"#", "Waarover het ging", "Uitkomst D&H"}, {"3.1", "Peilbesluit Hoge Weide", "Conform."}, {"3.2", "Krediet gemaal Oost", "Aangehouden."}});
    std::map<int, Field> fields;
    columns_by_content(table, 0, fields);
    CHECK(fields == std::map<int, Field>{{0, Field::number}, {1, Field::title}, {2, Field::decision}});
    for (Cell& cell : table.cells)
        if (cell.col == 2 && cell.row > 0) cell.text = "Ten Brink";
    fields.clear();
    columns_by_content(table, 0, fields);
    CHECK(fields.empty());
    CHECK(field_of("Besluit D&H") == Field::decision);
    CHECK(field_of("Ons nummer") == Field::number);
    CHECK(field_of("Telefoonnummer") == Field::head);
    CHECK(field_of("Rekeningnummer") == Field::none);
}

TEST_CASE("what becomes a hamerstuk later was not voted on") {
    const auto all = decisions_of(document_of({"# 1. Leerlingenvervoer", "Conclusie: het voorstel gaat als hamerstuk naar de raad van 24 september.",
                                               "# 2. Leges", "Besluit: vastgesteld als hamerstuk."}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].votes == "");
    CHECK(all[1].votes == "hamerstuk");
}

TEST_CASE("what a body decides in a sentence of its own") {
    struct Case {
        const char* text;
        const char* outcome;
    };
    for (const Case& c :
         {Case{"De raad neemt het voorstel met 14 stemmen voor en 9 stemmen tegen aan.", "aangenomen"},
          Case{"De raad verwerpt het voorstel met algemene stemmen.", "verworpen"}, Case{"De raad besluit conform het voorstel tot afdoening.", "vastgesteld"},
          Case{"De raad heeft mevrouw Pot benoemd tot griffier.", ""}, Case{"Het college houdt het stuk een week aan.", "aangehouden"}}) {
        INFO(c.text);
        const auto all = decisions_of(document_of({"# 1. Opening", "# 2. Voorstel", c.text, "# 3. Sluiting"}));
        REQUIRE(all.size() == 3);
        CHECK(all[1].text == c.text);
        CHECK(all[1].outcome == c.outcome);
    }
    CHECK(outcome_in("De raad neemt het rapport voor kennisgeving aan") != "aangenomen");
}

TEST_CASE("parts with a letter, a decision by another word, labels of items in no head") {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    const Document list = document_of({"# Besluitenlijst", "Datum: 12 januari 2027", "# A. Algemene zaken", "# A.1 Ambassadeur", "Portefeuillehouder: De Roos",
                                       "Beslissing: Het college stemt in met de benoeming.", "# B. Ruimte", "# B.1 Havenstraat", "Uitkomst: Aangehouden."});
    find_head(list, extraction);
    find_decisions(list, extraction);
    REQUIRE(extraction.decisions.size() == 2);
    CHECK(extraction.decisions[0].part == "A");
    CHECK(extraction.decisions[0].verb == "Beslissing");
    CHECK(extraction.decisions[0].outcome == "ingestemd");
    CHECK(extraction.decisions[1].outcome == "aangehouden");
    REQUIRE(extraction.head.size() == 1);
    CHECK(extraction.head[0].label == "Datum");
}

TEST_CASE("items in a list, in count, with a decision below one of them") {
    Document list = document_of({"- Opening", "Geen bijzonderheden.", "- Huur paviljoen", "Besluit:", "- Het bestuur verleent uitstel.", "- Sluiting"});
    int number = 0;
    for (const int block : {0, 2, 5}) list.blocks[static_cast<std::size_t>(block)].marker = std::to_string(++number) + ".";
    for (const int block : {1, 3, 4}) list.blocks[static_cast<std::size_t>(block)].box.x0 = 18;
    const auto all = decisions_of(list);
    REQUIRE(all.size() == 3);
    CHECK(all[0].explanation == "Geen bijzonderheden.");
    CHECK(all[1].number == "2");
    CHECK(all[1].title == "Huur paviljoen");
    CHECK(all[1].items.size() == 1);
    list.blocks[3].text = "Het bestuur is verdeeld.";
    CHECK(decisions_of(list).empty());
}

TEST_CASE("items whose title is the first line of their own block, and a count that does not begin at 1") {
    Document page = document_of(
        {"# B&W-besluiten", "Verlenging huur", "Het college stemt in met verlenging tot 2031.", "Speelautomaten", "Het college stelt de regeling vast."});
    std::vector<Block> blocks{page.blocks[0]};
    for (const std::size_t first : {1U, 3U}) {
        Block item = page.blocks[first];
        item.kind = BlockKind::list_item;
        item.marker = std::to_string(first == 1 ? 6 : 7) + ".";
        item.text += " " + page.blocks[first + 1].text;
        item.lines.push_back(page.blocks[first + 1].lines.front());
        blocks.push_back(item);
    }
    page.blocks = blocks;
    const auto all = decisions_of(page);
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "6");
    CHECK(all[0].title == "Verlenging huur");
    CHECK(all[0].outcome == "ingestemd");
    CHECK(all[1].text == "Het college stelt de regeling vast.");
}

TEST_CASE("a result without a count, and who voted so below it") {
    const auto all = decisions_of(
        document_of({"# 3. Strandweg", "Uitslag: aangenomen", "Voor: VVD (5), CDA (4)", "Tegen: PvdA (3)", "# 4. Riolering", "Uitslag: 21 voor / 8 tegen"}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].outcome == "aangenomen");
    CHECK(all[0].verb == "Uitslag");
    CHECK(all[0].votes == "Voor: VVD (5), CDA (4); Tegen: PvdA (3)");
    CHECK(all[0].vote_count->in_favour == 9);
    CHECK(all[1].vote_count->against == 8);
}

TEST_CASE("votes of columns: a number behind several parties is of all, a word for all") {
    VoteCount count;
    add_votes("VVD, CDA, PvdA (17)", true, count);
    add_votes("SP (4)", false, count);
    CHECK(count.in_favour == 17);
    CHECK(count.parties_for.size() == 3);
    CHECK(count.against == 4);
    VoteCount all;
    add_votes("Unaniem", true, all);
    CHECK(all.unanimous);
    CHECK(all.parties_for.empty());
}

TEST_CASE("a scan that shows the second item as a heading only; numbers with a letter") {
    const auto all =
        decisions_of(document_of({"1. Opening", "Geen mededelingen.", "# 2. Agenda", "Het presidium stelt de agenda vast.", "3. Werkbezoek", "Akkoord."}));
    REQUIRE(all.size() == 3);
    CHECK(all[0].number == "1");
    CHECK(all[2].outcome == "ingestemd");
    const auto staten = decisions_of(
        document_of({"# 01A Verslag", "Het verslag wordt vastgesteld.", "# 05 Bruggen", "BESLUIT:", "Gedeputeerde Staten besluiten het plan te volgen."}));
    REQUIRE(staten.size() == 2);
    CHECK(staten[0].number == "01A");
    CHECK(staten[1].text == "Gedeputeerde Staten besluiten het plan te volgen.");
}

TEST_CASE("the first line of a text list is its title, however long; an item is not") {
    const Document list =
        document_of({"Openbare besluitenlijst van de vergadering van B&W van Kerkbroek op 6 juli 2027", "1 Vaststellen besluitenlijst 29 juni 2027"});
    Document sized = list;
    CHECK(find_facts(sized).title == "Openbare besluitenlijst van de vergadering van B&W van Kerkbroek op 6 juli 2027");
    CHECK(find_facts(sized).organisation == "Kerkbroek");
    CHECK(find_facts(document_of({"# Notulen algemeen bestuur", "gehouden op 30 juni 2027"})).date == "2027-06-30");
    CHECK(find_facts(document_of({"# Besluitenlijst", "Raad van Groenwoud, 22 april 2027"})).organisation == "Groenwoud");
    CHECK(find_facts(document_of({"# Besluiten college van burgemeester en wethouders Eikelo"})).organisation == "Eikelo");
    CHECK(find_facts(document_of({"Onderwerp: Begrotingswijziging 2027-1"})).title == "Begrotingswijziging 2027-1");
}

TEST_CASE("labels within a cell: who holds the portfolio, who decides") {
    const std::map<Field, std::string> row{{Field::number, "03"},
                                           {Field::title, "Inkoopbeleid Portefeuillehouder: wethouder Rap"},
                                           {Field::decision, "Het college besluit: 1. het beleid vast te stellen; 2. dit in te voeren."}};
    const auto one = decision_of_fields([&](Field field) { return row.contains(field) ? row.at(field) : std::string(); }, false);
    REQUIRE(one);
    CHECK(one->title == "Inkoopbeleid");
    CHECK(one->proposer == "wethouder Rap");
    CHECK(one->verb == "Het college besluit");
    CHECK(one->items.size() == 2);
}

TEST_CASE("an outcome without a subject, a reference with a space, votes below a bare label") {
    const auto all = decisions_of(document_of({"# 3.1 Bekendmaking", "Zonder beraadslaging en stemming vastgesteld.", "# 3.2 Natuurvisie (PS 27-40)",
                                               "# Besluit", "Het voorstel is aangenomen.", "# Stemverhouding", "14 voor (VVD, CDA) en 7 tegen (SP)"}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].outcome == "vastgesteld");
    CHECK(all[1].title == "Natuurvisie");
    CHECK(all[1].reference == "PS 27-40");
    CHECK(all[1].items.empty());
    CHECK(all[1].vote_count->against == 7);
}

TEST_CASE("the longest count tells the items; a date is none, nor is the day of another list in a title") {
    Document list =
        document_of({"GEMEENTE KROOSWIJK", "4 april 2028", "- Besluitenlijst 28 maart 2028.", "Besluit: vastgesteld.", "- Laadplaatsen.", "Besluit: akkoord."});
    list.blocks[2].marker = "1.";
    list.blocks[4].marker = "2.";
    const auto all = decisions_of(list);
    REQUIRE(all.size() == 2);
    CHECK(all[0].title == "Besluitenlijst 28 maart 2028.");
    CHECK(all[1].outcome == "ingestemd");
}

TEST_CASE("rows of a number and a text that begins with its title in bold") {
    Document list = document_of({"# Besluitenlijst", "Energie Besluit: aangenomen met 11 stemmen voor en 4 stemmen tegen.", "Opening De voorzitter opent."});
    const std::vector<Block> texts(list.blocks.begin() + 1, list.blocks.end());
    for (const Block& text : texts) list.pages[0].words[static_cast<std::size_t>(text.lines[0].words[0])].bold = true;
    with_table(list, 1, {{"2.", texts[0].text}, {"3.", texts[1].text}});
    for (const std::size_t row : {0U, 1U}) list.tables[0].cells[2 * row + 1].box = texts[row].box;
    list.blocks.pop_back();
    const auto all = decisions_of(list);
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "2");
    CHECK(all[0].title == "Energie");
    CHECK(all[0].verb == "Besluit");
    CHECK(all[0].outcome == "aangenomen");
    CHECK(all[1].explanation == "De voorzitter opent.");
}

TEST_CASE("who moved a motie stands in brackets behind its title, whatever the party") {
    const auto all =
        decisions_of(document_of({"# 1. Motie vreemd Nachtbus (SvKB, CDA)", "De motie is aangenomen.", "# 2. Plan (oude stad)", "Besluit: akkoord."}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].proposer == "SvKB, CDA");
    CHECK(all[1].title == "Plan (oude stad)");
}

TEST_CASE("a part of a block has its own text, a hyphen at a line's end too") {
    Block block = document_of({"De griffie heeft de werk-"}).blocks.front();
    for (const char* line : {"wijze bepaald.", "Besluit: de nota te", "volgen."}) block.lines.push_back(document_of({line}).blocks.front().lines.front());
    block.text = "De griffie heeft de werkwijze bepaald. Besluit: de nota te volgen.";
    const auto parts = cut_block(block, [](const Block&, const Line& line) { return line.text.starts_with("Besluit"); });
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].text == "De griffie heeft de werkwijze bepaald.");
    CHECK(parts[1].text == "Besluit: de nota te volgen.");
}
