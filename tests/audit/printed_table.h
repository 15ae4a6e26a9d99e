// Tables as they are printed, read by the reader of tables before they are audited: what the audit is given in real life.
#pragma once

#include <string>
#include <vector>

#include "audit/audit.h"
#include "audit/literal_table.h"
#include "extractors/budget/budget.h"
#include "extractors/facts/facts.h"
#include "extractors/tables/table_reading.h"

namespace griffier {

using Rows = std::vector<std::vector<std::string>>;

struct Printed {
    Rows rows;
    int header_rows = 1;
    std::string caption, unit;  // "Bedragen x € 1.000"
    bool recognised = false;
};

// "A | 1 | 2" on lines; the first is the header.
inline Printed printed(const std::string& text, const std::string& unit = "Bedragen x € 1.000") {
    Printed table;
    for (const std::string& line : split(text, '\n'))
        if (!line.empty()) table.rows.push_back(split(line, '|'));
    table.unit = unit;
    return table;
}

inline Document document_of(const Printed& printed) {
    constexpr double kColumn = 80, kLabels = 200, kRow = 14;  // points
    Document document;
    document.pages.emplace_back();
    Table table;
    table.rows = static_cast<int>(printed.rows.size());
    table.header_rows = printed.header_rows;
    table.caption = printed.caption;
    for (const auto& row : printed.rows) table.columns = std::max(table.columns, static_cast<int>(row.size()));
    for (int r = 0; r < table.rows; ++r)
        for (int c = 0; c < static_cast<int>(printed.rows[static_cast<std::size_t>(r)].size()); ++c) {
            const std::string& text = printed.rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(c)];
            if (text.empty()) continue;
            double x = c == 0 ? 50 : kLabels + c * kColumn, y = 100 + r * kRow;
            Cell cell;
            cell.row = r;
            cell.col = c;
            cell.header = r < printed.header_rows;
            cell.text = text;
            cell.box = Box{x, y, x + 60, y + 10};
            cell.origin = printed.recognised ? Origin::ocr : Origin::text_layer;
            table.cells.push_back(cell);
            Word word;
            word.text = text;
            word.box = cell.box;
            document.pages[0].words.push_back(word);
        }
    table.parts.push_back({1, Box{50, 100, kLabels + table.columns * kColumn, 100 + table.rows * kRow}});
    if (!printed.unit.empty()) {
        Line line;
        line.box = Box{50, 80, 200, 90};
        line.text = printed.unit;
        table.nearby.push_back(line);
    }
    document.tables.push_back(table);
    return document;
}

inline std::vector<Check> audit_document(const Document& document) {
    Extraction extraction;
    extraction.tables = read_tables(document);
    extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
    return audit(document, extraction);
}

inline std::vector<Check> audit_printed(const Printed& printed) { return audit_document(document_of(printed)); }

}  // namespace griffier
