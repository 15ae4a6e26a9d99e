// What stands in columns on the grid of characters -> tables.
#include "document/spaced_tables.h"

#include <algorithm>

#include "document/aligned_tables.h"
#include "document/table_surroundings.h"
#include "document/table_text.h"

namespace griffier {
namespace {

constexpr int kFewColumns = 3;                // two columns of figures beside the labels: a list of amounts has one
constexpr int kFewRows = 2;                   // with figures
constexpr double kBlank = 1.5 * kGridHeight;  // lines further apart have white between them
constexpr double kSpaced = 0.9;               // confidence, as that of text tables in columns

// Figures in one cell, or behind a label: columns that were not told apart.
bool runs_together(const Cell& cell) {
    const std::size_t space = cell.text.rfind(' ');
    if (space == std::string::npos) return false;
    const bool last = looks_like_value(cell.text.substr(space + 1)) && !looks_like_year(cell.text.substr(space + 1));
    if (cell.col == 0) return last;
    const std::string before = cell.text.substr(0, space);
    return last && looks_like_figure(before.substr(before.rfind(' ') == std::string::npos ? 0 : before.rfind(' ') + 1)) && before != "€" && before != "-";
}

// A name that reaches over the figures of other columns than its own.
bool reaches_over(const Cell& name, const Table& table) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        return cell.row >= table.header_rows && cell.col > 0 && cell.col != name.col && is_value(cell) &&
               overlap(cell.box.x0, cell.box.x1, name.box.x0, name.box.x1) > 0;
    });
}

// Every column of figures has a name of its own in the one row of names, and no figure stands over two columns.
bool all_named(const Table& table) {
    if (table.header_rows != 1 || !table.inner_header_rows.empty() || std::any_of(table.cells.begin(), table.cells.end(), runs_together)) return false;
    std::vector<char> named(static_cast<std::size_t>(table.columns), 0), figures(static_cast<std::size_t>(table.columns), 0);
    std::vector<char> rows(static_cast<std::size_t>(table.rows), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row < table.header_rows) {
            // On several lines a name may be that of a group, above that of its column.
            if (cell.col > 0 && cell.box.height() > kBlank) return false;
            if (cell.col_span == 1 && !reaches_over(cell, table)) named[static_cast<std::size_t>(cell.col)] = 1;
            continue;
        }
        if (!is_value(cell)) continue;
        if (cell.col_span > 1) return false;
        figures[static_cast<std::size_t>(cell.col)] = 1;
        rows[static_cast<std::size_t>(cell.row)] = 1;
    }
    for (std::size_t c = 1; c < figures.size(); ++c)
        if (figures[c] && !named[c]) return false;
    return std::count(figures.begin() + 1, figures.end(), 1) + 1 >= kFewColumns && std::count(rows.begin(), rows.end(), 1) >= kFewRows;
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

// Names right above the table, over its figures, that it does not have: groups of columns, or the rest of a name.
bool header_is_cut(const Page& page, const Table& table) {
    const Box& box = table.parts[0].box;
    double from = box.x1;
    for (const Cell& cell : table.cells)
        if (cell.row >= table.header_rows && cell.col > 0 && is_value(cell)) from = std::min(from, cell.box.x0);
    std::vector<int> above;
    for (std::size_t w = 0; w < page.words.size(); ++w)
        if (page.words[w].box.center_y() < box.y0 && page.words[w].box.center_y() > box.y0 - kBlank) above.push_back(static_cast<int>(w));
    const std::vector<ChunkLine> lines = chunk_lines(page, above, {});
    return std::any_of(lines.begin(), lines.end(), [&](const ChunkLine& line) {
        return std::any_of(line.chunks.begin(), line.chunks.end(), [&](const Chunk& name) { return name.box.x0 > (box.x0 + from) / 2; });
    });
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
            if (table.columns < kFewColumns || !all_named(table) || header_is_cut(page, table)) continue;
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
