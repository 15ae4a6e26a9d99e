// Years in the headers of columns that cannot be right as they stand: YEAR_MONO where the table itself says so, YEAR_FORM where the tables of its form do.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// A year that stands twice in a row of years which would run on with another one in its place ("2024, 2025, 2025, 2027"); the only two columns of a
// table, or the first and the last of one that rolls a stock forward, under one name; one year of three under which lasten, baten and saldo stand; years of one form that differ
// in one place from those of another form beside it, which run on; one column that a header inside the table gives another year than all others. Years over
// groups of columns are a row by themselves.
std::vector<PlacedCheck> check_repeated_years(const TableFigures& figures);

// A table whose header has one year other than three tables or more of the same header, which agree.
std::vector<PlacedCheck> check_year_forms(const std::vector<TableFigures>& tables);

}  // namespace griffier
