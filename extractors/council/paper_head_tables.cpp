#include "extractors/council/paper_head_tables.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "document/text.h"
#include "extractors/council/paper_head_fields.h"
#include "extractors/council/signatures.h"
#include "extractors/passages.h"

namespace griffier {
namespace {

// Rows of which two cells beside each other are labels: heads of columns, no labels with their values.
std::set<int> rows_of_heads(const Table& table) {
    std::map<int, std::map<int, bool>> labels;
    if (table.columns < 3) return {};  // "Type | Motie": a label with its value
    for (const Cell& cell : table.cells)
        if (!cell.text.empty()) labels[cell.row][cell.col] = field_of(cell.text) != Field::none;
    std::set<int> rows;
    for (const auto& [row, cells] : labels)
        for (auto cell = cells.begin(); cell != cells.end() && std::next(cell) != cells.end(); ++cell)
            if (cell->second && std::next(cell)->second) rows.insert(row);
    return rows;
}

}  // namespace

void add_head_table(const Document& document, int index, Extraction& extraction) {
    const Table& table = document.tables[static_cast<std::size_t>(index)];
    if (table.columns > 4 || signature_columns(table)) return;
    const auto heads = rows_of_heads(table);
    if (heads.contains(0) && table.rows > 2) return;  // a list
    for (const Cell& cell : table.cells) {
        std::string label = cell.text;
        while (!label.empty() && (label.back() == ':' || label.back() == ' ')) label.pop_back();
        const bool sender = fold(label) == "van" && table.columns == 2 && cell.col == 0;
        if (!of_the_head(field_of(label)) && !sender) continue;
        const auto right_of = [&](const Cell& left) {
            return std::find_if(table.cells.begin(), table.cells.end(),
                                [&](const Cell& one) { return one.row == left.row && one.col == left.col + left.col_span; });
        };
        if (heads.contains(cell.row)) {  // "Ons kenmerk | Datum" above their values
            const auto below = std::find_if(table.cells.begin(), table.cells.end(),
                                            [&](const Cell& one) { return one.row == cell.row + cell.row_span && one.col == cell.col; });
            if (below != table.cells.end() && field_of(below->text) == Field::none && below->text != "-")
                add_head_field(extraction, label, below->text, place_of_cell(index, *below));
            continue;
        }
        const auto value = right_of(cell);
        if (value == table.cells.end() || field_of(value->text) != Field::none) continue;
        // "9:30" and "– 15:52" that the grid has set apart
        const auto rest = right_of(*value);
        const bool goes_on = rest != table.cells.end() && (rest->text.starts_with("– ") || rest->text.starts_with("- "));
        add_head_field(extraction, label, goes_on ? value->text + " " + rest->text : value->text, place_of_cell(index, *value));
    }
}

}  // namespace griffier
