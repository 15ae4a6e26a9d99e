// COL_ORDER: columns of differences of years ("Mutatie 2026" behind "Mei 2026 | Mei 2027 | September 2026 | September 2027", "Groei 2025-2027").
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// A difference of one year is made of the two columns of that year, one of two years of the columns of those years. It follows in no row, and in every one if two columns
// are exchanged. `told`: the checks of the table so far; one that says so already is enough.
std::vector<PlacedCheck> check_year_differences(const TableFigures& figures, const std::vector<PlacedCheck>& told);

}  // namespace griffier
