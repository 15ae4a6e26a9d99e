// Searches sums line by line and weighs each against chance. Figures are whole numbers of the table's smallest step here.
#include "audit/equations.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>

#include "audit/labels.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr double kSure = 10;                 // bits beyond what was tried: chance below one in a thousand
constexpr double kMostOfOne = 14;            // bits that one position can give: figures of one table are not independent
constexpr double kMiss = 12;                 // bits that one position takes where the sum does not hold
constexpr double kNamed = -3;                // a label that speaks of a total says more than nothing
constexpr std::size_t kLongestBlock = 250;   // lines
constexpr int kWidestStride = 40;            // lines from one term to the next
constexpr std::size_t kAnyStart = 6;         // lines from the result to the first of them
constexpr std::size_t kNearby = 10;                   // lines to either side in which two terms are sought
constexpr double kSameShare = 0.001;         // of the share
constexpr int kBeside = 3;                   // lines from the first to the last of a sum of two that stand beside their result
constexpr std::size_t kMostShares = 60;      // that are remembered
constexpr std::size_t kFewTerms = 12;        // of them one sum in kExactOneIn at least is exact
constexpr int kExactOneIn = 5;
constexpr double kPlainly = 60;              // bits that let any two lines nearby be the terms
constexpr std::size_t kLongestWithGap = 40;  // lines of a block of which one is left out
constexpr int kMostLevels = 5;               // totals of totals of ...
constexpr int kMostLines = 3000;             // of a table that is searched
constexpr std::int64_t kLargest = 1'000'000'000'000'000;  // keeps every sum inside 64 bits
constexpr int kEnoughForStep = 5;            // figures of a column that share a coarser step

struct Grid {
    int lines = 0, positions = 0;
    bool columns = false;  // the lines are columns
    std::vector<std::int64_t> value, step;  // by line and position; the printed step
    std::vector<std::int64_t> common;       // the step that all figures of the column share
    std::vector<char> state;                // 0: nothing printed or a dash, 1: a figure, 2: cannot be read
    std::vector<char> live;                 // lines with a figure
    std::vector<char> percent;              // lines of percentages
    std::vector<char> named;                // lines whose label speaks of a total
    std::vector<char> starts_block;         // lines that begin behind one without figures
    std::size_t at(int line, int position) const { return static_cast<std::size_t>(line) * static_cast<std::size_t>(positions) + static_cast<std::size_t>(position); }
};

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (; exponent > 0; --exponent) power *= 10;
    return power;
}

// nullopt where a figure is too large for the finest step of the table.
std::optional<Grid> grid_of(const Lines& lines) {
    Grid grid;
    grid.lines = lines.count();
    grid.positions = lines.positions();
    grid.columns = lines.along_columns;
    int decimals = 0;
    for (const Figure& figure : lines.figures.grid)
        if (figure.counts()) decimals = std::max({decimals, figure.value.decimals(), figure.step.decimals()});
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

// What a candidate's terms make at each position, kept up to date as terms are added.
struct Sums {
    std::vector<std::int64_t> sum, largest, step, common, one;  // one: the last term that is not zero
    std::vector<std::uint64_t> small;                           // tells sets of terms without the largest apart
    std::vector<std::uint64_t> weight;                          // of the largest in it
    std::vector<char> varied;                                   // two of its terms differ
    std::vector<int> figures, filled;  // terms printed; terms that are not zero
    std::vector<char> unread;
    explicit Sums(int positions)
        : sum(static_cast<std::size_t>(positions)), largest(sum), step(sum), common(sum), one(sum), small(static_cast<std::size_t>(positions)), weight(small), varied(static_cast<std::size_t>(positions)), figures(static_cast<std::size_t>(positions)), filled(figures),
          unread(static_cast<std::size_t>(positions)) {}
};

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
        ++sums.filled[p];
    }
}

