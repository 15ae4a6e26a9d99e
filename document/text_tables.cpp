// Tables of a text document. Three kinds: rows flattened to a label and k figures (k from the header line, bound from the right,
// since a label may end in a number), rows that kept their columns by runs of spaces, and cells one a line. A table needs a header line with two
// or more names of value columns and a row that fits it; prose with numbers never has both. A row whose figures cannot be bound
// for certain is kept as one cell over all columns.
#include "document/text_tables.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "document/headings.h"
#include "document/lines.h"
#include "document/pattern.h"
#include "document/text.h"
#include "document/text_table_builder.h"

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
    std::vector<Table> tables;
    std::size_t before = 0;
    for (std::size_t at = 0; at < rows.size();) {
        auto found = aligned_table(page, rows, at);
        if (!found) found = flat_table(page, rows, at);
        if (!found) found = listed_table(page, rows, at);
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
