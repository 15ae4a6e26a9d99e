// Searches sums line by line and weighs each against chance. Figures are whole numbers of the table's smallest step here.
#include "audit/sums/equations.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <numeric>
#include <optional>

#include "audit/sums/related_sums.h"
#include "audit/sums/spread_terms.h"
#include "audit/sums/sum_evidence.h"

namespace griffier {
namespace {

constexpr std::size_t kLongestBlock = 250;   // lines
constexpr int kWidestStride = 40;            // lines from one term to the next
constexpr std::size_t kAnyStart = 6;         // lines from the result to the first of them
constexpr std::size_t kNearby = 10;          // lines to either side in which two terms are sought
constexpr double kPlainly = 60;              // bits that let any two lines nearby be the terms
constexpr std::size_t kLongestWithGap = 40;  // lines of a block of which some are left out,
constexpr std::size_t kWidestGap = 12;       // so many at most
constexpr int kMostLevels = 8;               // totals of totals of ...; terms that stand apart are levels of their own
constexpr int kMostLines = 3000;             // of a table that is searched

struct Candidate {
    Equation equation;
    bool block = false;  // its terms are parts of the result; two lines nearby may be anything
    bool loose = false;  // two lines that do not stand together: only where nothing else explains the result
};

struct Search {
    const Grid& grid;
    std::vector<char> is_result;  // lines that an equation explains
    std::vector<char> taken;      // lines that are parts of a block that was found
    std::vector<Candidate> found;
};

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
            whole = search.is_result[static_cast<std::size_t>(next)] ||
                    (direction < 0 ? grid.starts_block[static_cast<std::size_t>(line)] : grid.starts_block[static_cast<std::size_t>(next)]);
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

// A block of which one line is left out, a part of the line before it ("waarvan ..."), or a few, which are told in another way.
void try_gaps(Search& search, const std::vector<int>& list, int result, std::size_t at, int direction) {
    const Grid& grid = search.grid;
    Sums sums(grid.positions);
    std::vector<int> block;
    const std::size_t room = std::min(direction < 0 ? at : list.size() - at - 1, kLongestWithGap);
    std::optional<Equation> best;
    bool several = false;
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
            std::int64_t out = 0;
            for (std::size_t next = left; next + 1 < block.size() && next < left + kWidestGap; ++next) {
                out += grid.value[grid.at(block[next], static_cast<int>(widest))];
                if (out != off || block.size() - (next - left + 1) < 2) continue;
                std::vector<int> terms = block;
                terms.erase(terms.begin() + static_cast<long>(left), terms.begin() + static_cast<long>(next) + 1);
                Sums without(grid.positions);
                for (int term : terms) add(grid, without, term);
                const double tried = choice_of_result(grid, result) + 3 + (next == left ? 2 : 4) * std::log2(static_cast<double>(room));
                auto equation = judge(grid, without, result, terms, tried);
                if (!equation || (next > left && !equation->everywhere) || (best && equation->bits < best->bits)) continue;
                best = std::move(equation);
                several = next > left;
            }
        }
    }
    offer(search, std::move(best), !several);
}

// Half of the terms at least are nothing but zeros where the sum holds: any line of zeros would have done.
bool is_mostly_idle(const Grid& grid, const Equation& equation) {
    std::size_t busy = 0;
    for (int term : equation.terms) {
        bool filled = false;
        for (int p = equation.first; p <= equation.last && !filled; ++p)
            filled = grid.value[grid.at(term, p)] != 0 && std::find(equation.misses.begin(), equation.misses.end(), p) == equation.misses.end();
        busy += filled;
    }
    return 2 * busy <= equation.terms.size();
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
                if (!equation || is_mostly_idle(grid, *equation)) continue;
                if (!best || (grid.columns ? equation->holds > best->holds : equation->bits >= best->bits)) best = std::move(equation);
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
        std::vector<std::int64_t> values(grid.value.begin() + static_cast<long>(grid.at(l, 0)),
                                         grid.value.begin() + static_cast<long>(grid.at(l, 0)) + grid.positions);
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
    const auto shared =
        std::count_if(a.terms.begin(), a.terms.end(), [&](int term) { return std::find(b.terms.begin(), b.terms.end(), term) != b.terms.end(); });
    return 2 * shared > static_cast<long>(std::min(a.terms.size(), b.terms.size()));
}

void try_together(Search& search, const std::vector<int>& list) {
    for (std::size_t at = 0; at < list.size(); ++at) {
        for (int direction : {-1, 1}) {
            try_blocks(search, list, list[at], at, direction);
            try_gaps(search, list, list[at], at, direction);
            try_strides(search, list, list[at], at, direction);
        }
    }
    try_pairs(search, list);
}

bool is_same(const Equation& a, const Equation& b) {
    return a.result == b.result && std::is_permutation(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end());
}

// What was found, surest first, but for what follows from the sums before it. False where there was nothing new.
bool accept(Search& search, const std::vector<Equation>& equal, std::vector<Equation>& proven) {
    std::stable_sort(search.found.begin(), search.found.end(), [](const Candidate& a, const Candidate& b) {
        if (a.loose != b.loose) return b.loose;
        if (a.equation.bits != b.equation.bits) return a.equation.bits > b.equation.bits;
        return reach(a.equation) < reach(b.equation);
    });
    bool news = false;
    for (const Candidate& candidate : search.found) {
        const Equation& equation = candidate.equation;
        Known known;
        for (const Equation& same : equal) known.add(same);
        for (const Equation& before : proven)
            if (overlap(before, equation)) known.add(before);
        if ((known.follows(equation) && !stands_by(equation, proven)) ||
            std::any_of(proven.begin(), proven.end(), [&](const Equation& before) { return shares_terms(before, equation); }))
            continue;
        news = true;
        search.is_result[static_cast<std::size_t>(equation.result)] = 1;
        // Two lines beside their total were found as any two nearby, too.
        const bool block =
            std::any_of(search.found.begin(), search.found.end(), [&](const Candidate& other) { return other.block && is_same(other.equation, equation); });
        for (int term : equation.terms)
            if (block) search.taken[static_cast<std::size_t>(term)] = 1;
        proven.push_back(equation);
    }
    return news;
}

}  // namespace

std::vector<Equation> proven_sums(const Lines& lines) {
    const std::optional<Grid> made = lines.count() <= kMostLines ? grid_of(lines) : std::nullopt;
    if (!made) return {};
    const Grid& grid = *made;
    Search search{grid, std::vector<char>(static_cast<std::size_t>(grid.lines), 0), std::vector<char>(static_cast<std::size_t>(grid.lines), 0), {}};
    std::vector<Equation> proven;
    const std::vector<Equation> equal = equal_lines(grid);
    bool apart = false;  // terms that stand apart are sought where nothing is found any more that stands together
    for (int level = 0; level < kMostLevels; ++level) {
        search.found.clear();
        std::vector<int> list;
        for (int l = 0; l < grid.lines; ++l)
            if (grid.live[static_cast<std::size_t>(l)] && !search.taken[static_cast<std::size_t>(l)]) list.push_back(l);
        if (apart)
            for (Equation& equation : spread_sums(grid, list, search.is_result)) search.found.push_back({equation, equation.terms.size() > 2, true});
        else
            try_together(search, list);
        for (Equation& equation : shifted_sums(grid, proven)) search.found.push_back({equation, equation.terms.size() > 2, false});
        const bool news = accept(search, equal, proven);
        if (apart && !news) break;
        apart = !news;
    }
    tell_by_level(grid, proven);
    return proven;
}

}  // namespace griffier
