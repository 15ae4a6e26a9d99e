// Sums of lines that stand apart: on which side of the result their terms may be.
#include "audit/sums/spread_terms.h"

#include "catch.h"

using namespace griffier;

namespace {

using Figures = std::vector<std::vector<std::int64_t>>;

Grid grid_of(const Figures& lines) {
    Grid grid;
    grid.lines = static_cast<int>(lines.size());
    grid.positions = static_cast<int>(lines.front().size());
    for (const auto& line : lines) grid.value.insert(grid.value.end(), line.begin(), line.end());
    grid.step.assign(grid.value.size(), 1);
    grid.common = grid.step;
    grid.state.assign(grid.value.size(), 1);
    grid.live.assign(lines.size(), 1);
    grid.percent.assign(lines.size(), 0);
    grid.named = grid.percent;
    grid.starts_block = grid.percent;
    return grid;
}

std::vector<Equation> sums_of(const Figures& lines) {
    const Grid grid = grid_of(lines);
    std::vector<int> list;
    for (int line = 0; line < grid.lines; ++line) list.push_back(line);
    return spread_sums(grid, list, std::vector<char>(lines.size(), 0));
}

const std::vector<std::int64_t> kWonen = {4'182'307, 3'907'481, 5'220'118, 4'771'209, 3'650'942},
                                kZorg = {7'318'826, 8'126'634, 6'904'377, 7'750'158, 8'033'215},
                                kWegen = {2'406'913, 1'988'270, 2'745'061, 2'113'594, 2'590'886}, kAverage = {13'172, 14'808, 12'911, 14'026, 13'541};

std::vector<std::int64_t> sum_of(const std::vector<std::vector<std::int64_t>>& lines) {
    std::vector<std::int64_t> sum(lines.front().size(), 0);
    for (const auto& line : lines)
        for (std::size_t p = 0; p < sum.size(); ++p) sum[p] += line[p];
    return sum;
}

}  // namespace

TEST_CASE("three terms that stand apart are on one side of their sum") {
    const auto total = sum_of({kWonen, kZorg, kWegen});
    const auto below = sums_of({kWonen, kAverage, kZorg, kAverage, kWegen, total});
    REQUIRE(below.size() == 1);
    CHECK(below[0].result == 5);
    CHECK(below[0].terms == std::vector<int>{0, 2, 4});
    const auto above = sums_of({total, kWonen, kAverage, kZorg, kWegen});
    REQUIRE(above.size() == 1);
    CHECK(above[0].result == 0);
    CHECK(above[0].terms == std::vector<int>{1, 3, 4});
    CHECK(sums_of({kWonen, total, kZorg, kAverage, kWegen}).empty());
    CHECK(sums_of({kWonen, kAverage, kZorg, total, kWegen}).empty());
}

TEST_CASE("two terms may stand on both sides of their sum") {
    const auto found = sums_of({kWonen, kAverage, sum_of({kWonen, kZorg}), kAverage, kZorg});
    REQUIRE(found.size() == 1);
    CHECK(found[0].result == 2);
    CHECK(found[0].terms == std::vector<int>{0, 4});
}

TEST_CASE("a line that is explained is no result again") {
    const Figures lines = {kWonen, kAverage, kZorg, kWegen, sum_of({kWonen, kZorg, kWegen})};
    CHECK(spread_sums(grid_of(lines), {0, 1, 2, 3, 4}, {0, 0, 0, 0, 1}).empty());
}
