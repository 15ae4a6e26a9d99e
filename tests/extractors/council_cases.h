// Documents and tables of councils, built by hand, and what the extractors find in them.
#pragma once

#include <string>
#include <vector>

#include "extractors/council/council_lists.h"
#include "tests/extractors/documents.h"

namespace griffier {

// A table of these texts; "" is no cell.
inline Table written_table(const std::vector<std::vector<std::string>>& rows) {
    Table table;
    table.rows = static_cast<int>(rows.size());
    table.columns = static_cast<int>(rows[0].size());
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            if (!rows[r][c].empty()) {
                Cell cell;
                cell.row = static_cast<int>(r), cell.col = static_cast<int>(c), cell.text = rows[r][c];
                table.cells.push_back(cell);
            }
    return table;
}

// The table of a council's list, below its title.
inline Document table_of(const std::vector<std::vector<std::string>>& rows, const std::string& title) {
    Document document = document_of({"# " + title});
    Table table = written_table(rows);
    table.section = 0;
    table.header_rows = 1;
    document.tables.push_back(table);
    return document;
}

// The block becomes a table.
inline void with_table(Document& document, std::size_t block, const std::vector<std::vector<std::string>>& rows) {
    document.tables.push_back(written_table(rows));
    document.blocks[block].kind = BlockKind::table;
    document.blocks[block].table = 0;
    document.blocks[block].lines.clear();
}

// All blocks as the printed lines of the first one.
inline Document one_block(const std::vector<std::string>& lines) {
    Document document = document_of(lines);
    Block whole = document.blocks.front();
    for (std::size_t b = 1; b < document.blocks.size(); ++b) {
        whole.text += " " + document.blocks[b].text;
        whole.lines.push_back(document.blocks[b].lines.front());
        whole.box = unite(whole.box, document.blocks[b].box);
    }
    document.blocks = {whole};
    return document;
}

inline std::vector<Decision> decisions_of(const Document& document, const std::string& kind = "besluitenlijst") {
    Extraction extraction;
    extraction.facts.kind = kind;
    find_decisions(document, extraction);
    return extraction.decisions;
}

}  // namespace griffier
