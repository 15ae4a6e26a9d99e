#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("sums above their parts") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"parts in the column before, as in a balance",
                  "Activa | 2019 | som 2019\nVaste activa | | 36.941\n- gebouwen | 30.661 |\n- wegen | 6.280 |\nFinancieel | | 2.985\n- deelneming | 455 |\n- "
                  "lening | 2.530 |\n"
                  "Liquide | | 234\n- kas | 3 |\n- bank | 231 |\nTotaal activa | | 40.160",
                  "HIER pass, HIER pass, HIER pass, COLSUM pass"},
             Case{"parts in the same column: the total counts the parents only",
                  "Lasten | 2019\nVast | 36.941\n- gebouwen | 30.661\n- wegen | 6.280\nFinancieel | 2.985\n- deelneming | 455\n- lening | 2.530\nLiquide | "
                  "234\n- kas | 3\n- bank | 231\n"
                  "Totaal | 40.160",
                  "HIER pass, HIER pass, HIER pass, COLSUM pass"},
             Case{"bullets that are no parts",
                  "Lasten | 2019\nVast | 36\n- gebouwen | 11\n- wegen | 5\nFinancieel | 29\n- deelneming | 4\n- lening | 2\nTotaal | 87", "COLSUM pass"},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(table_of(c.table, 1000).run()) == c.verdicts);
    }
}
