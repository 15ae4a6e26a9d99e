// Observations on tables that are no sums: TABLE_SHAPE, YEAR_GAP, PAIR0.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_shape(const TableFigures& figures);  // rows that have more or fewer cells than the columns
std::vector<PlacedCheck> check_years(const TableFigures& figures);  // a year missing in a row of year headers
std::vector<PlacedCheck> check_pairs(const TableFigures& figures);  // a cost row and its cover row cancel (nieuw beleid)

}  // namespace griffier
