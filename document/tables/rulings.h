// Drawn lines to grids: pieces joined -> networks of crossing lines -> cells. Knows nothing of text.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// A cell that lines enclose; columns and bands are numbered from 0, ends inclusive.
struct RuledCell {
    int column0 = 0, column1 = 0;
    int band0 = 0, band1 = 0;
    bool operator==(const RuledCell&) const = default;
};

// One network of crossing lines. Columns lie between neighbouring `xs`, bands (ruled rows) between neighbouring `ys`.
struct RuledGrid {
    std::vector<double> xs, ys;
    std::vector<RuledCell> cells;  // sorted by band, then column
    int columns() const { return static_cast<int>(xs.size()) - 1; }
    int bands() const { return static_cast<int>(ys.size()) - 1; }
    Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

// Pieces of one line joined, double lines made one, sorted by axis, position, start.
std::vector<Ruling> join_rulings(std::vector<Ruling> rulings);

// The edges of filled boxes (cell_fills.h) that lie side by side like cells, as rulings of width 0.
std::vector<Ruling> fill_edges(std::vector<Box> boxes);

// Networks of joined rulings that enclose at least two cells, top to bottom; no meshes (see below). `joined` as join_rulings gives them.
std::vector<RuledGrid> ruled_grids(const std::vector<Ruling>& joined);

// Whether a network of these lines is so fine that it is a drawing (hatching, a plan): ruled_grids leaves it aside.
bool holds_mesh(const std::vector<Ruling>& joined);

// The grid of these lines, whether or not they touch: a border that is missing on one side is put in.
// Fewer than two lines of either axis: a grid without cells.
RuledGrid grid_of(const std::vector<Ruling>& lines);

}  // namespace griffier
