#include "audit/across/stocks.h"

#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string only(const std::vector<Check>& checks, const std::string& rule) {
    std::vector<Check> some;
    for (const Check& check : checks)
        if (check.rule == rule) some.push_back(check);
    return verdicts(some);
}

}  // namespace

TEST_CASE("a stock that rolls forward down a column") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"decreases printed positive",
                  "Reserve | 2025 | 2026\nStand per 1 januari | 463 | 412\nVermeerderingen | 0 | 20\nVerminderingen | 51 | 51\nStand per 31 december | 412 | "
                  "381",
                  "RES_ROLL pass, RES_ROLL pass"},
             Case{"decreases printed negative",
                  "Fonds | 2023 | 2022\nStand per 1 januari | 5.100 | 3.880\nBij: resultaat | 2.647 | 2.870\nAf: bestedingen | -3.587 | -1.650\nStand per 31 "
                  "december | 4.160 | 5.100",
                  "RES_ROLL pass, RES_ROLL pass"},
             Case{"one of two is off",
                  "Reserve | 2025 | 2026\nBeginstand | 8.463 | 8.412\nStorting | 10 | 20\nOnttrekking | -61 | -51\nEindstand | 8.412 | 8.831",
                  "RES_ROLL pass, RES_ROLL fail"},
             Case{"both are off: other things may have gone into it",
                  "Reserve | 2025 | 2026\nBeginstand | 463 | 412\nStorting | 0 | 20\nOnttrekking | -51 | -51\nEindstand | 499 | 831",
                  "RES_ROLL flag, RES_ROLL flag"},
             Case{"one column, signs as printed",
                  "Leningen | Bedrag\nStand per 1 januari 2025 | 42.711\nNieuwe leningen | 2.355\nAflossingen | -1.096\nStand per 31 december 2025 | 25.366",
                  "RES_ROLL flag"},
             Case{"one column, what lowers it said by no sign and no name",
                  "Leningen | Bedrag\nStand per 1 januari 2025 | 42.711\nLening A | 2.355\nLening B | 1.096\nStand per 31 december 2025 | 25.366", ""},
             Case{"p.m.", "Reserve | 2025 | 2026\nBeginstand | 463 | 412\nStorting | 10 | p.m.\nOnttrekking | -61 | -51\nEindstand | 412 | 831",
                  "RES_ROLL pass, RES_ROLL not_checkable null_token"},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), "RES_ROLL") == c.verdicts);
    }
}

TEST_CASE("loans roll forward along their row") {
    const auto rolled = [](const std::string& repaid) {
        const std::string table =
            "Jaar | Stand 1-1 | Nieuwe leningen | Aflossingen | Stand 31-12\n2026 | 31.990 | 7.000 | 3.495 | 35.495\n2027 | 35.495 | 5.000 | 5.984 | "
            "34.511\n2028 | 34.511 | 2.000 | " +
            repaid + " | 32.338\n2029 | 32.338 | 2.000 | 6.099 | 28.239";
        return only(audit_printed(printed(table)), "RES_ROLL");
    };
    CHECK(rolled("4.173") == "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass, RES_ROLL pass");
    CHECK(rolled("41.730") == "RES_ROLL pass, RES_ROLL pass, RES_ROLL fail, RES_ROLL pass");
}

TEST_CASE("what a year ends with, the next begins with") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"it does", "Reserve | 2025 | 2026\nStand per 1 januari | 463 | 412\nOnttrekking | -51 | -51\nStand per 31 december | 412 | 361",
                  "RES_CONT pass"},
             Case{"it does not", "Reserve | 2025 | 2026\nStand per 1 januari | 463 | 414\nOnttrekking | -51 | -51\nStand per 31 december | 412 | 363",
                  "RES_CONT fail"},
             Case{"of a budget, new each year", "Kadernota | 2026 | 2027\nBeginsaldo | 463 | 414\nLonen | -51 | -51\nEindsaldo | 412 | 363", ""},
             Case{"a saldo that goes on", "Kas | 2026 | 2027 | 2028\nBeginsaldo | 463 | 412 | 371\nUitgaven | -51 | -51 | -20\nEindsaldo | 412 | 361 | 351",
                  "RES_CONT pass, RES_CONT fail"},
             Case{"years apart", "Reserve | 2025 | 2028\nStand per 1 januari | 463 | 414\nOnttrekking | -51 | -51\nStand per 31 december | 412 | 363", ""},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), "RES_CONT") == c.verdicts);
    }
}

