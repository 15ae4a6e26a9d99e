#include "document/tables/cell_drafts.h"

#include <algorithm>

namespace griffier {

void add_draft(Drafts& drafts, int row, int column, const std::vector<int>& words, int row_span, int column_span) {
    Draft& d = drafts[{row, column}];
    d.words.insert(d.words.end(), words.begin(), words.end());
    d.row_span = std::max(d.row_span, row_span);
    d.column_span = std::max(d.column_span, column_span);
}

Table table_of(const Page& page, const Drafts& drafts, std::vector<Column>& columns, int rows) {
    std::vector<int> row_number(static_cast<size_t>(rows) + 1, 0), column_number(columns.size() + 1, 0);
    std::vector<char> row_used(static_cast<size_t>(rows), 0), column_used(columns.size(), 0);
    for (const auto& [at, draft] : drafts) {
        row_used[static_cast<size_t>(at.first)] = 1;
        column_used[static_cast<size_t>(at.second)] = 1;
    }
    for (size_t r = 0; r < row_used.size(); ++r) row_number[r + 1] = row_number[r] + row_used[r];
    std::vector<Column> kept;
    for (size_t c = 0; c < column_used.size(); ++c) {
        column_number[c + 1] = column_number[c] + column_used[c];
        if (column_used[c]) kept.push_back(columns[c]);
    }
    columns = kept;
    Table table;
    table.rows = row_number.back();
    table.columns = column_number.back();
    std::vector<std::vector<char>> taken(static_cast<size_t>(table.rows), std::vector<char>(static_cast<size_t>(table.columns), 0));
    for (const auto& [at, draft] : drafts)
        taken[static_cast<size_t>(row_number[static_cast<size_t>(at.first)])][static_cast<size_t>(column_number[static_cast<size_t>(at.second)])] = 1;
    for (const auto& [at, draft] : drafts) {
        Cell cell;
        auto row = static_cast<size_t>(at.first), column = static_cast<size_t>(at.second);
        cell.row = row_number[row];
        cell.col = column_number[column];
        cell.row_span = std::max(1, row_number[std::min(row + static_cast<size_t>(draft.row_span), row_number.size() - 1)] - cell.row);
        cell.col_span = std::max(1, column_number[std::min(column + static_cast<size_t>(draft.column_span), column_number.size() - 1)] - cell.col);
        // A span ends where another cell begins.
        for (int c = cell.col + 1; c < cell.col + cell.col_span; ++c)
            if (taken[static_cast<size_t>(cell.row)][static_cast<size_t>(c)]) {
                cell.col_span = c - cell.col;
                break;
            }
        for (int r = cell.row + 1; r < cell.row + cell.row_span; ++r)
            for (int c = cell.col; c < cell.col + cell.col_span; ++c)
                if (taken[static_cast<size_t>(r)][static_cast<size_t>(c)]) cell.row_span = std::min(cell.row_span, r - cell.row);
        cell.text = cell_text(page, draft.words);
        cell.page = page.number;
        cell.box = page.words[static_cast<size_t>(draft.words[0])].box;
        for (int w : draft.words) {
            const Word& word = page.words[static_cast<size_t>(w)];
            cell.box = unite(cell.box, word.box);
            cell.confidence = std::min(cell.confidence, word.confidence);
            if (word.origin == Origin::ocr) cell.origin = Origin::ocr;
            cell.readings.insert(cell.readings.end(), word.readings.begin(), word.readings.end());
        }
        table.cells.push_back(std::move(cell));
    }
    return table;
}

}  // namespace griffier
