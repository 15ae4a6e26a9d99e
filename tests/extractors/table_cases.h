// Tables for tests, written as text: a line per row, cells separated by "|", "<" for a cell that spans from the left, "^" from above, nothing for no cell.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/text.h"

namespace griffier {

inline Table table_from(const std::string& text, int header_rows = 1, const std::string& caption = "", const std::string& unit_line = "") {
    Table table;
    table.header_rows = header_rows;
    table.caption = caption;
    table.parts.push_back({1, {50, 100, 500, 700}});
    std::vector<std::vector<std::string>> grid;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string row = text.substr(at, end - at);
        at = end + 1;
        if (trim(row).empty()) continue;
        std::vector<std::string>& cells = grid.emplace_back();
        for (std::size_t from = 0; from <= row.size();) {
            const std::size_t bar = std::min(row.find('|', from), row.size());
            cells.push_back(trim(row.substr(from, bar - from)));
            from = bar + 1;
        }
        table.columns = std::max(table.columns, static_cast<int>(cells.size()));
    }
    table.rows = static_cast<int>(grid.size());
    for (int r = 0; r < table.rows; ++r) {
        const auto& row = grid[static_cast<std::size_t>(r)];
        for (int c = 0; c < static_cast<int>(row.size()); ++c) {
            const std::string& cell = row[static_cast<std::size_t>(c)];
            if (cell.empty()) continue;
            if (cell == "<") {
                ++table.cells.back().col_span;
            } else if (cell == "^") {
                for (Cell& above : table.cells) {
                    if (above.col == c && above.row + above.row_span == r) ++above.row_span;
                }
            } else {
                Cell made;
                made.row = r;
                made.col = c;
                made.text = cell;
                made.header = r < header_rows;
                made.box = {50.0 + 60 * c, 100.0 + 12 * r, 100.0 + 60 * c, 110.0 + 12 * r};
                table.cells.push_back(made);
            }
        }
    }
    if (!unit_line.empty()) {
        Line line;
        line.text = unit_line;
        line.box = {50, 85, 200, 97};
        table.nearby.push_back(line);
    }
    return table;
}

inline Document document_of(std::vector<Table> tables) {
    Document document;
    document.pages.emplace_back();
    double y = 100;
    for (Table& table : tables) {
        for (TablePart& part : table.parts) part.box = {50, y, 500, y + 12 * table.rows};
        for (Line& line : table.nearby) line.box = {50, y - 15, 200, y - 3};
        y += 12 * table.rows + 100;
    }
    document.tables = std::move(tables);
    return document;
}

}  // namespace griffier
