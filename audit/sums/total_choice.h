// Which of the blocks above it a row is the sum of, by layout and arithmetic together; nothing where they do not agree.
#pragma once

#include <optional>

#include "audit/labels.h"
#include "audit/sums/row_walk.h"

namespace griffier {

// A sum of two figures or more that is too large to hold by chance.
bool is_large(const Outcome& outcome);

bool acceptable(const RowWalk& walk, int row, Claim claim, const SumChoice& choice);

// For a row that is called a total or a result and that no block makes surely: one that the layout suggests, which misses in one column, where a slip with a
// name would put it right, and which another column proves, or which is a plain list and holds in another. The miss is a flag.
struct SlippedSum {
    SumChoice choice;
    std::string slip;  // "it holds with 655 in place of 565"
};
std::optional<SlippedSum> slipped_sum(const RowWalk& walk, int row);

// For a row that is called a total, or may be one.
std::optional<SumChoice> choose_sum(const RowWalk& walk, int row, Claim claim);

// The block counts a row that stands there twice, one below the other, and holds in every column with one of the two.
std::optional<SumChoice> sum_with_doubled_row(const RowWalk& walk, int row);

// A row without the word "total" that is exactly the sum of the open rows, in every column and not by chance.
std::optional<SumChoice> unnamed_total(const RowWalk& walk, int row);

// The same but for one column. The row does not call itself a total, so the miss is a flag.
std::optional<SumChoice> nearly_unnamed_total(const RowWalk& walk, int row);

// A last row that is not called a total, and is the sum of all rows from one of them on, in three columns or more and not by chance; but for one column, or two in
// which a figure changed places.
std::optional<SumChoice> sum_at_foot(const RowWalk& walk, int row);

// The first row of that block as the sum of the rows above it, which are no part of the whole: in one column at least, but for one.
std::optional<SumChoice> sum_before_block(const RowWalk& walk, const std::vector<Term>& block);

// A last row without a label below a list without totals; the other tables of the document that end so end with their sum.
std::optional<SumChoice> unlabelled_total(const RowWalk& walk, int row);

// Counts what the last row says about the habit of ending with a sum that has no label.
void note_unlabelled(RowWalk& walk, int row);

}  // namespace griffier
