#include "extractors/tables/table_units.h"

#include <algorithm>
#include <string>

#include "document/pattern.h"
#include "document/text.h"
#include "extractors/amount.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/table_words.h"
#include "extractors/unit.h"

namespace griffier {
namespace {

constexpr double kUnitReach = 40;        // pt: a unit statement this near above the next table belongs to that one
constexpr std::size_t kShortText = 160;  // bytes: a block that long at most may be a unit statement by itself

// A line below the grid that stands just above another table speaks of that one.
bool belongs_to_next(const Document& document, std::size_t table, const Line& line) {
    for (std::size_t other = 0; other < document.tables.size(); ++other) {
        if (other == table || document.tables[other].parts.empty()) continue;
        const TablePart& part = document.tables[other].parts.front();
        if (part.page == line.page && part.box.y0 >= line.box.y0 && part.box.y0 - line.box.y1 < kUnitReach) {
            const TablePart& own = document.tables[table].parts.back();
            if (own.page != line.page || line.box.y0 - own.box.y1 > part.box.y0 - line.box.y1) return true;
        }
    }
    return false;
}

std::optional<TableUnit> nearby_unit(const Document& document, std::size_t index) {
    const Table& table = document.tables[index];
    if (table.parts.empty()) return std::nullopt;
    const TablePart& first = table.parts.front();
    std::optional<TableUnit> above, below, bare;
    for (const Line& line : table.nearby) {
        auto unit = find_unit(line.text);
        if (unit && !bare && unit->kind == UnitKind::eur && !belongs_to_next(document, index, line)) bare = unit;  // "in €"
        if (!unit || !says_scale(*unit)) continue;
        if (line.page < first.page || (line.page == first.page && line.box.center_y() < first.box.center_y())) {
            above = unit;  // the last one above is the nearest
        } else if (!below && !belongs_to_next(document, index, line)) {
            below = unit;
        }
    }
    return above ? above : below ? below : bare;
}

// A short statement between the table and what stands before it (a heading or another table).
std::optional<TableUnit> unit_before(const Document& document, std::size_t index) {
    const auto place = std::find_if(document.blocks.begin(), document.blocks.end(),
                                    [&](const Block& block) { return block.kind == BlockKind::table && block.table == static_cast<int>(index); });
    if (place == document.blocks.end()) return std::nullopt;
    for (auto block = place; block != document.blocks.begin();) {
        --block;
        if (block->kind == BlockKind::table) return std::nullopt;
        if (block->kind == BlockKind::furniture) continue;
        if (block->text.size() <= kShortText) {
            auto unit = find_unit(block->text);
            if (unit && unit->kind == UnitKind::eur && says_scale(*unit)) return unit;
        }
        if (block->kind == BlockKind::heading) return std::nullopt;
    }
    return std::nullopt;
}

// A row above the first figures that holds the statement and nothing else: "Bedragen * € 1.000" under "ACTIVA | 31-12-2019".
std::optional<TableUnit> unit_row(const Table& table, const TableGrid& grid) {
    for (int row = 0; row < grid.rows; ++row) {
        std::optional<TableUnit> unit;
        int texts = 0;
        for (int col = 0; col < grid.columns; ++col) {
            const int index = grid.at(row, col);
            if (index < 0 || table.cells[static_cast<std::size_t>(index)].col != col) continue;
            const std::string& text = table.cells[static_cast<std::size_t>(index)].text;
            if (grid.figures[static_cast<std::size_t>(col)] && parse_amount(text) && !grid.header[static_cast<std::size_t>(row)]) return std::nullopt;
            ++texts;
            auto found = find_unit(text);
            if (found && says_scale(*found) && found->kind == UnitKind::eur && found->text.size() + 2 >= trim(text).size()) unit = found;
        }
        if (unit && texts == 1) return unit;
    }
    return std::nullopt;
}

// "Cliënten" beside "Uitgaven per cliënt": the column counts them.
void mark_counted_columns(std::vector<ColumnMeaning>& columns) {
    static const Pattern kPlural(R"( ([\pL]{3,}?)(?:en|n|s) .*)");  // matches " cliënten ", " jeugdigen met jeugdhulp " / not " budget 2026 "
    for (ColumnMeaning& column : columns) {
        std::string singular;
        if (!column.figures || column.unit || column.path.empty() || !RE2::FullMatch(words_of(column.path.back()), kPlural, &singular)) continue;
        const bool counted = std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& other) {
            const std::string words = words_of(joined_path(other.path));
            return other.figures && (says(words, "per " + singular) || says(words, "per " + singular + "e"));
        });
        if (!counted) continue;
        column.unit = TableUnit{};
        column.unit->kind = UnitKind::count;
        column.unit->text = column.path.back();
    }
}

}  // namespace

