#include "document/tables/centred_names.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "document/tables/table_text.h"

namespace griffier {
namespace {

constexpr double kAtMiddle = 0.3;  // of the height of a row: a name this far from the middle of its rows is set there
constexpr double kAcross = 0.8;    // of a table's width: a line across it

struct Row {
    Cell* name = nullptr;          // in the first column
    const Cell* second = nullptr;  // its own name, in the second
};

using RowBlock = std::vector<Row>;

// The rows of the body up to the first that has no name of its own.
std::vector<Row> named_rows(Table& table) {
    std::vector<Row> rows(static_cast<std::size_t>(table.rows));
    for (Cell& cell : table.cells) {
        if (cell.row < table.header_rows || cell.row_span > 1 || cell.col_span > 1) continue;
        Row& row = rows[static_cast<std::size_t>(cell.row)];
        if (cell.col == 0) row.name = &cell;
        if (cell.col == 1 && !is_value(cell)) row.second = &cell;
    }
    rows.erase(rows.begin(), rows.begin() + table.header_rows);
    rows.erase(std::find_if(rows.begin(), rows.end(), [](const Row& row) { return row.second == nullptr; }), rows.end());
    return rows;
}

// Turns of the names of the second column; none where they do not come again in their order.
std::vector<RowBlock> blocks_by_turn(const std::vector<Row>& rows) {
    const auto same = [&](std::size_t first, std::size_t turn) {
        bool alike = first + turn <= rows.size();
        for (std::size_t i = 0; i < turn && alike; ++i) alike = rows[first + i].second->text == rows[i].second->text;
        return alike;
    };
    std::vector<RowBlock> blocks;
    std::size_t turn = 2;
    while (2 * turn <= rows.size() && !same(turn, turn)) ++turn;
    if (2 * turn > rows.size()) return blocks;
    for (std::size_t first = 0; same(first, turn); first += turn)
        blocks.emplace_back(rows.begin() + static_cast<long>(first), rows.begin() + static_cast<long>(first + turn));
    return blocks;
}

// The rows between lines that cross the table.
std::vector<RowBlock> blocks_by_lines(const std::vector<Row>& rows, const Table& table, const Page& page) {
    const Box& box = table.parts.front().box;
    std::map<long, double> widths;  // by height in whole points: a line may be drawn cell by cell
    for (const Ruling& ruling : page.rulings)
        if (ruling.axis == Axis::horizontal) widths[std::lround(ruling.position)] += overlap(ruling.start, ruling.end, box.x0, box.x1);
    const auto parted = [&](const Row& above, const Row& below) {
        return std::any_of(widths.begin(), widths.end(), [&](const auto& line) {
            return line.second > kAcross * box.width() && static_cast<double>(line.first) > above.second->box.center_y() &&
                   static_cast<double>(line.first) < below.second->box.center_y();
        });
    };
    std::vector<RowBlock> blocks;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || parted(rows[i - 1], rows[i])) blocks.emplace_back();
        blocks.back().push_back(rows[i]);
    }
    return blocks;
}

// The names of the blocks, each at the middle of its own, and one at least not beside its first row; none where one is not.
std::vector<Cell*> centred_names(const std::vector<RowBlock>& blocks) {
    std::vector<Cell*> names;
    bool centred = false;
    for (const RowBlock& block : blocks) {
        Cell* name = nullptr;
        for (const Row& row : block) {
            if (row.name != nullptr && name != nullptr) return {};
            if (row.name != nullptr) name = row.name;
        }
        if (name == nullptr) return {};
        const double top = block.front().second->box.center_y(), bottom = block.back().second->box.center_y(), middle = name->box.center_y();
        const double step = block.size() > 1 ? (bottom - top) / static_cast<double>(block.size() - 1) : name->box.height();
        if (std::abs(middle - (top + bottom) / 2) > kAtMiddle * step) return {};
        centred = centred || std::abs(middle - top) > kAtMiddle * step;
        names.push_back(name);
    }
    return centred ? names : std::vector<Cell*>{};
}

}  // namespace

void span_centred_names(Table& table, const Page& page) {
    if (table.parts.size() != 1 || table.columns < 3) return;
    const std::vector<Row> rows = named_rows(table);
    std::vector<RowBlock> blocks = blocks_by_turn(rows);
    std::vector<Cell*> names = centred_names(blocks);
    if (names.empty()) {
        blocks = blocks_by_lines(rows, table, page);
        names = centred_names(blocks);
    }
    if (names.empty()) return;
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i]->row = blocks[i].front().second->row;
        names[i]->row_span = static_cast<int>(blocks[i].size());
    }
    std::stable_sort(table.cells.begin(), table.cells.end(), [](const Cell& a, const Cell& b) { return std::pair(a.row, a.col) < std::pair(b.row, b.col); });
}

}  // namespace griffier
