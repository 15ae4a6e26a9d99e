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

TEST_CASE("one sum above its parts is believed where its figures are no chance") {
    const std::string head = "Passiva | 2025 | 2024\nEigen vermogen | 38.956 | 37.630\n- algemene reserve | 21.400 | 20.955\n- bestemmingsreserves | ",
                      tail = "\n- gerealiseerd resultaat | 1.338 | -445\nVoorzieningen | 9.120 | 8.844\nSchulden | 48.200 | 49.950\nTotaal | 96.276 | 96.424";
    const auto of = [&](const std::string& reserves) { return verdicts(table_of(head + reserves + tail, 1000).run()); };
    // The total is told by the parent, and by its parts.
    CHECK(of("16.218 | 17.120") == "HIER pass, HIER pass, COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass");
    CHECK(of("16.218 | 17.210") == "HIER pass, HIER flag, COLSUM pass, COLSUM pass");  // two digits swapped
    CHECK(of("16.218 | 18.327").find("HIER") == std::string::npos);                    // no slip with a name: not believed
}

TEST_CASE("a parent that lacks a part, beside one that has all of its own") {
    const auto of = [](const std::string& parts) {
        return verdicts(table_of("Activa | 2025 | 2024\nImmaterieel | 212 | 188\nMaterieel | 89.565 | 87.965\n" + parts +
                                     "Financieel | 5.591 | 5.816\n- deelnemingen | 1.404 | 1.404\n- leningen | 4.187 | 4.412\nTotaal | 95.368 | 93.969",
                                 1000)
                            .run());
    };
    CHECK(of("- economisch nut | 61.230 | 59.844\n- riool | 18.420 | 17.901\n- maatschappelijk nut | 9.915 | 10.220\n")
              .rfind("HIER pass, HIER pass, HIER pass, HIER pass, COLSUM pass, COLSUM pass", 0) == 0);
    CHECK(of("- economisch nut | 61.230 | 59.844\n- maatschappelijk nut | 9.915 | 10.220\n")
              .rfind("HIER flag, HIER flag, HIER pass, HIER pass, COLSUM pass, COLSUM pass", 0) == 0);
}

TEST_CASE("totals above their rows") {
    const auto of = [](const std::string& last) {
        return verdicts(table_of("Post | 2025 | 2026\nTotaal lasten | 9.481 | 9.627\nBestuur | 4.120 | 4.233\nZorg | 3.310 | 3.405\nWegen | 2.051 | "
                                 "1.989\nTotaal opbrengsten | 7.215 | "
                                 "7.355\nRijk | 4.905 | 5.015\nEigen | 2.310 | " +
                                     last,
                                 1000)
                            .run());
    };
    CHECK(of("2.340") == "HIER pass, HIER pass, HIER pass, HIER pass");
    CHECK(of("2.430") == "HIER pass, HIER pass, HIER pass, HIER flag");
    // Rows that do not make it are something else.
    CHECK(verdicts(table_of("Post | 2025 | 2026\nTotaal | 9.481 | 9.627\nBestuur | 4.120 | 4.233\nZorg | 3.310 | 3.405", 1000).run()).find("HIER") ==
          std::string::npos);
}
