#include "extractors/council/decision_columns.h"

#include <string>
#include <vector>

#include "catch.h"
#include "extractors/council/council_lists.h"
#include "extractors/facts/facts.h"
#include "extractors/facts/organisations.h"
#include "tests/extractors/council_cases.h"
#include "tests/extractors/documents.h"

using namespace griffier;

namespace {

constexpr double kHeight = 12;

void move(Block& block, double x, double y) { block.box = block.lines.front().box = {x, y, x + 150, y + kHeight}; }

// Heads and rows, of which the blocks stand column by column.
Document columns_of(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::string> texts{"# Besluitenlijst"};
    for (std::size_t c = 0; c < rows.front().size(); ++c)
        for (const auto& row : rows)
            if (!row[c].empty()) texts.push_back(row[c]);
    Document document = document_of(texts);
    document.pages[0].height = 800;
    std::size_t b = 1;
    for (std::size_t c = 0; c < rows.front().size(); ++c)
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (!rows[r][c].empty()) move(document.blocks[b++], 50 + 200 * static_cast<double>(c), 100 + 30 * static_cast<double>(r));
    return document;
}

Extraction list_of(const Document& document) {
    Extraction extraction;
    extraction.facts.kind = "besluitenlijst";
    read_council_tables(document, extraction);
    find_decisions(document, extraction);
    return extraction;
}

}  // namespace

TEST_CASE("rows of a list whose columns are read one after the other") {
    const std::vector<std::vector<std::string>> rows{{"Agendapunt", "Besluit"},
                                                     {"1. Opening", "De agenda wordt vastgesteld."},
                                                     {"2. Nota grond (wethouder Prins)", "Het voorstel is unaniem aangenomen."},
                                                     {"3. Sluiting", ""}};
    const auto all = list_of(columns_of(rows)).decisions;
    REQUIRE(all.size() == 3);
    CHECK(all[0].number == "1");
    CHECK(all[0].outcome == "vastgesteld");
    CHECK(all[1].title == "Nota grond");
    CHECK(all[1].proposer == "wethouder Prins");
    CHECK(all[1].text == "Het voorstel is unaniem aangenomen.");
    CHECK(all[2].title == "Sluiting");
    CHECK(all[2].text == "");
}

TEST_CASE("columns that do not stand row by row, or whose heads tell no decision, are none") {
    Document apart = columns_of({{"Agendapunt", "Besluit"}, {"1. Opening", "Vastgesteld."}, {"2. Nota", "Aangenomen."}});
    apart.blocks.back().box.y0 -= 15;  // begins beside the first item and goes on beside the second
    apart.blocks.back().lines.front().box.y0 -= 15;
    CHECK(decision_columns(apart).rows.empty());
    CHECK(decision_columns(columns_of({{"Agendapunt", "Steller"}, {"1. Opening", "A. Bos"}, {"2. Nota", "B. Vos"}})).rows.empty());
}

TEST_CASE("an item of which the decision is a list alone is no part") {
    const auto all = list_of(document_of({"# Besluitenlijst", "# Vispassage", "Het dagelijks bestuur heeft besloten:", "- het ontwerp vast te stellen;",
                                          "# Muskusratten", "Het dagelijks bestuur heeft kennisgenomen van het verslag."}))
                         .decisions;
    REQUIRE(all.size() == 2);
    CHECK(all[0].title == "Vispassage");
    CHECK(all[0].items.size() == 1);
    CHECK(all[1].outcome == "kennisgenomen");
}

TEST_CASE("parts of a count, with bullets before their numbers; an advice decides an item") {
    const Document page = document_of({"# Raadsvergadering", "- 1. Opening", "- 2. Hamerstukken", "- 2.a Verordening riool",
                                       "Besluit: Conform voorstel besloten.", "- 3. Centrumplan", "Besluit: Het voorstel is verworpen."});
    CHECK(find_facts(page).kind == "besluitenlijst");
    const auto all = list_of(page).decisions;
    REQUIRE(all.size() == 4);
    CHECK(all[1].text == "");
    CHECK(all[2].number == "2.a");
    CHECK(all[2].title == "Verordening riool");
    CHECK(all[3].outcome == "verworpen");
    const auto advice =
        list_of(document_of({"Besluitenlijst commissie", "1. Opening", "2. Omgevingsplan", "Advies: het voorstel gaat als bespreekstuk naar de raad."}))
            .decisions;
    REQUIRE(advice.size() == 2);
    CHECK(advice[1].verb == "Advies");
}

