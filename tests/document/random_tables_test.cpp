// Tables set by dice: whatever the widths, lines and dashes, every cell must come back in its place.
#include <random>
#include <string>

#include "catch.h"
#include "document/tables/tables.h"

using namespace griffier;

namespace {

constexpr double kLetter = 5;  // pt, the width of every letter; size 10
constexpr int kTables = 400;

struct Dice {
    std::mt19937 engine;
    int upto(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); }  // the same everywhere, unlike the library's distributions
};

enum class Lines { none, under_header, rows, full };

std::string figure(Dice& dice) {
    switch (dice.upto(12)) {
        case 0:
            return "-";
        case 1:
            return "0";
        case 2:
            return std::to_string(-1 - dice.upto(9)) + "." + std::to_string(100 + dice.upto(900));
        case 3:
            return std::to_string(10 + dice.upto(90));
        default:
            return std::to_string(10 + dice.upto(90)) + "." + std::to_string(100 + dice.upto(900)) + "." + std::to_string(100 + dice.upto(900));
    }
}

void put(Page& page, double x, double baseline, const std::string& text) {
    size_t at = 0;
    while (at < text.size()) {
        size_t end = std::min(text.find(' ', at), text.size());
        std::string word = text.substr(at, end - at);
        double x1 = x + kLetter * static_cast<double>(word.size());
        page.words.push_back({word, {x, baseline - 8, x1, baseline + 2}, baseline, 10, false, Origin::text_layer, 1, 0});
        x = x1 + 3;
        at = end + 1;
    }
}

}  // namespace

TEST_CASE("random tables come back cell by cell") {
    const char* const kLabels[] = {"Bestuur",          "Veiligheid",     "Verkeer en vervoer", "Economie", "Onderwijs",
                                   "Sport en cultuur", "Sociaal domein", "Volksgezondheid",    "Wonen",    "Overhead"};
    for (int seed = 1; seed <= kTables; ++seed) {
        Dice dice{std::mt19937(static_cast<unsigned>(seed))};
        int columns = 2 + dice.upto(5), rows = 3 + dice.upto(8);
        auto lines = static_cast<Lines>(dice.upto(4));
        double pitch = 13 + dice.upto(8), gap = 6 + dice.upto(20), top = 100;
        Page page;
        page.width = 842;
        page.height = 595;
        double label_end = 60 + 110, width = 10 * kLetter + gap;  // ten letters: the longest figure
        std::string expected;
        auto place = [&](int row, int column, const std::string& text) {
            double x = column == 0 ? 60 : label_end + column * width - kLetter * static_cast<double>(text.size());
            put(page, x, top + row * pitch, text);
            expected += std::to_string(row) + ',' + std::to_string(column) + ": ";
            expected += text + '\n';
        };
        place(0, 0, "Programma");
        for (int c = 1; c <= columns; ++c) place(0, c, std::to_string(2020 + c));
        for (int r = 1; r <= rows; ++r) {
            place(r, 0, kLabels[dice.upto(10)]);
            for (int c = 1; c <= columns; ++c) place(r, c, figure(dice));
        }
        double left = 56, right = label_end + columns * width + 3, bottom = top + rows * pitch + 5;
        for (int r = -1; r <= rows && lines != Lines::none; ++r) {
            if (lines == Lines::under_header && r != 0) continue;
            page.rulings.push_back({Axis::horizontal, top + r * pitch + 5, left, right, 0.5});
        }
        if (lines == Lines::full)
            for (int c = 0; c <= columns + 1; ++c)
                page.rulings.push_back({Axis::vertical, c == 0 ? left : label_end + (c - 1) * width + 3, top - pitch + 5, bottom, 0.5});
        std::vector<Table> tables = find_tables(page, {});
        INFO("seed " << seed << ", " << columns << " columns of figures, lines " << static_cast<int>(lines) << ", gap " << gap << ", pitch " << pitch);
        REQUIRE(tables.size() == 1);
        std::string found;
        for (const Cell& c : tables[0].cells) {
            CHECK(c.col_span == 1);
            CHECK(c.row_span == 1);
            found += std::to_string(c.row) + ',' + std::to_string(c.col) + ": " + c.text + '\n';
        }
        CHECK(found == expected);
        CHECK(tables[0].header_rows == 1);
    }
}
