// A table as the audit sees it: a grid of figures with ids and names, read along its rows or along its columns.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "audit/check.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

enum class FigureState {
    absent,  // nothing printed
    value,
    dash,    // "-": nothing or zero, the sums decide
    open,    // p.m., n.v.t., n.b.
    unread,  // digits that are no figure, or an ambiguous one
    words,   // text without figures
};

struct Figure {
    FigureState state = FigureState::absent;
    Decimal value;
    Decimal step = 1;
    UnitKind unit = UnitKind::none;
    std::string id;
    Box box;
    int page = 1;
    bool lettered = false;    // V or N beside it says its sign: V for a value from zero on, N for one below
    bool recognised = false;  // read from an image: what stands beside it may have been missed
    bool counts() const { return state == FigureState::value; }
};

// As it is counted: a dash as zero that a sum must prove, anything unread without value.
Operand operand_of(const Figure& figure, int sign = 1);

struct TableFigures {
    const Table* table = nullptr;
    const TableReading* reading = nullptr;
    int index = 0, rows = 0, columns = 0;
    std::vector<Figure> grid;  // rows * columns
    std::vector<bool> figure_row, figure_column;
    std::vector<std::string> row_names, column_names;
    const std::vector<RowMeaning>* rows_of_side = nullptr;  // of one side of a table that has two
    std::vector<RowMeaning> grouped_rows;                   // of a table whose first column repeats what its second parts; else empty
    std::vector<TablePart> strays;                          // words with digits inside the grid that no cell took up

    const Figure& at(int row, int col) const { return grid[static_cast<std::size_t>(row * columns + col)]; }
    const RowMeaning& row(int r) const {
        return (rows_of_side ? *rows_of_side : grouped_rows.empty() ? reading->rows : grouped_rows)[static_cast<std::size_t>(r)];
    }
    const ColumnMeaning& column(int c) const { return reading->columns[static_cast<std::size_t>(c)]; }
};

// Ids are those of the budget line that the cell gave, else of the cell.
// More than one where the columns of figures have labels of their own (TableReading::halves): each side has its own rows and sums.
std::vector<TableFigures> figures_of(const Document& document, const Extraction& extraction, int table);

// Where the figures with an id stand: row and column by id.
std::map<std::string, std::pair<int, int>> places_of(const TableFigures& figures);

// The same over tables; `table` is the index in `tables`, not TableFigures::index.
struct TablePlace {
    std::size_t table = 0;
    int row = 0, col = 0;
};
std::map<std::string, TablePlace> places_of(const std::vector<TableFigures>& tables);

// A table read along its rows (lines are rows, positions columns) or along its columns (the other way round).
struct Lines {
    const TableFigures& figures;
    bool along_columns = false;

    int count() const { return along_columns ? figures.columns : figures.rows; }
    int positions() const { return along_columns ? figures.rows : figures.columns; }
    const Figure& at(int line, int position) const { return along_columns ? figures.at(position, line) : figures.at(line, position); }
    const std::string& name(int line) const {
        return along_columns ? figures.column_names[static_cast<std::size_t>(line)] : figures.row_names[static_cast<std::size_t>(line)];
    }
    const std::string& position_name(int position) const {
        return along_columns ? figures.row_names[static_cast<std::size_t>(position)] : figures.column_names[static_cast<std::size_t>(position)];
    }
    bool is_position(int position) const;  // holds figures and is no header
};

// Each figure of the position, two or more, stands in its line at another position too, and no one other position has them all: the row of the largest or
// the smallest of each column, which does not add up.
bool is_of_extremes(const Lines& lines, int position);

}  // namespace griffier
