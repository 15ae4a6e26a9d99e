#include "document/files/xlsx_sheet.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "document/files/titled_table.h"
#include "document/files/xlsx_numbers.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kMargin = 2;  // pt round a figure that is not shown, so that it touches no cell

// "B12"
std::string name_of(int row, int col) {
    std::string letters;
    for (int left = col + 1; left > 0; left = (left - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
    return letters + std::to_string(row + 1);
}

// Cells of a kind that a warning tells of.
struct Noticed {
    std::size_t cells = 0;
    std::string first;  // its name

    void add(const XlsxCell& cell) {
        if (cells++ == 0) first = name_of(cell.row, cell.col);
    }
    std::string text(const std::string& one, const std::string& many) const { return counted(cells, one, many) + " (the first is " + first + ")"; }
};

class SheetWriter {
    struct Hidden {
        int line = 0, col = 0;
        bool whole_row = false;
        std::string value;
        std::size_t before = 0;  // cells of its line that are shown at its left
    };

public:
    SheetWriter(XlsxSheet sheet, const std::vector<NumberFormat>& formats, bool from_1904)
        : sheet_(std::move(sheet)), formats_(formats), from_1904_(from_1904) {
        std::sort(sheet_.merged.begin(), sheet_.merged.end(), [](const XlsxRange& a, const XlsxRange& b) { return a.row < b.row; });
    }

    void write(Document& document, Page& page) {
        for (const XlsxCell& cell : sheet_.cells) place(cell);
        std::vector<WrittenRow> rows;
        for (auto& [row, cells] : rows_) rows.push_back({row + 1, std::move(cells)});
        for (WrittenRow& row : rows) {
            std::sort(row.cells.begin(), row.cells.end(), [](const WrittenCell& a, const WrittenCell& b) { return a.col < b.col; });
            // What a cell spans is counted in rows that are left.
            for (WrittenCell& cell : row.cells) {
                const auto below =
                    std::lower_bound(rows.begin(), rows.end(), row.line + cell.row_span, [](const WrittenRow& other, int line) { return other.line < line; });
                cell.row_span = static_cast<int>(below - rows.begin()) - static_cast<int>(&row - rows.data());
            }
        }
        const std::size_t first_table = document.tables.size();
        count_before(rows);
        for (std::size_t start = 0; start < rows.size();) {
            std::size_t end = start + 1;
            bool table = rows[start].cells.size() > 1;  // else title lines, which belong to what is below them
            for (; end < rows.size() && !(table && begins_anew(rows, end)); ++end) table = table || rows[end].cells.size() > 1;
            put_titled_table(document, page,
                             {std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(start)),
                              std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(end))});
            start = end;
        }
        for (std::size_t t = first_table; t < document.tables.size(); ++t) put_hidden(document.tables[t], page);
        warn(document.warnings, page.number);
    }

private:
    bool is_hidden_row(int row) const { return std::binary_search(sheet_.hidden_rows.begin(), sheet_.hidden_rows.end(), row); }

    bool is_hidden_column(int col) const { return std::binary_search(sheet_.hidden_columns.begin(), sheet_.hidden_columns.end(), col); }

    std::string shown(const XlsxCell& cell) {
        const NumberFormat& format = formats_[cell.style];
        if (cell.without_value) {
            unkept_.add(cell);
            return "";
        }
        switch (cell.type) {
            case XlsxType::boolean:
                return cell.value == "0" || cell.value == "false" ? "ONWAAR" : "WAAR";
            case XlsxType::error:
                errors_.add(cell);
                return field_text(cell.value);
            case XlsxType::text:
                return field_text(show_text(cell.value, format));
            default:
                break;
        }
        const ShownValue value = cell.type == XlsxType::date ? show_iso_date(cell.value) : show_number(cell.value, format, from_1904_);
        if (!value.known) unknown_.add(cell);
        return field_text(value.text);
    }

    // The merged cells that it lies in, nullptr for none. Cells come row by row.
    const XlsxRange* range_of(const XlsxCell& cell) {
        for (; next_ < sheet_.merged.size() && sheet_.merged[next_].row <= cell.row; ++next_) open_.push_back(sheet_.merged[next_]);
        std::erase_if(open_, [&](const XlsxRange& range) { return range.last_row < cell.row; });
        const auto found =
            std::find_if(open_.begin(), open_.end(), [&](const XlsxRange& range) { return range.col <= cell.col && cell.col <= range.last_col; });
        return found == open_.end() ? nullptr : &*found;
    }

    void place(const XlsxCell& cell) {
        XlsxRange range{cell.row, cell.col, cell.row, cell.col};
        if (const XlsxRange* merged = range_of(cell)) {
            if (merged->row != cell.row || merged->col != cell.col) {  // below the one cell that they show
                covered_.add(cell);
                return;
            }
            range = *merged;
            while (range.row < range.last_row && is_hidden_row(range.row)) ++range.row;
            while (range.col < range.last_col && is_hidden_column(range.col)) ++range.col;
        }
        const bool hidden_row = is_hidden_row(range.row), hidden_column = is_hidden_column(range.col);
        if (hidden_row) hidden_rows_.insert(range.row);
        if (hidden_column && !hidden_row) hidden_columns_.insert(range.col);
        if (hidden_row || hidden_column) {
            if (cell.type == XlsxType::number) hidden_.push_back({range.row + 1, range.col, hidden_row, cell.value});
            return;
        }
        WrittenCell written;
        written.text = shown(cell);
        if (written.text.empty()) return;
        written.col = range.col;
        written.col_span = range.last_col - range.col + 1;
        written.row_span = range.last_row - range.row + 1;
        rows_[range.row].push_back(std::move(written));
    }

    // Names of columns: words or years beside each other, and no figure.
    static bool is_header(const WrittenRow& row) {
        if (row.cells.size() < 2) return false;
        bool named = false;
        for (const WrittenCell& cell : row.cells) {
            if (looks_like_value(cell.text)) return false;
            named = named || (&cell != &row.cells.front() && (looks_like_year(cell.text) || !looks_like_figure(cell.text)));
        }
        return named;
    }

    // Below a blank row, lines that stand alone and then names of columns are another table; so are lines at the end.
    static bool begins_anew(const std::vector<WrittenRow>& rows, std::size_t index) {
        if (rows[index].line <= rows[index - 1].line + 1) return false;
        while (index < rows.size() && rows[index].cells.size() == 1 && !looks_like_figure(rows[index].cells.front().text)) ++index;
        return index == rows.size() || is_header(rows[index]);
    }

    // How many cells each hidden one has at its left.
    void count_before(const std::vector<WrittenRow>& rows) {
        for (Hidden& figure : hidden_) {
            const auto row = std::lower_bound(rows.begin(), rows.end(), figure.line, [](const WrittenRow& one, int line) { return one.line < line; });
            if (row == rows.end() || row->line != figure.line) continue;
            figure.before =
                static_cast<std::size_t>(std::count_if(row->cells.begin(), row->cells.end(), [&](const WrittenCell& cell) { return cell.col < figure.col; }));
        }
    }

    // Figures that the sheet hides may be terms of sums that it shows: they stand between the cells, over the whole line where the row is hidden.
    void put_hidden(const Table& table, Page& page) const {
        const Box& grid = table.parts.front().box;
        for (const Hidden& figure : hidden_) {
            const double top = figure.line * kGridHeight;
            if (top < grid.y0 || top >= grid.y1) continue;
            Word word;
            word.text = figure.value;
            word.size = kGridHeight;
            word.baseline = top + kGridHeight - kMargin;
            word.box = {grid.x0, top + kMargin, grid.x1, word.baseline};
            if (!figure.whole_row) {
                std::vector<const Cell*> beside;
                const auto first = std::partition_point(table.cells.begin(), table.cells.end(), [top](const Cell& cell) { return cell.box.y0 < top; });
                for (auto cell = first; cell != table.cells.end() && cell->box.y0 == top; ++cell) beside.push_back(&*cell);
                if (figure.before > 0 && figure.before <= beside.size()) word.box.x0 = beside[figure.before - 1]->box.x1 + kMargin;
                if (figure.before < beside.size()) word.box.x1 = beside[figure.before]->box.x0 - kMargin;
            }
            page.hidden.push_back(std::move(word));
        }
    }

    void warn(std::vector<Warning>& warnings, int page) const {
        std::vector<std::string> hidden;
        if (!hidden_rows_.empty()) hidden.push_back(counted(hidden_rows_.size(), "hidden row", "hidden rows"));
        if (!hidden_columns_.empty()) hidden.push_back(counted(hidden_columns_.size(), "hidden column", "hidden columns"));
        if (covered_.cells > 0) hidden.push_back(covered_.text("cell below merged cells", "cells below merged cells"));
        if (!hidden.empty()) warnings.push_back({"hidden_text", "the sheet has text that it does not show, in " + listed(hidden) + ": it was left out", page});
        if (unknown_.cells > 0)
            warnings.push_back(
                {"number_format",
                 "the sheet shows " + unknown_.text("value", "values") + " in a format that griffier does not apply: all digits of what is stored are given",
                 page});
        if (unkept_.cells > 0)
            warnings.push_back({"formula_without_value",
                                "the sheet has " + unkept_.text("formula", "formulas") +
                                    " whose result the file does not hold: such cells are empty; open it in a spreadsheet program and save it again",
                                page});
        if (errors_.cells > 0) warnings.push_back({"cell_errors", "the sheet shows an error instead of a value in " + errors_.text("cell", "cells"), page});
    }

    XlsxSheet sheet_;
    const std::vector<NumberFormat>& formats_;
    bool from_1904_;
    std::map<int, std::vector<WrittenCell>> rows_;  // that have text
    std::size_t next_ = 0;                          // of sheet_.merged, not yet met
    std::vector<XlsxRange> open_;                   // that reach the row of the last cell
    std::set<int> hidden_rows_, hidden_columns_;    // with something in them
    std::vector<Hidden> hidden_;                    // figures
    Noticed unknown_, unkept_, errors_, covered_;
};

}  // namespace

std::string counted(std::size_t number, const std::string& one, const std::string& many) { return std::to_string(number) + " " + (number == 1 ? one : many); }

std::string listed(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

void put_sheet(Document& document, Page& page, XlsxSheet sheet, const std::vector<NumberFormat>& formats, bool from_1904) {
    SheetWriter(std::move(sheet), formats, from_1904).write(document, page);
}

}  // namespace griffier
