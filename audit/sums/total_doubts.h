// Where a total misses: whether the layout leaves no other reading than that of a sum, or something else explains the difference.
#pragma once

#include "audit/sums/row_walk.h"

namespace griffier {

// A lone block with a clear total below it, whole from its header (or the section that the total names) on and filled: nothing in the layout offers
// another reading.
bool is_plain_list(const RowWalk& walk, int row, int column, const Binding& binding);

// "incidentele baten" of "Totaal incidentele baten"; "" for "Totaal" and for what is no total.
std::string what_of_total(const std::string& label);

// The open rows from `begin` on stand under a section that the total names: "Baten", rows, "Totaal baten"; "Programma 2 Verkeer", rows, "Totaal programma 2".
bool is_named_section(const RowWalk& walk, int row, std::size_t begin);

// Has a figure in each column that its rows fill: else its figures may stand one column beside their own.
bool is_whole_row(const RowWalk& walk, int row, const Binding& binding);

// What a miss would be if one row above were left out, counted in, or of the other sign: then the binding, not the figure, is in doubt.
// With `most`, the columns that hold vouch for every row that has a figure in one of them.
bool explained_by_a_row(const RowWalk& walk, int row, const Binding& binding, const Tally& tally, bool most);

// A row that is printed twice is what every column misses by.
bool counts_a_row_twice(const RowWalk& walk, int row, const Tally& tally);

// The row below or above says the same in every column: it is printed twice, and leaving one out is no other reading of the layout.
bool is_printed_twice(const RowWalk& walk, int row);

// No figure of the row is anything but euros.
bool is_money(const RowWalk& walk, int row);

// Each miss may be that of a sum of these rows: a row too few or too many, a wrong sign or a slip would explain it. Else the row is no sum of them at all.
bool misses_believably(const RowWalk& walk, int row, const Tally& tally);

// Blocked, and its check not_checkable for ambiguous_binding; `why` ends its message.
void leave_undecided(Outcome& outcome, const char* why);

// The columns beside it hold, but this one shows something else below its figures.
void leave_unbelievable_undecided(const RowWalk& walk, int row, Tally& tally);

// Rows outside the binding that are empty wherever it holds and filled wherever it misses: the total counts them, the binding does not.
bool holds_only_where_rest_is_empty(const RowWalk& walk, const Binding& binding, const Tally& tally);

// Two columns miss by the same amount in opposite directions: together they hold, and so does the binding. A figure stands in the wrong one of them.
bool misses_cancel(const Tally& tally);

}  // namespace griffier
