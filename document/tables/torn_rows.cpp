// A row that is the second line of the row above it, taken for a row of its own for the figure in it.
#include "document/tables/torn_rows.h"

#include <algorithm>

#include "document/pattern.h"
#include "document/tables/table_text.h"

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

// The number of a unit that begins in the cell above, without a label beside it; below the name of the labels it stands alone.
bool ends_unit(Table& table, int row) {
    bool number = false, label = false, others = false;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        const Cell* above = cell_above(table, c);
        const bool own = above != nullptr && RE2::FullMatch(c.text, kNumberBelow) && RE2::FullMatch(above->text, kBegunAbove);
        if (c.col == 0 && !own) return false;
        label = label || c.col == 0;
        others = others || c.col > 0;
        number = number || own;
    }
    return number && !(label && others);
}

bool has_value(const Table& table, int row) {
    return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& c) { return c.row == row && c.col > 0 && is_value(c); });
}

// Every figure of the column stands below this row, and no text.
bool over_figures(const Table& table, int row, int col) {
    int figures = 0;
    for (const Cell& c : table.cells) {
        if (c.col != col || c.row <= row) continue;
        if (!is_value(c)) return false;
        ++figures;
    }
    return figures > 1;
}

// The last line of names of columns: below names only, none of them over several columns, without a label, and with words over figures ("1-1-2025 | bijdrage |
// (€ 23) | 2026" below "Inwoners per | Vaste | Per inwoner | Totaal").
bool ends_names(Table& table, int row) {
    for (int above = 0; above < row; ++above)
        if (has_value(table, above)) return false;
    bool words = false;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        const Cell* above = c.col > 0 && c.col_span == 1 ? cell_above(table, c) : nullptr;
        if (above == nullptr || above->col_span > 1) return false;
        words = words || (!looks_like_value(c.text) && !looks_like_year(c.text) && c.text.size() > 2 && over_figures(table, row, c.col));
    }
    return words && has_value(table, row);
}

bool opens_bracket(const std::string& text) { return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')'); }

// Every text of the row closes a bracket that the one above it opens: "2)" below "Stationsplein (fase".
bool closes_brackets(Table& table, int row) {
    bool any = false;
    for (const Cell& c : table.cells) {
        if (c.row != row) continue;
        const Cell* above = cell_above(table, c);
        if (above == nullptr || !opens_bracket(above->text) || opens_bracket(above->text + c.text)) return false;
        any = true;
    }
    return any;
}

void join_torn(Table& table) {
    for (int row = 1; row < table.rows; ++row) {
        if (!ends_unit(table, row) && !ends_names(table, row) && !closes_brackets(table, row)) continue;
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

void join_torn_rows(Table& table) {
    join_cut_units(table);
    join_torn(table);
}

}  // namespace griffier
