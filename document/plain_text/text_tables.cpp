// Tables of a text document. Three kinds: rows flattened to a label and k figures (k from the header line, bound from the right,
// since a label may end in a number), rows that kept their columns by runs of spaces, and cells one a line. A table needs a header line with two
// or more names of value columns and a row that fits it; prose with numbers never has both. A row whose figures cannot be bound
// for certain is kept as one cell over all columns.
#include "document/plain_text/text_tables.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/lines/headings.h"
#include "document/lines/lines.h"
#include "document/pattern.h"
#include "document/plain_text/text_table_builder.h"
#include "document/text.h"

namespace griffier {
namespace {

using namespace text_table;

const Pattern kLabelled(R"(^[^:]{1,40}: )");  // matches "Bron: CBS" / not "Bron"

constexpr double kTitleStart = 0.3;  // of the table's width: a title begins further left

// `before`: the row behind the table above, 0 for none.
void add_surroundings(Found& found, const std::vector<Row>& rows, std::size_t before) {
    Table& table = found.table;
    bool blank = false;  // only one blank line may stand between, but where they stand between all lines of the table
    const bool spaced = found.first + 1 < found.end && rows[found.first + 1].row - rows[found.first].row == 2;
    for (std::size_t i = found.first; i > 0 && found.first - i < kBesideLines; --i) {
        const Row& above = rows[i - 1];
        const int step = rows[i].row - above.row;
        // Right below the table above, with white before this one: a title below that table.
        if (before > 0 && i - 1 == before && step == 2 && above.row - rows[before - 1].row == 1) break;
        if (step > 2 || (step == 2 && blank) || length(above.line.text) > kShortLine) break;
        blank = !spaced && (blank || step == 2);
        if (const auto title = navigation_line(above.line.text)) {
            if (table.caption.empty() && !title->empty()) table.caption = *title, table.caption_box = above.line.box;
            break;
        }
        // Figures, but for the number that a title ends in: "Lasten programma 1".
        const auto cells = cells_at_end(above, EuroStyle::before);
        const bool numbered = cells.size() == 1 && cells.front().first > 0 && !above.apart(cells.front().first);
        if (!cells.empty() && !numbered && !says_unit(above)) break;
        const Box& grid = table.parts.front().box;
        const bool titled = table.caption.empty() && !blank && above.line.box.x0 < grid.x0 + kTitleStart * grid.width() && !says_unit(above) &&
                            !RE2::PartialMatch(above.line.text, kLabelled) && !ends_sentence(above);
        if (titled)
            table.caption = above.line.text, table.caption_box = above.line.box;
        else
            table.nearby.insert(table.nearby.begin(), above.line);
        if (titled) break;
    }
    if (found.end < rows.size() && rows[found.end].row - rows[found.end - 1].row == 1 && length(rows[found.end].line.text) <= kShortLine &&
        !navigation_line(rows[found.end].line.text))
        table.nearby.push_back(rows[found.end].line);
}

// Cells parted by blank lines, of which some go on in a line of their own ("Begroting" above "2024"): each as one row, and the first row of each and the end.
struct Cells {
    std::vector<Row> rows;
    std::vector<std::size_t> from;
};

Cells join_cells(const std::vector<Row>& rows) {
    Cells cells;
    int joined = 0;  // lines, by which the grid is shorter
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i].row - rows[i - 1].row != 1) {
            cells.rows.push_back(rows[i]);
            cells.rows.back().row -= joined;
            cells.from.push_back(i);
            continue;
        }
        Row& cell = cells.rows.back();
        ++joined;
        cell.tokens.insert(cell.tokens.end(), rows[i].tokens.begin(), rows[i].tokens.end());
        cell.boxes.insert(cell.boxes.end(), rows[i].boxes.begin(), rows[i].boxes.end());
        cell.line.words.insert(cell.line.words.end(), rows[i].line.words.begin(), rows[i].line.words.end());
        cell.line.text += " " + rows[i].line.text;
        cell.line.box = unite(cell.line.box, rows[i].line.box);
    }
    cells.from.push_back(rows.size());
    return cells;
}

// A table of cells one a line: each line a cell, or where blank lines part them what stands between two.
std::optional<Found> find_listed(const Page& page, const std::vector<Row>& rows, const Cells& cells, std::size_t at) {
    if (auto found = listed_table(page, rows, at)) return found;
    const auto cell = std::lower_bound(cells.from.begin(), cells.from.end(), at);
    if (cells.rows.size() == rows.size() || cell == cells.from.end() || *cell != at || at == rows.size()) return std::nullopt;
    auto found = listed_table(page, cells.rows, static_cast<std::size_t>(cell - cells.from.begin()));
    if (found) found->first = cells.from[found->first], found->end = cells.from[found->end];
    return found;
}

}  // namespace

std::vector<Table> find_text_tables(const Page& page) {
    std::vector<Row> rows;
    for (Line& line : line_pieces(page)) {
        Row row;
        row.row = static_cast<int>(std::lround(line.box.y0 / kGridHeight));
        for (const int index : line.words) {
            row.tokens.push_back(page.words[index].text);
            row.boxes.push_back(page.words[index].box);
        }
        row.line = std::move(line);
        rows.push_back(std::move(row));
    }
    const Cells cells = join_cells(rows);
    std::vector<Table> tables;
    std::size_t before = 0;
    for (std::size_t at = 0; at < rows.size();) {
        auto found = aligned_table(page, rows, at);
        if (!found) found = flat_table(page, rows, at);
        if (!found) found = find_listed(page, rows, cells, at);
        if (!found) {
            ++at;
            continue;
        }
        add_surroundings(*found, rows, before);
        at = before = found->end;
        tables.push_back(std::move(found->table));
    }
    return tables;
}

}  // namespace griffier
