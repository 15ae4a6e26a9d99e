// Where the table of a run begins and ends: names above it, texts that wrap below it, units that are no row.
#pragma once

#include <vector>

#include "document/tables/table_runs.h"

namespace griffier {

// Header lines above a run that are no rows themselves: over its right part, close above, or further above on a shade or line;
// labels of sections may stand between.
void take_headers(const Page& page, const std::vector<Ruling>& joined, const std::vector<PageLine>& lines, TableRun& run, size_t floor);

// A caption or unit ("… bedragen x € 1.000" at the right) on the first line of a run is no row of it.
void drop_unit_lines(const Page& page, const std::vector<PageLine>& lines, TableRun& run);

// The rest of texts that wrap below the last line of a run: under one of its texts, in lower case, set close, or above the line that ends the table; in a
// column of texts of its own, close below, however it begins.
void take_wrapped(const Page& page, const std::vector<PageLine>& lines, const std::vector<Ruling>& joined, TableRun& run);

}  // namespace griffier
