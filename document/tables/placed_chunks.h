// A printed line of a cell in its place: which columns each of its texts stands over.
#pragma once

#include <vector>

#include "document/tables/grid_columns.h"
#include "document/tables/table_rows.h"

namespace griffier {

// The chunks of one line of a cell, in the columns that the cell runs over; `all` are the cell's lines.
std::vector<Placed> place_line(const Page& page, const GridPlan& plan, const GridColumns& columns, int cell, const ChunkLine& line,
                               const std::vector<ChunkLine>& all);

}  // namespace griffier
