#include "document/files/titled_table.h"

#include <algorithm>

#include "document/error.h"
#include "document/tables/table_text.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr int kYearsApart = 5;  // of columns side by side

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

// Names over columns: several texts, or years that go on one by one ("Programma | 2024 | 2025"), below a title of their own nearly so.
bool names_columns(const WrittenRow& row, bool titled) {
    std::vector<int> years;
    for (std::size_t c = 1; c < row.cells.size(); ++c) {
        if (!looks_like_value(row.cells[c].text) && !looks_like_year(row.cells[c].text)) continue;
        if (!looks_like_year(row.cells[c].text)) return false;
        if (row.cells[c].text.size() == 4) years.push_back(std::stoi(row.cells[c].text));
    }
    for (std::size_t y = 1; y < years.size(); ++y)
        if (std::abs(years[y] - years[y - 1]) > (titled ? kYearsApart : 1)) return false;
    return true;
}

// Whether a table of its own begins here, below an empty row: titles, if any, then names over columns and a row of figures below them.
bool begins_table(const std::vector<WrittenRow>& rows, std::size_t index) {
    if (index == 0 || rows[index].line <= rows[index - 1].line + 1) return false;
    const std::size_t first = index;
    while (index < rows.size() && rows[index].cells.size() == 1) ++index;
    if (index == rows.size() || !names_columns(rows[index], index > first)) return false;
    while (index < rows.size() && names_columns(rows[index], index > first)) ++index;
    return index < rows.size();
}

// Rows of one table below its titles; `titles` are those of the table above, and hold on where this one has none.
void put_one(Document& document, Page& page, std::vector<WrittenRow> rows, std::vector<Line>& titles) {
    int first_column = rows.front().cells.front().col;
    for (const WrittenRow& row : rows) first_column = std::min(first_column, row.cells.front().col);
    std::size_t first = 0;
    std::vector<Line> own;
    while (first < rows.size() && is_title(rows, first, first_column)) own.push_back(add_line(document, page, rows[first++]));
    if (!own.empty()) titles = std::move(own);
    if (first == rows.size()) return;
    WrittenTable written;
    for (std::size_t r = first; r < rows.size(); ++r) {
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

}  // namespace

std::string field_text(std::string_view field) {
    std::string words;
    for (const std::string& word : split_words(normalise(field))) words += (words.empty() ? "" : " ") + word;
    return words;
}

void put_titled_table(Document& document, Page& page, std::vector<WrittenRow> rows) {
    std::erase_if(rows, [](const WrittenRow& row) { return row.cells.empty(); });
    std::size_t cells = 0;
    for (const WrittenRow& row : rows) cells += row.cells.size();
    if (cells > kMostCells)
        throw InputError("too_large", "the table has more than " + std::to_string(kMostCells) + " cells", "Give the part of it that is to be read.");
    std::vector<Line> titles;
    for (std::size_t first = 0, end = 1; first < rows.size(); first = end++) {
        while (end < rows.size() && !begins_table(rows, end)) ++end;
        const auto begin = rows.begin();
        put_one(document, page, {begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(end)}, titles);
    }
}

}  // namespace griffier
