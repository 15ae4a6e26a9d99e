// All sets of a few lines are tried at the positions where the result is largest; only what holds there is weighed at all of them.
#include "audit/sums/spread_terms.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr std::size_t kWindow = 24;      // lines to one side of the result
constexpr std::size_t kMostLines = 250;  // of a table that is searched so
constexpr int kMostTerms = 4;
constexpr std::size_t kPivots = 5;  // positions that a set must hold at, but for one of them
constexpr std::size_t kFewestPivots = 3;
constexpr double kPlainly = 30;         // bits beyond what was tried,
constexpr double kPlainlyNamed = 20;    // and where a label speaks of a total
constexpr int kMostTotals = 6;          // that are terms,
constexpr std::size_t kFewTotals = 16;  // of so many

struct Pivot {
    int position = 0;
    std::int64_t value = 0, step = 1;
};

// Where the result is largest, in steps.
std::vector<Pivot> pivots_of(const Grid& grid, int result) {
    std::vector<Pivot> pivots;
    for (int p = 0; p < grid.positions; ++p) {
        const std::size_t i = grid.at(result, p);
        if (grid.state[i] == 1 && grid.value[i] != 0) pivots.push_back({p, grid.value[i], std::max(grid.step[i], grid.common[i])});
    }
    std::stable_sort(pivots.begin(), pivots.end(), [](const Pivot& a, const Pivot& b) { return std::abs(a.value) / a.step > std::abs(b.value) / b.step; });
    if (pivots.size() > kPivots) pivots.resize(kPivots);
    return pivots;
}

struct Trial {
    const Grid& grid;
    int result = 0;
    std::vector<Pivot> pivots;
    std::vector<int> lines;  // candidates
    std::vector<int> terms;
    double tried = 0;
    std::optional<Equation> best;
};

bool holds_at_pivots(const Trial& trial) {
    std::size_t misses = 0;
    for (const Pivot& pivot : trial.pivots) {
        std::int64_t off = -pivot.value, step = pivot.step;
        for (int term : trial.terms) {
            const std::size_t i = trial.grid.at(term, pivot.position);
            off += trial.grid.value[i];
            step = std::max(step, trial.grid.step[i]);
        }
        if (std::abs(off) > rounding_likely(static_cast<int>(trial.terms.size())) * step && ++misses > 1) return false;
    }
    return true;
}

void weigh(Trial& trial, int count) {
    if (!holds_at_pivots(trial)) return;
    Sums sums(trial.grid.positions);
    for (int term : trial.terms) add(trial.grid, sums, term);
    const double tried = trial.tried + log_choose(static_cast<int>(trial.lines.size()), count);
    auto equation = judge(trial.grid, sums, trial.result, trial.terms, tried);
    if (!equation || !equation->everywhere) return;
    if (equation->bits < (trial.grid.named[static_cast<std::size_t>(trial.result)] ? kPlainlyNamed : kPlainly)) return;
    if (!trial.best || equation->bits > trial.best->bits) trial.best = std::move(equation);
}

void choose(Trial& trial, std::size_t from, int left, int count) {
    if (left == 0) return weigh(trial, count);
    for (std::size_t i = from; i + static_cast<std::size_t>(left) <= trial.lines.size(); ++i) {
        trial.terms.push_back(trial.lines[i]);
        choose(trial, i + 1, left - 1, count);
        trial.terms.pop_back();
    }
}

// Lines of `list` from `begin` to `end` that may be terms of the result at `at`.
std::vector<int> candidates(const Grid& grid, const std::vector<int>& list, std::size_t at, std::size_t begin, std::size_t end) {
    std::vector<int> lines;
    for (std::size_t k = begin; k < end; ++k)
        if (k != at && grid.percent[static_cast<std::size_t>(list[k])] == grid.percent[static_cast<std::size_t>(list[at])]) lines.push_back(list[k]);
    return lines;
}

// The totals nearest to the result, on one side of it, however far they stand.
std::vector<int> totals(const Grid& grid, const std::vector<int>& list, std::size_t at, bool above, const std::vector<char>& explained) {
    std::vector<int> lines;
    for (std::size_t away = 1; lines.size() < kWindow && (above ? away <= at : at + away < list.size()); ++away) {
        const int line = list[above ? at - away : at + away];
        const auto l = static_cast<std::size_t>(line);
        if ((explained[l] || grid.named[l]) && grid.percent[l] == grid.percent[static_cast<std::size_t>(list[at])]) lines.push_back(line);
    }
    return lines;
}

}  // namespace

std::vector<Equation> spread_sums(const Grid& grid, const std::vector<int>& list, const std::vector<char>& explained) {
    std::vector<Equation> found;
    if (list.size() > kMostLines) return found;
    for (std::size_t at = 0; at < list.size(); ++at) {
        const int result = list[at];
        if (explained[static_cast<std::size_t>(result)]) continue;
        Trial trial{grid, result, pivots_of(grid, result), {}, {}, choice_of_result(grid, result) + 2, std::nullopt};
        if (trial.pivots.size() < kFewestPivots) continue;
        const std::size_t begin = at - std::min(at, kWindow), end = std::min(list.size(), at + kWindow + 1);
        trial.lines = candidates(grid, list, at, begin, end);
        choose(trial, 0, 2, 2);
        for (bool above : {true, false}) {
            trial.lines = above ? candidates(grid, list, at, begin, at) : candidates(grid, list, at, at + 1, end);
            for (int count = 3; count <= kMostTerms; ++count) choose(trial, 0, count, count);
            trial.lines = totals(grid, list, at, above, explained);
            if (trial.lines.size() <= kFewTotals)
                for (int count = 2; count <= kMostTotals; ++count) choose(trial, 0, count, count);
        }
        if (trial.best) found.push_back(std::move(*trial.best));
    }
    return found;
}

}  // namespace griffier
