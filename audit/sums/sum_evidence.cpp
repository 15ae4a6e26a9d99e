#include "audit/sums/sum_evidence.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <numeric>

#include "audit/labels.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr double kMostOfOne = 14;        // bits that one position can give: figures of one table are not independent
constexpr double kMiss = 12;             // bits that one position takes where the sum does not hold
constexpr double kNamed = -3;            // a label that speaks of a total says more than nothing
constexpr double kSameShare = 0.001;     // of the share
constexpr int kBeside = 3;               // lines from the first to the last of a sum of two that stand beside their result
constexpr std::size_t kMostShares = 60;  // that are remembered
constexpr std::size_t kFewTerms = 12;    // of them one sum in kExactOneIn at least is exact
constexpr int kExactOneIn = 5;
constexpr int kExactOneOfMany = 3;  // where the sum often misses
constexpr int kEnoughForStep = 5;   // figures of a column that share a coarser step

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

enum class Says : char { nothing, zero, copy, alone, holds, misses };  // zero: 0 = 0; copy: one term is the whole result; alone: the only one that is not zero

struct Position {
    Says says = Says::nothing;
    double bits = 0;
    bool exact = false;
};

Position weigh(const Grid& grid, const Sums& sums, int result, int position) {
    const std::size_t i = grid.at(result, position), p = static_cast<std::size_t>(position);
    if (grid.state[i] != 1 || sums.unread[p]) return {};
    const std::int64_t total = grid.value[i], off = std::abs(sums.sum[p] - total);
    if (sums.figures[p] == 0) return {total == 0 ? Says::nothing : Says::misses, kMiss};
    const std::int64_t step = std::max({grid.step[i], sums.step[p], std::min(grid.common[i], sums.common[p])}),
                       slack = off == 0 ? 0 : rounding_likely(sums.figures[p]) * step;
    if (off > slack) return {Says::misses, kMiss};
    if (sums.filled[p] == 0 && total == 0) return {Says::zero, 0};
    if (sums.filled[p] == 1 && off == 0 && total != 0) return {Says::alone, 0, true};
    if (sums.filled[p] < 2 || total == 0 || std::abs(sums.largest[p] - total) <= slack) return {Says::copy, 0};
    if (sums.filled[p] > 2 && !sums.varied[p]) return {Says::copy, 0};  // a year's rent and twelve months of it: true for any twelve
    const double size = static_cast<double>(std::max(std::abs(total), std::abs(sums.largest[p]))) / static_cast<double>(step);
    const double bits = std::log2(size / 2 + 1) - (off == 0 ? 0 : std::log2(2.0 * static_cast<double>(slack) / static_cast<double>(step) + 1));
    return {Says::holds, std::clamp(bits, 0.0, kMostOfOne), 2 * off < step};
}

// The term that is alone most often says nothing: the result may just be that line. Where another one is alone the result is no copy, which each value says
// once.
void weigh_alone(const Grid& grid, const Sums& sums, int result, std::vector<Position>& says) {
    std::map<int, int> times;
    for (std::size_t p = 0; p < says.size(); ++p)
        if (says[p].says == Says::alone) ++times[sums.line[p]];
    if (times.size() < 2) return;
    const int usual = std::max_element(times.begin(), times.end(), [](const auto& a, const auto& b) { return a.second < b.second; })->first;
    std::vector<std::int64_t> seen;
    for (std::size_t p = 0; p < says.size(); ++p) {
        if (says[p].says != Says::alone || sums.line[p] == usual || seen.size() == kMostShares) continue;
        const std::size_t i = grid.at(result, static_cast<int>(p));
        if (std::find(seen.begin(), seen.end(), grid.value[i]) != seen.end()) continue;
        seen.push_back(grid.value[i]);
        const double size = static_cast<double>(std::abs(grid.value[i])) / static_cast<double>(std::max(grid.step[i], sums.step[p]));
        says[p].bits = std::min(std::log2(size / 2 + 1), kMostOfOne);
    }
}

}  // namespace

