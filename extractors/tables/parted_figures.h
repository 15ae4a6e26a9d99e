// Figures of neighbouring columns in one cell, parted by a space: "886 918" of a table that fell apart, which looks like one figure in groups of three.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// For each cell whether its one figure in groups parted by spaces may be several: the table groups its figures with points, or the cells of its column hold
// several figures each. Where all figures of a table are grouped by spaces, none.
std::vector<char> maybe_several_figures(const Table& table, const TableGrid& grid);

}  // namespace griffier