enum class Says : char { nothing, zero, copy, holds, misses };  // zero: 0 = 0; copy: one term is the whole result

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
    const std::int64_t step = std::max({grid.step[i], sums.step[p], std::min(grid.common[i], sums.common[p])}), slack = off == 0 ? 0 : rounding_likely(sums.figures[p]) * step;
    if (off > slack) return {Says::misses, kMiss};
    if (sums.filled[p] == 0 && total == 0) return {Says::zero, 0};
    if (sums.filled[p] < 2 || total == 0 || std::abs(sums.largest[p] - total) <= slack) return {Says::copy, 0};
    if (sums.filled[p] > 2 && !sums.varied[p]) return {Says::copy, 0};  // a year's rent and twelve months of it: true for any twelve
    const double size = static_cast<double>(std::max(std::abs(total), std::abs(sums.largest[p]))) / static_cast<double>(step);
    const double bits = std::log2(size / 2 + 1) - (off == 0 ? 0 : std::log2(2.0 * static_cast<double>(slack) / static_cast<double>(step) + 1));
    return {Says::holds, std::clamp(bits, 0.0, kMostOfOne), 2 * off < step};
}

struct Candidate {
    Equation equation;
    bool block = false;  // its terms are parts of the result; two lines nearby may be anything
    bool loose = false;  // two lines that do not stand together: only where nothing else explains the result
};

double log_choose(int n, int k) { return (std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)) / std::log(2.0); }

