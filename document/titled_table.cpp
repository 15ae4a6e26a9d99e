#include "document/titled_table.h"

#include <algorithm>

#include "document/error.h"
#include "document/table_text.h"
#include "document/text.h"

namespace griffier {
namespace {

// One cell says nothing of columns, unless it stands over one: "2024" above figures, or the group of a header.
bool is_title(const std::vector<WrittenRow>& rows, std::size_t index, int first_column) {
    const WrittenRow& row = rows[index];
    if (row.cells.size() != 1) return false;
    const WrittenCell& cell = row.cells.front();
    const bool apart = index + 1 == rows.size() || rows[index + 1].line > row.line + 1;
    return cell.col <= first_column || apart || (cell.col_span == 1 && !looks_like_figure(cell.text));
}

Line add_line(Document& document, Page& page, const WrittenRow& row) {
    Block block;
    block.page = page.number;
    block.section = document.sections.empty() ? -1 : static_cast<int>(document.sections.size()) - 1;
    block.text = row.cells.front().text;
    block.lines.push_back(put_line(page, row.line, 0, block.text));
    block.box = block.lines.front().box;
    document.blocks.push_back(std::move(block));
    return document.blocks.back().lines.front();
}

}  // namespace

std::string field_text(std::string_view field) {
    std::string words;
    for (const std::string& word : split_words(normalise(field))) words += (words.empty() ? "" : " ") + word;
    return words;
}

void put_titled_table(Document& document, Page& page, std::vector<WrittenRow> rows) {
    std::erase_if(rows, [](const WrittenRow& row) { return row.cells.empty(); });
    if (rows.empty()) return;
    int first_column = rows.front().cells.front().col;
    for (const WrittenRow& row : rows) first_column = std::min(first_column, row.cells.front().col);
    std::vector<Line> titles;
    std::size_t first = 0;
    while (first < rows.size() && is_title(rows, first, first_column)) titles.push_back(add_line(document, page, rows[first++]));
    if (first == rows.size()) return;
    WrittenTable written;
    std::size_t cells = 0;
    for (std::size_t r = first; r < rows.size(); ++r) {
        cells += rows[r].cells.size();
        if (cells > kMostCells)
            throw InputError("too_large", "the table has more than " + std::to_string(kMostCells) + " cells", "Give the part of it that is to be read.");
        for (WrittenCell& cell : rows[r].cells) {
            cell.row = written.rows;
            written.columns = std::max(written.columns, cell.col + cell.col_span);
            written.cells.push_back(std::move(cell));
        }
        written.lines.push_back(rows[r].line);
        ++written.rows;
    }
    int row = 0;
    Table table = put_table(page, row, std::move(written));
    table.nearby.assign(titles.end() - static_cast<std::ptrdiff_t>(std::min(titles.size(), kMostTitleLines)), titles.end());
    table.section = document.sections.empty() ? -1 : static_cast<int>(document.sections.size()) - 1;
    Block block;
    block.kind = BlockKind::table;
    block.page = page.number;
    block.section = table.section;
    block.table = static_cast<int>(document.tables.size());
    block.box = table.parts.front().box;
    document.blocks.push_back(std::move(block));
    document.tables.push_back(std::move(table));
}

}  // namespace griffier
