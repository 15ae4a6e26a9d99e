// The grid of a table as figures see it: which cell covers a place, which rows are headers, which columns hold figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

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

// The header texts above a place, top to bottom: the top header, or the last one repeated above it with what that leaves unsaid.
std::vector<std::string> header_path_at(const Table& table, const TableGrid& grid, int row, int col);

// Whether the headers over a column more likely stand over it than not (Cell::confidence). Recognised ones are doubted for their letters: they pass.
bool heads_surely(const Table& table, int col);

// Years that a header names: "Begroting 2024", "31-12-2023", "2.018". Empty for a range ("2024-2027") and for what is only compared with ("t.o.v. 2023").
std::optional<int> year_in(std::string_view header);

// What the texts of a header path say together.
ColumnMeaning column_meaning(const std::vector<std::string>& path);

}  // namespace griffier