// `tried` in bits; `whole`: the terms are a whole block, which no search picked. The best run of positions for the sum, or all of them where holding at many of them cannot be chance although others miss. nullopt
// where the figures say too little.
std::optional<Equation> judge(const Grid& grid, const Sums& sums, int result, const std::vector<int>& terms, double tried, bool whole = false) {
    double run = 0, best = 0, all = 0;
    int from = 0, first = 0, last = -1, misses = 0, holds = 0;
    std::vector<Position> says(static_cast<std::size_t>(grid.positions));
    for (int p = 0; p < grid.positions; ++p) {
        const Position position = says[static_cast<std::size_t>(p)] = weigh(grid, sums, result, p);
        misses += position.says == Says::misses;
        holds += position.says == Says::holds;
        all += position.says == Says::holds ? position.bits : 0;
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
    // Rounding makes few terms miss now and then, not always.
    if (terms.size() <= kFewTerms && equation.holds >= 3 && kExactOneIn * exact < equation.holds) return std::nullopt;
    if (scattered) bits -= log_choose(static_cast<int>(equation.misses.size()) + equation.holds, equation.holds);
    equation.bits = bits - tried - (scattered || misses == 0 ? 0 : window);
    if (equation.bits < kSure) return std::nullopt;
    equation.everywhere = misses == 0;
    equation.exact = exact;
    return equation;
}

struct Search {
    const Grid& grid;
    std::vector<char> is_result;  // lines that an equation explains
    std::vector<char> taken;      // lines that are parts of a block that was found
    std::vector<Candidate> found;
};

// Bits of the choice of the result among the lines; a label that speaks of a total makes it.
double choice_of_result(const Grid& grid, int result) { return grid.named[static_cast<std::size_t>(result)] ? kNamed : std::log2(grid.lines + 1.0); }

void offer(Search& search, std::optional<Equation> equation, bool block, bool loose = false) {
    if (equation) search.found.push_back({std::move(*equation), block, loose});
}

// Blocks of `list` from the place next to `at`, towards `direction`.
void try_blocks(Search& search, const std::vector<int>& list, int result, std::size_t at, int direction) {
    const Grid& grid = search.grid;
    Sums sums(grid.positions);
    std::vector<int> terms;
    const double base = choice_of_result(grid, result) + 1;  // above or below
    const std::size_t room = std::min(direction < 0 ? at : list.size() - at - 1, kLongestBlock);
    const double any = std::log2(static_cast<double>(room) + 1) + 1;
    std::optional<Equation> best;
    for (std::size_t k = 1; k <= room; ++k) {
        const int line = list[direction < 0 ? at - k : at + k];
        if (grid.percent[static_cast<std::size_t>(line)] != grid.percent[static_cast<std::size_t>(result)]) continue;
        add(grid, sums, line);
        terms.push_back(line);
        if (terms.size() < 2) continue;
        bool whole = k == room;
        if (!whole) {
            const int next = list[direction < 0 ? at - k - 1 : at + k + 1];
            whole = search.is_result[static_cast<std::size_t>(next)] || (direction < 0 ? grid.starts_block[static_cast<std::size_t>(line)] : grid.starts_block[static_cast<std::size_t>(next)]);
        }
        const double tried = base + (whole ? 1 : any);
        auto equation = judge(grid, sums, result, terms, tried, whole);
        // Rows of zeros at the far end belong to the block, and of two that say as much the longer is meant; of columns the shorter.
        if (equation && (!best || (grid.columns ? equation->holds > best->holds : equation->bits >= best->bits - any))) {
            if (best && equation->exact < best->exact) continue;
            best = std::move(equation);
        }
    }
    offer(search, std::move(best), true);
}

// A block of which one line is left out: a part of the line before it ("waarvan ...").
void try_gaps(Search& search, const std::vector<int>& list, int result, std::size_t at, int direction) {
    const Grid& grid = search.grid;
    Sums sums(grid.positions);
    std::vector<int> block;
    const std::size_t room = std::min(direction < 0 ? at : list.size() - at - 1, kLongestWithGap);
    std::optional<Equation> best;
    for (std::size_t k = 1; k <= room; ++k) {
        const int line = list[direction < 0 ? at - k : at + k];
        if (grid.percent[static_cast<std::size_t>(line)] != grid.percent[static_cast<std::size_t>(result)]) continue;
        add(grid, sums, line);
        block.push_back(line);
        if (block.size() < 3) continue;
        // Only a line that is the whole difference where the result is largest can be the one.
        std::size_t widest = 0;
        for (std::size_t p = 1; p < sums.sum.size(); ++p)
            if (std::abs(grid.value[grid.at(result, static_cast<int>(p))]) > std::abs(grid.value[grid.at(result, static_cast<int>(widest))])) widest = p;
        const std::int64_t off = sums.sum[widest] - grid.value[grid.at(result, static_cast<int>(widest))];
        if (off == 0) continue;
        for (std::size_t left = 0; left + 1 < block.size(); ++left) {
            if (grid.value[grid.at(block[left], static_cast<int>(widest))] != off) continue;
            std::vector<int> terms = block;
            terms.erase(terms.begin() + static_cast<long>(left));
            Sums without(grid.positions);
            for (int term : terms) add(grid, without, term);
            const double tried = choice_of_result(grid, result) + 3 + 2 * std::log2(static_cast<double>(room));
            auto equation = judge(grid, without, result, terms, tried);
            if (equation && (!best || equation->bits >= best->bits)) best = std::move(equation);
        }
    }
    offer(search, std::move(best), true);
}

// Every n-th line of `list`, from one of the first n on.
void try_strides(Search& search, const std::vector<int>& list, int result, std::size_t at, int direction) {
    const Grid& grid = search.grid;
    const std::size_t room = direction < 0 ? at : list.size() - at - 1;
    for (std::size_t stride = 2; stride <= kWidestStride && stride < room; ++stride) {
        const double tried =
            choice_of_result(grid, result) + 3 + 2 * std::log2(static_cast<double>(stride)) + std::log2(static_cast<double>(room / stride) + 1);
        for (std::size_t start = stride <= kAnyStart ? 1 : stride; start <= std::max(stride, kAnyStart) && start + stride <= room; ++start) {
            Sums sums(grid.positions);
            std::vector<int> terms;
            std::optional<Equation> best;
            for (std::size_t away = start; away <= room && terms.size() < kLongestBlock; away += stride) {
                const int line = list[direction < 0 ? at - away : at + away];
                if (grid.percent[static_cast<std::size_t>(line)] != grid.percent[static_cast<std::size_t>(result)]) break;
                add(grid, sums, line);
                terms.push_back(line);
                if (terms.size() < (start == stride ? 2 : 3)) continue;
                auto equation = judge(grid, sums, result, terms, tried);
                if (equation && (!best || (grid.columns ? equation->holds > best->holds : equation->bits >= best->bits))) best = std::move(equation);
            }
            offer(search, std::move(best), true);
        }
    }
}

// Any two lines nearby. Unless the three stand together or the label of the result speaks of a total, the same pattern has to come back for another result.
void try_pairs(Search& search, const std::vector<int>& list) {
    const Grid& grid = search.grid;
    std::map<std::pair<long, long>, std::vector<Equation>> patterns;
    for (std::size_t at = 0; at < list.size(); ++at) {
        const int result = list[at];
        const std::size_t begin = at - std::min(at, kNearby), end = std::min(list.size(), at + kNearby + 1);
        const auto lines = static_cast<double>(end - begin);
        for (std::size_t a = begin; a < end; ++a) {
            if (a == at || grid.percent[static_cast<std::size_t>(list[a])] != grid.percent[static_cast<std::size_t>(result)]) continue;
            Sums first(grid.positions);
            add(grid, first, list[a]);
            for (std::size_t b = a + 1; b < end; ++b) {
                if (b == at || grid.percent[static_cast<std::size_t>(list[b])] != grid.percent[static_cast<std::size_t>(result)]) continue;
                Sums sums = first;
                add(grid, sums, list[b]);
                const bool together = std::max(b, at) - std::min(a, at) == 2;
                const double tried = choice_of_result(grid, result) + 2 + (together ? 0 : std::log2(lines * lines / 2));
                auto equation = judge(grid, sums, result, {list[a], list[b]}, tried);
                if (!equation) continue;
                if (together || grid.named[static_cast<std::size_t>(result)] || (equation->bits >= kPlainly && equation->everywhere))
                    offer(search, std::move(equation), false, !together);
                else
                    patterns[{static_cast<long>(a) - static_cast<long>(at), static_cast<long>(b) - static_cast<long>(at)}].push_back(std::move(*equation));
            }
        }
    }
    for (auto& [pattern, equations] : patterns)
        if (equations.size() >= 2)
            for (Equation& equation : equations) offer(search, std::move(equation), false, true);
}

// Equations over lines, kept reduced modulo a prime: what follows from others is not told again.
class Known {
public:
    bool follows(const Equation& equation) const {
        auto row = row_of(equation);
        reduce(row);
        return row.empty();
    }
    void add(const Equation& equation) {
        auto row = row_of(equation);
        reduce(row);
        if (row.empty()) return;
        std::int64_t inverse = 1, base = row.begin()->second;
        for (std::int64_t exponent = kPrime - 2; exponent > 0; exponent /= 2, base = base * base % kPrime)
            if (exponent % 2) inverse = inverse * base % kPrime;
        for (auto& [line, factor] : row) factor = factor * inverse % kPrime;
        const int pivot = row.begin()->first;
        rows_.emplace(pivot, std::move(row));
    }

private:
    using Row = std::map<int, std::int64_t>;
    static constexpr std::int64_t kPrime = 1'000'000'007;
    static Row row_of(const Equation& equation) {
        Row row{{equation.result, 1}};
        for (int term : equation.terms) row[term] = kPrime - 1;
        return row;
    }
    void reduce(Row& row) const {
        for (auto it = row.begin(); it != row.end();) {
            const auto pivot = rows_.find(it->first);
            if (pivot == rows_.end()) {
                ++it;
                continue;
            }
            const int at = it->first;
            const std::int64_t factor = it->second;
            for (const auto& [line, value] : pivot->second) {
                std::int64_t& mine = row[line];
                mine = ((mine - factor * value) % kPrime + kPrime) % kPrime;
            }
            std::erase_if(row, [](const auto& entry) { return entry.second == 0; });
            it = row.upper_bound(at);
        }
    }
    std::map<int, Row> rows_;
};

// Lines that say the same at every position: what holds with one holds with the other.
std::vector<Equation> equal_lines(const Grid& grid) {
    std::vector<Equation> equal;
    std::map<std::vector<std::int64_t>, int> seen;
    for (int l = 0; l < grid.lines; ++l) {
        if (!grid.live[static_cast<std::size_t>(l)]) continue;
        std::vector<std::int64_t> values(grid.value.begin() + static_cast<long>(grid.at(l, 0)), grid.value.begin() + static_cast<long>(grid.at(l, 0)) + grid.positions);
        auto [it, added] = seen.emplace(std::move(values), l);
        if (!added) equal.push_back({l, {it->second}, 0, grid.positions - 1, {}, true, 0, 0, 0});
    }
    return equal;
}

// Lines from the result to its furthest term.
int reach(const Equation& equation) {
    int furthest = 0;
    for (int term : equation.terms) furthest = std::max(furthest, std::abs(term - equation.result));
    return furthest;
}

bool overlap(const Equation& a, const Equation& b) { return a.first <= b.last && b.first <= a.last; }

// The same sum again for another line, equal to the one that has it and as close to the terms.
bool stands_by(const Equation& equation, const std::vector<Equation>& proven) {
    auto same = [&](const Equation& before) { return before.terms == equation.terms && before.result != equation.result && overlap(before, equation); };
    auto near = [&](int term) { return std::abs(term - equation.result) <= 2; };
    return std::any_of(proven.begin(), proven.end(), same) && std::any_of(equation.terms.begin(), equation.terms.end(), near);
}

// Two sums of one result with most terms in common: one of them is chance.
bool shares_terms(const Equation& a, const Equation& b) {
    if (a.result != b.result || !overlap(a, b)) return false;
    const auto shared = std::count_if(a.terms.begin(), a.terms.end(), [&](int term) { return std::find(b.terms.begin(), b.terms.end(), term) != b.terms.end(); });
    return 2 * shared > static_cast<long>(std::min(a.terms.size(), b.terms.size()));
}

}  // namespace