TEST_CASE("heads of two words, an item of which nothing is told, a hamerstuk that is an advice") {
    const auto all =
        list_of(table_of({{"Agendapunt en onderwerp", "Besluit / stemming"}, {"1. Agenda", "Vastgesteld."}, {"2. Riool", "Aangenomen."}, {"3. Sluiting", ""}},
                         "Besluitenlijst"))
            .decisions;
    REQUIRE(all.size() == 3);
    CHECK(all[1].number == "2");
    CHECK(all[1].title == "Riool");
    CHECK(all[2].title == "Sluiting");
    const auto advice =
        list_of(table_of({{"Nr", "Onderwerp", "Advies aan de raad"}, {"1", "Schuldhulp", "Hamerstuk"}, {"2", "Sport", "Bespreekstuk"}}, "Besluitenlijst"))
            .decisions;
    REQUIRE(advice.size() == 2);
    CHECK(advice[0].text == "Hamerstuk");
    CHECK(advice[0].votes == "");
}

TEST_CASE("the case of an item, a short sentence that is its outcome, a label above moties") {
    const auto all = list_of(document_of({"# Besluitenlijst", "# 1. Molenweg", "Zaaknummer: 2028-1188", "Besluit: aangenomen.", "Moties", "# 2. Uitnodigingen",
                                          "De uitnodigingen zijn besproken."}))
                         .decisions;
    REQUIRE(all.size() == 2);
    CHECK(all[0].reference == "2028-1188");
    CHECK(all[0].explanation == "");
    CHECK(all[0].text == "aangenomen.");
    CHECK(all[1].outcome == "besproken");
}

TEST_CASE("a decision by its body, ground and verb; an article is no title") {
    const Document decision = document_of({"# Besluit klachten", "Het algemeen bestuur van de Veiligheidsregio Oost,", "gelet op artikel 9:1;",
                                           "B E S L U I T :", "1. de regeling vast te stellen."});
    CHECK(find_facts(decision).kind == "raadsbesluit");
    const Document order =
        document_of({"# Reglement van orde", "# Artikel 1 Begrippen", "1. besluitenlijst: de lijst van besluiten;", "# Artikel 3 Besluitenlijst"});
    CHECK(find_facts(order).kind == "other");
    CHECK(find_facts(order).title == "Reglement van orde");
}

TEST_CASE("the decision of a meeting's item in rows below it") {
    Document page = document_of({"# Gemeenteraad 13 juli 2028", "# 1. Opening", "# 2. Noordrand", "Besluit Verdaagd"});
    CHECK(find_facts(page).kind == "other");
    Document table = table_of({{"Besluit", "Aangenomen"}}, "Noordrand");
    page.tables.push_back(table.tables.front());
    CHECK(find_facts(page).kind == "besluitenlijst");
}

TEST_CASE("rows of a scan: the first paragraph is the title, a misread number is left out") {
    Document list = document_of({"# Besluitenlijst", "Opening", "De voorzitter opent.", "Energie", "Besluit: aangenomen.", "Wegen", "Besluit: verworpen."});
    list.pages[0].text_from = TextFrom::ocr;
    const std::vector<Block> texts(list.blocks.begin() + 1, list.blocks.end());
    const auto both = [&](std::size_t at) { return texts[at].text + " " + texts[at + 1].text; };
    with_table(list, 1, {{"tE:", both(0)}, {"2.", both(2)}, {"3:", both(4)}});
    for (const std::size_t row : {0U, 1U, 2U}) {
        Box& box = list.tables[0].cells[2 * row + 1].box;
        box = unite(texts[2 * row].box, texts[2 * row + 1].box);
        box.x1 += 400;
    }
    list.blocks.resize(2);
    for (Word& word : list.pages[0].words) word.baseline = word.box.y1;
    const auto all = list_of(list).decisions;
    REQUIRE(all.size() == 3);
    CHECK(all[0].number == "");
    CHECK(all[0].title == "Opening");
    CHECK(all[1].number == "2");
    CHECK(all[1].title == "Energie");
    CHECK(all[2].outcome == "verworpen");
}

TEST_CASE("the last label of a stack, whose value is a block of its own; a line of capitals is no label") {
    Document paper = document_of({"AAN DE RAAD VAN OUDERVEEN", "Besluitnummer", "AB-9", "Onderwerp", "Klachten"});
    Block& stack = paper.blocks[1];
    for (const std::size_t b : {2U, 3U}) {
        stack.lines.push_back(paper.blocks[b].lines.front());
        stack.text += " " + paper.blocks[b].text;
    }
    paper.blocks.erase(paper.blocks.begin() + 2, paper.blocks.begin() + 4);
    Extraction extraction;
    extraction.facts.kind = "raadsbesluit";
    find_head(paper, extraction);
    REQUIRE(extraction.head.size() == 2);
    CHECK(extraction.head[0].value == "AB-9");
    CHECK(extraction.head[1].value == "Klachten");
}
