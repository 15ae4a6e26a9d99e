#include "audit/sums/after_reserves.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("the result after reserves whose signs are not printed") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"additions lower the saldo, withdrawals raise it",
                  "Programma 2 | 2025 | 2026 | 2027\nLasten | 4.210 | 4.377 | 4.512\nBaten | 320 | 311 | 305\nSaldo van baten en lasten | -3.890 | -4.066 | "
                  "-4.207\nToevoegingen aan reserves | 74 | 41 | 285\nOnttrekkingen aan reserves | 163 | 182 | 151\nGeraamd resultaat | -3.801 | -3.925 | "
                  "-4.341",
                  "RES_NA pass, RES_NA pass, RES_NA pass"},
             Case{"one of three is wrong",
                  "Programma 2 | 2025 | 2026 | 2027\nLasten | 4.210 | 4.377 | 4.512\nBaten | 320 | 311 | 305\nSaldo van baten en lasten | -3.890 | -4.066 | "
                  "-4.207\nStorting reserves | 74 | 41 | 285\nOnttrekking reserves | 163 | 182 | 151\nResultaat na bestemming | -3.801 | -3.925 | -3.841",
                  "RES_NA pass, RES_NA pass, RES_NA fail"},
             Case{"a saldo of lasten less baten",
                  "Programma 2 | 2025 | 2026 | 2027\nLasten | 4.210 | 4.377 | 4.512\nBaten | 320 | 311 | 305\nSaldo van baten en lasten | 3.890 | 4.066 | "
                  "4.207\nToevoegingen aan reserves | 74 | 41 | 285\nOnttrekkingen aan reserves | 163 | 182 | 151\nResultaat | 3.801 | 3.925 | 4.841",
                  "RES_NA pass, RES_NA pass, RES_NA fail"},
             Case{"one column: baten less lasten, so the labels say it",
                  "Programma 2 | 2027\nLasten | 4.512\nBaten | 305\nSaldo van baten en lasten | -4.207\nToevoegingen aan reserves | 285\nOnttrekkingen aan "
                  "reserves | 151\nResultaat | -3.841",
                  "RES_NA fail"},
             Case{"a saldo, which is no sum of all rows above it",
                  "Programma 2 | 2025 | 2026 | 2027\nLasten | 4.210 | 4.377 | 4.512\nBaten | 320 | 311 | 305\nSaldo van baten en lasten | -3.890 | -4.066 | "
                  "-4.207\nToevoeging reserves | 74 | 41 | 285\nOnttrekking reserves | 163 | 182 | 151\nSaldo na mutaties reserves | -3.801 | -3.925 | -3.841",
                  "RES_NA pass, RES_NA pass, RES_NA fail"},
             Case{"no way holds",
                  "Programma 2 | 2025 | 2026\nSaldo van baten en lasten | -3.890 | -4.066\nToevoegingen aan reserves | 74 | 41\nOnttrekkingen aan reserves | "
                  "163 | 182\nResultaat | 812 | 77",
                  "RES_NA not_checkable ambiguous_sign"},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), {"RES_NA", "HIER"}) == c.verdicts);
    }
}

TEST_CASE("the results of a company, one below the other") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"costs are taken off, although none is printed below zero",
                  "Bedragen | 2023 | 2022\nBedrijfsresultaat | 7.306 | 3.961\nRentebaten | 100 | 50\nRentelasten | 350 | 225\nResultaat voor belastingen | "
                  "7.056 | "
                  "3.786\nVennootschapsbelasting | 1.056 | 780\nResultaat na belastingen | 6.000 | 3.006",
                  "RES_NA pass, RES_NA pass, RES_NA pass, RES_NA pass"},
             Case{"one of three is wrong",
                  "Bedragen | 2024 | 2023 | 2022\nBedrijfsresultaat | 6.120 | 7.306 | 3.961\nRentebaten | 80 | 100 | 50\nRentelasten | 260 | 350 | "
                  "225\nResultaat voor "
                  "belastingen | 5.940 | 7.506 | 3.786",
                  "RES_NA pass, RES_NA fail, RES_NA pass"},
             Case{"no cost among the parts: the printed signs say it",
                  "Bedragen | 2023 | 2022\nExploitatieresultaat | -7.694 | -3.039\nIncidentele baten en lasten | - | -\nFinanciële baten en lasten | 817 | "
                  "-\nResultaat "
                  "voor belastingen | -7.377 | -3.039",
                  "RES_NA fail, RES_NA pass"},
             Case{"as many hold as miss, and the signs of costs are not known",
                  "Bedragen | 2023 | 2022\nBedrijfsresultaat | 7.306 | 3.961\nRentelasten | 350 | 225\nOverige posten | 31 | 12\nResultaat voor belastingen | "
                  "6.987 | 3.111",
                  "RES_NA not_checkable ambiguous_sign"},
             Case{"results of programmes are no results of one another",
                  "Programma | 2023 | 2022\nResultaat programma 1 | 7.306 | 3.961\nDekking | 350 | 225\nResultaat programma 2 | 912 | 450", ""},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), {"RES_NA"}) == c.verdicts);
    }
}
