// The columns of a grid: those that lines draw, each parted where what stands in it says so.
#pragma once

#include <vector>

#include "document/tables/table_columns.h"
#include "document/tables/table_grid.h"

namespace griffier {

// What stands in one ruled cell.
struct CellText {
    std::vector<int> words;
    std::vector<ChunkLine> lines;
    std::vector<int> turned;  // rotated words
};

// The columns of all ruled columns, left to right.
struct GridColumns {
    std::vector<Column> all;
    std::vector<int> first;  // of each ruled column: its first column; one more at the end
};

// `texts`: one for each cell of the plan's grid; lines whose words repeat ("lasten baten lasten baten") are parted on the way.
GridColumns plan_columns(const Page& page, const GridPlan& plan, std::vector<CellText>& texts);

// First and last column that a box covers, of those from `first` to `last`.
ColumnRange columns_in(const Box& box, const std::vector<Column>& columns, int first, int last);

}  // namespace griffier
