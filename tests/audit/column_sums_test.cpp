#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("sums along a row") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"a total column", "Post | 2024 | 2025 | totaal\nA | 10 | 20 | 30\nB | 7 | 8 | 15\nC | 1 | 2 | 3", "ROWSUM pass, ROWSUM pass, ROWSUM pass"},
             Case{"a total column with one error", "Post | 2024 | 2025 | totaal\nA | 10 | 20 | 30\nB | 7 | 8 | 15\nC | 10 | 20 | 33\nD | 3 | 4 | 7",
                  "ROWSUM pass, ROWSUM pass, ROWSUM fail, ROWSUM pass"},
             Case{"no columns add up", "Post | 2024 | 2025 | totaal\nA | 10 | 20 | 99\nB | 7 | 8 | 88", "ROWSUM not_checkable ambiguous_binding"},
             Case{"verschil = rekening - begroting", "Post | begroting | rekening | verschil\nA | 10 | 25 | 15\nB | 7 | 3 | -4\nC | 9 | 9 | 0",
                  "DIFF pass, DIFF pass, DIFF pass"},
             Case{"verschil = begroting - rekening", "Post | begroting | rekening | verschil\nA | 10 | 25 | -15\nB | 7 | 3 | 4", "DIFF pass, DIFF pass"},
             Case{"one verschil wrong", "Post | begroting | rekening | verschil\nA | 10 | 25 | 15\nB | 7 | 3 | -4\nC | 9 | 29 | 2\nD | 10 | 30 | 20",
                  "DIFF pass, DIFF pass, DIFF fail, DIFF pass"},
             Case{"a roll of reserves",
                  "Reserve | saldo 1-1-2024 | vermeerdering | vermindering | saldo 31-12-2024\nA | 100 | 5 | -20 | 85\nB | 40 | 0 | -40 | 0",
                  "RES_ROLL pass, RES_ROLL pass"},
             Case{"a row with a blank says nothing against the others",
                  "Reserve | saldo 1-1-2024 | vermeerdering | vermindering | saldo 31-12-2024\nA | 1.100 | 50 | -20 | 1.130\nB | 440 | 0 | -40 | 400\n"
                  "C | 700 | 15 | -5 | 710\nwaarvan vast | 300 | | | 280\nD | 610 | 30 | -100 | 504",
                  "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass, RES_ROLL not_checkable missing_operand, RES_ROLL fail"},
             Case{"changes that are blank for zero do not make a blank stock zero",
                  "Reserve | stand 1-1-2024 | toevoeging | onttrekking | stand 31-12-2024\nA | 21.100 | 3.050 | | 24.150\nB | 14.440 | | 2.040 | 12.400\n"
                  "C | 17.305 | 1.511 | | 18.816\nD | | 3.030 | 1.100 | 11.504",
                  "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass, RES_ROLL not_checkable missing_operand"},
             Case{"decreases printed without a sign",
                  "Reserve | stand 1-1-2024 | toevoeging | onttrekking | stand 31-12-2024\nA | 100 | 5 | 20 | 85\nB | 40 | 0 | 40 | 0",
                  "RES_ROLL pass, RES_ROLL pass"},
             Case{"fixed assets: what is sold lowers them as what is written off does",
                  "Activa | boekwaarde 31-12-2023 | investeringen | desinvesteringen | afschrijvingen | boekwaarde 31-12-2024\nA | 210 | 0 | 69 | 1 | 140\n"
                  "B | 60 | 73 | 5 | 12 | 116\nC | 186 | 119 | 2 | 19 | 284",
                  "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass"},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(table_of(c.table, 1000).run()) == c.verdicts);
    }
}

TEST_CASE("what is added to reserves lowers a saldo") {
    const auto tried = [](const std::string& last) {
        std::string told;
        for (const Check& check : table_of("P | saldo | Toevoeging reserves | Onttrekking reserves | Saldo na reserves\nWegen | 900 | 40 | 15 | 875\n"
                                           "Groen | 310 | 0 | 60 | 370\nWater | 505 | 25 | 5 | 485\nWonen | 120 | 10 | 30 | " +
                                           last)
                                      .run())
            if (check.rule == "RES_NA" || check.rule == "RES_ROLL") told += verdicts({check}) + " ";
        return told;
    };
    CHECK(tried("140") == "RES_NA pass RES_NA pass RES_NA pass RES_NA pass ");
    CHECK(tried("104") == "RES_NA pass RES_NA pass RES_NA pass RES_NA fail ");
}
