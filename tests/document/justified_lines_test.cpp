// Justified text is no table, however wide its spaces.
#include "document/lines/justified_lines.h"

#include <string>

#include "catch.h"
#include "document/tables/tables.h"

using namespace griffier;

namespace {

constexpr double kLetter = 5;  // pt

// Adds a line of words, the space between them as wide as given.
double add_line(Page& page, double x, double baseline, const std::string& words, double space) {
    for (size_t at = 0; at < words.size();) {
        const size_t end = std::min(words.find(' ', at), words.size());
        const std::string word = words.substr(at, end - at);
        const double x1 = x + kLetter * static_cast<double>(word.size());
        page.words.push_back({word, {x, baseline - 8, x1, baseline + 2}, baseline, 10, false, Origin::text_layer, 1, 0});
        x = x1 + space;
        at = end + 1;
    }
    return x - space;
}

// Adds a line that ends at `right`.
void justify(Page& page, double x, double right, double baseline, const std::string& words) {
    Page trial;
    const double natural = add_line(trial, x, baseline, words, 0);
    add_line(page, x, baseline, words, (right - natural) / static_cast<double>(trial.words.size() - 1));
}

Page blank() {
    Page page;
    page.width = 595;
    page.height = 842;
    page.text_from = TextFrom::embedded;
    return page;
}

bool justified(const Page& page) {
    std::vector<int> words;
    for (size_t w = 0; w < page.words.size(); ++w) words.push_back(static_cast<int>(w));
    const std::vector<ChunkLine> lines = chunk_lines(page, words, {});
    std::vector<const ChunkLine*> all;
    for (const ChunkLine& line : lines) all.push_back(&line);
    return are_justified(page, all);
}

}  // namespace

TEST_CASE("lines with stretched spaces are running text, not rows") {
    Page page = blank();
    justify(page, 60, 280, 100, "Vorig jaar telde wijkteam Oost");
    justify(page, 60, 280, 112, "zeker 1.312 vragen. Elk gezin");
    justify(page, 60, 280, 124, "wachtte 25 dagen op zorg");
    CHECK(justified(page));
    CHECK(find_tables(page, {}).empty());
}

TEST_CASE("rows of a table are not") {
    Page ragged = blank();
    add_line(ragged, 60, 100, "Vorig jaar telde wijkteam Oost", 15);
    add_line(ragged, 60, 112, "zeker 1.312 vragen. Elk gezin", 15);
    CHECK_FALSE(justified(ragged));
    Page rows = blank();
    for (double y : {100.0, 112.0, 124.0}) {
        add_line(rows, 60, y, "Zorg en welzijn", 3);
        add_line(rows, 200, y, "1.312", 3);
        add_line(rows, 260, y, "2.415", 3);
    }
    CHECK_FALSE(justified(rows));
    CHECK(find_tables(rows, {}).size() == 1);
    Page figures = blank();  // evenly spaced, but figures
    justify(figures, 60, 280, 100, "Wmo 10 20 30 40");
    justify(figures, 60, 280, 112, "Jeugd 11 21 31 41");
    CHECK_FALSE(justified(figures));
}
