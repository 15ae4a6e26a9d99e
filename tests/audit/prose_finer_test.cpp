// Amounts of the text in full beside tables in thousands.
#include "audit/prose/prose_finer.h"

#include "audit/from_text.h"
#include "audit/remarks/observation.h"
#include "catch.h"

using namespace griffier;

namespace {

// What becomes of checks of these amounts, each held against figures in thousands.
std::string told(const std::vector<std::int64_t>& amounts, const std::vector<std::int64_t>& figures, const std::vector<std::int64_t>& elsewhere = {}) {
    Extraction extraction;
    std::vector<PlacedCheck> checks;
    const auto say = [&](std::int64_t amount) {
        Statement statement;
        statement.value = amount;
        statement.unit = "euro";
        extraction.statements.push_back(statement);
    };
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        say(amounts[i]);
        PlacedCheck placed = placed_check("PROSE_TAB", 1, {});
        placed.check.operands = {Operand{"t1/1/1", 1, Decimal(figures[i]), false, 1000}};
        placed.check.result = Operand{statement_id(static_cast<int>(i)), 1, Decimal(amounts[i]), false, 1};
        placed.check.expected = figures[i];
        placed.check.found = amounts[i];
        placed.check.status = amounts[i] == figures[i] ? Status::pass : Status::pass_rounding;
        checks.push_back(placed);
    }
    for (const std::int64_t amount : elsewhere) say(amount);
    doubt_finer_amounts(extraction, checks);
    return name(checks.front().check.status);
}

}  // namespace

TEST_CASE("the one amount in full of a text in thousands is a flag where a digit would make it the table's") {
    const std::vector<std::int64_t> figures = {3611000, 12119000, 1224000, 545000};
    CHECK(told({3611070, 12119000, 1224000, 545000}, figures) == "flag");
    CHECK(told({3611234, 12119000, 1224000, 545000}, figures) == "pass_rounding");
    CHECK(told({3611070, 12119000, 1224000}, {3611000, 12119000, 1224000}) == "flag");
    CHECK(told({3611070, 12119000}, {3611000, 12119000}) == "pass_rounding");                // too few others
    CHECK(told({48200, 12119000, 1224000}, {48000, 12119000, 1224000}) == "pass_rounding");  // may be meant so
    CHECK(told({3611070, 12119030, 1224000, 545000, 77000}, {3611000, 12119000, 1224000, 545000, 77000}) == "pass_rounding");
    CHECK(told({3611070, 12119000, 1224000, 545000}, figures, {48250}) == "pass_rounding");  // the text has amounts in full
    CHECK(told({3611070, 12119000, 1224000, 545000}, figures, {48000}) == "flag");
}
