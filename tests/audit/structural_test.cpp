#include "audit/across/structural.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("what is left of the result without incidental items") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"less the saldo of incidental items",
                  "Structureel saldo | 2024 | 2025 | 2026\nBegrotingssaldo | 210 | 180 | -35\nIncidentele baten | 40 | 0 | 15\nIncidentele lasten | -300 | -60 "
                  "| 0\nSaldo incidentele posten | -260 | -60 | 15\nStructureel "
                  "begrotingssaldo | 470 | 240 | -50",
                  "STRUCT pass, STRUCT pass, STRUCT pass"},
             Case{"less each of them",
                  "Structureel saldo | 2024 | 2025\nGeraamd resultaat | 210 | 180\nIncidentele baten | 40 | 10\nIncidentele lasten | -300 | -60\nStructureel "
                  "saldo | 470 | 230",
                  "STRUCT pass, STRUCT pass"},
             Case{"off by rounding",
                  "Structureel saldo | 2024 | 2025\nGeraamd resultaat | 210 | 180\nIncidentele baten | 40 | 10\nIncidentele lasten | -300 | -60\nStructureel "
                  "saldo | 471 | 230",
                  "STRUCT pass_rounding, STRUCT pass"},
             Case{"one of four is wrong",
                  "Structureel saldo | 2024 | 2025 | 2026 | 2027\nBegrotingssaldo | 210 | 180 | -35 | 12\nIncidentele baten | 40 | 10 | 15 | 4\nIncidentele "
                  "lasten | -300 | -60 | 0 | -9\nStructureel begrotingssaldo | 470 | "
                  "230 | -50 | 71",
                  "STRUCT pass, STRUCT pass, STRUCT pass, STRUCT fail"},
             Case{"nothing holds: other things went into it",
                  "Structureel saldo | 2024 | 2025\nBegrotingssaldo | 210 | 180\nIncidentele lasten | -300 | -60\nStructureel begrotingssaldo | 7 | 9", ""},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), {"STRUCT"}) == c.verdicts);
    }
}

TEST_CASE("incidenteel and structureel make the whole") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"parts below their whole",
                  "Meerjarenbeeld | 2024 | 2025 | 2026\nStand kadernota | 100 | 120 | 90\nWijziging | 87 | 81 | 5\nBegrotingssaldo | 187 | 201 | 95\nwaarvan "
                  "incidenteel | -380 | 64 | 10\nwaarvan structureel | 567 | 137 | 85",
                  "IS_SUM pass, IS_SUM pass, IS_SUM pass"},
             Case{"one of three is wrong",
                  "Meerjarenbeeld | 2024 | 2025 | 2026\nStand kadernota | 100 | 120 | 90\nWijziging | 87 | 81 | 5\nBegrotingssaldo | 187 | 201 | 95\nwaarvan "
                  "incidenteel | -380 | 64 | 10\nwaarvan structureel | 576 | 137 | 85",
                  "IS_SUM fail, IS_SUM pass, IS_SUM pass"},
             Case{"columns, under their own name instead of ROWSUM",
                  "Maatregel | Incidenteel | Structureel | Totaal\nOpvang | 40 | 60 | 100\nToezicht | 0 | 35 | 35\nGroen | 12 | -30 | -18",
                  "IS_SUM pass, IS_SUM pass, IS_SUM pass"},
             Case{"columns off by rounding",
                  "Maatregel | Incidenteel | Structureel | Totaal\nOpvang | 40 | 60 | 100\nToezicht | 0 | 35 | 35\nGroen | 12 | -30 | -17",
                  "IS_SUM pass, IS_SUM pass, IS_SUM pass_rounding"},
         }) {
        CAPTURE(c.what);
        CHECK(only(audit_printed(printed(c.table)), {"IS_SUM", "ROWSUM"}) == c.verdicts);
    }
}

TEST_CASE("a change makes the budget after it of the one before") {
    const auto tried = [](const char* table) { return only(audit_printed(printed(table)), {"BUDGET_CHANGE", "DIFF", "ROWSUM"}); };
    CHECK(tried("Post | Begroting voor wijziging | Wijziging | Begroting na wijziging\nWegen | 1.200 | -80 | 1.120\nGroen | 640 | 25 | 665\nSport | 300 | 10 | "
                "310") == "BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE pass");
    CHECK(tried("Post | Begroting voor wijziging | Wijziging | Begroting na wijziging\nWegen | 1.200 | -80 | 1.120\nGroen | 640 | 25 | 665\nSport | 300 | 10 | "
                "311") == "BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE pass_rounding");
    CHECK(tried("Post | Begroting voor wijziging | Wijziging | Begroting na wijziging\nWegen | 1.200 | -80 | 1.120\nGroen | 640 | 25 | 665\nParken | 90 | 5 | "
                "95\nSport | 300 | 10 | 130") == "BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE fail");
    CHECK(tried("Post | Begroting na wijziging | Realisatie | Verschil\nWegen | 1.200 | 1.120 | -80\nGroen | 640 | 665 | 25\nSport | 300 | 310 | 10") ==
          "DIFF pass, DIFF pass, DIFF pass");
}

