#include "document/tables/header_units.h"

#include "catch.h"
#include "sheet.h"

using namespace griffier;

namespace {

Table table_of(const std::vector<std::vector<std::string>>& rows) {
    Table table;
    table.rows = static_cast<int>(rows.size());
    for (int r = 0; r < table.rows; ++r) {
        const auto& row = rows[static_cast<size_t>(r)];
        table.columns = static_cast<int>(row.size());
        for (int c = 0; c < table.columns; ++c) {
            if (row[static_cast<size_t>(c)].empty()) continue;
            Cell cell;
            cell.row = r;
            cell.col = c;
            cell.text = row[static_cast<size_t>(c)];
            table.cells.push_back(cell);
        }
    }
    return table;
}

}  // namespace

TEST_CASE("the number of a unit that wraps in a narrow header is no figure", "[tables]") {
    Table table = table_of({{"Onderwerp", "x €", "V/"}, {"", "1.000", "N"}, {"Jeugdhulp", "1.210", "N"}, {"Rente", "95", "V"}});
    join_header_units(table);
    CHECK(table.rows == 3);
    CHECK(shown(table) == "0,0: Onderwerp\n0,1: x € 1.000\n0,2: V/ N\n1,0: Jeugdhulp\n1,1: 1.210\n1,2: N\n2,0: Rente\n2,1: 95\n2,2: V\n");
}

TEST_CASE("a thousand below a name, or beside a label, is a figure", "[tables]") {
    for (const auto& rows : {std::vector<std::vector<std::string>>{{"Onderwerp", "Bedrag €"}, {"", "1.000"}, {"Rente", "95"}},
                             std::vector<std::vector<std::string>>{{"Onderwerp", "x €"}, {"Leges", "1.000"}, {"Rente", "95"}}}) {
        Table table = table_of(rows);
        join_header_units(table);
        CHECK(table == table_of(rows));
    }
}
