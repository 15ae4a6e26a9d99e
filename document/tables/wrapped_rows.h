// The rows of texts that wrap in their columns: what stands in those columns, and where rows begin.
#pragma once

#include <cstddef>
#include <vector>

#include "document/pattern.h"
#include "document/tables/table_text.h"

namespace griffier {

// matches 1. / 12 / 3b. / 2.1 / M24-07 / 2024-031 / 3-06-2025 / A1 / not Wegen, 1e kwartaal
inline const Pattern kCode(R"([A-Za-z]{0,3}[-.]?\d[\d./\-]*[a-z]?[.)]?)");

constexpr double kSameStart = 2.5;  // pt: texts that start this close to each other start in one column
constexpr size_t kFewRows = 3;      // fewer rows prove nothing

// A height at which something runs across.
struct RowEdge {
    double y = 0;
    bool fill = false;
};

// Lines whose texts stand in the same columns.
struct TextRegion {
    size_t first = 0, last = 0;  // lines
    std::vector<double> starts;  // of the columns
    std::vector<char> section;   // of each line from `first` on: runs over the columns
    bool cut = false;            // ended by a line of several texts: the columns are others
    Box box;
};

struct TextRow {
    size_t first = 0, last = 0;  // lines
    bool section = false;
};

struct ToldRows {
    std::vector<TextRow> rows;
    bool ruled = false;   // by lines or fills
    bool lines = false;   // by lines alone
    bool inner = false;   // with white between rows inside these bands
    bool coded = false;   // by the codes or dates that each but the first begins with
    bool filled = false;  // by the lines that have a text in every column
};

// The column that a text which begins at `x` stands in.
size_t column_of(const std::vector<double>& starts, double x);

// Whether every text of the line stands within a column.
bool fits_columns(const ChunkLine& line, const std::vector<double>& starts);

// Every text of the line is bold.
bool all_bold(const ChunkLine& line);

// How many columns the line has a text in.
size_t columns_started(const ChunkLine& line, const std::vector<double>& starts);

// Heights at which lines and the edges of fills together run along most of [x0, x1].
std::vector<RowEdge> edges_across(const Page& page, const std::vector<Ruling>& joined, double x0, double x1);

// One of them lies between the two heights.
bool edge_between(const std::vector<RowEdge>& edges, double y0, double y1);

// The lines from `first` on whose texts stand in the columns that begin at `starts`; below `foot` stand footers.
TextRegion grow_region(const std::vector<ChunkLine>& lines, size_t first, size_t floor, std::vector<double> starts, const std::vector<RowEdge>& page_edges,
                       double foot);

// Rows: between lines and fills that run across; where these part only header and body, by the white between rows, or by codes that number them.
ToldRows tell_rows(const Page& page, const std::vector<ChunkLine>& lines, const TextRegion& region, const std::vector<RowEdge>& edges);

}  // namespace griffier
