// Figures that run together, parted by what their row adds up to.
#include "extractors/tables/glued_sums.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace griffier;

namespace {

// A row of figures below two rows that show the columns; "" leaves a place empty.
Table row_of(const std::vector<std::string>& texts) {
    Table table;
    table.rows = 3;
    table.columns = static_cast<int>(texts.size());
    auto put = [&](int row, int col, const std::string& text) {
        Cell cell;
        cell.row = row;
        cell.col = col;
        cell.text = text;
        cell.box = {50.0 + 60 * col, 100.0 + 14 * row, 100.0 + 60 * col, 110.0 + 14 * row};
        table.cells.push_back(cell);
    };
    for (int row = 0; row < 2; ++row)
        for (int col = 0; col < table.columns; ++col) put(row, col, col == 0 ? "Reserve" : std::to_string(70 + row));
    for (int col = 0; col < table.columns; ++col)
        if (!texts[static_cast<std::size_t>(col)].empty()) put(2, col, texts[static_cast<std::size_t>(col)]);
    return table;
}

std::string parted(const std::vector<std::string>& texts) {
    Table table = row_of(texts);
    split_by_sums(table);
    std::string text;
    for (const Cell& cell : table.cells)
        if (cell.row == 2 && cell.col > 0) text += (text.empty() ? "" : " | ") + cell.text + (cell.split ? " by " + cell.split->by : "");
    return text;
}

}  // namespace

TEST_CASE("a sum that then holds parts a run of figures") {
    CHECK(parted({"Reserve", "23.733163-1.15422.742", "", "", ""}) == "23.733 by sum | 163 by sum | -1.154 by sum | 22.742 by sum");
    CHECK(parted({"Reserve", "23.7331631.15422.742", "", "", ""}) ==
          "23.733 by sum | 163 by sum | 1.154 by sum | 22.742 by sum");  // withdrawals without a sign
    CHECK(parted({"Baten", "1.2004503.000", "", "", "4.650"}) == "1.200 by sum | 450 by sum | 3.000 by sum | 4.650");
    CHECK(parted({"Baten", "5.100", "1.2344.000", "", "", "10.334"}) == "5.100 | 1.2344.000 | 10.334");  // three open places, two figures
    CHECK(parted({"Baten", "5.100", "1.2344.000", "", "10.334"}) == "5.100 | 1.234 by sum | 4.000 by sum | 10.334");
}

TEST_CASE("without a sum, or with two, it stays as printed") {
    CHECK(parted({"Reserve", "23.733163-1.15522.742", "", "", ""}) == "23.733163-1.15522.742");
    CHECK(parted({"Reserve", "1.2341.235", "", ""}) == "1.2341.235");
    CHECK(parted({"Reserve", "1.2341.235", "zie bijlage", "x"}) == "1.2341.235 | zie bijlage | x");
    CHECK(parted({"Reserve", "1.234", "5.678", ""}) == "1.234 | 5.678");
}

TEST_CASE("the sum is kept as the proof") {
    Table table = row_of({"Reserve", "23.733163-1.15422.742", "", "", ""});
    split_by_sums(table);
    const Cell& last = table.cells.back();
    REQUIRE(last.split);
    CHECK(last.split->from == "23.733163-1.15422.742");
    CHECK(last.split->evidence == "23.733 + 163 + -1.154 = 22.742");
}