TEST_CASE("the same stock in two tables") {
    const char* const first =
        "Reserve | Stand 1-1-2024 | Mutaties | Stand 31-12-2024\nAlgemene reserve | 900 | 100 | 1.000\nReserve wegen | 500 | -20 | 480\nReserve sociaal | 70 | "
        "7 | 77";
    struct Case {
        const char* what;
        const char* second;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"agrees",
                  "Reserve | Stand 1-1-2025 | Mutaties | Stand 31-12-2025\nAlgemene reserve | 1.000 | 5 | 1.005\nReserve wegen | 480 | 0 | 480\nReserve "
                  "sociaal | 77 | 3 | 80",
                  "RES_CONT pass, RES_CONT pass, RES_CONT pass"},
             Case{"one differs",
                  "Reserve | Stand 1-1-2025 | Mutaties | Stand 31-12-2025\nAlgemene reserve | 1.000 | 5 | 1.005\nReserve wegen | 460 | 0 | 460\nReserve "
                  "sociaal | 77 | 3 | 80",
                  "RES_CONT pass, RES_CONT fail, RES_CONT pass"},
             Case{"other things under one name",
                  "Reserve | Stand 1-1-2025 | Mutaties | Stand 31-12-2025\nAlgemene reserve | 1.200 | 5 | 1.205\nReserve wegen | 460 | 0 | 460\nReserve "
                  "sociaal | 79 | 3 | 82",
                  ""},
         }) {
        CAPTURE(c.what);
        Literal literal = table_of(first, 1000);
        add_table(literal, c.second, 1000);
        CHECK(only(literal.run(), "RES_CONT") == c.verdicts);
    }
    Literal literal = table_of(first, 1000);
    add_table(literal,
              "Reserve | Stand 1-1-2025 | Mutaties | Stand 31-12-2025\nAlgemene reserve | 1.000 | 5 | 1.005\nReserve wegen | 460 | 0 | 460\nReserve sociaal | "
              "77 | 3 | 80",
              1000);
    for (const Check& check : literal.run())
        if (check.rule == "RES_CONT") CHECK(check.severity == Severity::warning);
}

TEST_CASE("activa are passiva") {
    const char* const activa = "Activa | 31-12-2024 | 31-12-2023\nVaste activa | 700 | 650\nVlottende activa | 300 | 320\nTotaal activa | 1.000 | 970";
    struct Case {
        const char* what;
        const char* passiva;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"they are", "Passiva | 31-12-2024 | 31-12-2023\nEigen vermogen | 400 | 410\nSchulden | 600 | 560\nTotaal passiva | 1.000 | 970",
                  "BALANS pass, BALANS pass"},
             Case{"not in one year", "Passiva | 31-12-2024 | 31-12-2023\nEigen vermogen | 400 | 410\nSchulden | 600 | 540\nTotaal passiva | 1.000 | 950",
                  "BALANS pass, BALANS fail"},
             Case{"the years of one side in each other's place",
                  "Passiva | 31-12-2024 | 31-12-2023\nEigen vermogen | 410 | 400\nSchulden | 560 | 600\nTotaal passiva | 970 | 1.000",
                  "BALANS not_checkable ambiguous_binding"},
             Case{"another balance", "Passiva | 31-12-2022\nEigen vermogen | 400\nSchulden | 601\nTotaal passiva | 1.001",
                  "BALANS not_checkable ambiguous_binding"},
         }) {
        CAPTURE(c.what);
        Literal literal = table_of(activa, 1000);
        add_table(literal, c.passiva, 1000);
        CHECK(only(literal.run(), "BALANS") == c.verdicts);
    }
}

TEST_CASE("years of one side of a balance in each other's place") {
    Literal literal = table_of("Activa | eind 2024 | eind 2023\nVaste activa | 7.700 | 6.650\nVlottend | 300 | 320\nTotaal activa | 8.000 | 6.970", 1000);
    add_table(literal, "Passiva | eind 2024 | eind 2023\nEigen vermogen | 1.410 | 1.400\nSchulden | 5.560 | 6.600\nTotaal passiva | 6.970 | 8.000", 1000);
    CHECK(only(literal.run(), "BALANS") == "BALANS flag");
    // The headers say so themselves.
    Literal reversed = table_of("Activa | 31-12-2024 | 31-12-2023\nVaste activa | 7.700 | 6.650\nVlottend | 300 | 320\nTotaal activa | 8.000 | 6.970", 1000);
    add_table(reversed, "Passiva | 31-12-2023 | 31-12-2024\nEigen vermogen | 1.410 | 1.400\nSchulden | 5.560 | 6.600\nTotaal passiva | 6.970 | 8.000", 1000);
    CHECK(only(reversed.run(), "BALANS") == "BALANS not_checkable ambiguous_binding");
}
