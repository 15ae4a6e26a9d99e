#include "extractors/tables/table_grid.h"

#include <algorithm>

#include "document/pattern.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

// matches "2.036", which is a year in a header and an amount below it / not "2036"
static const Pattern kPointedYear(R"(2\.0\d\d)");
// matches "0.10", "6.71a", "12" / not "1.234", "12,5"
static const Pattern kCode(R"(\d{1,2}(?:\.\d{1,2}[a-z]?)?\.?)");
// The number of a project or account. matches "7300112", "4001" / not "112", "7.300.112", "-4001"
static const Pattern kLongCode(R"([1-9]\d{3,9})");
// matches "0.10", "6.71a" / not "12", "7,1", "1.234"
static const Pattern kPointedCode(R"(\d\.\d{1,2}[a-z]?)");
// A figure with its year behind it, no header. matches "523 (2018)", "73,9% (2019)", "€ 962 (2020)" / not "2018", "R 2018", "(2019)"
static const Pattern kFigureOfYear(R"((?:€ ?)?[-+]?\d[\d.,]*(?: ?%)? \((?:19|20)\d\d\))");
// matches "(2019)" / not "(1.234)"
static const Pattern kBracketedYear(R"(\((?:19|20)\d\d\))");
constexpr std::size_t kLongestHeader = 120;  // bytes; longer texts are sentences

bool is_figure(const std::string& text) { return (parse_amount(text) && !RE2::FullMatch(text, kBracketedYear)) || parse_bound(text); }

bool is_null(const std::string& text) { return parse_null(text) != NullToken::none; }

// A text that may head a column of figures.
bool heads_figures(const std::string& text) {
    if (parse_year(text)) return true;
    if (text.size() > kLongestHeader) return false;
    if (RE2::FullMatch(text, kBracketedYear)) return true;
    if (is_figure(text) || is_null(text) || RE2::FullMatch(text, kFigureOfYear)) return false;
    return year_in(text) || basis_of(text) != Basis::none || side_of(text) != Side::none || find_unit(text) || is_total_label(text) || says_day(text) ||
           !type_of_header(text).empty();
}

struct RowCount {
    int heads = 0, figures = 0, years = 0, others = 0, pointed = 0;
};

RowCount count_row(const Table& table, const TableGrid& grid, int row) {
    RowCount count;
    int last = -1;
    for (int col = 1; col < grid.columns; ++col) {
        const int index = grid.at(row, col);
        if (index < 0 || index == last || table.cells[static_cast<std::size_t>(index)].col == 0) continue;
        last = index;
        const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
        if (parse_year(text)) ++count.years;
        if (RE2::FullMatch(text, kPointedYear)) ++count.pointed;
        if (heads_figures(text)) {
            ++count.heads;
        } else if (is_figure(text) || is_null(text)) {
            ++count.figures;
        } else {
            ++count.others;
        }
    }
    return count;
}

void find_header_rows(const Table& table, TableGrid& grid) {
    grid.header.assign(static_cast<std::size_t>(grid.rows), false);
    int top = 0;
    for (; top < grid.rows; ++top) {
        const RowCount count = count_row(table, grid, top);
        const bool given = top < table.header_rows;
        const bool alike = count.heads > 0 && count.figures == 0 && count.heads >= count.others && (top == 0 || count.pointed == 0);
        // A header row that the table finder gives is believed unless it is plainly full of figures.
        if (given ? count.figures > count.heads + count.others : !alike) break;
        grid.header[static_cast<std::size_t>(top)] = true;
    }
    for (int row = top; row < grid.rows; ++row) {
        const RowCount count = count_row(table, grid, row);
        const bool given = std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), row) != table.inner_header_rows.end();
        if (count.pointed > 0) continue;
        // Inside a table "Baten" may be a label in the second column: at least two cells must head something, and years alone must be all the row has.
        const bool alike = count.heads >= 2 && count.figures == 0 && count.others == 0 && (count.years == 0 || count.years == count.heads);
        if ((given && count.figures <= count.heads) || alike) grid.header[static_cast<std::size_t>(row)] = true;
    }
}

// The text of a position in a row; "" where none begins or covers it.
std::string text_at(const Table& table, const TableGrid& grid, int row, int col) {
    const int index = grid.at(row, col);
    return index < 0 ? "" : table.cells[static_cast<std::size_t>(index)].text;
}

// Names below a group header at `from` and the columns up to the next one; empty where one has none or they are not all different.
std::vector<std::string> names_below(const Table& table, const TableGrid& grid, int row, int from, int to) {
    std::vector<std::string> names;
    for (int col = from; col < to; ++col) {
        const std::string name = text_at(table, grid, row + 1, col);
        if (name.empty() || std::find(names.begin(), names.end(), name) != names.end()) return {};
        names.push_back(name);
    }
    return names;
}

