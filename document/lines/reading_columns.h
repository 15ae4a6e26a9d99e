// Whether what stands on the two sides of a free strip is read one side after the other, or across.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// What stands on one baseline without a wide gap.
struct Piece {
    std::vector<int> words;  // indices into Page::words, left to right; none: a table stands here
    Box box;
    double baseline = 0;
};
using Row = std::vector<Piece>;  // left to right

Box extent(const Row& row);
Box extent(const std::vector<Row>& rows);

// The pieces whose middle lies between x0 and x1; rows without one are left out.
std::vector<Row> side_of(const std::vector<Row>& rows, double x0, double x1);

// The parts in which rows are read that no piece of crosses x: the left column and the right one, or of a table without lines its cells row by
// row; before them labels with their values, after them what is read across. Empty where all is read across: labels and their values.
std::vector<std::vector<Row>> parts_of(const Page& page, const std::vector<Row>& rows, double x);

}  // namespace griffier
