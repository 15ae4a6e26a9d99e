// Text and tables whose structure the file itself states (web pages, CSV): put on the character grid of document.h, so that every
// word has a place that the output gives as a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace griffier {

// Puts a line on the grid: words into `page`, its place from `column` (characters) on row `row`. `text` is normalised, its words one
// space apart; `bold` has a character for each byte of it, '1' where it is bold, or is empty.
Line put_line(Page& page, int row, int column, std::string_view text, std::string_view bold = "");

struct WrittenCell {
    int row = 0, col = 0;
    int row_span = 1, col_span = 1;
    std::string text;     // one line, normalised
    bool header = false;  // the file says so (<th>)
};

struct WrittenTable {
    std::vector<WrittenCell> cells;
    int rows = 0, columns = 0;
    int header_rows = -1;  // rows that the file sets apart as header (<thead>); -1: it does not say
    std::string caption;
    std::vector<int> lines;  // of the page, by row, where the rows stand on lines of their own in the file; empty: one after the other
};

// A table of it, each row a line of the page from `row` on (which is moved behind it). Rows and columns without text are left out.
// Where the file names no header rows they are those above the first figure. An empty table (rows 0) where there is no text.
Table put_table(Page& page, int& row, WrittenTable written);

}  // namespace griffier