std::optional<Grid> grid_of(const Lines& lines) {
    Grid grid;
    grid.lines = lines.count();
    grid.positions = lines.positions();
    grid.columns = lines.along_columns;
    int decimals = 0;
    for (const Figure& figure : lines.figures.grid)
        if (figure.counts()) decimals = std::max({decimals, figure.value.decimals(), figure.step.decimals()});
    grid.decimals = decimals;
    const std::vector<Decimal> steps = common_steps(lines.figures);
    const auto cells = static_cast<std::size_t>(grid.lines) * static_cast<std::size_t>(grid.positions);
    grid.value.assign(cells, 0);
    grid.step.assign(cells, 1);
    grid.common.assign(cells, 1);
    grid.state.assign(cells, 0);
    grid.live.assign(static_cast<std::size_t>(grid.lines), 0);
    grid.percent = grid.named = grid.live;
    grid.starts_block = grid.live;
    bool gap = true;
    for (int l = 0; l < grid.lines; ++l) {
        const auto line = static_cast<std::size_t>(l);
        for (int p = 0; p < grid.positions; ++p) {
            if (!lines.is_position(p)) continue;
            const Figure& figure = lines.at(l, p);
            const std::size_t i = grid.at(l, p);
            if (figure.state == FigureState::open || figure.state == FigureState::unread) grid.state[i] = 2;
            if (!figure.counts()) continue;
            const Decimal& step = figure.step;
            const Decimal& common = std::max(step, steps[static_cast<std::size_t>(lines.along_columns ? l : p)]);
            if (figure.value.abs().mantissa() > kLargest / power_of_ten(decimals - figure.value.decimals())) return std::nullopt;
            grid.state[i] = 1;
            grid.value[i] = figure.value.mantissa() * power_of_ten(decimals - figure.value.decimals());
            grid.step[i] = step.mantissa() * power_of_ten(decimals - step.decimals());
            grid.common[i] = common.mantissa() * power_of_ten(decimals - common.decimals());
            grid.live[line] = 1;
            grid.percent[line] |= figure.unit == UnitKind::percent;
        }
        grid.named[line] = lines.along_columns ? lines.figures.column(l).total : claim_of(lines.figures, l) != Claim::none;
        grid.starts_block[line] = gap;
        gap = !grid.live[line];
    }
    return grid;
}

void add(const Grid& grid, Sums& sums, int line) {
    for (std::size_t p = 0, i = grid.at(line, 0); p < sums.sum.size(); ++p, ++i) {
        if (grid.state[i] == 2) sums.unread[p] = 1;
        if (grid.state[i] != 1) continue;
        sums.sum[p] += grid.value[i];
        const std::uint64_t mark = static_cast<std::uint64_t>(grid.value[i]) * (2 * static_cast<std::uint64_t>(line) + 0x9E3779B97F4A7C15);
        sums.small[p] += mark;
        if (std::abs(grid.value[i]) > std::abs(sums.largest[p])) sums.largest[p] = grid.value[i], sums.weight[p] = mark;
        sums.step[p] = std::max(sums.step[p], grid.step[i]);
        ++sums.figures[p];
        if (grid.value[i] == 0) continue;
        sums.common[p] = sums.filled[p] == 0 ? grid.common[i] : std::min(sums.common[p], grid.common[i]);
        if (sums.filled[p] > 0 && sums.one[p] != grid.value[i]) sums.varied[p] = 1;
        sums.one[p] = grid.value[i];
        sums.line[p] = line;
        ++sums.filled[p];
    }
}

double log_choose(int n, int k) { return (std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)) / std::log(2.0); }

double choice_of_result(const Grid& grid, int result) { return grid.named[static_cast<std::size_t>(result)] ? kNamed : std::log2(grid.lines + 1.0); }

