// Of the ways in which a column may be made of others, the one that its rows choose.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct Choice {
    Binding binding;
    Tally tally;
};

// Columns that hold figures, left to right.
std::vector<int> figure_columns(const TableFigures& figures);
const std::string& name_of(const TableFigures& figures, int col);
// Of its first figure; UnitKind::none without one.
UnitKind unit_of(const TableFigures& figures, int col);

// The first binding with the fewest misses among those that hold in at least two rows (one, where there is but one) and in most of them, or whose only
// misses are two figures in each other's place.
std::optional<Choice> choose(const Lines& lines, const std::vector<Binding>& bindings, int result, int misses_weigh);

// A sum holds because a dash in it counts as zero.
bool dash_proved(const Tally& tally);
// Adds the checks of the choice: checks_of in binding.h.
void emit(std::vector<PlacedCheck>& checks, const Lines& lines, const Choice& choice, int result, bool dash_is_zero);

}  // namespace griffier
