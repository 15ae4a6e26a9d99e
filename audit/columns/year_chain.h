// COL_ORDER where every row is a year ("2026 | Stand 1-1 | Nieuwe leningen | Aflossingen | Stand 31-12"): the stock at the end of a year is that at the begin of the next.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// The stock at the end is that at the begin of no next year, and in every one, two or more, that under another header; or the other way round.
std::vector<PlacedCheck> check_year_chain(const TableFigures& figures);

}  // namespace griffier
