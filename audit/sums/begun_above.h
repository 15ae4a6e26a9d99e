// Sums of a table that may begin on the page before: its first rows may stand there, unread.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// Nothing stands above the table on its page, and the page before ends in figures, or in rows without their total, or the title says that it goes on ("vervolg").
bool may_begin_above(const Document& document, const std::vector<TableFigures>& tables, const TableFigures& figures);

// Nothing stands above the table on its page, and the page before ends in a table, finished or not: sections of it may stand there ("Lasten", with its total).
bool follows_a_table(const Document& document, const TableFigures& figures);

// Sums from the first row of a table on that hold in none of its columns are not checkable (missing_operand).
void set_aside_begun_above(const Document& document, const std::vector<TableFigures>& tables, std::vector<PlacedCheck>& checks);

}  // namespace griffier
