#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("percentages of a total and of another column") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"shares", "Post | 2024 | aandeel\nA | 100 | 33%\nB | 50 | 17%\nC | 150 | 50%\nTotaal | 300 | 100%",
                  "PCT_PART pass_rounding, PCT_PART pass_rounding, PCT_PART pass, COLSUM pass, COLSUM pass"},
             Case{"one share wrong", "Post | 2024 | aandeel\nA | 100 | 33%\nB | 50 | 17%\nC | 90 | 30%\nD | 60 | 80%\nTotaal | 300",
                  "PCT_PART pass_rounding, PCT_PART pass_rounding, PCT_PART pass, PCT_PART fail, COLSUM pass"},
             Case{"part of a column", "Post | begroot | besteed | uitputting\nA | 100 | 33 | 33%\nB | 50 | 25 | 50%\nC | 150 | 150 | 100%",
                  "PCT_PART pass, PCT_PART pass, PCT_PART pass"},
             Case{"two shares in each other's row", "Post | 2024 | aandeel\nA | 102 | 34%\nB | 48 | 30%\nC | 90 | 16%\nD | 60 | 20%\nTotaal | 300",
                  "PCT_PART pass, PCT_PART fail, PCT_PART fail, PCT_PART pass, COLSUM pass"},
             Case{"two shares of something else", "Post | 2024 | aandeel\nA | 102 | 34%\nB | 48 | 31%\nC | 90 | 17%\nD | 60 | 20%\nTotaal | 300",
                  "COLSUM pass"},
             Case{"a rate in a row",
                  "Norm | 2024 | 2025 | 2026 | 2027\nBegrotingstotaal | 60.814 | 65.978 | 60.356 | 59.547\nRegeling | 20% | 20% | 20% | 20%\n"
                  "Risiconorm | 12.163 | 13.196 | 12.071 | 11.909",
                  "PCT_PART pass, PCT_PART pass, PCT_PART pass, PCT_PART pass"},
             Case{"one that is not made with it",
                  "Norm | 2024 | 2025 | 2026 | 2027\nBegrotingstotaal | 60.814 | 65.978 | 60.356 | 59.547\nRegeling | 20% | 20% | 20% | 20%\n"
                  "Risiconorm | 12.163 | 13.196 | 12.071 | 11.099",
                  "PCT_PART pass, PCT_PART pass, PCT_PART pass, PCT_PART flag"},
             Case{"too few columns for a rate", "Norm | 2024 | 2025\nBegrotingstotaal | 60.814 | 65.978\nRegeling | 20% | 20%\nRisiconorm | 12.163 | 13.196",
                  ""},
             Case{"percentages of nothing in the table", "Post | 2024 | groei\nA | 100 | 3%\nB | 50 | 7%\nC | 150 | 5%\nTotaal | 300", "COLSUM pass"},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(table_of(c.table, 1000).run()) == c.verdicts);
    }
}
