#include "document/files/written_tables.h"

#include <algorithm>
#include <map>

#include "document/pattern.h"
#include "document/tables/table_text.h"
#include "document/text.h"

namespace griffier {
namespace {

constexpr double kBaselineShare = 0.8;  // of the line height, from its top
constexpr int kColumnGap = 2;           // characters between two columns
constexpr int kMostHeaderRows = 4;      // of a table that does not say which they are

// A day that names a column. matches "1/1", "31-12" / not "1.000", "32/1"
static const Pattern kDay("(?:0?[1-9]|[12][0-9]|3[01])[-/](?:0?[1-9]|1[0-2])");

// Old number -> new number of the rows or columns that hold text.
std::vector<int> renumbered(const std::vector<char>& filled) {
    std::vector<int> numbers(filled.size() + 1, 0);
    for (std::size_t i = 0; i < filled.size(); ++i) numbers[i + 1] = numbers[i] + filled[i];
    return numbers;
}

void drop_blank(WrittenTable& table) {
    std::erase_if(table.cells, [](const WrittenCell& cell) { return cell.text.empty(); });
    std::vector<char> rows(static_cast<std::size_t>(table.rows), 0), columns(static_cast<std::size_t>(table.columns), 0);
    // A cell fills the row and column where it begins; one that spans several fills those that others have text in.
    for (const WrittenCell& cell : table.cells) rows[static_cast<std::size_t>(cell.row)] = columns[static_cast<std::size_t>(cell.col)] = 1;
    const std::vector<int> row = renumbered(rows), column = renumbered(columns);
    for (WrittenCell& cell : table.cells) {
        const int row_end = row[static_cast<std::size_t>(std::min(cell.row + cell.row_span, table.rows))];
        const int col_end = column[static_cast<std::size_t>(std::min(cell.col + cell.col_span, table.columns))];
        cell.row = row[static_cast<std::size_t>(cell.row)];
        cell.col = column[static_cast<std::size_t>(cell.col)];
        cell.row_span = row_end - cell.row;
        cell.col_span = col_end - cell.col;
    }
    if (table.header_rows >= 0) table.header_rows = row[static_cast<std::size_t>(std::min(table.header_rows, table.rows))];
    for (std::size_t i = 0; i < table.lines.size(); ++i)
        if (rows[i]) table.lines[static_cast<std::size_t>(row[i])] = table.lines[i];
    table.rows = row.back();
    table.columns = column.back();
}

// Cells that are all marked as headers, and not only one that labels what follows. The cells are in order.
bool is_marked_row(const WrittenTable& table, int row) {
    int cells = 0, right = 0;
    auto first = std::lower_bound(table.cells.begin(), table.cells.end(), row, [](const WrittenCell& cell, int wanted) { return cell.row < wanted; });
    for (; first != table.cells.end() && first->row == row; ++first) {
        const WrittenCell& cell = *first;
        if (!cell.header || looks_like_value(cell.text)) return false;
        ++cells;
        right += cell.col > 0 || cell.col_span > 1;
    }
    return cells > 0 && right > 0;
}

int header_rows_of(const WrittenTable& table) {
    int rows = std::max(0, table.header_rows);
    while (rows < table.rows && is_marked_row(table, rows)) ++rows;
    if (rows > 0 && rows < table.rows) return rows;
    if (rows == table.rows) rows = 0;  // every cell is marked: that tells nothing
    std::vector<char> value(static_cast<std::size_t>(table.rows), 0), right(static_cast<std::size_t>(table.rows), 0);
    for (const WrittenCell& cell : table.cells) {
        if (cell.col > 0 && looks_like_value(cell.text) && !RE2::FullMatch(cell.text, kDay)) value[static_cast<std::size_t>(cell.row)] = 1;
        if (cell.col > 0) right[static_cast<std::size_t>(cell.row)] = 1;
    }
    const int first = static_cast<int>(std::find(value.begin(), value.end(), 1) - value.begin());
    if (first == table.rows) return 0;  // words only, and nothing says which of them are headers
    for (int row = 0; row < first; ++row)
        if (right[static_cast<std::size_t>(row)]) rows = row + 1;
    return rows > kMostHeaderRows ? 1 : rows;
}

int header_columns_of(const WrittenTable& table, int header_rows) {
    std::map<int, int> leading;  // by row: columns marked as header from the left
    for (const WrittenCell& cell : table.cells)
        if (cell.row >= header_rows && cell.header && leading[cell.row] == cell.col) leading[cell.row] = cell.col + cell.col_span;
    int most = 1;
    for (const auto& [row, columns] : leading)
        if (columns < table.columns) most = std::max(most, columns);
    return most;
}

}  // namespace

Line put_line(Page& page, int row, int column, std::string_view text, std::string_view bold) {
    Line line;
    line.page = page.number;
    line.size = kGridHeight;
    line.baseline = (row + kBaselineShare) * kGridHeight;
    line.text = std::string(text);
    line.box = {column * kGridWidth, row * kGridHeight, column * kGridWidth, (row + 1) * kGridHeight};
    std::size_t bold_bytes = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at, ++column;
            continue;
        }
        const std::size_t end = std::min(text.find(' ', at), text.size());
        Word word;
        word.text = std::string(text.substr(at, end - at));
        const int characters = length(word.text);
        word.box = {column * kGridWidth, row * kGridHeight, (column + characters) * kGridWidth, (row + 1) * kGridHeight};
        word.baseline = line.baseline;
        word.size = kGridHeight;
        const std::string_view marks = bold.substr(std::min(at, bold.size()), end - at);
        const auto here = static_cast<std::size_t>(std::count(marks.begin(), marks.end(), '1'));
        word.bold = 2 * here > end - at;
        bold_bytes += here;
        line.words.push_back(static_cast<int>(page.words.size()));
        line.box.x1 = word.box.x1;
        page.words.push_back(std::move(word));
        column += characters;
        at = end;
    }
    line.bold = 2 * bold_bytes > text.size();
    page.width = std::max(page.width, line.box.x1);
    page.height = std::max(page.height, line.box.y1);
    return line;
}

