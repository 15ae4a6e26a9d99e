#include "extractors/table_grid.h"

#include <algorithm>
#include <set>

#include "document/geometry.h"
#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/label_words.h"
#include "extractors/matching.h"
#include "extractors/phase_words.h"
#include "extractors/side_words.h"
#include "extractors/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

// matches "2024", "Begroting 2024", "31-12-2023", "2.018", "R2023", "B2024" / not "12024", "20245"
static const Pattern kYear(R"(\b[RB]?(199\d|20\d\d|2\.0\d\d)\b)");
// matches "2.036", which is a year in a header and an amount below it / not "2036"
static const Pattern kPointedYear(R"(2\.0\d\d)");
// matches "t.o.v. 2023", "ten opzichte van 2023" / not "2023"
static const Pattern kCompared(R"((?i).*(?:t\.?o\.?v\.?|ten opzichte van|vergeleken met) .*)");
// matches "2024-2027", "2024 t/m 2027", "2024/2025" / not "31-12-2023"
static const Pattern kRange(R"(\b20\d\d ?(?:[-–/]|t/m|tot en met) ?(?:20)?\d\d\b)");
// matches "0.10", "6.71a", "12" / not "1.234", "12,5"
static const Pattern kCode(R"(\d{1,2}(?:\.\d{1,2}[a-z]?)?\.?)");
// matches "0.10", "6.71a" / not "12", "7,1", "1.234"
static const Pattern kPointedCode(R"(\d\.\d{1,2}[a-z]?)");
// matches "31-12-2023", "1 januari 2024", "31.12.2022", "per 31 december" / not "2024"
static const Pattern kDate(
    R"((?i).*\b(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{1,2} (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b).*)");

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
    return year_in(text) || basis_of(text) != Basis::none || side_of(text) != Side::none || find_unit(text) || is_total_label(text) ||
           RE2::FullMatch(text, kDate) || !type_of_header(text).empty();
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
        int figures = 0, nulls = 0, texts = 0, codes = 0, years = 0, pointed = 0;
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

// A header printed over two rows of its one column: "Huidige" above "raming", "Begroting na" above "wijziging". A header over several columns is a group.
bool goes_on_below(const Cell& above, const Cell& below) {
    if (above.col != below.col || above.col_span != below.col_span || above.row + above.row_span != below.row) return false;
    const std::string_view last = std::string_view(above.text).substr(above.text.rfind(' ') == std::string::npos ? 0 : above.text.rfind(' ') + 1);
    constexpr std::string_view kOpen[] = {"na", "Na", "voor", "van", "en", "of", "t/m", "tot", "per", "de", "het", "incl.", "excl.", "inclusief", "exclusief"};
    if (below.text == "bij" || below.text == "af") return false;              // what a reserve above them moves by
    const bool digit = above.text.back() >= '0' && above.text.back() <= '9';  // "2025" above "raming" are two things
    return (!digit && below.text[0] >= 'a' && below.text[0] <= 'z') || std::find(std::begin(kOpen), std::end(kOpen), last) != std::end(kOpen);
}

