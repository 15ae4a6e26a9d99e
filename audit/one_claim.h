// Checks of one claim each, outside the walk over a table: two figures that should be the same, figures that should make another.
#pragma once

#include <string>
#include <vector>

#include "audit/sums/binding.h"
#include "audit/tolerance.h"

namespace griffier {

// A check of `rule` with its severity, placed at the figure.
PlacedCheck placed_at(const char* rule, const Figure& figure);
// At the head of a table, without a result.
PlacedCheck at_head_of(const char* rule, const TableFigures& figures);
// The same; its result is the first header cell, or the first cell.
PlacedCheck placed_at_table(const char* rule, const TableFigures& figures);

// `second` should be `first`.
PlacedCheck equality(const char* rule, const Figure& first, const Figure& second, const Verdict& verdict, std::string message);

struct NamedTerm {
    const Figure* figure = nullptr;
    int sign = 1;
    std::string name;
};

// The terms should make `result`. Dashes count as zero; all other terms must be values.
PlacedCheck added_up(const char* rule, const std::vector<NamedTerm>& terms, const Figure& result, const std::string& result_name, const std::string& where);

// A claim of `result` that could not be tried.
PlacedCheck untried(const char* rule, const Figure& result, Reason reason, std::string message);

}  // namespace griffier
