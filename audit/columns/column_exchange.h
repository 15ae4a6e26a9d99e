// Two columns that stand below each other's header: what the headers name holds in no row, and in every row once the two are exchanged.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// What the headers claim of one column of results; the readings of the signs are alternatives.
struct HeaderClaim {
    int result = 0;
    std::vector<Binding> readings;
};

// A sum that holds to the last digit, of figures that do not make it by chance.
bool is_telling(const Outcome& outcome);
bool is_fair(const Outcome& outcome);  // four of them do not do so by chance

// The one pair of neighbours among `columns` (of figures, from left to right) whose exchange makes all claims hold in all rows, two of which tell (or
// four with figures of a hundred steps, six of ten); nullopt where a claim holds as it stands in such a row, or where two pairs would do.
std::optional<std::pair<int, int>> exchange_that_fits(const Lines& lines, const std::vector<HeaderClaim>& claims, const std::vector<int>& columns);

// A flag at the head of the second of the two columns; its operands are the figures of both.
PlacedCheck exchanged(const char* rule, const TableFigures& figures, const std::pair<int, int>& columns, std::string message);

}  // namespace griffier
