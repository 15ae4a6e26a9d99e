#include "pipeline/closer_look.h"

#include "catch.h"

using namespace griffier;

namespace {

Word figure(const std::string& text, double x, double y) {
    Word word;
    word.text = text;
    word.box = {x, y, x + 30, y + 8};
    word.origin = Origin::ocr;
    word.confidence = 0.9;
    return word;
}

// Figures in one column, a cell each.
Document column(int figures, int number) {
    Document document;
    document.pages.emplace_back();
    document.pages[0].number = number;
    Table table;
    for (int i = 0; i < figures; ++i) {
        const Word word = figure(std::to_string(100 + i), 100, 10.0 * i);
        Cell cell;
        cell.row = i;
        cell.page = number;
        cell.box = word.box;
        table.cells.push_back(cell);
        document.pages[0].words.push_back(word);
    }
    document.tables.push_back(table);
    return document;
}

}  // namespace

TEST_CASE("the recognised figures of doubtful cells are asked for, a bounded number of a page") {
    Document document = column(40, 3);
    document.pages[0].words[1].origin = Origin::text_layer;
    document.pages[0].words[2].text = "p.m.";
    document.pages[0].words[4].rotation = 90;
    std::vector<CellRef> cells = {{0, 5, 0}, {0, 0, 0}, {0, 1, 0}, {0, 2, 0}, {0, 4, 0}, {0, 5, 0}};
    const auto few = figures_to_read(document, cells, document.pages);
    CHECK(few == std::map<int, std::vector<std::size_t>>{{3, {0, 5}}});
    cells.clear();
    for (int i = 39; i >= 0; --i) cells.push_back({0, i, 0});
    const auto many = figures_to_read(document, cells, document.pages);
    REQUIRE(many.at(3).size() == 30);
    CHECK(many.at(3).front() == 10);  // the first named come first
    CHECK(many.at(3).back() == 39);
}

TEST_CASE("a question has the words alone; the answer's readings come behind those that are there") {
    Document document = column(3, 7);
    Page& page = document.pages[0];
    page.width = 595, page.height = 842;
    page.ocr = OcrInfo{300, 0.9, 90, 0.5};
    page.rulings.emplace_back();
    page.words[2].readings = {{"102", 0.8, "page"}, {"102", 0.9, "figure"}};
    const Page asked = only_figures(page, {1, 2});
    CHECK(asked.number == 7);
    CHECK(asked.ocr == page.ocr);
    CHECK(asked.rulings.empty());
    REQUIRE(asked.words.size() == 2);
    CHECK(asked.words[1].readings.empty());

    std::vector<Word> answer = asked.words;
    answer[0].text = "181", answer[0].confidence = 0.95, answer[0].readings = {{"181", 0.95, "again"}, {"181", 0.9, "again"}};
    answer[1].confidence = 0.5, answer[1].readings = {{"702", 0.8, "again"}};
    Page unchanged = page;
    CHECK_FALSE(take_figures(unchanged, {1, 2}, {answer[0]}));
    CHECK(unchanged == page);
    REQUIRE(take_figures(page, {1, 2}, answer));
    CHECK(page.words[0] == unchanged.words[0]);
    CHECK(page.words[1].text == "181");
    CHECK(page.words[1].readings == std::vector<FigureReading>{{"101", 0.9, "page"}, {"181", 0.95, "again"}, {"181", 0.9, "again"}});
    CHECK(page.words[2].text == "102");
    CHECK(page.words[2].confidence == 0.5);
    CHECK(page.words[2].readings == std::vector<FigureReading>{{"102", 0.8, "page"}, {"102", 0.9, "figure"}, {"702", 0.8, "again"}});
}
