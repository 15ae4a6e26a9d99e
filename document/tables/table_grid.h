// A grid of lines (or the bare frame of an unruled table) with the words in it -> a Table.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "document/tables/rulings.h"

namespace griffier {

// What is known of a page's table before its cells are read.
struct GridPlan {
    RuledGrid grid;          // an unruled table: one column, bands where lines run across it
    bool ruled = false;      // has vertical lines
    std::vector<int> words;  // indices into Page::words: those that stand in the grid
};

// The table, or nothing where what stands in the grid is no table (prose in a box, a form, a chart).
std::optional<Table> read_grid(const Page& page, const GridPlan& plan, const std::vector<Ruling>& joined);

}  // namespace griffier
