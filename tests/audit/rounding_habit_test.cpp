#include "audit/sums/rounding_habit.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

int count(const std::vector<Check>& checks, Status status) {
    return static_cast<int>(std::count_if(checks.begin(), checks.end(), [&](const Check& c) { return c.status == status; }));
}

// Saldi of `rows` programmes, the first `off` of them a step off.
std::vector<Check> saldi(int rows, int off, std::int64_t scale) {
    std::string text = "Programma | baten | lasten | saldo";
    for (int i = 0; i < rows; ++i)
        text += "\nP" + std::to_string(i) + " | " + std::to_string(100 + i) + " | -300 | " + std::to_string(i - 200 + (i < off ? 1 : 0));
    return table_of(text, scale).run();
}

}  // namespace

TEST_CASE("how the other sums of a table were rounded") {
    struct Case {
        const char* what;
        int rows, off;
        std::int64_t scale;
        int pass, pass_rounding, warn_rounding;
    };
    for (const Case& c : {
             Case{"thousands, one off among exact ones", 24, 1, 1000, 23, 0, 1},
             Case{"thousands, one off among too few", 14, 1, 1000, 13, 1, 0},
             Case{"thousands, two off", 24, 2, 1000, 22, 2, 0},
             Case{"euros, one off", 14, 1, 1, 13, 0, 1},
             Case{"euros, five off: rounded before they were printed", 14, 5, 1, 9, 5, 0},
         }) {
        CAPTURE(c.what);
        auto checks = saldi(c.rows, c.off, c.scale);
        CHECK(count(checks, Status::pass) == c.pass);
        CHECK(count(checks, Status::pass_rounding) == c.pass_rounding);
        CHECK(count(checks, Status::warn_rounding) == c.warn_rounding);
    }
}

TEST_CASE("exact saldi of two terms say nothing of a total of many") {
    // Saldi and differences are worked out from what is printed; the totals are rounded for themselves.
    std::string text = "Programma | baten | lasten | saldo";
    for (int i = 0; i < 30; ++i) text += "\nP" + std::to_string(i) + " | " + std::to_string(100 + i) + " | -300 | " + std::to_string(i - 200);
    const auto checks = table_of(text + "\nTotaal | 3.436 | -9.000 | -5.564", 1000).run();
    CHECK(count(checks, Status::pass_rounding) == 2);  // the totals of baten and saldo
    CHECK(count(checks, Status::warn_rounding) == 0);
    const auto lone = table_of(text + "\nTotaal | 3.435 | -9.001 | -5.565", 1000).run();
    CHECK(count(lone, Status::warn_rounding) == 0);
}

TEST_CASE("euros that are all round thousands were rounded") {
    const std::string rows = "Heffing | raming | realisatie\nA | 2.105.000 | 2.245.000\nB | 290.000 | 288.000\nC | 281.000 | 307.000\n";
    auto miss = [&](const std::string& total) { return table_of(rows + "Totaal | 2.676.000 | " + total).run(); };
    CHECK(verdicts(miss("2.840.000")) == "COLSUM pass, COLSUM pass");
    CHECK(verdicts(miss("2.841.000")) == "COLSUM pass, COLSUM warn_rounding");
    CHECK(verdicts(miss("2.845.000")) == "COLSUM pass, COLSUM fail");
    CHECK(verdicts(miss("2.841.500")) == "COLSUM pass, COLSUM fail");  // one figure to the euro: all are
}
