// Rows of a table: which printed lines make one row, which rows are its header.
#pragma once

#include <vector>

#include "document/tables/table_columns.h"

namespace griffier {

// A chunk in its place: columns it stands over, and the ruled cell that holds it.
struct Placed {
    Chunk chunk;
    int column0 = 0, column1 = 0;
    int cell = 0;
    std::string text;
};

// One printed line across all cells of a band (the space between two ruled lines).
struct BandLine {
    double baseline = 0, y0 = 0, y1 = 0;
    double size = 0;
    std::vector<Placed> items;  // left to right
    bool has_value() const;     // a figure that is no year, right of the labels
};

// What is known of a band before its lines are grouped.
struct BandKind {
    bool ruled_row = false;   // the lines above and below are a row's own borders: one row unless figures say otherwise
    bool boxed = false;       // in a grid with vertical lines
    bool header = false;      // stands above the first figures of the table
    bool above_body = false;  // a header for sure: the first figures stand in a band further down
    double pitch = 0;         // least distance of two rows of the table that stand right below one another; 0: not known
};

// Row number within the band (from 0) for each line.
std::vector<int> rows_of_band(const std::vector<BandLine>& lines, BandKind kind);

// Least distance of two lines with label and figures, one right below the other; 0 where there are none.
double least_pitch(const std::vector<BandLine>& lines);

// Number of printed rows whose figures stand one above the other in the same column; 0 or 1: the band is one row.
int figure_rows(const std::vector<BandLine>& lines);

}  // namespace griffier
