#include <algorithm>
#include <string>

#include "catch.h"
#include "extractors/council_lists.h"
#include "extractors/decision_fields.h"
#include "extractors/facts.h"
#include "extractors/paper_blocks.h"
#include "extractors/references.h"
#include "extractors/statements.h"
#include "extractors/votes.h"
#include "tests/extractors/documents.h"

using namespace griffier;

namespace {

std::vector<Decision> decisions_of(const Document& document, const std::string& kind = "besluitenlijst") {
    Extraction extraction;
    extraction.facts.kind = kind;
    find_decisions(document, extraction);
    return extraction.decisions;
}

Document one_block(const std::vector<std::string>& lines) {
    Document document = document_of(lines);
    Block whole = document.blocks.front();
    for (std::size_t b = 1; b < document.blocks.size(); ++b) {
        whole.text += " " + document.blocks[b].text;
        whole.lines.push_back(document.blocks[b].lines.front());
        whole.box = unite(whole.box, document.blocks[b].box);
    }
    document.blocks = {whole};
    return document;
}

}  // namespace

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
    Table table;
    table.rows = 3;
    table.columns = 3;
    const std::vector<std::vector<std::string>> rows = {
        {"#", "Waarover het ging", "Uitkomst D&H"}, {"3.1", "Peilbesluit Hoge Weide", "Conform."}, {"3.2", "Krediet gemaal Oost", "Aangehouden."}};
    for (int r = 0; r < 3; ++r)
        for (int c = 0; c < 3; ++c) {
            Cell cell;
            cell.row = r, cell.col = c, cell.text = rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
            table.cells.push_back(cell);
        }
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