std::vector<Decimal> common_steps(const TableFigures& figures) {
    std::vector<Decimal> steps;
    for (int c = 0; c < figures.columns; ++c) {
        int decimals = 0, counted = 0;
        for (int r = 0; r < figures.rows; ++r)
            if (figures.at(r, c).counts()) decimals = std::max(decimals, figures.at(r, c).value.decimals());
        std::int64_t common = 0;
        for (int r = 0; r < figures.rows; ++r) {
            const Figure& figure = figures.at(r, c);
            if (!figure.counts() || figure.value.is_zero() || figure.value.abs().mantissa() > kLargest / power_of_ten(decimals - figure.value.decimals())) continue;
            common = std::gcd(common, figure.value.mantissa() * power_of_ten(decimals - figure.value.decimals()));
            ++counted;
        }
        steps.push_back(counted >= kEnoughForStep ? Decimal(common, decimals) : Decimal(0));
    }
    return steps;
}

std::vector<Equation> proven_sums(const Lines& lines) {
    const std::optional<Grid> made = lines.count() <= kMostLines ? grid_of(lines) : std::nullopt;
    if (!made) return {};
    const Grid& grid = *made;
    Search search{grid, std::vector<char>(static_cast<std::size_t>(grid.lines), 0), std::vector<char>(static_cast<std::size_t>(grid.lines), 0), {}};
    std::vector<Equation> proven;
    const std::vector<Equation> equal = equal_lines(grid);
    for (int level = 0; level < kMostLevels; ++level) {
        search.found.clear();
        std::vector<int> list;
        for (int l = 0; l < grid.lines; ++l)
            if (grid.live[static_cast<std::size_t>(l)] && !search.taken[static_cast<std::size_t>(l)]) list.push_back(l);
        for (std::size_t at = 0; at < list.size(); ++at) {
            for (int direction : {-1, 1}) {
                try_blocks(search, list, list[at], at, direction);
                try_gaps(search, list, list[at], at, direction);
                try_strides(search, list, list[at], at, direction);
            }
        }
        try_pairs(search, list);
        std::stable_sort(search.found.begin(), search.found.end(), [](const Candidate& a, const Candidate& b) {
            if (a.loose != b.loose) return b.loose;
            if (a.equation.bits != b.equation.bits) return a.equation.bits > b.equation.bits;
            return reach(a.equation) < reach(b.equation);
        });
        bool news = false;
        for (Candidate& candidate : search.found) {
            Equation& equation = candidate.equation;
            Known known;
            for (const Equation& same : equal) known.add(same);
            for (const Equation& before : proven)
                if (overlap(before, equation)) known.add(before);
            if ((known.follows(equation) && !stands_by(equation, proven)) ||
                std::any_of(proven.begin(), proven.end(), [&](const Equation& before) { return shares_terms(before, equation); }))
                continue;
            news = true;
            search.is_result[static_cast<std::size_t>(equation.result)] = 1;
            for (int term : equation.terms)
                if (candidate.block) search.taken[static_cast<std::size_t>(term)] = 1;
            proven.push_back(equation);
        }
        if (!news) break;
    }
    return proven;
}

}  // namespace griffier
