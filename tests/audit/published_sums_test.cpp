// Sums that councils published, beside the project in ../shared: none of them may be called wrong that is right.
#include <re2/re2.h>

#include <iterator>

#include "audit/published_table.h"
#include "audit/shared_folder.h"
#include "audit/tolerance.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("published tables hold, and their sums are tried", "[corpus]") {
    struct Case {
        const char* file;
        int hold;  // sums that are tried and hold, at least
    };
    for (const Case& c : {
             Case{"alphen-chaam-2018-overzicht.tsv", 78},
             Case{"baarle-nassau-2018-overzicht.tsv", 78},
             Case{"gilzerijen-2017-overzicht.tsv", 78},
             Case{"bloemendaal-2020-reserves.tsv", 39},
             Case{"ede-2022-maatwerkvoorziening.tsv", 10},
             Case{"gouda-2025-reserves.tsv", 14},
             Case{"maassluis-2016-verloop-reserves.tsv", 11},
             Case{"oss-2019-cijfers-per-programma.tsv", 70},
             Case{"rheden-2018-reserves.tsv", 8},
             Case{"uden-2017-afwijkingenrapportage.tsv", 8},
             Case{"venlo-2018-budgettair-kader-sociaal-domein.tsv", 22},
             Case{"zuid-holland-2017-staat-van-reserves.tsv", 6},
             Case{"capelle-2021-lasten-voor-wijziging.tsv", 0},
             Case{"venlo-2018-kredietoverzicht.tsv", 0},
         }) {
        auto path = kShared / "corpus/sums" / c.file;
        if (absent(path)) return;
        CAPTURE(c.file);
        auto checks = audit_printed(published(path));
        int hold = 0;
        for (const Check& check : checks) {
            CAPTURE(check.message);
            CHECK(check.status != Status::fail);
            hold += check.status == Status::pass || check.status == Status::pass_rounding;
        }
        CHECK(hold >= c.hold);
    }
}

TEST_CASE("published sums are judged by their rounding", "[corpus]") {
    auto path = kShared / "domain/external_checks.json";
    if (absent(path)) return;
    std::ifstream in(path);
    std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    // One record: its rule, terms, printed result, unit and the largest difference that rounding explains.
    static const RE2 kRecord(
        R"re((?s)"rule":\s*"(\w+)".*?"terms":\s*\[([^\]]*)\].*?"printed":\s*(-?[\d.]+).*?"unit":\s*(?:"([^"]*)"|null).*?"max_rounding_diff":\s*([\d.]+|null))re");
    static const RE2 kNumber(R"((-?\d+(?:\.\d+)?))");
    re2::StringPiece rest(text);
    std::string rule, terms, found, unit, most;
    int judged = 0, wrong = 0;
    while (RE2::FindAndConsume(&rest, kRecord, &rule, &terms, &found, &unit, &most)) {
        Decimal sum;
        int n = 0;
        std::string number;
        for (re2::StringPiece list(terms); RE2::FindAndConsume(&list, kNumber, &number); ++n) sum = sum + *Decimal::parse(number);
        if (n == 0 || most == "null") continue;
        Decimal difference = sum - *Decimal::parse(found);
        bool within = difference.abs() <= *Decimal::parse(most);
        CAPTURE(rule, terms, found, unit);
        ++judged;
        Verdict verdict = judge_sum(difference, n, 1, Precision::rounded);
        CHECK((verdict.status != Status::fail) == within);
        wrong += !within;
    }
    CHECK(judged >= 140);
    INFO(wrong << " of " << judged << " published sums do not hold");
    CHECK(wrong < judged / 10);
}
