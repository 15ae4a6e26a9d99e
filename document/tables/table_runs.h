// Runs of lines that share columns: where a table without vertical lines may be.
#pragma once

#include <cstddef>
#include <vector>

#include "document/document.h"
#include "document/tables/table_text.h"

namespace griffier {

constexpr double kSameRight = 2.5;    // pt: right edges of figures this close are aligned
constexpr int kLabelLines = 3;        // so many lines without figures may stand between rows (sections, wrapped labels)
constexpr int kWrappedLines = 12;     // so many where they are set as close as the lines of one text, left of the figures
constexpr double kWrapLeading = 1.6;  // em: lines of one text are no further apart
constexpr double kBandWidth = 0.6;    // share of a table's width that a horizontal line crosses to part its rows
constexpr double kCloseHeader = 1.9;  // em: how far a header line may stand above the next

struct PageLine {
    ChunkLine line;
    bool tabular = false;  // at least two chunks in columns
    bool value = false;    // with a figure that is no year, right of another chunk
    bool caption = false;  // names the next table
    bool unit = false;     // says the unit of the next table, and nothing else
    int dated = 0;         // chunks with a year among their words
    int band = -1;         // row_bands.h
};

// The lines of these words, told from one another.
std::vector<PageLine> page_lines(const Page& page, const std::vector<int>& words, const std::vector<Ruling>& joined, const std::vector<Box>& fills);

// Lines [first, last] of a run.
struct TableRun {
    size_t first = 0, last = 0;
    Box box;
    double figures_left = 1e9;   // where the figures begin
    std::vector<double> rights;  // right edges of the figures of the last lines
    double pitch = 1e9;          // least distance of two lines with figures, one right below the other
    double figures_at = -1e9;    // baseline of the last line with figures

    void take(const PageLine& line, size_t index);

    // Figures of this line that end where figures of the run end.
    int same_rights(const ChunkLine& line) const;
};

std::vector<TableRun> find_runs(const std::vector<PageLine>& lines, const std::vector<Box>& fills);

}  // namespace griffier
