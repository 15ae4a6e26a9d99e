// Which sizes of type are one style.
#include "document/lines/size_ranks.h"

#include "catch.h"

using namespace griffier;

TEST_CASE("measured sizes part where hardly any lies between two that are frequent", "[scan]") {
    // Headings of 12.5 and 11 pt on a scan of 200 dpi.
    const std::map<double, int> ranks = ranks_of_measured({12.95, 12.91, 12.9, 11.92, 11.68, 11.68, 11.68, 11.43, 11.3, 11.22, 11.19});
    CHECK(ranks.at(12.95) == 0);
    CHECK(ranks.at(12.9) == 0);
    CHECK(ranks.at(11.92) == 1);
    CHECK(ranks.at(11.19) == 1);
}

TEST_CASE("measured sizes that spread without a gap are one style, up to an eighth", "[scan]") {
    const std::map<double, int> ranks = ranks_of_measured({12.0, 11.8, 11.6, 11.4, 11.2});
    CHECK(ranks.at(11.2) == 0);
    CHECK(ranks_of_measured({12.0, 11.6, 11.2, 10.8, 10.4, 10.0}).at(10.0) == 1);
    CHECK(ranks_of_measured({}).empty());
}

TEST_CASE("stated sizes are styles of their own but for rounding", "[sections]") {
    const std::map<double, int> ranks = ranks_of_stated({12.0, 11.9, 11.0, 10.0});
    CHECK(ranks.at(11.9) == 0);
    CHECK(ranks.at(11.0) == 1);
    CHECK(ranks.at(10.0) == 2);
}
