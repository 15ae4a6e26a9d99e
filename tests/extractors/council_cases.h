// A table of a council's list as a document.
#pragma once

#include <string>
#include <vector>

#include "tests/extractors/documents.h"

namespace griffier {

inline Document table_of(const std::vector<std::vector<std::string>>& rows, const std::string& title) {
    Document document = document_of({"# " + title});
    Table table;
    table.section = 0;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows[0].size());
    table.header_rows = 1;
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            if (!rows[r][c].empty()) {
                Cell cell;
                cell.row = static_cast<int>(r), cell.col = static_cast<int>(c), cell.text = rows[r][c];
                table.cells.push_back(cell);
            }
    document.tables.push_back(table);
    return document;
}

}  // namespace griffier
