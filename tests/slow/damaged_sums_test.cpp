// Published tables beside the project in ../shared, damaged on purpose: wrong digits are noticed, lost rows and cells accuse nobody.
#include "audit/mutations.h"
#include "audit/published_table.h"
#include "audit/shared_folder.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("damage to published tables", "[corpus]") {
    struct Case {
        const char* file;
        int noticed;           // per cent of wrong digits that some sum notices, at least
        int row, cell, moved;  // accusations after a lost row, a lost cell, a moved row, at most
        bool recognised;
    };
    for (const Case& c : {
             Case{"rheden-2018-reserves.tsv", 100, 0, 0, 0, false},
             Case{"rheden-2018-reserves.tsv", 100, 0, 0, 0, true},
             Case{"maassluis-2016-verloop-reserves.tsv", 86, 0, 0, 0, false},
             Case{"maassluis-2016-verloop-reserves.tsv", 86, 0, 0, 0, true},
             Case{"zuid-holland-2017-staat-van-reserves.tsv", 85, 0, 0, 0, false},
             Case{"zuid-holland-2017-staat-van-reserves.tsv", 85, 0, 0, 0, true},
         }) {
        auto path = kShared / "corpus/sums" / c.file;
        if (absent(path)) return;
        CAPTURE(c.file);
        Printed table = published(path);
        Study digits = wrong_figures(table, false);
        CHECK(100 * digits.noticed >= c.noticed * digits.tried);
        table.recognised = c.recognised;
        Study row = lost(table, Loss::row), cell = lost(table, Loss::cell), moved = lost(table, Loss::shift);
        CAPTURE(row.examples, cell.examples, moved.examples);
        CHECK(row.noticed <= c.row);
        CHECK(cell.noticed <= c.cell);
        CHECK(moved.noticed <= c.moved);
    }
}
