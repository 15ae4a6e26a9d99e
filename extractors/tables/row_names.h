// What stands over a table (header, caption, headings) about the names in its rows: taakvelden, programmes, goals.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "document/document.h"
#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// What its header, caption and headings say of a table's rows.
struct TableNames {
    bool taakvelden = false;                 // a title or header speaks of them
    bool programmes = false, goals = false;  // what the header of the label column says its rows are
    bool by_name = false;                    // "Programma" over them and nothing else
    bool perhaps = false;                    // "Omschrijving": rows are programmes where a heading or another table knows them
    int column = -1;                         // behind the names of the rows, one of their programmes: "Omschrijving | Programma | 2025"
    bool numbers = false;                    // "Progr." over the first of two label columns: a number there, and what it is spent on beside it
    std::optional<Named> programme, goal;    // of the whole table
};

// `known`: programmes that headings and labels of the document name in full, as number and words: "3 economie ".
TableNames read_names(const Document& document, const Table& table, const TableGrid& grid, const std::set<std::string>& known);

// A code alone does not make a taakveld: "1.1" may be a goal of programme 1. The table speaks of them, or most of its rows have names that Iv3 gives their
// codes.
bool has_taakvelden(const Table& table, const TableGrid& grid, const TableNames& names);

}  // namespace griffier
