// The grid of a table as figures see it: which cell covers a place, which rows are headers, which columns hold figures.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

struct TableGrid {
    int rows = 0, columns = 0;
    std::vector<int> cells;        // index into Table::cells, -1 for none; spans included
    std::vector<bool> header;      // by row: at the top, or repeated inside
    std::vector<bool> figures;     // by column
    std::vector<bool> marks;       // by column: nothing but I or S, V or N, or references to notes: no part of a label
    std::vector<bool> remarks;     // by column: texts that explain a row, no part of a label that it has without them
    int label_columns = 0;         // leading columns without figures
    std::vector<int> label_start;  // by column: where its labels begin (0, or a second label column to its left)

    // By column: the headers of the table that this one, printed without any, goes on from.
    std::vector<std::vector<std::string>> inherited;

    int at(int row, int col) const { return cells[static_cast<std::size_t>(row * columns + col)]; }
};

TableGrid grid_of(const Table& table);

// The row's label for figures in this column: the texts of its label columns joined by a space.
std::string label_at(const Table& table, const TableGrid& grid, int row, int col);

}  // namespace griffier