std::optional<Equation> judge(const Grid& grid, const Sums& sums, int result, const std::vector<int>& terms, double tried, bool whole) {
    double run = 0, best = 0, all = 0;
    int from = 0, first = 0, last = -1, misses = 0, holds = 0;
    std::vector<Position> says(static_cast<std::size_t>(grid.positions));
    for (int p = 0; p < grid.positions; ++p) says[static_cast<std::size_t>(p)] = weigh(grid, sums, result, p);
    weigh_alone(grid, sums, result, says);
    for (int p = 0; p < grid.positions; ++p) {
        const Position& position = says[static_cast<std::size_t>(p)];
        misses += position.says == Says::misses;
        holds += position.says == Says::holds;
        all += position.says == Says::misses ? 0 : position.bits;
        if (run <= 0) from = p, run = 0;
        run += position.says == Says::misses ? -position.bits : position.bits;
        if (run > best) best = run, first = from, last = p;
    }
    if (std::max(best, all) < tried + kSure || holds == 0) return std::nullopt;
    const double window = misses > 0 ? 2 * std::log2(grid.positions) : 0;
    const double everywhere = all - log_choose(misses + holds, misses);
    const bool scattered = misses > 0 && everywhere > best - window && holds >= misses && holds >= 2;
    auto misses_at = [&](int p) { return says[static_cast<std::size_t>(p)].says == Says::misses; };
    while (first > 0 && (scattered || !misses_at(first - 1))) --first;
    while (last + 1 < grid.positions && (scattered || !misses_at(last + 1))) ++last;
    if (scattered) best = everywhere;
    if (best - (scattered ? 0 : window) < tried + kSure) return std::nullopt;
    Equation equation{result, terms, first, last, {}, false, 0, 0, 0};
    // Figures that are the same share of their total as at another position are little evidence: prices for 10 and for 20 hours add up alike.
    // Nor are terms that are the same as before but for one: baten of -199 in every year make lasten of saldo, as any rows do that together make -199.
    const auto [low, high] = std::minmax_element(terms.begin(), terms.end());
    const bool given = whole || (terms.size() == 2 && std::max(*high, result) - std::min(*low, result) <= kBeside);
    std::vector<double> seen;
    std::vector<std::uint64_t> rests;
    double bits = 0;
    int exact = 0;
    for (int p = first; p <= last; ++p) {
        const Position& position = says[static_cast<std::size_t>(p)];
        if (position.says == Says::misses) equation.misses.push_back(p), bits -= scattered ? 0 : kMiss;
        if (position.says == Says::alone) bits += position.bits;
        if (position.says != Says::holds) continue;
        ++equation.holds;
        exact += position.exact;
        const auto total = static_cast<double>(grid.value[grid.at(result, p)]);
        const double share = static_cast<double>(sums.one[static_cast<std::size_t>(p)]) / total;
        const std::uint64_t rest = sums.small[static_cast<std::size_t>(p)] - sums.weight[static_cast<std::size_t>(p)];
        if (!given && std::find(rests.begin(), rests.end(), rest) != rests.end()) continue;
        if (std::any_of(seen.begin(), seen.end(), [&](double other) { return std::abs(share - other) <= kSameShare * std::abs(other); })) continue;
        if (seen.size() < kMostShares) seen.push_back(share), rests.push_back(rest);
        bits += position.bits;
    }
    if (scattered && 4 * misses > equation.holds && kExactOneOfMany * exact < equation.holds) return std::nullopt;
    // Rounding makes few terms miss now and then, not always; but rounding up or down as it falls does, to the fives of a statistical office.
    const bool plain = whole && grid.named[static_cast<std::size_t>(result)];
    if (!plain && terms.size() <= kFewTerms && equation.holds >= 3 && kExactOneIn * exact < equation.holds) return std::nullopt;
    if (scattered) bits -= log_choose(static_cast<int>(equation.misses.size()) + equation.holds, equation.holds);
    equation.bits = bits - tried - (scattered || misses == 0 ? 0 : window);
    if (equation.bits < kSure) return std::nullopt;
    equation.everywhere = misses == 0;
    equation.exact = exact;
    return equation;
}

std::vector<Decimal> common_steps(const TableFigures& figures) {
    std::vector<Decimal> steps;
    for (int c = 0; c < figures.columns; ++c) {
        int decimals = 0, counted = 0;
        for (int r = 0; r < figures.rows; ++r)
            if (figures.at(r, c).counts()) decimals = std::max(decimals, figures.at(r, c).value.decimals());
        std::int64_t common = 0;
        for (int r = 0; r < figures.rows; ++r) {
            const Figure& figure = figures.at(r, c);
            if (!figure.counts() || figure.value.is_zero() || figure.value.abs().mantissa() > kLargest / power_of_ten(decimals - figure.value.decimals()))
                continue;
            common = std::gcd(common, figure.value.mantissa() * power_of_ten(decimals - figure.value.decimals()));
            ++counted;
        }
        steps.push_back(counted >= kEnoughForStep ? Decimal(common, decimals) : Decimal(0));
    }
    return steps;
}

}  // namespace griffier
