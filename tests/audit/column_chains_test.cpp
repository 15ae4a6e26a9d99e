#include "audit/columns/column_chains.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

// Four stands with what is added and taken away between them, two columns in each other's place.
std::string told(int a, int b, bool taken_off = false) {
    const std::vector<std::vector<int>> rows = {
        {1545, 12, -106, 30, -228, 44, -61}, {12811, 0, -523, 310, -48, 0, -690}, {4906, 75, -71, 0, -25, 18, 0}, {2059, 48, 0, 61, -148, 7, -144}};
    std::string text = "Reserve | s24 | bij24 | af24 | s25 | bij25 | af25 | s26 | bij26 | af26 | s27";
    for (std::size_t r = 0; r < rows.size(); ++r) {
        std::vector<int> row = {rows[r][0]};
        for (std::size_t g = 0; g < 3; ++g) {
            const int stand = row.back(), more = rows[r][1 + 2 * g], less = rows[r][2 + 2 * g];
            row.push_back(more), row.push_back(taken_off ? -less : less), row.push_back(stand + more + less);
        }
        if (a != b) std::swap(row[static_cast<std::size_t>(a)], row[static_cast<std::size_t>(b)]);
        text += "\n" + std::string(1, static_cast<char>('A' + static_cast<char>(r))) + " reserve";
        for (int value : row) text += " | " + Decimal(value).dutch();
    }
    return only(audit_printed(printed(text)), {"COL_ORDER"});
}

}  // namespace

TEST_CASE("groups of columns that lead from one to the next, with two columns exchanged") {
    for (bool taken_off : {false, true}) {
        CAPTURE(taken_off);
        CHECK(told(0, 0, taken_off) == "");
        CHECK(told(3, 4, taken_off) == "COL_ORDER flag");
        CHECK(told(5, 6, taken_off) == "COL_ORDER flag");
        CHECK(told(2, 8, taken_off) == "");  // no neighbours
    }
    CHECK(told(8, 9) == "COL_ORDER flag");
    CHECK(told(8, 9, true) == "");          // what is taken off and what is left: either is the other's difference
    CHECK(told(4, 5) == "COL_ORDER flag");  // what is added and what is taken away: the sum is the same, the signs are not
}
