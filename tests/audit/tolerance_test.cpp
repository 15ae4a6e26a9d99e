#include "audit/tolerance.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("bounds of domain reference C2") {
    struct Case {
        int n, likely, bound;
    };
    for (const Case& c : {Case{2, 1, 1}, Case{3, 1, 2}, Case{4, 1, 2}, Case{5, 2, 3}, Case{8, 2, 4}, Case{10, 2, 5}, Case{20, 3, 10}, Case{50, 6, 25}}) {
        CAPTURE(c.n);
        CHECK(rounding_likely(c.n) == c.likely);
        CHECK(rounding_bound(c.n) == c.bound);
    }
}

TEST_CASE("a sum of rounded terms") {
    struct Case {
        int difference, n;
        std::int64_t step;
        Precision precision;
        Status status;
    };
    for (const Case& c : {Case{0, 2, 1000, Precision::rounded, Status::pass}, Case{1000, 2, 1000, Precision::rounded, Status::pass_rounding},
                          Case{-1000, 2, 1000, Precision::rounded, Status::pass_rounding}, Case{2000, 2, 1000, Precision::rounded, Status::fail},
                          Case{2000, 8, 1000, Precision::rounded, Status::pass_rounding}, Case{4000, 8, 1000, Precision::rounded, Status::warn_rounding},
                          Case{5000, 8, 1000, Precision::rounded, Status::fail}, Case{1, 2, 1, Precision::whole_units, Status::warn_rounding},
                          Case{0, 9, 1, Precision::whole_units, Status::pass}, Case{2, 2, 1, Precision::whole_units, Status::fail},
                          Case{1, 9, 1, Precision::exact, Status::fail}, Case{0, 9, 1, Precision::exact, Status::pass}}) {
        CAPTURE(c.difference, c.n, c.step);
        CHECK(judge_sum(c.difference, c.n, c.step, c.precision).status == c.status);
    }
    CHECK(judge_sum(Decimal(-1, 1), 4, Decimal(1, 1), Precision::rounded).status == Status::pass_rounding);
    CHECK(judge_sum(0, 8, 1000, Precision::rounded).tolerance == Decimal(4000));
}

TEST_CASE("mixed steps meet as intervals") {
    // 1.2 mln (step 0.1 mln) + 340.000 (step 1.000) against 1.5 mln: 50.000 + 500 + 50.000 of room.
    CHECK(judge_intervals(Decimal(40000), {100000, 1000}, 100000).status == Status::pass_rounding);
    CHECK(judge_intervals(Decimal(100500), {100000, 1000}, 100000).status == Status::pass_rounding);
    CHECK(judge_intervals(Decimal(100501), {100000, 1000}, 100000).status == Status::fail);
    CHECK(judge_intervals(Decimal(0), {1, 1000}, 1).status == Status::pass);
}

TEST_CASE("the same fact twice") {
    CHECK(judge_same(80000, 1, 80000, 1000).status == Status::pass);
    CHECK(judge_same(80499, 1, 80000, 1000).status == Status::pass_rounding);
    CHECK(judge_same(80501, 1, 80000, 1000).status == Status::fail);
    CHECK(judge_same(80001, 1, 80000, 1).status == Status::fail);
    CHECK(judge_restated(80000, 1000, 80000, 1000).status == Status::pass);
    CHECK(judge_restated(81000, 1000, 80000, 1000).status == Status::warn_rounding);
    CHECK(judge_restated(82000, 1000, 80000, 1000).status == Status::fail);
    CHECK(judge_restated(80001, 1, 80000, 1).status == Status::fail);
}

TEST_CASE("a percentage of a total") {
    CHECK(judge_percent(20, 1, 17643, 1, 88217, 1).status == Status::pass_rounding);
    CHECK(judge_percent(21, 1, 17643, 1, 88217, 1).status == Status::fail);
    CHECK(judge_percent(50, 1, 5, 1, 10, 1).status == Status::pass);
}

TEST_CASE("differences met in published sums of rounded thousands") {
    // Terms, and the largest difference in steps that was met; below, what a formula with other signs than the table makes.
    struct Case {
        int n, worst;
    };
    for (const Case& c : {Case{2, 1}, Case{3, 1}, Case{4, 1}, Case{5, 1}, Case{8, 2}, Case{10, 1}}) {
        CAPTURE(c.n);
        CHECK(judge_sum(c.worst * 1000, c.n, 1000, Precision::rounded).status == Status::pass_rounding);
    }
    for (const Case& c : {Case{1, 1433}, Case{5, 2750}}) CHECK(judge_sum(c.worst * 1000, c.n, 1000, Precision::rounded).status == Status::fail);
    CHECK(judge_sum(228135 - 228133, 8, 1, Precision::rounded).status == Status::pass_rounding);
}
