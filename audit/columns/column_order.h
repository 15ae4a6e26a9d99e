// COL_ORDER: columns whose figures stand below another's header, as other columns or other tables of the document show. YEAR_FORM: below another year.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

// Groups of columns with the same sides ("2024 lasten, baten, saldo | 2025 lasten, baten, saldo"): two sides of one group that have, in four rows or more, what
// the group beside it has under the other, and in none what it has under the same.
std::vector<PlacedCheck> check_column_groups(const TableFigures& figures);

// A column called "waarvan …" that is larger than the column before it in three rows or more, and smaller in none.
std::vector<PlacedCheck> check_part_columns(const TableFigures& figures);

// Two columns of a table that rows of the same name elsewhere have the other way round, and none as here (COL_ORDER); a column whose rows, four or more, have in
// other tables under their names the figures of the year before or after it, and none of them those of its own year (YEAR_FORM).
std::vector<PlacedCheck> check_linked_columns(const std::vector<TableFigures>& tables, const Extraction& extraction);

}  // namespace griffier
