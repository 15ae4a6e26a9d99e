// Ink over the figures of a scanned page: what of it is a stamp, and what it does to a table.
#include "document/ocr/hidden_cells.h"

#include <string>
#include <vector>

#include "catch.h"
#include "document/ocr/ink_over_figures.h"

using namespace griffier;

namespace {

constexpr int kHigh = 20;  // pixels of a capital

SeenWord seen(const std::string& text, int x, int y, double confidence = 0.95) {
    SeenWord word;
    word.text = text;
    word.x0 = x, word.y0 = y, word.x1 = x + 12 * static_cast<int>(text.size()), word.y1 = y + kHigh;
    word.confidence = confidence;
    return word;
}

// Two columns of five figures, at 400 and 700.
std::vector<SeenWord> figures() {
    std::vector<SeenWord> words;
    for (int row = 0; row < 5; ++row)
        for (const int x : {400, 700}) words.push_back(seen("1.250", x, 100 + 40 * row));
    return words;
}

}  // namespace

TEST_CASE("pieces of a stamp among figures are one place") {
    // Two arcs of a ring and a letter between them; the letter alone would be type.
    const std::vector<InkPart> ring = {{430, 110, 520, 200, 900}, {560, 110, 650, 200, 900}, {528, 140, 555, 170, 400}};
    CHECK(ink_over_figures(figures(), ring, {}, kHigh) == std::vector<InkPart>{{430, 110, 650, 200, 2200}});
    CHECK(ink_over_figures(figures(), {ring[2]}, {}, kHigh).empty());
    // A stain has no strokes.
    CHECK(ink_over_figures(figures(), {}, {{430, 110, 650, 200, 19800}}, kHigh).size() == 1);
}

TEST_CASE("large ink elsewhere is none of the figures' business") {
    const InkPart logo{430, 600, 560, 730, 4000};
    CHECK(ink_over_figures(figures(), {logo}, {}, kHigh).empty());
    std::vector<SeenWord> words = figures();
    words.push_back(seen("TOTAAL", 430, 110));
    words.back().y1 = 170;
    const InkPart letter{440, 106, 490, 168, 900};  // of a title in large type
    CHECK(ink_over_figures(words, {letter}, {}, kHigh).empty());
    words.back().confidence = 0.5;  // what a scribble is read as
    CHECK(ink_over_figures(words, {letter}, {}, kHigh).size() == 1);
    const InkPart line{430, 110, 436, 290, 900};  // a piece of a drawn line
    CHECK(ink_over_figures(figures(), {line}, {}, kHigh).empty());
}

TEST_CASE("cells below a stamp are in doubt, and the page says so") {
    Page page;
    page.number = 3;
    page.width = 595, page.height = 842;
    page.text_from = TextFrom::ocr;
    page.images = {{0, 0, 595, 842}, {300, 110, 380, 150}, {20, 700, 80, 760}};
    Table table;
    table.parts = {{3, {70, 100, 520, 200}}};
    table.confidence = 0.9;
    for (int row = 0; row < 2; ++row) {
        Cell cell;
        cell.row = row;
        cell.page = 3;
        cell.box = {310, 120.0 + 40 * row, 350, 130.0 + 40 * row};
        cell.confidence = 0.95;
        table.cells.push_back(cell);
    }
    std::vector<Table> tables{table};
    const std::vector<Warning> warnings = doubt_hidden_cells(tables, {page});
    REQUIRE(warnings.size() == 1);
    CHECK(warnings[0].code == "ink_over_table");
    CHECK(warnings[0].page == 3);
    CHECK(warnings[0].message == "a stamp, a signature or a stain of 80 x 40 pt at 300, 110 lies over a table: figures below it may be misread or lost");
    CHECK(tables[0].cells[0].confidence == 0.3);
    CHECK(tables[0].cells[1].confidence == 0.95);
    CHECK(tables[0].confidence == 0.3);

    page.images = {{0, 90, 595, 160}, {0, 160, 595, 230}};  // strips of the scan
    tables = {table};
    CHECK(doubt_hidden_cells(tables, {page}).empty());
    page.images = {{300, 110, 380, 150}};
    page.text_from = TextFrom::embedded;  // figures of a text layer lie under nothing
    tables = {table};
    CHECK(doubt_hidden_cells(tables, {page}).empty());
    CHECK(tables == std::vector<Table>{table});
}
