// How surely the cells of a finished table stand as the page prints them, judged by what the table itself shows: figures that do not
// stand under one another, texts that reach into the next column, rows without a label, ...
//
// A confidence is a chance: of a hundred cells with 0.9 about ninety have their text in their row and column (a header: over its columns too).
// A table's is the chance that every cell of it is right and none is missing. The cell's is logistic in the evidence, the table's follows from
// how many of its cells may be wrong; the coefficients were fitted on tables whose truth is known (bench/calibration.py, bench/RESULTS.md).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/document.h"

namespace griffier {

// Of a whole table: flags 0 or 1, and square roots of shares of the cells or rows below the header (the first odd cell says more than the tenth).
struct TableEvidence {
    double unruled = 0;     // no vertical lines
    double headless = 0;    // no header row
    double textual = 0;     // no column of figures
    double few_rows = 0;    // less than three rows of figures
    double deep = 0;        // header rows beyond the first, two at most
    double sparse = 0;      // share of places without text (no root)
    double unaligned = 0;   // cells none of whose edges stands where their column's do
    double doubled = 0;     // cells that hold several figures, or figures run together
    double unlabelled = 0;  // rows of figures without a label
    double broken = 0;      // labels that go on in lower case in a row of their own: rows cut in two
    double tight = 0;       // columns with hardly any white space before them
    double tall = 0;        // cells of figure columns over several lines
    double unheaded = 0;    // columns of figures without a header, where others have one
};

// Of one cell: flags, but for `doubt`.
struct CellEvidence {
    double unaligned = 0, doubled = 0, tall = 0;  // as above
    double straddling = 0;                        // reaches into what the next column holds
    double misfit = 0;                            // no figure in a column of figures
    double header = 0;                            // in a header row
    double lone = 0;                              // its row has nothing else
    double crowded = 0;                           // hardly any white space to the cell beside it
    double doubt = 0;                             // 1 - lowest confidence of its recognised words
};

struct TableRating {
    TableEvidence table;
    std::vector<CellEvidence> cells;       // one per Table::cells
    std::vector<double> cell_confidences;  // 0.01 .. 0.998
    double confidence = 0;                 // 0.01 .. 0.99
};

TableRating rate_table(const Table& table, const std::vector<Page>& pages);

// Evidence of a table and of a cell of it by name, for measuring and fitting.
std::vector<std::pair<std::string, double>> named(const TableEvidence& table, const CellEvidence& cell);

// Sets Table::confidence and Cell::confidence. Cell::confidence holds the lowest confidence of its words before.
void rate_tables(std::vector<Table>& tables, const std::vector<Page>& pages);

}  // namespace griffier
