#include "document/tables/header_units.h"

#include <algorithm>

#include "document/pattern.h"

namespace griffier {
namespace {

// The beginning and the end of a statement of the unit. matches "(x", "Bedragen x" / not "Index"; "€ 1.000)", "€ mln" / not "€ 1.250", "1.000"
static const Pattern kUnitBegun(R"((?i)(?:.*[ (])?[x×*])"), kUnitEnd(R"((?i)€ ?(?:1[.]?000(?:[.]?000)?(?:,-)?|1? ?mln|1? ?miljoen)\)?)");
// The same, parted before the number. matches "x €", "Bedrag (x €", "x" / not "Index", "€"; "1.000", "1.000)" / not "1.250"
static const Pattern kBegunAbove(R"((?i)(?:.*[ (])?[x×*] ?(?:€|eur|euro)?)"), kNumberBelow(R"(1[.]?000(?:[.]?000)?(?:,-)?\)?)");

void append(Cell& cell, const Cell& more) {
    cell.text += " " + more.text;
    cell.box = unite(cell.box, more.box);
    cell.confidence = std::min(cell.confidence, more.confidence);
    cell.readings.insert(cell.readings.end(), more.readings.begin(), more.readings.end());
}

// A corner that was cut where numbers and names of the rows below it part.
void join_cut_units(Table& table) {
    for (size_t i = 0; i + 1 < table.cells.size(); ++i) {
        Cell &left = table.cells[i], &right = table.cells[i + 1];
        if (left.col > 0 || left.row != right.row || right.col != left.col_span || left.row_span != right.row_span) continue;
        if (!RE2::FullMatch(left.text, kUnitBegun) || !RE2::FullMatch(right.text, kUnitEnd)) continue;
        append(left, right);
        left.col_span += right.col_span;
        table.cells.erase(table.cells.begin() + static_cast<long>(i) + 1);
    }
}

Cell* cell_above(Table& table, const Cell& cell) {
    for (Cell& c : table.cells)
        if (c.col == cell.col && c.row < cell.row && c.row + c.row_span == cell.row) return &c;
    return nullptr;
}

// The row is the second line of the one above it: without a label, and with the number of a unit that begins there.
bool ends_unit(Table& table, int row) {
    bool number = false;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        if (c.col == 0) return false;
        const Cell* above = cell_above(table, c);
        number = number || (above != nullptr && RE2::FullMatch(c.text, kNumberBelow) && RE2::FullMatch(above->text, kBegunAbove));
    }
    return number;
}

void join_wrapped_units(Table& table) {
    for (int row = 1; row < table.rows; ++row) {
        if (!ends_unit(table, row)) continue;
        std::vector<Cell> rest;
        for (const Cell& c : table.cells) {
            Cell* above = c.row == row ? cell_above(table, c) : nullptr;
            if (above == nullptr) rest.push_back(c);
        }
        for (const Cell& c : table.cells) {
            if (c.row != row) continue;
            for (Cell& above : rest)
                if (above.col == c.col && above.row < row && above.row + above.row_span == row) append(above, c);
        }
        for (Cell& c : rest) {
            if (c.row >= row)
                --c.row;
            else if (c.row + c.row_span > row)
                --c.row_span;
        }
        table.cells = std::move(rest);
        --table.rows;
        --row;
    }
}

}  // namespace

void join_header_units(Table& table) {
    join_cut_units(table);
    join_wrapped_units(table);
}

}  // namespace griffier
