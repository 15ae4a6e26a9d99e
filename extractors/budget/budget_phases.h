// Phase and year of a budget line: what its column and row say, and what the table and the kind of document tell where they do not.
#pragma once

#include <optional>

#include "extractors/budget/budget_context.h"
#include "extractors/records.h"

namespace griffier {

// What is known of the figure of a line.
struct LineFigure {
    const TableReading& reading;
    const TableContext& context;
    const Cell& cell;
    const ColumnMeaning& column;  // as it counts for this figure
    const RowMeaning& row;
    const DocumentFacts& facts;
};

// A column whose year is not printed, or was not read ("Beg ns" on a scan), beside one that has the document's own year and says the same: it is
// of another year, and nothing tells which.
bool of_unknown_year(const TableReading& reading, const ColumnMeaning& column, const DocumentFacts& facts);

// Basis::none where nothing tells the phase.
Basis phase_of_line(const LineFigure& figure);

// The fiscal year of a line with that phase; nullopt where nothing tells it.
std::optional<int> year_of_line(const LineFigure& figure, Basis phase);

}  // namespace griffier
