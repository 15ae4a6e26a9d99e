#include "document/tables/unread_tables.h"

#include "catch.h"

using namespace griffier;

namespace {

Word word(const std::string& text, double x, double confidence, Origin origin = Origin::ocr) {
    Word seen;
    seen.text = text;
    seen.box = {x, 100, x + 30, 110};
    seen.origin = origin;
    seen.confidence = confidence;
    return seen;
}

std::size_t left(double confidence, const std::vector<Word>& words) {
    Page page;
    page.number = 7;
    page.words = words;
    Table table;
    table.confidence = confidence;
    table.parts.push_back({7, {90, 90, 400, 120}});
    std::vector<Table> tables{table};
    drop_unread_tables(tables, {page});
    return tables.size();
}

}  // namespace

TEST_CASE("rows of scraps that nobody could read are no table") {
    const std::vector<Word> scraps = {word("mmm", 100, 0.2), word("ETT", 150, 0.5), word("2024", 200, 0.95), word("***", 300, 0.9)};
    CHECK(left(0.05, scraps) == 0);
    CHECK(left(0.4, scraps) == 1);  // by its form it is one
    std::vector<Word> read = scraps;
    read[0].confidence = 0.9;
    CHECK(left(0.05, read) == 1);  // seven of ten characters are sure
    std::vector<Word> printed = scraps;
    for (Word& seen : printed) seen.origin = Origin::text_layer;
    CHECK(left(0.05, printed) == 1);  // nothing was recognised
    std::vector<Word> beside = scraps;
    beside.push_back(word("Toelichting", 500, 0.2));
    beside[0].confidence = 0.9;
    CHECK(left(0.05, beside) == 1);
}

TEST_CASE("parties, a row of handwriting and names are no table") {
    const auto kept = [](double pen, const char* last) {
        Page page;
        page.number = 7;
        Table table;
        table.confidence = 0.6;
        table.parts.push_back({7, {90, 90, 400, 160}});
        table.rows = 3;
        table.columns = 2;
        const char* texts[3][2] = {{"VVD", "CDA"}, {"IN", "ND"}, {"Bakker", last}};
        for (int row = 0; row < 3; ++row)
            for (int col = 0; col < 2; ++col) {
                Word seen = word(texts[row][col], 100 + 100 * col, row == 1 ? pen : 0.95);
                seen.box.y0 += 20 * row, seen.box.y1 += 20 * row;
                page.words.push_back(seen);
                Cell cell;
                cell.row = row;
                cell.col = col;
                cell.text = seen.text;
                cell.box = seen.box;
                cell.origin = Origin::ocr;
                table.cells.push_back(cell);
            }
        std::vector<Table> tables{table};
        drop_unread_tables(tables, {page});
        return tables.size();
    };
    CHECK(kept(0.3, "Jansen") == 0);
    CHECK(kept(0.9, "Jansen") == 1);  // a row that was read
    CHECK(kept(0.3, "12,5") == 1);    // figures
}
