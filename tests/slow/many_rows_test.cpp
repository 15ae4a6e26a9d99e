// Tables of very many rows are tried in bounded time.
#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("a table of very many rows: its total is tried, and no row is held against all blocks above it") {
    std::string text = "Post | 2024 | 2025";
    std::int64_t first = 0, second = 0;
    for (int r = 0; r < 4000; ++r) {
        first += 101 + r * 7 % 89;
        second += 307 + r * 13 % 97;
        text += "\nPost " + std::to_string(r) + " | " + std::to_string(101 + r * 7 % 89) + " | " + std::to_string(307 + r * 13 % 97);
    }
    auto with_total = [&](std::int64_t a, std::int64_t b) {
        return verdicts(table_of(text + "\nTotaal | " + std::to_string(a) + " | " + std::to_string(b)).run());
    };
    CHECK(with_total(first, second) == "COLSUM pass, COLSUM pass");
    CHECK(with_total(first - 5000, second + 1).find("pass,") == std::string::npos);
}

TEST_CASE("a table of totals only says of each that nothing adds up to it") {
    constexpr int kRows = 1500;
    std::string text = "Post | 2024";
    for (int r = 0; r < kRows; ++r) text += "\nTotaal " + std::to_string(r) + " | " + std::to_string(1000003 + r * r % 7919 * 1009);
    std::vector<Check> checks = table_of(text).run();
    CHECK(checks.size() == kRows);
    CHECK(std::all_of(checks.begin(), checks.end(), [](const Check& c) { return c.status == Status::not_checkable; }));
}
