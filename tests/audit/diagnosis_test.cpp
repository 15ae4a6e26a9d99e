#include "audit/diagnosis.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("slips with a name") {
    struct Case {
        std::int64_t read, fits;
        const char* name;
    };
    for (const Case& c : {Case{1263, 1293, "one_digit"}, Case{110646310, 110466310, "digits_swapped"}, Case{-516, 516, "sign_flipped"},
                          Case{1234000, 1234, "scale"}, Case{1263, 1993, ""}, Case{126, 1263, ""}, Case{0, 12, ""}, Case{12, -13, ""}}) {
        CAPTURE(c.read, c.fits);
        CHECK(slip_between(c.read, c.fits) == c.name);
    }
}

// An overview whose total of lasten has two digits swapped: three claims rest on it, and one figure explains them all.
static const char* const kSwapped =
    "Programma | Begroting 2025 baten | Begroting 2025 lasten | Begroting 2025 saldo\n"
    "1 Wonen | 12.250.750 | -32.415.600 | -20.164.850\n"
    "2 Zorg | 8.104.660 | -58.224.910 | -50.120.250\n"
    "Algemene dekkingsmiddelen | 93.120.900 | -1.380.200 | 91.740.700\n"
    "Overhead | 412.300 | -18.424.200 | -18.011.900\n"
    "Onvoorzien | 0 | -21.400 | -21.400\n"
    "Saldo van baten en lasten | 113.888.610 | -110.646.310 | 3.422.300\n"
    "Mutaties reserves | 4.241.150 | -1.945.400 | 2.295.750\n"
    "Geraamd resultaat | 118.129.760 | -112.411.710 | 5.718.050";

TEST_CASE("failing sums with one cause name it") {
    auto checks = table_of(kSwapped).run();
    int fails = 0;
    for (const Check& check : checks) {
        if (check.status != Status::fail) continue;
        ++fails;
        CAPTURE(check.message);
        REQUIRE(check.diagnosis.size() == 1);
        CHECK(check.diagnosis[0].cause == "digits_swapped");
        CHECK(check.diagnosis[0].id == "t1/6/2");
        CHECK(check.diagnosis[0].fits == Decimal(-110466310));
        CHECK(check.diagnosis[0].restores.size() == 3);
        CHECK(check.message.find("this and 2 other sums hold with -110.466.310 in place of -110.646.310") != std::string::npos);
    }
    CHECK(fails == 3);
}

TEST_CASE("a figure that sums that hold vouch for is no cause") {
    // The total of 2024 is off; its rows are vouched for by the total column.
    auto checks =
        table_of("P | 2023 | 2024 | totaal\nA | 410 | 500 | 910\nB | 520 | 600 | 1.120\nC | 633 | 700 | 1.333\nTotaal | 1.563 | 1.900 | 3.363", 1000).run();
    int fails = 0;
    for (const Check& check : checks) {
        if (check.status != Status::fail) continue;
        ++fails;
        for (const Diagnosis& d : check.diagnosis) CHECK(d.id == "t1/4/2");
        CHECK(check.diagnosis.size() == 1);
    }
    CHECK(fails == 2);
}

TEST_CASE("no cause is named where the sums do not point at one") {
    auto checks = table_of("P | 2023 | 2024\nA | 411 | 503\nB | 522 | 604\nTotaal | 933 | 1.563", 1000).run();
    for (const Check& check : checks) CHECK(check.diagnosis.empty());
}
