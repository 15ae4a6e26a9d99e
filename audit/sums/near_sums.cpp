#include "audit/sums/near_sums.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <set>

#include "audit/labels.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr double kMostOfOne = 14;           // that one sum can give
constexpr double kCopy = 1;                 // that a position gives where one term is the whole result
constexpr std::size_t kLongestBlock = 40;   // lines
constexpr std::size_t kNearby = 3;          // lines to either side in which two terms are sought
constexpr std::size_t kAlike = 10;          // lines below one in which the same line is sought
constexpr std::int64_t kTellingSteps = 10;  // by which a sum must be off,
constexpr std::int64_t kTellingBoth = 5;    // and where two sums agree on the figure to the last digit
constexpr int kMostLines = 600;
constexpr int kEnoughForStep = 3;            // figures of one sum that do
constexpr std::int64_t kEnoughForUnit = 10;  // figures that share a coarser step than the printed one

// What is left of a step without factors but 2 and 5: nobody rounds to threes.
std::int64_t round_step(std::int64_t step) {
    std::int64_t round = 1;
    for (std::int64_t factor : {2, 5})
        while (step > 0 && step % factor == 0) step /= factor, round *= factor;
    return round;
}

// The step that the figures of the sum share at the position, where they are enough to show one.
std::int64_t shared_step(const Grid& grid, int result, const std::vector<int>& terms, int position) {
    std::int64_t step = 0;
    int figures = 0;
    const auto take = [&](int line) {
        const std::int64_t value = grid.value[grid.at(line, position)];
        step = std::gcd(step, value);
        figures += value != 0;
    };
    if (result != kZero) take(result);
    for (int term : terms) take(term);
    return figures >= kEnoughForStep ? round_step(step) : 1;
}

// Where the form holds and where it does not; dropped where it says nothing or misses too often.
void offer(NearSums& search, bool along_columns, int result, const std::vector<int>& terms, const Sums& sums, double cost, bool named = false) {
    const Grid& grid = search.grid(along_columns);
    const Lines lines{search.figures, along_columns};
    NearSum form;
    form.along_columns = along_columns, form.result = result, form.terms = terms, form.cost = cost;
    std::set<std::pair<std::int64_t, std::int64_t>> seen;
    int holds = 0;
    for (int p = 0; p < grid.positions; ++p) {
        const auto at = static_cast<std::size_t>(p);
        const std::size_t i = grid.at(std::max(result, 0), p);
        const bool zero = result == kZero || lines.at(result, p).state == FigureState::dash;
        if (!lines.is_position(p) || sums.unread[at] || sums.figures[at] < (result == kZero ? 2 : 1) || (grid.state[i] != 1 && !zero)) continue;
        const std::int64_t total = zero ? 0 : grid.value[i], off = sums.sum[at] - total, step = std::max({zero ? 1 : grid.step[i], sums.step[at], search.unit});
        const std::int64_t slack = off == 0 ? 0 : rounding_likely(sums.figures[at]) * step;
        if (std::abs(off) > slack) {
            const std::int64_t common = std::max(step, shared_step(grid, result, terms, p));
            if (form.misses.size() == 2 || std::abs(off) < kTellingBoth * common) return;
            form.slight |= std::abs(off) < kTellingSteps * common;
            form.misses.push_back(p);
            form.off.push_back(off);
            continue;
        }
        if (total == 0 && sums.filled[at] == 0) continue;
        ++holds;
        if (!seen.insert({total, sums.largest[at]}).second) continue;
        const bool same = terms.size() == 1, cancel = total == 0 && sums.filled[at] == 2;
        if (!same && !cancel && (sums.filled[at] < 2 || total == 0 || std::abs(sums.largest[at] - total) <= slack))
            form.support += kCopy;
        else
            form.proved |= !same, form.support += bits_of(search, std::max(std::abs(total), std::abs(sums.largest[at]))) -
                                                  (slack == 0 ? 0 : std::log2(2.0 * static_cast<double>(slack) / static_cast<double>(step) + 1));
    }
    if ((holds > 0 || named) && !form.misses.empty()) search.all.push_back(std::move(form));
}

void find_near_sums(NearSums& search, bool along_columns) {
    const Grid& grid = search.grid(along_columns);
    std::vector<int> list;
    for (int l = 0; l < grid.lines; ++l)
        if (grid.live[static_cast<std::size_t>(l)] && !grid.percent[static_cast<std::size_t>(l)]) list.push_back(l);
    for (std::size_t at = 0; at < list.size(); ++at) {
        for (int direction : {-1, 1}) {
            Sums sums(grid.positions);
            std::vector<int> terms;
            const std::size_t room = std::min(direction < 0 ? at : list.size() - at - 1, kLongestBlock);
            for (std::size_t k = 1; k <= room; ++k) {
                const int line = list[direction < 0 ? at - k : at + k];
                add(grid, sums, line);
                terms.push_back(line);
                if (terms.size() < 2) continue;
                // A total of the whole list above it, or of what stands since the total before: its name is what says so.
                const bool whole = direction < 0 && !along_columns && claim_of(search.figures, list[at]) == Claim::strong &&
                                   (k == room || claim_of(search.figures, list[at - k - 1]) == Claim::strong);
                offer(search, along_columns, list[at], terms, sums, 1 + std::log2(static_cast<double>(k)), whole);
            }
        }
        for (std::size_t below = at + 1; below < std::min(list.size(), at + 1 + kAlike); ++below) {
            Sums sums(grid.positions);
            add(grid, sums, list[at]);
            offer(search, along_columns, list[below], {list[at]}, sums, std::log2(2.0 * kAlike));
            add(grid, sums, list[below]);
            if (below == at + 1) offer(search, along_columns, kZero, {list[at], list[below]}, sums, 2);
        }
        const std::size_t begin = at - std::min(at, kNearby), end = std::min(list.size(), at + kNearby + 1);
        for (std::size_t a = begin; a < end; ++a)
            for (std::size_t b = a + 1; b < end; ++b) {
                if (a == at || b == at) continue;
                Sums sums(grid.positions);
                add(grid, sums, list[a]);
                add(grid, sums, list[b]);
                offer(search, along_columns, list[at], {list[a], list[b]}, sums, 2 * std::log2(2.0 * kNearby));
            }
    }
}

std::int64_t shared_unit(const Grid& grid, int& count) {
    std::int64_t unit = 0;
    count = 0;
    for (std::size_t i = 0; i < grid.value.size(); ++i)
        if (grid.state[i] == 1) unit = std::gcd(unit, grid.value[i]), ++count;
    std::int64_t step = 1;
    for (std::size_t i = 0; i < grid.value.size(); ++i)
        if (grid.state[i] == 1) step = std::max(step, grid.step[i]);
    return count >= kEnoughForUnit ? std::max(unit, step) : step;
}

}  // namespace

double bits_of(const NearSums& search, std::int64_t size) {
    return std::min(std::log2(static_cast<double>(std::abs(size)) / static_cast<double>(search.unit) / 2 + 1), kMostOfOne);
}

std::optional<NearSums> near_sums(const TableFigures& figures) {
    if (figures.rows > kMostLines || figures.columns > kMostLines) return std::nullopt;
    std::optional<Grid> rows = grid_of(Lines{figures, false}), columns = grid_of(Lines{figures, true});
    if (!rows || !columns) return std::nullopt;
    NearSums sums{figures, std::move(*rows), std::move(*columns), 1, 0, {}};
    sums.unit = shared_unit(sums.rows, sums.count);
    find_near_sums(sums, false);
    find_near_sums(sums, true);
    return sums;
}

}  // namespace griffier
