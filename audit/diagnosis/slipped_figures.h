// One figure that slipped (a digit, two swapped, a sign, ten times), or two that stand in each other's place, where no label says what adds up and one
// position is left to prove it: put right, two sums or more hold to the last digit that miss as printed. Their agreement is the proof.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// Adds a flag for each such figure of the table, and takes out what could not be tried of the same total. `checks`: what the table's other rules say. A figure
// that a sum proves as it is printed, or that is told already, is none; nor is anything on recognised pages.
void add_slipped_figures(const TableFigures& figures, std::vector<PlacedCheck>& checks);

}  // namespace griffier