Table put_table(Page& page, int& row, WrittenTable written) {
    drop_blank(written);
    Table table;
    table.rows = written.rows;
    table.columns = written.columns;
    if (table.rows == 0) return table;
    table.caption = written.caption;
    std::sort(written.cells.begin(), written.cells.end(), [](const auto& a, const auto& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
    table.header_rows = header_rows_of(written);
    table.header_columns = header_columns_of(written, table.header_rows);
    for (int r = table.header_rows; r < table.rows; ++r)
        if (table.header_rows > 0 && is_marked_row(written, r)) table.inner_header_rows.push_back(r);

    std::vector<int> widths(static_cast<std::size_t>(table.columns), 0), starts(static_cast<std::size_t>(table.columns), 0);
    std::vector<std::vector<const WrittenCell*>> ending(static_cast<std::size_t>(table.columns));
    for (const WrittenCell& cell : written.cells) ending[static_cast<std::size_t>(cell.col + cell.col_span - 1)].push_back(&cell);
    // A cell over several columns may be wider than they are: its last column makes room.
    for (std::size_t c = 0; c < ending.size(); ++c) {
        if (c > 0) starts[c] = starts[c - 1] + widths[c - 1] + kColumnGap;
        for (const WrittenCell* cell : ending[c]) widths[c] = std::max(widths[c], starts[static_cast<std::size_t>(cell->col)] + length(cell->text) - starts[c]);
    }
    const auto line_of = [&](int r) { return written.lines.empty() ? row + r : written.lines[static_cast<std::size_t>(r)]; };
    const int end = line_of(table.rows - 1) + 1;
    Box grid{0, line_of(0) * kGridHeight, 0, end * kGridHeight};
    for (const WrittenCell& from : written.cells) {
        const Line line = put_line(page, line_of(from.row), starts[static_cast<std::size_t>(from.col)], from.text);
        Cell cell;
        cell.row = from.row;
        cell.col = from.col;
        cell.row_span = from.row_span;
        cell.col_span = from.col_span;
        cell.header = from.row < table.header_rows || std::binary_search(table.inner_header_rows.begin(), table.inner_header_rows.end(), from.row);
        cell.text = from.text;
        cell.page = page.number;
        cell.box = line.box;
        grid.x1 = std::max(grid.x1, line.box.x1);
        table.cells.push_back(std::move(cell));
    }
    table.parts.push_back({page.number, grid});
    row = end;
    return table;
}

}  // namespace griffier
