#include "document/tables/torn_rows.h"

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
    join_torn_rows(table);
    CHECK(table.rows == 3);
    CHECK(shown(table) == "0,0: Onderwerp\n0,1: x € 1.000\n0,2: V/ N\n1,0: Jeugdhulp\n1,1: 1.210\n1,2: N\n2,0: Rente\n2,1: 95\n2,2: V\n");
}

TEST_CASE("a thousand below a name, or beside a label, is a figure", "[tables]") {
    for (const auto& rows : {std::vector<std::vector<std::string>>{{"Onderwerp", "Bedrag €"}, {"", "1.000"}, {"Rente", "95"}},
                             std::vector<std::vector<std::string>>{{"Onderwerp", "x €"}, {"Leges", "1.000"}, {"Rente", "95"}}}) {
        Table table = table_of(rows);
        join_torn_rows(table);
        CHECK(table == table_of(rows));
    }
}

TEST_CASE("the number of a unit below the name of the labels is no row", "[tables]") {
    Table table = table_of({{"Bedragen x €", "1e kwartaal", "2e kwartaal"}, {"1.000", "", ""}, {"Vlottende schuld", "2.314", "3.116"}});
    join_torn_rows(table);
    CHECK(shown(table) == "0,0: Bedragen x € 1.000\n0,1: 1e kwartaal\n0,2: 2e kwartaal\n1,0: Vlottende schuld\n1,1: 2.314\n1,2: 3.116\n");
}

TEST_CASE("the last line of names of columns with figures in it is no row", "[tables]") {
    Table table = table_of({{"Gemeente", "Inwoners per", "Vaste", "Per inwoner (€", "Totaal"},
                            {"", "1-1-2025", "bijdrage", "23)", "2026"},
                            {"Aalburen", "16.400", "243.711", "377.200", "620.911"},
                            {"Esdonk", "57.204", "114.924", "1.315.692", "1.430.616"}});
    join_torn_rows(table);
    CHECK(table.rows == 3);
    CHECK(table.cells[3].text == "Per inwoner (€ 23)");
    CHECK(table.cells[2].text == "Vaste bijdrage");
}

TEST_CASE("a first row without a label stays a row", "[tables]") {
    for (const auto& rows : {std::vector<std::vector<std::string>>{{"Programma", "Post", "Bedrag"}, {"", "Subsidie", "1.250"}, {"Zorg", "Rente", "95"}},
                             std::vector<std::vector<std::string>>{{"", "Lasten", "Baten"}, {"", "1.250", "310"}, {"Zorg", "95", "20"}}}) {
        Table table = table_of(rows);
        join_torn_rows(table);
        CHECK(table == table_of(rows));
    }
}

TEST_CASE("a bracket that closes on the next line is no row", "[tables]") {
    Table table = table_of({{"Project", "Krediet"}, {"Stationsplein (fase", "2.387.000"}, {"2)", ""}, {"Kunstgras", "(310)"}});
    join_torn_rows(table);
    CHECK(shown(table) == "0,0: Project\n0,1: Krediet\n1,0: Stationsplein (fase 2)\n1,1: 2.387.000\n2,0: Kunstgras\n2,1: (310)\n");
}
