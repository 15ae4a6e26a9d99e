// Which kind of table it is (domain reference B2), and whether its figures are budget lines.
#pragma once

#include <string>

#include "extractors/records.h"
#include "extractors/tables/table_grid.h"

namespace griffier {

// Baten, lasten or saldo: the three that make one equation.
inline bool is_blw(Side side) { return side == Side::baten || side == Side::lasten || side == Side::saldo; }

// `reading` has its columns and rows filled in; `section_title` is the heading it stands under, "" for none.
std::string table_type(const Table& table, const TableGrid& grid, const TableReading& reading, const std::string& section_title);

// What the rows and columns say money is about.
struct TableSides {
    bool columns_blw = false;           // baten, lasten or saldo over columns
    bool columns_reserves = false;      // toevoeging and onttrekking over columns
    bool rows_blw = false;              // rows of baten and lasten, or one of them with a saldo
    bool rows_reserves = false;         // rows of toevoeging and onttrekking
    int named_rows = 0, data_rows = 0;  // rows of a programme, goal or taakveld; rows with figures
    int taakvelden = 0, programmes = 0, goals = 0;
};
TableSides sides_of(const TableReading& reading);

}  // namespace griffier
