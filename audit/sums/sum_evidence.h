// What the figures at each position say for or against one sum, weighed against chance (equations.h). Figures are whole numbers of the table's smallest
// step here.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "audit/sums/equations.h"

namespace griffier {

constexpr double kSure = 10;                              // bits beyond what was tried: chance below one in a thousand
constexpr std::int64_t kLargest = 1'000'000'000'000'000;  // keeps every sum inside 64 bits

struct Grid {
    int lines = 0, positions = 0;
    int decimals = 0;                       // of the smallest step
    bool columns = false;                   // the lines are columns
    std::vector<std::int64_t> value, step;  // by line and position; the printed step
    std::vector<std::int64_t> common;       // the step that all figures of the column share
    std::vector<char> state;                // 0: nothing printed or a dash, 1: a figure, 2: cannot be read
    std::vector<char> live;                 // lines with a figure
    std::vector<char> percent;              // lines of percentages
    std::vector<char> named;                // lines whose label speaks of a total
    std::vector<char> starts_block;         // lines that begin behind one without figures
    std::size_t at(int line, int position) const {
        return static_cast<std::size_t>(line) * static_cast<std::size_t>(positions) + static_cast<std::size_t>(position);
    }
};

// nullopt where a figure is too large for the finest step of the table.
std::optional<Grid> grid_of(const Lines& lines);

// What a candidate's terms make at each position, kept up to date as terms are added.
struct Sums {
    std::vector<std::int64_t> sum, largest, step, common, one;  // one: the last term that is not zero
    std::vector<int> line;                                      // of that term
    std::vector<std::uint64_t> small;                           // tells sets of terms without the largest apart
    std::vector<std::uint64_t> weight;                          // of the largest in it
    std::vector<char> varied;                                   // two of its terms differ
    std::vector<int> figures, filled;                           // terms printed; terms that are not zero
    std::vector<char> unread;
    explicit Sums(int positions)
        : sum(static_cast<std::size_t>(positions)),
          largest(sum),
          step(sum),
          common(sum),
          one(sum),
          line(static_cast<std::size_t>(positions)),
          small(line.size()),
          weight(small),
          varied(line.size()),
          figures(line),
          filled(line),
          unread(line.size()) {}
};

void add(const Grid& grid, Sums& sums, int line);

// `tried` in bits; `whole`: the terms are a whole block, which no search picked. The best run of positions for the sum, or all of them where holding at many
// of them cannot be chance although others miss. nullopt where the figures say too little.
std::optional<Equation> judge(const Grid& grid, const Sums& sums, int result, const std::vector<int>& terms, double tried, bool whole = false);

// Bits of the choice of the result among the lines; a label that speaks of a total makes it.
double choice_of_result(const Grid& grid, int result);

double log_choose(int n, int k);

// One unit in which all figures of a column are printed: 1.000 where they all end in 000, 5 where all are multiples of 5; never less than the printed step.
std::vector<Decimal> common_steps(const TableFigures& figures);

}  // namespace griffier
