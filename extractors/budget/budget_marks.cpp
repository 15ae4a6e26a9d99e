#include "extractors/budget/budget_marks.h"

#include "document/text.h"
#include "extractors/budget/side_words.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"

namespace griffier {
namespace {

// "I" or "S" right of a figure, directly or behind the letter of its sign: "250.000 | N | I".
std::string mark_beside(const Table& table, const TableGrid& grid, int row, int col, const char* marks) {
    for (int at = col + 1; at < grid.columns && at <= col + 2 && !grid.figures[static_cast<std::size_t>(at)]; ++at) {
        if (grid.at(row, at) < 0) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, at))].text);
        if (text.size() == 1 && std::string(marks).find(text) != std::string::npos) return text;
    }
    return "";
}

// The one mark of recurrence in the whole row, in a column before its figures: "Verlagen budget | S | 50 | 75 | 100".
std::string mark_of_row(const Table& table, const TableGrid& grid, int row) {
    std::string said;
    for (int col = 0; col < grid.columns; ++col) {
        if (!grid.marks[static_cast<std::size_t>(col)] || grid.at(row, col) < 0) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, col))].text);
        const std::string means = text == "I" ? "incidenteel" : text == "S" ? "structureel" : recurrence_of(text);
        if (!said.empty() && !means.empty() && means != said) return "";
        if (!means.empty()) said = means;
    }
    return said;
}

}  // namespace

Side side_mark_of_row(const Table& table, const TableGrid& grid, int row) {
    for (int col = 0; col < grid.columns; ++col) {
        if (!grid.marks[static_cast<std::size_t>(col)] || grid.at(row, col) < 0) continue;
        const auto path = header_path_at(table, grid, row, col);
        if (path.empty() || !is_side_mark_header(path.back())) continue;
        const std::string text = trim(table.cells[static_cast<std::size_t>(grid.at(row, col))].text);
        if (text == "L") return Side::lasten;
        if (text == "B") return Side::baten;
    }
    return Side::none;
}

std::string recurrence_of_line(const Table& table, const TableGrid& grid, const TableContext& context, const Cell& cell, const ColumnMeaning& column,
                               const RowMeaning& row) {
    if (const std::string mark = mark_beside(table, grid, cell.row, cell.col, "IS"); !mark.empty()) return mark == "I" ? "incidenteel" : "structureel";
    if (const std::string marked = mark_of_row(table, grid, cell.row); !marked.empty()) return marked;
    std::string words;
    for (const std::string& text : column.path) words += text + " ";
    std::string said = recurrence_of(words);
    if (said.empty()) said = recurrence_of(row.label);
    if (said.empty() && row.kind == RowKind::data) said = recurrence_of(row.group);
    if (said.empty() && context.incidental) said = "incidenteel";
    return said;
}

}  // namespace griffier
