#include "extractors/indicators/indicator_values.h"

#include <algorithm>

#include "extractors/amount.h"
#include "extractors/indicators/indicator_cells.h"
#include "extractors/passages.h"
#include "extractors/tables/table_grid.h"
#include "extractors/unit.h"

namespace griffier {

bool is_header_row(const Table& table, int row) {
    return row < table.header_rows || std::find(table.inner_header_rows.begin(), table.inner_header_rows.end(), row) != table.inner_header_rows.end();
}

const Cell* cell_at(const Table& table, int row, int col) {
    for (const Cell& cell : table.cells)
        if (cell.row <= row && row < cell.row + cell.row_span && cell.col <= col && col < cell.col + cell.col_span) return &cell;
    return nullptr;
}

std::vector<std::string> headers_of(const Table& table, int col) {
    std::vector<std::string> texts;
    for (int row = 0; row < table.header_rows; ++row) {
        const Cell* cell = cell_at(table, row, col);
        if (cell != nullptr && (texts.empty() || texts.back() != cell->text)) texts.push_back(cell->text);
    }
    return texts;
}

std::string in_one_line(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
    return all;
}

std::optional<int> year_of_column(const Table& table, const TableReading& reading, int col) {
    const auto at = static_cast<std::size_t>(col);
    if (at < reading.columns.size() && reading.columns[at].year) return reading.columns[at].year;
    const auto texts = headers_of(table, col);
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        if (const auto year = parse_year(*text)) return year;
    return std::nullopt;
}

IndicatorValue value_at(const Table& table, int index, int row, int col) {
    IndicatorValue value;
    const Cell* cell = cell_at(table, row, col);
    if (cell == nullptr) {  // nothing printed: the place is all there is to say
        value.source.page = table.parts.empty() ? 1 : table.parts.front().page;
        value.source.box = table.parts.empty() ? Box{} : table.parts.front().box;
        value.source.cell = CellRef{index, row, col};
        return value;
    }
    value.text = cell->text;
    value.source = place_of_cell(index, *cell);
    const IndicatorCell read = read_indicator_cell(cell->text);
    if (read.amount) value.value = read.amount->value;
    value.year = read.year;
    return value;
}

UnitKind printed_unit(const Indicator& indicator) {
    UnitKind unit = UnitKind::none;
    for (const IndicatorValue& value : indicator.values) {
        const auto amount = read_indicator_cell(value.text).amount;
        if (!amount || amount->unit == UnitKind::none) continue;
        if (unit != UnitKind::none && unit != amount->unit) return UnitKind::other;
        unit = amount->unit;
    }
    return unit;
}

}  // namespace griffier
