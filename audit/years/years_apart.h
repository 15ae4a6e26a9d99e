// YEAR_MONO: years over columns that the other tables of the paper rule out.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// A year far from all others of the paper, and one of them but for a slip ("Tarief 2062 | Tarief 2027" where others have 2026); a list of years that comes twice but
// for one, which no other table has; in accounts a stock of a year after theirs beside that of the year before. `told`: a table is named once.
std::vector<PlacedCheck> check_years_apart(const std::vector<TableFigures>& tables, const DocumentFacts& facts, const std::vector<PlacedCheck>& told);

// A YEAR_GAP before the last year or behind the first is a warning where two others, tables by their columns or titles and the paper itself, have the year that is
// missing, and no other table has the odd one.
void weigh_year_gaps(const std::vector<TableFigures>& tables, const DocumentFacts& facts, std::vector<PlacedCheck>& checks);

}  // namespace griffier
