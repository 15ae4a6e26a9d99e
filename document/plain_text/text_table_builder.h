// A table of a text under construction, row by row; what finds tables in rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/plain_text/text_table_rows.h"

namespace griffier::text_table {

class Builder {
public:
    Builder(const Page& page, int columns, double confidence) : page_(page) {
        table_.columns = columns;
        table_.confidence = confidence;
    }

    void add_cell(const Row& row, Span span, int column, int column_span, bool header) {
        if (span.last < span.first) return;
        Cell cell;
        cell.row = table_.rows;
        cell.col = column;
        cell.col_span = column_span;
        cell.header = header;
        cell.text = joined(row, span);
        cell.page = page_.number;
        for (int i = span.first; i <= span.last; ++i) {
            const Word& word = page_.words[row.line.words[i]];
            cell.box = i == span.first ? word.box : unite(cell.box, word.box);
            cell.confidence = i == span.first ? word.confidence : std::min(cell.confidence, word.confidence);
            cell.origin = word.origin;
        }
        table_.cells.push_back(std::move(cell));
    }

    void append_to_label(int row_index, const std::string& before, const Box& box) {
        for (Cell& cell : table_.cells)
            if (cell.row == row_index && cell.col == 0) {
                cell.text = before + " " + cell.text;
                cell.box = unite(cell.box, box);
            }
    }

    // The last row's label goes on in this line.
    void go_on(const Row& row) {
        append_behind(table_.rows - 1, row);
        cover(row);
    }

    // The label of a row goes on with a line of its own.
    void append_behind(int row_index, const Row& row) {
        for (Cell& cell : table_.cells)
            if (cell.row == row_index && cell.col == 0) {
                cell.text += " " + row.line.text;
                cell.box = unite(cell.box, row.line.box);
            }
    }

    // The line is one of the table.
    void cover(const Row& row) {
        box_ = covered_ ? unite(box_, row.line.box) : row.line.box;
        covered_ = true;
    }

    void end_row(const Row& row) {
        cover(row);
        ++table_.rows;
    }

    // A row of it did not fit.
    void unsure() { table_.confidence = 0.6; }

    Table finish() {
        table_.parts = {{page_.number, box_}};
        std::stable_sort(table_.cells.begin(), table_.cells.end(),
                         [](const Cell& a, const Cell& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
        return std::move(table_);
    }

    Table& table() { return table_; }

private:
    const Page& page_;
    Table table_;
    Box box_;
    bool covered_ = false;
};

struct Found {
    Table table;
    std::size_t first = 0, end = 0;  // rows
};

// A table of flattened rows (a label and as many figures as the header has names) with its header at rows[at].
std::optional<Found> flat_table(const Page& page, const std::vector<Row>& rows, std::size_t at);

// A table whose rows kept their columns by runs of spaces, with its header at rows[at].
std::optional<Found> aligned_table(const Page& page, const std::vector<Row>& rows, std::size_t at);

// A table whose cells stand one a line, with its header from rows[at] on.
std::optional<Found> listed_table(const Page& page, const std::vector<Row>& rows, std::size_t at);

}  // namespace griffier::text_table
