// What stands in columns on the grid of characters -> tables.
#include "document/spaced_tables.h"

#include <algorithm>
#include <cmath>

#include "document/aligned_tables.h"
#include "document/table_surroundings.h"
#include "document/table_text.h"
#include "document/text_table_rows.h"

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
    const bool last = looks_like_value(cell.text.substr(space + 1)) && !looks_like_year(cell.text.substr(space + 1));
    if (cell.col == 0) {
        const std::string number = cell.text.substr(space + 1);
        const bool short_number = number.size() <= kShortNumber && number.find_first_not_of("0123456789") == std::string::npos;
        return last && cell.row >= table.header_rows && !(short_number && is_full(table, cell.row));
    }
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

// A header of its column stands below this one: it is one of a group.
bool has_name_below(const Cell& name, const Table& table) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
        return cell.row > name.row && cell.row < table.header_rows && cell.col <= name.col && name.col < cell.col + cell.col_span;
    });
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

// Two lines above the figures are one name a column where each name of the lower line has one above it that ends, or begins, where it does: a name of a group stands
// over the middle of columns, and over more than one.
bool names_wrap(const Page& page, const Table& table) {
    for (const Cell& cell : table.cells) {
        if (cell.row > 0 || cell.col == 0) continue;
        const std::vector<Box> lines = lines_of(page, cell);
        const double top = table.parts[0].box.y0;
        if (lines.empty() || lines.size() > 2 || (lines.size() == 1 && lines[0].y0 > top + kGridHeight / 2)) return false;
        if (lines.size() == 2 && std::abs(lines[0].x1 - lines[1].x1) > kGridWidth && std::abs(lines[0].x0 - lines[1].x0) > kGridWidth) return false;
    }
    return true;
}

// Names in turns (Lasten Baten Saldo, Lasten Baten Saldo) under as many names of groups as there are turns, each over the columns of its own; columns beside them have
// names of their own in the upper row ("Verschil").
bool groups_over_turns(const Table& table) {
    if (table.header_rows != 2) return false;
    std::vector<const Cell*> groups, names;
    for (const Cell& cell : table.cells) {
        if (cell.col == 0 || cell.row > 1) continue;
        if (cell.row == 0 && cell.row_span > 1) return false;
        if (cell.row == 1)
            names.push_back(&cell);
        else if (has_name_below(cell, table))
            groups.push_back(&cell);
        else if (cell.col_span > 1)
            return false;
    }
    if (groups.size() < 2 || names.size() % groups.size() != 0) return false;
    const std::size_t turn = names.size() / groups.size();
    const int first = names.front()->col;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (turn < 2 || names[i]->col != first + static_cast<int>(i) || names[i]->text != names[i % turn]->text ||
            (i > 0 && i < turn && names[i]->text == names[0]->text))
            return false;
    for (std::size_t g = 0; g < groups.size(); ++g) {
        const Box columns = unite(names[g * turn]->box, names[(g + 1) * turn - 1]->box);
        const double x = groups[g]->box.center_x();
        if (groups[g]->col != first + static_cast<int>(g * turn) || groups[g]->col_span != static_cast<int>(turn) || x < columns.x0 || x > columns.x1)
            return false;
    }
    return true;
}

// Every column of figures has a name of its own in the one row of names, or in the second of two whose first parts them into groups, and no figure stands over two
// columns.
bool all_named(const Page& page, const Table& table) {
    const bool grouped = groups_over_turns(table);
    if ((table.header_rows != 1 && !grouped) || !table.inner_header_rows.empty() ||
        std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return runs_together(cell, table); }))
        return false;
    if (std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) { return joins_labels(page, cell, table); })) return false;
    const bool wrap = !grouped && names_wrap(page, table);
    std::vector<char> named(static_cast<std::size_t>(table.columns), 0), figures(static_cast<std::size_t>(table.columns), 0);
    std::vector<char> rows(static_cast<std::size_t>(table.rows), 0);
    for (const Cell& cell : table.cells) {
        if (cell.row < table.header_rows) {
            // On several lines a name may be that of a group, above that of its column.
            if (cell.col > 0 && cell.box.height() > kBlank && !wrap) return false;
            if (cell.col_span == 1 && !has_name_below(cell, table) && !reaches_over(cell, table)) named[static_cast<std::size_t>(cell.col)] = 1;
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
        return std::any_of(line.chunks.begin(), line.chunks.end(),
                           [&](const Chunk& name) { return name.box.x0 > (box.x0 + from) / 2 && !text_table::says_unit(cell_text(page, name.words)); });
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
            if (table.columns < kFewColumns || !all_named(part, table) || header_is_cut(page, table)) continue;
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