TEST_CASE("labels above their values are a head, heads of a list are none") {
    const auto head_of = [](const std::vector<std::vector<std::string>>& rows) {
        Document document = document_of({"# Brief", ""});
        Table table;
        table.rows = static_cast<int>(rows.size());
        table.columns = static_cast<int>(rows[0].size());
        for (std::size_t r = 0; r < rows.size(); ++r)
            for (std::size_t c = 0; c < rows[r].size(); ++c) {
                Cell cell;
                cell.row = static_cast<int>(r), cell.col = static_cast<int>(c), cell.text = rows[r][c];
                table.cells.push_back(cell);
            }
        document.tables.push_back(table);
        document.blocks[1].kind = BlockKind::table;
        document.blocks[1].table = 0;
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

TEST_CASE("questions and answers in rows, below the head in one grid") {
    Document document = document_of({"# Beantwoording artikel 38-vragen", ""});
    Table table;
    table.columns = 2;
    int row = 0;
    for (const auto& [label, text] : std::vector<std::pair<std::string, std::string>>{{"Onderwerp", "Licht"},
                                                                                      {"Vraag 1", "Hoeveel zijn defect?"},
                                                                                      {"Antwoord 1", "Er zijn er 57 defect."},
                                                                                      {"Vraag 2", "Wanneer hersteld?"},
                                                                                      {"Antwoord 2", "In juli."}}) {
        for (const int col : {0, 1}) {
            Cell cell;
            cell.row = row, cell.col = col, cell.text = col == 0 ? label : text;
            table.cells.push_back(cell);
        }
        ++row;
    }
    table.rows = row;
    document.tables.push_back(table);
    document.blocks[1].kind = BlockKind::table;
    document.blocks[1].table = 0;
    Extraction extraction;
    extraction.facts.kind = "schriftelijke_vragen";
    find_questions(document, extraction);
    REQUIRE(extraction.questions.size() == 2);
    CHECK(extraction.questions[0].answer == "Er zijn er 57 defect.");
    CHECK(extraction.questions[1].number == "2");
}

TEST_CASE("a proposal in the old form, and its text up to the next label") {
    const Document paper =
        document_of({"Onderwerp: Archiefverordening", "Aan de raad,", "Voorstel:", "De verordening vast te stellen.", "Toelichting:", "De wet vraagt erom."});
    CHECK(find_facts(paper).kind == "raadsvoorstel");
    const auto all = decisions_of(paper, "raadsvoorstel");
    REQUIRE(all.size() == 1);
    CHECK(all[0].text == "De verordening vast te stellen.");
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

TEST_CASE("the share of votes that a platform prints is no figure of the text") {
    std::vector<Warning> warnings;
    CHECK(find_statements(document_of({"# Stemuitslag", "voor 77%"}), warnings).empty());
    CHECK(find_statements(document_of({"Van de inwoners was 77% voor het plan."}), warnings).size() == 1);
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
    Table table;
    table.columns = table.rows = 2;
    for (const int row : {0, 1}) {
        const Block& text = list.blocks[static_cast<std::size_t>(row + 1)];
        list.pages[0].words[static_cast<std::size_t>(text.lines[0].words[0])].bold = true;
        Cell number, words;
        number.row = words.row = row;
        number.text = std::to_string(row + 2) + ".";
        words.col = 1, words.text = text.text, words.box = text.box;
        table.cells.push_back(number);
        table.cells.push_back(words);
    }
    list.tables.push_back(table);
    list.blocks[1].kind = BlockKind::table;
    list.blocks[1].table = 0;
    list.blocks.pop_back();
    const auto all = decisions_of(list);
    REQUIRE(all.size() == 2);
    CHECK(all[0].number == "2");
    CHECK(all[0].title == "Energie");
    CHECK(all[0].verb == "Besluit");
    CHECK(all[0].outcome == "aangenomen");
    CHECK(all[1].explanation == "De voorzitter opent.");
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

TEST_CASE("who moved a motie stands in brackets behind its title, whatever the party") {
    const auto all =
        decisions_of(document_of({"# 1. Motie vreemd Nachtbus (SvKB, CDA)", "De motie is aangenomen.", "# 2. Plan (oude stad)", "Besluit: akkoord."}));
    REQUIRE(all.size() == 2);
    CHECK(all[0].proposer == "SvKB, CDA");
    CHECK(all[1].title == "Plan (oude stad)");
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

TEST_CASE("a part of a block has its own text, a hyphen at a line's end too") {
    Block block = document_of({"De griffie heeft de werk-"}).blocks.front();
    for (const char* line : {"wijze bepaald.", "Besluit: de nota te", "volgen."}) block.lines.push_back(document_of({line}).blocks.front().lines.front());
    block.text = "De griffie heeft de werkwijze bepaald. Besluit: de nota te volgen.";
    const auto parts = cut_block(block, [](const Block&, const Line& line) { return line.text.starts_with("Besluit"); });
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].text == "De griffie heeft de werkwijze bepaald.");
    CHECK(parts[1].text == "Besluit: de nota te volgen.");
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

TEST_CASE("what we do at a time to come is announced") {
    Extraction extraction;
    extraction.facts.kind = "raadsvoorstel";
    extraction.facts.date = "2026-06-30";
    find_actions(document_of({"Na uw besluit sturen wij uiterlijk 18 september 2026 een brief aan het dagelijks bestuur.",
                              "Op 15 april 2026 ontvingen wij de begroting."}),
                 extraction);
    REQUIRE(extraction.actions.size() == 1);
    CHECK(extraction.actions[0].term == "uiterlijk 18 september 2026");
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

TEST_CASE("a figure of now has no year of before; from a year on has no end") {
    std::vector<Warning> warnings;
    const auto now = find_statements(document_of({"In 2024 stonden er 38 korven, nu zijn dat er 19 korven."}), warnings);
    REQUIRE(now.size() == 2);
    CHECK(now[0].period);
    CHECK_FALSE(now[1].period);
    const auto on = find_statements(document_of({"Wij geven € 95.000 vanaf 2027."}), warnings);
    REQUIRE(on.size() == 1);
    CHECK(on[0].period == Period{"2027-01-01", ""});
}