// "LASTEN" printed over the first of the columns 2024 2025 2026 and "BATEN" over the first of the same years again: without a line each stands over one column
// only, but the years that begin anew say how far it reaches. One with nothing below it stands over its own column.
void spread_headers(const Table& table, TableGrid& grid) {
    for (int row = 0; row + 1 < grid.rows && grid.header[static_cast<std::size_t>(row)] && grid.header[static_cast<std::size_t>(row + 1)]; ++row) {
        std::vector<int> starts;  // of the groups, and where the last one ends
        bool narrow = true;
        for (int col = 1; col < grid.columns; ++col) {
            const int index = grid.at(row, col);
            if (index < 0) continue;
            const Cell& cell = table.cells[static_cast<std::size_t>(index)];
            narrow = narrow && cell.col_span == 1 && cell.row_span == 1;
            starts.push_back(col);
        }
        starts.push_back(grid.columns);
        std::string first;
        int wide = 0;
        for (std::size_t i = 0; narrow && i + 1 < starts.size(); ++i) {
            if (starts[i + 1] == starts[i] + 1 && text_at(table, grid, row + 1, starts[i]).empty()) continue;
            const std::vector<std::string> names = names_below(table, grid, row, starts[i], starts[i + 1]);
            narrow = names.size() > 1 && (first.empty() || names.front() == first);
            if (narrow) first = names.front();
            ++wide;
        }
        if (!narrow || wide < 2) continue;
        for (std::size_t i = 0; i + 1 < starts.size(); ++i)
            for (int col = starts[i] + 1; col < starts[i + 1]; ++col) grid.cells[static_cast<std::size_t>(row * grid.columns + col)] = grid.at(row, starts[i]);
    }
}

void find_figure_columns(const Table& table, TableGrid& grid) {
    struct Count {
        int figures = 0, nulls = 0, texts = 0, codes = 0, years = 0, pointed = 0, long_codes = 0;
    };
    std::vector<Count> counts(static_cast<std::size_t>(grid.columns));
    for (const Cell& cell : table.cells) {
        if (cell.col >= grid.columns || cell.row >= grid.rows || grid.header[static_cast<std::size_t>(cell.row)]) continue;
        if (cell.col_span > 1 && !is_figure(cell.text)) continue;  // a label over several columns says nothing about the later ones
        Count& count = counts[static_cast<std::size_t>(cell.col)];
        if (is_figure(cell.text)) {
            ++count.figures;
            if (RE2::FullMatch(cell.text, kCode)) ++count.codes;
            if (RE2::FullMatch(cell.text, kPointedCode)) ++count.pointed;
            if (parse_year(cell.text)) ++count.years;
            if (RE2::FullMatch(cell.text, kLongCode)) ++count.long_codes;
        } else if (is_null(cell.text)) {
            ++count.nulls;
        } else {
            ++count.texts;
        }
    }
    grid.figures.assign(static_cast<std::size_t>(grid.columns), false);
    for (int col = 0; col < grid.columns; ++col) {
        const Count& count = counts[static_cast<std::size_t>(col)];
        bool headed = false, coded = false;
        for (int row = 0; row < grid.rows && grid.header[static_cast<std::size_t>(row)]; ++row) {
            const int index = grid.at(row, col);
            if (index < 0) continue;
            const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
            headed = headed || heads_figures(text);
            coded = coded || is_code_header(text);
        }
        bool figures = count.figures > 0 ? count.figures + count.nulls >= count.texts : count.nulls > 0 && headed && count.texts == 0;
        if (coded && col <= 2) figures = false;
        if (col == 0 && figures && grid.columns > 1) {
            // Codes or years in front of a column of names are labels.
            const Count& next = counts[1];
            if (next.texts > 0 && next.texts >= next.figures && count.codes + count.years >= count.figures) figures = false;
            if (next.texts > 0 && next.figures == 0 && count.long_codes == count.figures && !headed) figures = false;
            // A first column without header, beside headed ones, is the label column whatever its texts look like.
            if (count.texts > 0 && !headed) figures = false;
        }
        // Behind other labels too: "Prgr | Tv | Incidentele posten".
        const bool labels = std::find(grid.figures.begin(), grid.figures.begin() + col, true) == grid.figures.begin() + col;
        if (labels && figures && col > 0 && col + 1 < grid.columns && count.pointed == count.figures && count.nulls + count.texts == 0) {
            const Count& next = counts[static_cast<std::size_t>(col) + 1];
            if (next.texts > 0 && next.figures == 0) figures = false;
        }
        grid.figures[static_cast<std::size_t>(col)] = figures;
    }
    while (grid.label_columns < grid.columns && !grid.figures[static_cast<std::size_t>(grid.label_columns)]) ++grid.label_columns;
    if (grid.label_columns == grid.columns) grid.label_columns = std::min(grid.columns, std::max(1, table.header_columns));
}

// A reference to a note on the row. matches "B1]", "(3)", "[12]", "A.2)" / not "1", "(12.500)"
static const Pattern kNoteReference("[(\\[]?(?:[A-Z]{1,2}\\.?)?[0-9]{1,2}(?:\\.[0-9]{1,2})?[)\\]]");

