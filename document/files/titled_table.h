// Rows that a file states one by one (CSV, spreadsheets): lines that stand alone above, then a table; more of these below empty rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/files/written_tables.h"

namespace griffier {

inline constexpr std::size_t kMostCells = 200'000;  // of a file; beyond it is data, not an annex that a council reads
inline constexpr std::size_t kMostTitleLines = 6;   // above the header that speak for the table

struct WrittenRow {
    int line = 0;                    // of the page, from 0
    std::vector<WrittenCell> cells;  // with text, left to right; their `row` is not looked at
};

// What a field holds, as the text of a cell: normalised, on one line.
std::string field_text(std::string_view field);

// Puts them on `page` and adds their blocks and tables to `document`. Rows of one cell at the top are title lines; where all are, there is no table. Below an empty row
// names over columns begin a table of their own, with the title lines above them.
// Throws InputError too_large.
void put_titled_table(Document& document, Page& page, std::vector<WrittenRow> rows);

}  // namespace griffier