// The texts of one block of header rows above a column, each cell once.
std::vector<std::string> block_path(const Table& table, const TableGrid& grid, int first, int last, int col) {
    std::vector<std::string> path;
    int previous = -1;
    for (int row = first; row <= last; ++row) {
        const int index = grid.at(row, col);
        if (index < 0 || index == previous) continue;
        const Cell& cell = table.cells[static_cast<std::size_t>(index)];
        if (cell.col == 0 && cell.col + cell.col_span >= grid.columns && grid.columns > 2) continue;  // a title over the whole table heads no column
        if (!path.empty() && goes_on_below(table.cells[static_cast<std::size_t>(previous)], cell))
            path.back() += " " + cell.text;
        else
            path.push_back(cell.text);
        previous = index;
    }
    return path;
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

std::vector<std::string> header_path_at(const Table& table, const TableGrid& grid, int row, int col) {
    std::vector<std::string> path;
    if (col < static_cast<int>(grid.inherited.size())) path = grid.inherited[static_cast<std::size_t>(col)];
    for (int r = 0; r < row && r < grid.rows;) {
        if (!grid.header[static_cast<std::size_t>(r)]) {
            ++r;
            continue;
        }
        int last = r;
        while (last + 1 < row && grid.header[static_cast<std::size_t>(last + 1)]) ++last;
        std::vector<std::string> block = block_path(table, grid, r, last, col);
        if (!block.empty()) {
            const ColumnMeaning now = column_meaning(block);
            std::vector<std::string> kept;  // what a later header leaves unsaid still holds: its year and phase
            for (const std::string& text : path) {
                const bool says_more = (!now.year && year_in(text)) || (now.basis == Basis::none && basis_of(text) != Basis::none);
                if (says_more && std::find(block.begin(), block.end(), text) == block.end()) kept.push_back(text);
            }
            kept.insert(kept.end(), block.begin(), block.end());
            path = std::move(kept);
        }
        r = last + 1;
    }
    return path;
}

// A group header whose columns are a guess stands over this column, or may do so, and says what its figures are.
static bool may_stand_over(const Table& table, const Cell& guessed, int col) {
    const bool tells =
        side_of(guessed.text) != Side::none || basis_of(guessed.text) != Basis::none || year_in(guessed.text) || !recurrence_of(guessed.text).empty();
    if (!tells) return false;
    if (guessed.col <= col && col < guessed.col + guessed.col_span) return true;
    return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        return cell.row <= guessed.row && guessed.row < cell.row + cell.row_span && cell.col <= col && col < cell.col + cell.col_span;
    });
}

bool heads_surely(const Table& table, int col) {
    constexpr double kSure = 0.5;  // chance
    // A header right above figures of its column stands over them, however odd the rest of the table.
    const auto stands_over = [&](const Cell& header) {
        return header.col_span == 1 && std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
                   return cell.row >= table.header_rows && cell.col == col && cell.col_span == 1 && cell.page == header.page &&
                          overlap(cell.box.x0, cell.box.x1, header.box.x0, header.box.x1) > 0;
               });
    };
    return std::none_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        if (cell.guessed && may_stand_over(table, cell, col)) return true;
        return cell.header && cell.row < table.header_rows && cell.col <= col && col < cell.col + cell.col_span && cell.origin == Origin::text_layer &&
               cell.confidence < kSure && !stands_over(cell);
    });
}

std::optional<int> year_in(std::string_view header) {
    const std::string text = trim(header);
    if (RE2::PartialMatch(text, kRange) && !RE2::FullMatch(text, kDate)) return std::nullopt;
    std::set<int> years;
    for (const Match& match : find_all(kYear, text)) {
        if (RE2::FullMatch(text.substr(0, static_cast<std::size_t>(match.span.begin)) + "x", kCompared)) continue;
        if (auto year = parse_year(match.groups[1])) years.insert(*year);
    }
    return years.size() == 1 ? std::optional<int>(*years.begin()) : std::nullopt;
}

ColumnMeaning column_meaning(const std::vector<std::string>& path) {
    ColumnMeaning meaning;
    meaning.path = path;
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        if (!meaning.year) meaning.year = year_in(*text);
        if (meaning.side == Side::none) meaning.side = side_of(*text);
        const Basis basis = is_mutation_header(*text) ? Basis::none : basis_of(*text);
        const bool sharper =
            meaning.basis == Basis::begroting && (basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging || basis == Basis::verschil);
        if (meaning.basis == Basis::none || sharper) meaning.basis = basis;
        meaning.total = meaning.total || is_total_label(*text);
        if (!meaning.unit) meaning.unit = unit_of_header(*text);
    }
    // "Saldo" above "01-01-2026" is what there was then.
    if (meaning.side == Side::saldo && path.size() > 1 && side_of(path[path.size() - 2] + " " + path.back()) == Side::other) meaning.side = Side::other;
    return meaning;
}

}  // namespace griffier