// A column of marks: "I/S" or "V/N" over it, or nothing but these words, or nothing but references to notes, in it.
void find_marks(const Table& table, TableGrid& grid) {
    std::vector<int> marks(static_cast<std::size_t>(grid.columns), 0), texts(static_cast<std::size_t>(grid.columns), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const bool mark = is_mark(cell.text) || (!grid.figures[static_cast<std::size_t>(cell.col)] && RE2::FullMatch(cell.text, kNoteReference));
        ++(mark && cell.col_span == 1 ? marks : texts)[static_cast<std::size_t>(cell.col)];
    }
    grid.remarks.assign(static_cast<std::size_t>(grid.columns), false);
    for (const Cell& cell : table.cells)
        if (cell.row < grid.rows && cell.col > 0 && cell.col < grid.columns && grid.header[static_cast<std::size_t>(cell.row)] && is_remark_header(cell.text))
            grid.remarks[static_cast<std::size_t>(cell.col)] = true;
    grid.marks.assign(static_cast<std::size_t>(grid.columns), false);
    for (std::size_t col = 1; col < marks.size(); ++col) grid.marks[col] = marks[col] > 0 && texts[col] == 0;
}

// Headers of the columns of figures right of a column of names that are those left of it over again: "2023 | 2022 | PASSIVA | 2023 | 2022".
bool headers_come_again(const Table& table, const TableGrid& grid, int from, int col) {
    std::vector<std::string> left, right;
    for (int c = from; c < grid.columns; ++c) {
        if (!grid.figures[static_cast<std::size_t>(c)]) {
            if (c > col) break;
            continue;
        }
        std::string path;
        for (int row = 0; row < grid.rows && grid.header[static_cast<std::size_t>(row)]; ++row) path += text_at(table, grid, row, c) + "|";
        (c < col ? left : right).push_back(path);
    }
    return !left.empty() && left == right && left.front().find_first_not_of('|') != std::string::npos;
}

// Two halves side by side: a later column of texts that repeats the header or the labels of the first one labels what is right of it.
void find_label_starts(const Table& table, TableGrid& grid) {
    grid.label_start.assign(static_cast<std::size_t>(grid.columns), 0);
    int start = 0;
    for (int col = grid.label_columns; col < grid.columns; ++col) {
        if (grid.marks[static_cast<std::size_t>(col)]) {
            grid.label_start[static_cast<std::size_t>(col)] = start;
            continue;
        }
        if (!grid.figures[static_cast<std::size_t>(col)] && col > 0 && grid.figures[static_cast<std::size_t>(col - 1)] && col + 1 < grid.columns) {
            int same = 0, texts = 0;
            for (int row = 0; row < grid.rows; ++row) {
                const int a = grid.at(row, 0), b = grid.at(row, col);
                if (b < 0 || a == b) continue;
                ++texts;
                if (a >= 0 && table.cells[static_cast<std::size_t>(a)].text == table.cells[static_cast<std::size_t>(b)].text) ++same;
            }
            bool described = false;
            for (int row = 0; row < grid.rows && grid.header[static_cast<std::size_t>(row)]; ++row) {
                const int a = grid.at(row, 0), b = grid.at(row, col);
                described =
                    described || (a >= 0 && b >= 0 && a != b && table.cells[static_cast<std::size_t>(a)].text == table.cells[static_cast<std::size_t>(b)].text);
            }
            if (texts > 0 && (2 * same >= texts || described || (texts > 1 && headers_come_again(table, grid, start, col)))) start = col;
        }
        grid.label_start[static_cast<std::size_t>(col)] = start;
    }
}

}  // namespace

TableGrid grid_of(const Table& table) {
    TableGrid grid;
    grid.rows = table.rows;
    grid.columns = table.columns;
    grid.cells.assign(static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.columns), -1);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
        const Cell& cell = table.cells[i];
        for (int row = cell.row; row < std::min(cell.row + cell.row_span, grid.rows); ++row) {
            for (int col = cell.col; col < std::min(cell.col + cell.col_span, grid.columns); ++col) {
                if (row >= 0 && col >= 0) grid.cells[static_cast<std::size_t>(row * grid.columns + col)] = static_cast<int>(i);
            }
        }
    }
    if (grid.rows == 0 || grid.columns == 0) return grid;
    find_header_rows(table, grid);
    spread_headers(table, grid);
    find_figure_columns(table, grid);
    find_marks(table, grid);
    find_label_starts(table, grid);
    return grid;
}

std::string label_at(const Table& table, const TableGrid& grid, int row, int col) {
    const int start = grid.label_start[static_cast<std::size_t>(col)];
    std::string label;
    int previous = -1;
    for (int c = start; c < grid.columns && !grid.figures[static_cast<std::size_t>(c)] && (start > 0 || c < std::max(1, grid.label_columns)); ++c) {
        const int index = grid.at(row, c);
        if (index < 0 || index == previous || grid.marks[static_cast<std::size_t>(c)]) continue;
        if (grid.remarks[static_cast<std::size_t>(c)] && !label.empty()) continue;
        previous = index;
        if (!label.empty()) label += ' ';
        label += table.cells[static_cast<std::size_t>(index)].text;
    }
    return label;
}

}  // namespace griffier
