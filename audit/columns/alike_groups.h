// COL_ORDER: groups of columns that stand side by side ("2024 lasten, baten, saldo | 2025 lasten, baten, saldo") are built alike; one that becomes so only once
// two of its columns are exchanged has them below each other's header.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Two groups or more of lasten, baten and saldo: in one the saldo is made of the two with other signs than in all others, and as there once two are exchanged.
std::vector<PlacedCheck> check_group_sides(const TableFigures& figures);

// Two days or years with an inner and an outer column each: a row has its figures in the same of the two in every group, four rows or more, once two neighbours are
// exchanged, and no row has as they stand.
std::vector<PlacedCheck> check_group_fill(const TableFigures& figures);

}  // namespace griffier
