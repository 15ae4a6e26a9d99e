#include "audit/statute/cost_recovery.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("kostendekkendheid is the yield of the costs") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"in both columns",
                  "Berekening kostendekkendheid | raming | realisatie\nKosten | 300 | 320\nOverhead | 100 | 80\nTotale kosten | 400 | 400\nTotale opbrengsten "
                  "| 396 | 200\nKostendekkendheid | 99% | 50%",
                  "HEFFING_100 pass, HEFFING_100 pass"},
             Case{"rounded",
                  "Berekening kostendekkendheid | raming | realisatie\nTotale kosten | 403 | 400\nTotale opbrengsten | 396 | 200\nKostendekkendheid | 98,3% | "
                  "50%",
                  "HEFFING_100 pass_rounding, HEFFING_100 pass"},
             Case{"a withdrawal covers the rest",
                  "Berekening kostendekkendheid | raming | realisatie\nTotale kosten | 400 | 400\nTotale opbrengsten | 400 | 350\nOnttrekking voorziening | | "
                  "50\nKostendekkendheid | 100% | 100%",
                  "HEFFING_100 pass, HEFFING_100 pass"},
             Case{"one of three is wrong",
                  "Berekening kostendekkendheid | 2022 | 2023 | 2024\nTotale kosten | 400 | 400 | 400\nTotale opbrengsten | 400 | 350 | 300\nKostendekkendheid "
                  "| 100% | 87,5% | 57%",
                  "HEFFING_100 pass, HEFFING_100 pass, HEFFING_100 fail"},
             Case{"none is such a percentage",
                  "Berekening kostendekkendheid | 2023 | 2024\nTotale kosten | 400 | 400\nTotale opbrengsten | 400 | 350\nKostendekkendheid | 91% | 80%",
                  "HEFFING_100 flag, HEFFING_100 flag"},
             Case{"the percentage in a column of its own",
                  "Berekening kostendekkendheid | delen | geheel | percentage\nKosten | 300 | |\nOverhead | 100 | |\nTotale kosten | | 400 |\nTotale "
                  "opbrengsten | | "
                  "396 |\nKostendekkendheid | | | 99%",
                  "HEFFING_100 pass"},
             Case{"whole percents printed with a decimal",
                  "Berekening kostendekkendheid | 2023 | 2024\nTotale kosten | 400.000 | 402.000\nTotale opbrengsten | 394.200 | 300.000\nKostendekkendheid | "
                  "99,0% | "
                  "75,0%",
                  "HEFFING_100 pass_rounding, HEFFING_100 pass_rounding"},
             Case{"overhead and VAT below the total that leaves them out",
                  "Berekening | 2023 | 2024\nTotale lasten taakveld | 300 | 320\nOverhead | 70 | 60\nBTW | 30 | 20\nTotale opbrengsten | 396 | "
                  "200\nKostendekkendheid | 99% | 50%",
                  "HEFFING_100 pass, HEFFING_100 pass"},
             Case{"no total of the costs is printed",
                  "Berekening | 2023 | 2024 | 2025\nNetto kosten taakveld | 300 | 320 | 310\nOverhead | 70 | 60 | 60\nBTW | 30 | 20 | 30\nTotale opbrengsten | "
                  "396 | 200 | "
                  "300\nKostendekkendheid | 99% | 50% | 57%",
                  "HEFFING_100 pass, HEFFING_100 pass, HEFFING_100 fail"},
             Case{"a total that already has them",
                  "Berekening | 2023 | 2024 | 2025\nNetto kosten taakveld | 300 | 320 | 310\nOverhead | 70 | 60 | 60\nBTW | 30 | 20 | 30\nTotale kosten | 400 "
                  "| 400 | 400\nTotale "
                  "opbrengsten | 396 | 200 | 300\nKostendekkendheid | 99% | 50% | 97%",
                  "HEFFING_100 pass, HEFFING_100 pass, HEFFING_100 fail"},
             Case{"a negative yield",
                  "Berekening kostendekkendheid | 2023 | 2024\nTotale kosten | 400 | 400\nTotale opbrengsten | -160 | 350\nKostendekkendheid | 0% | 87,5%",
                  "HEFFING_100 not_checkable ambiguous_sign, HEFFING_100 pass"},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table, "")), {"HEFFING_100"}) == c.verdicts);
    }
}