TEST_CASE("incidenteel and structureel beside an amount that no header calls their total") {
    const auto tried = [](const char* table) { return only(audit_printed(printed(table)), {"IS_SUM", "ROWSUM", "DIFF"}); };
    CHECK(tried("Onderwerp | Bedrag 2026 | Incidenteel | Structureel\nA | 190 | 130 | 60\nB | -75 | -45 | -30\nC | 340 | 310 | 30\nD | 485 | -80 | -35\nE | 60 "
                "| 25 | 35\nTotaal "
                "| 1.000 | 340 | 60") == "IS_SUM pass, IS_SUM pass, IS_SUM pass, IS_SUM fail, IS_SUM pass, IS_SUM fail");
    CHECK(tried("Onderwerp | 2026 | Incidenteel | Structureel\nA | 412 V | 412 V | -\nB | 655 N | 455 N | 500 N\nC | 128 V | 128 V | -\nD | 74 V | - | 74 V") ==
          "IS_SUM pass, IS_SUM fail, IS_SUM pass, IS_SUM pass");
    // What is asked may be part of something else.
    CHECK(tried("Onderwerp | Budget | Incidenteel | Structureel\nA | 190 | 130 | 60\nB | 975 | -45 | -30\nC | 840 | 310 | 30\nD | 485 | -80 | -35") == "");
}

TEST_CASE("a budget changed once is what the next change starts from") {
    const auto tried = [](const char* rows) {
        return only(audit_printed(
                        printed(std::string("Programma | Primitieve begroting 2026 | Begroting na 1e wijziging | Mutatie 2e tussenrapportage | Begroting na 2e "
                                            "tussenrapportage\n") +
                                rows)),
                    {"BUDGET_CHANGE"});
    };
    CHECK(tried("Bestuur | 13.110 | 13.355 | -38 | 13.317\nVeiligheid | 4.020 | 4.062 | 12 | 4.074\nZorg | 46.380 | 47.015 | 655 | 47.970\nRuimte | 12.804 | "
                "13.277 | "
                "-340 | 12.937\nCultuur | 6.145 | 6.210 | 0 | 6.210\nTotaal | 82.459 | 83.919 | 289 | 84.508") ==
          "BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE fail, BUDGET_CHANGE pass, BUDGET_CHANGE pass, BUDGET_CHANGE fail");
}

TEST_CASE("differences that V and N sign run the other way for baten") {
    const auto tried = [](const std::string& last) {
        return only(
            audit_printed(printed("Onderwerp | Begroting 2025 na wijziging | Rekening 2025 | Verschil | V/N\nPersoneelslasten | 21.500 | 20.800 | 700 | V\n"
                                  "Energielasten | 6.200 | 6.900 | 700 | N\nHuisvestingslasten | 3.150 | 3.010 | 140 | V\n" +
                                  last)),
            {"DIFF"});
    };
    CHECK(tried("Heffingsopbrengsten | 78.100 | 78.900 | 800 | V") == "DIFF pass, DIFF pass, DIFF pass, DIFF pass");
    CHECK(tried("Heffingsopbrengsten | 78.100 | 78.900 | 900 | V") == "DIFF pass, DIFF pass, DIFF pass, DIFF fail");
    CHECK(tried("Onderhoudslasten | 78.100 | 78.900 | 800 | V") == "DIFF pass, DIFF pass, DIFF pass, DIFF fail");
}

TEST_CASE("differences of which a plus is what is good run the other way for baten") {
    const auto tried = [](const std::string& last) {
        return only(audit_printed(printed("Onderwerp | Begroting 2025 | Rekening 2025 | Verschil\nPersoneelslasten | 21.500 | 20.800 | 700\n"
                                          "Energielasten | 6.200 | 6.900 | -700\nHuisvestingslasten | 3.150 | 3.010 | 140\nRentelasten | 410 | 400 | 10\n" +
                                          last)),
                    {"DIFF"});
    };
    const std::string lasten = "DIFF pass, DIFF pass, DIFF pass, DIFF pass, ";
    CHECK(tried("Heffingsopbrengsten | 78.100 | 78.900 | 800\nHuuropbrengsten | 900 | 850 | -50") == lasten + "DIFF pass, DIFF pass");
    CHECK(tried("Heffingsopbrengsten | 78.100 | 78.900 | 900\nHuuropbrengsten | 900 | 850 | 50") == lasten + "DIFF fail, DIFF pass");
    CHECK(tried("Heffingsopbrengsten | 78.100 | 78.900 | 800") == lasten + "DIFF not_checkable ambiguous_sign");
    CHECK(tried("Onderhoudslasten | 78.100 | 78.900 | 800") == lasten + "DIFF fail");
}
