// Figures of several columns in one cell are no figure in groups of three.
#include "extractors/tables/parted_figures.h"

#include <string>

#include "catch.h"
#include "extractors/tables/table_reading.h"
#include "tests/extractors/table_cases.h"

using namespace griffier;

namespace {

// The cells below the header, their values by a comma; "?" for figures that may be several, "" for no value.
std::string values(const std::string& rows) {
    const Document document = document_of({table_from("Lasten en baten | 2024 | 2025\n" + rows)});
    const std::vector<TableReading> readings = read_tables(document);
    std::string text;
    for (std::size_t i = 0; i < document.tables[0].cells.size(); ++i) {
        const Cell& cell = document.tables[0].cells[i];
        if (cell.row == 0 || cell.col == 0) continue;
        const CellReading& reading = readings[0].cells[i];
        text += (reading.run_together ? "?" : reading.amount ? reading.amount->value.str() : "") + ",";
    }
    return text;
}

}  // namespace

TEST_CASE("where a table groups with points, a space parts figures") {
    CHECK(values("Zorg | 3.417 3.681 | 3.698\nWmo | 886 918 | 937 937\nJeugd | 1.577 | 12\n") == ",3698,?,?,1577,12,");
    CHECK(values("Zorg | 3.417 | 3.698\nWmo | 886 918 | € 937\nJeugd | 1.577 | 12\n") == "3417,3698,?,937,1577,12,");
}

TEST_CASE("where the cells of a column hold several figures, so do all of it") {
    CHECK(values("Zorg | 73 81 | 12\nWmo | 886 918 | 937\nJeugd | 71 - | 14\nSport | 5 | 6\nGroen | 8 | 9\n") == ",12,?,937,,14,5,6,8,9,");
}

TEST_CASE("figures that are all grouped by spaces are figures") {
    CHECK(values("Zorg | 1 234 567 | 812\nWmo | 886 918 | 937 937\nJeugd | -12 000 | 1 007\n") == "1234567,812,886918,937937,-12000,1007,");
    // One mark of a note or one figure with a point among them is no evidence.
    CHECK(values("Zorg | 1 234 567 | 812\nWmo | 886 918 | 937 937\nJeugd | 12 000 | 1.007\n") == "1234567,812,886918,937937,12000,1007,");
}
