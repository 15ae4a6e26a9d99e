// What the labels of a table say of its rows: sides, programmes, goals, taakvelden, sums, groups.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

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

// What the headers of the label columns, the caption and the headings above say of the names in the rows of a table.
TableNames read_names(const Document& document, const Table& table, const TableGrid& grid, const std::set<std::string>& known);

// One meaning a row. `known`: programmes that headings and labels of the document name in full, as number and words: "3 economie ".
std::vector<RowMeaning> read_rows(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known);

// The rows of each side of a table whose columns of figures have labels of their own; empty where one column of labels holds for the whole row.
std::vector<TableHalf> read_halves(const Table& table, const TableGrid& grid, const TableNames& names, const std::set<std::string>& known);

}  // namespace griffier
