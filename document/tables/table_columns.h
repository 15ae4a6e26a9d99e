// Columns inside one ruled column (or a whole unruled table): where white space runs down between what the rows hold.
#pragma once

#include <vector>

#include "document/tables/table_text.h"

namespace griffier {

// A column without lines: the extent of what stands in it.
struct Column {
    double x0 = 0, x1 = 0;
};

enum class ColumnEvidence {
    white_space,  // no vertical lines at all: white space over all rows parts columns
    figures       // between two vertical lines: only figures that stand side by side part a column in two
};

// The columns of `lines`, left to right; at least one (of no extent where there is no text).
std::vector<Column> find_columns(const Page& page, const std::vector<const ChunkLine*>& lines, ColumnEvidence evidence);

// The columns widened to everything that stands over one of them alone (headers wider than their figures).
std::vector<Column> full_extents(const std::vector<const ChunkLine*>& lines, const std::vector<Column>& columns);

// First and last column that a chunk covers; the nearest where it covers none.
struct ColumnRange {
    int first = 0, last = 0;
};
ColumnRange columns_of(const Box& box, const std::vector<Column>& columns);

// A chunk cut where columns part it into figures (a label and its figure, or two figures set close).
std::vector<Chunk> cut_at_columns(const Page& page, const Chunk& chunk, const std::vector<Column>& columns);

}  // namespace griffier
