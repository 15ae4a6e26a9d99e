// What stands in columns on the grid of characters -> tables.
#include "document/plain_text/spaced_tables.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "document/plain_text/typed_headers.h"
#include "document/tables/aligned_tables.h"
#include "document/tables/table_surroundings.h"
#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr int kFewColumns = 3;                // two columns of figures beside the labels: a list of amounts has one
constexpr int kFewRows = 2;                   // with figures
constexpr double kBlank = 1.5 * kGridHeight;  // lines further apart have white between them
constexpr double kSpaced = 0.9;               // confidence, as that of text tables in columns

// The row has a figure in every column but the first: the number behind its label is the label's ("Totaal programma 3").
bool is_full(const Table& table, int row) {
    const auto values =
        std::count_if(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return cell.row == row && cell.col > 0 && is_value(cell); });
    return values + 1 == table.columns;
}

// Figures in one cell, or behind a label: columns that were not told apart.
bool runs_together(const Cell& cell, const Table& table) {
    constexpr std::size_t kShortNumber = 2;  // digits, of a number that a label may end in
    const std::size_t space = cell.text.rfind(' ');
    if (space == std::string::npos) return false;
    std::string end = cell.text.substr(space + 1);
    if (end.front() == '(' && end.back() == ')') end = end.substr(1, end.size() - 2);  // "58% (2020)"
    const bool last = looks_like_value(end) && !looks_like_year(end);
    if (cell.col == 0) {
        const std::string number = cell.text.substr(space + 1);
        const bool short_number = number.size() <= kShortNumber && number.find_first_not_of("0123456789") == std::string::npos;
        return last && cell.row >= table.header_rows && !(short_number && is_full(table, cell.row));
    }
    const std::string before = cell.text.substr(0, space);
    return last && looks_like_figure(before.substr(before.rfind(' ') == std::string::npos ? 0 : before.rfind(' ') + 1)) && before != "€" && before != "-";
}

// The printed lines of a cell.
std::vector<Box> lines_of(const Page& page, const Cell& cell) {
    std::vector<Box> lines;
    for (const Word& word : page.words) {
        if (!cell.box.contains(word.box.center_x(), word.box.center_y())) continue;
        if (lines.empty() || word.box.y0 > lines.back().y0 + kGridHeight / 2)
            lines.push_back(word.box);
        else
            lines.back() = unite(lines.back(), word.box);
    }
    return lines;
}

// A label whose later line begins left of its first: two columns of labels, a name at the middle of its rows among them.
bool joins_labels(const Page& page, const Cell& cell, const Table& table) {
    if (cell.col > 0 || cell.row < table.header_rows || cell.box.height() < kBlank) return false;
    const std::vector<Box> lines = lines_of(page, cell);
    return std::any_of(lines.begin(), lines.end(), [&](const Box& line) { return line.x0 < lines.front().x0 - kGridWidth; });
}

// No figure stands over two columns or beside another, and there are enough of them in rows and columns to be a table.
bool is_sound(const Page& page, const Table& table) {
    if (!table.inner_header_rows.empty() ||
        std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return runs_together(cell, table) || joins_labels(page, cell, table); }))
        return false;
    std::vector<char> figures(static_cast<std::size_t>(table.columns), 0), rows(static_cast<std::size_t>(table.rows), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row < table.header_rows || !is_value(cell)) continue;
        if (cell.col_span > 1) return false;
        figures[static_cast<std::size_t>(cell.col)] = 1;
        rows[static_cast<std::size_t>(cell.row)] = 1;
    }
    return std::count(figures.begin() + 1, figures.end(), 1) + 1 >= kFewColumns && std::count(rows.begin(), rows.end(), 1) >= kFewRows;
}

// Figures set apart by a character or two that are one column: no row has one in both, and only one of the two has a name ("655 N" over "0", which has no
// letter).
void join_ragged_columns(Table& table) {
    constexpr double kRagged = 2.5 * kGridWidth;
    for (int c = 1; c + 1 < table.columns;) {
        std::optional<Box> left, right;
        std::vector<char> rows(static_cast<std::size_t>(table.rows), 0);
        bool both = false, texts = false;
        int named = 0;
        for (const Cell& cell : table.cells) {
            if (cell.col != c && cell.col != c + 1) continue;
            if (cell.row < table.header_rows) {
                named += cell.col_span == 1;
                continue;
            }
            std::optional<Box>& side = cell.col == c ? left : right;
            side = side ? unite(*side, cell.box) : cell.box;
            texts = texts || !is_value(cell) || cell.col_span > 1;
            both = both || rows[static_cast<std::size_t>(cell.row)];
            rows[static_cast<std::size_t>(cell.row)] = 1;
        }
        if (!left || !right || both || texts || named != 1 || right->x0 - left->x1 > kRagged) {
            ++c;
            continue;
        }
        for (Cell& cell : table.cells) {
            if (cell.col > c)
                --cell.col;
            else if (cell.col + cell.col_span > c + 1)
                --cell.col_span;
        }
        --table.columns;
    }
}

// The free words of the page from one heading to the next: a text alone on its line with white above and below, at which no row begins or goes on.
std::vector<std::vector<Word>> between_headings(const Page& page, const std::vector<char>& used) {
    std::vector<int> free;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (!used[w]) free.push_back(static_cast<int>(w));
    const std::vector<ChunkLine> lines = chunk_lines(page, free, {});
    std::vector<std::vector<Word>> parts(1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool above = i == 0 || lines[i].baseline - lines[i - 1].baseline > kBlank;
        const bool below = i + 1 == lines.size() || lines[i + 1].baseline - lines[i].baseline > kBlank;
        if (above && below && lines[i].chunks.size() == 1) {
            parts.emplace_back();
            continue;
        }
        for (const Chunk& chunk : lines[i].chunks)
            for (const int w : chunk.words) parts.back().push_back(page.words[static_cast<std::size_t>(w)]);
    }
    return parts;
}

}  // namespace

void find_spaced_tables(const Page& page, std::vector<Table>& tables) {
    std::vector<char> used;
    for (const Word& word : page.words)
        used.push_back(std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
            return table.parts[0].box.contains(word.box.center_x(), word.box.center_y()) ||
                   table.caption_box.contains(word.box.center_x(), word.box.center_y());
        }));
    std::vector<Table> found;
    for (std::vector<Word>& words : between_headings(page, used)) {
        Page part = page;
        part.words = std::move(words);
        std::vector<char> none(part.words.size(), 0);
        for (Table& table : find_aligned_tables(part, {}, {}, none)) {
            join_ragged_columns(table);
            if (table.columns < kFewColumns || !is_sound(part, table) || !read_typed_header(page, table)) continue;
            table.confidence = kSpaced;
            found.push_back(std::move(table));
        }
    }
    if (found.empty()) return;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        for (const Table& table : found)
            if (table.parts[0].box.contains(page.words[w].box.center_x(), page.words[w].box.center_y())) used[w] = 1;
    find_surroundings(found, page, {}, used);
    for (Table& table : found) tables.push_back(std::move(table));
    std::stable_sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.parts[0].box.y0 < b.parts[0].box.y0; });
}

}  // namespace griffier