std::optional<TableUnit> own_unit(const Document& document, std::size_t index, const TableGrid& grid) {
    const Table& table = document.tables[index];
    std::optional<TableUnit> bare;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || !grid.header[static_cast<std::size_t>(cell.row)]) continue;
        const bool whole = cell.col < std::max(1, grid.label_columns) || 2 * cell.col_span > grid.columns;
        auto unit = find_unit(cell.text);
        if (!whole || !unit) continue;
        if (says_scale(*unit)) return unit;
        if (!bare) bare = unit;
    }
    if (auto unit = unit_row(table, grid)) return unit;
    if (auto unit = find_unit(table.caption)) return unit;
    if (auto unit = nearby_unit(document, index)) {
        if (says_scale(*unit)) return unit;
        bare = unit;
    }
    if (auto unit = unit_before(document, index)) return unit;
    for (int section = table.section, depth = 0; section >= 0 && depth < 8; section = document.sections[static_cast<std::size_t>(section)].parent, ++depth) {
        auto unit = find_unit(document.sections[static_cast<std::size_t>(section)].title);
        if (unit && unit->kind == UnitKind::eur && says_scale(*unit)) return unit;
    }
    return bare;
}

std::optional<TableUnit> unit_of_cells(const Table& table, const TableGrid& grid, const TableReading& reading) {
    int signs = 0, others = 0;
    for (const Cell& cell : table.cells) {
        if (cell.row >= grid.rows || cell.col >= grid.columns || grid.header[static_cast<std::size_t>(cell.row)] ||
            !grid.figures[static_cast<std::size_t>(cell.col)] || reading.columns[static_cast<std::size_t>(cell.col)].unit)
            continue;
        const auto amount = parse_amount(cell.text);
        if (!amount || amount->unit == UnitKind::percent || amount->value.is_zero()) continue;
        if (amount->unit == UnitKind::none && counts_no_money(joined_path(reading.columns[static_cast<std::size_t>(cell.col)].path))) continue;  // inhabitants
        ++(amount->unit == UnitKind::eur ? signs : others);
    }
    if (signs == 0 || others > 0) return std::nullopt;
    TableUnit unit;
    unit.kind = UnitKind::eur;
    unit.text = "€";
    return unit;
}

void settle_column_units(TableReading& reading) {
    mark_counted_columns(reading.columns);
    std::optional<TableUnit> common;
    bool agree = true;
    for (const ColumnMeaning& column : reading.columns) {
        if (!column.figures) continue;
        if (!column.unit || (common && (common->kind != column.unit->kind || common->scale != column.unit->scale))) agree = false;
        if (!common) common = column.unit;
    }
    if (!reading.unit && agree && common) reading.unit = common;
    for (ColumnMeaning& column : reading.columns) {
        if (!column.unit) continue;
        if (column.unit->kind == UnitKind::eur && !says_scale(*column.unit) && reading.unit && reading.unit->kind == UnitKind::eur)
            column.unit.reset();  // "€" over a column says no scale
        else if (reading.unit && column.unit->kind == reading.unit->kind && column.unit->scale == reading.unit->scale)
            column.unit.reset();
    }
}

}  // namespace griffier
