// Sums of a table that hold at some positions and miss at one or two: what a figure with a slip, or two that changed places, leave of them.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "audit/figures.h"
#include "audit/sums/sum_evidence.h"

namespace griffier {

using Spot = std::pair<int, int>;  // row, column

constexpr int kZero = -1;  // the result of lines that cancel

// result = sum of the terms, which misses at one position or two. One term: two lines that say the same.
struct NearSum {
    bool along_columns = false;
    int result = 0;
    std::vector<int> terms;
    std::vector<int> misses;
    std::vector<std::int64_t> off;  // by miss: terms less result
    bool slight = false;            // one of them not off by much
    double support = 0;             // bits of the positions where it holds
    bool proved = false;            // one of them at least by two terms or more
    double cost = 0;                // bits of its choice
};

struct NearSums {
    const TableFigures& figures;
    Grid rows, columns;
    std::int64_t unit = 1;  // that all figures of the table share
    int count = 0;          // figures
    std::vector<NearSum> all;

    const Grid& grid(bool along_columns) const { return along_columns ? columns : rows; }
};

// nullopt where the table is too large, or a figure for its finest step.
std::optional<NearSums> near_sums(const TableFigures& figures);

// What chance would have to spend on a figure of that size.
double bits_of(const NearSums& sums, std::int64_t size);

}  // namespace griffier
