// The arithmetic rules of the catalogue, each where its other tests do not show it: holds, holds by rounding, fails, cannot be tried.
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* rule;
    const char* verdicts;
    const char* table;
};

const Case kCases[] = {
    {"ROWSUM", "ROWSUM pass, ROWSUM pass, ROWSUM pass",
     "Wijk | wonen | zorg | Totaal\nNoord | 312 | 1.204 | 1.516\nZuid | 450 | 977 | 1.427\nOost | 281 | 640 | 921"},
    {"ROWSUM", "ROWSUM pass, ROWSUM pass_rounding, ROWSUM pass",
     "Wijk | wonen | zorg | Totaal\nNoord | 312 | 1.204 | 1.516\nZuid | 450 | 977 | 1.428\nOost | 281 | 640 | 921"},
    {"ROWSUM", "ROWSUM pass, ROWSUM fail, ROWSUM pass, ROWSUM pass",
     "Wijk | wonen | zorg | Totaal\nNoord | 312 | 1.204 | 1.516\nZuid | 450 | 977 | 1.472\nOost | 281 | 640 | 921\nWest | 105 | 333 | 438"},
    {"ROWSUM", "ROWSUM not_checkable ambiguous_binding",
     "Wijk | wonen | zorg | Totaal\nNoord | 312 | 1.204 | 2.001\nZuid | 450 | 977 | 3.310\nOost | 281 | 640 | 777"},
    {"DIFF", "DIFF pass, DIFF pass_rounding, DIFF pass",
     "Post | begroting | rekening | verschil\nWegen | 812 | 790 | -22\nGroen | 455 | 470 | 16\nRiool | 1.310 | 1.402 | 92"},
    {"DIFF", "DIFF pass, DIFF fail, DIFF pass, DIFF pass",
     "Post | begroting | rekening | verschil\nWegen | 812 | 790 | -22\nGroen | 455 | 470 | 51\nRiool | 1.310 | 1.402 | 92\nAfval | 733 | 701 | -32"},
    {"DIFF", "DIFF not_checkable ambiguous_binding",
     "Post | begroting | rekening | verschil\nWegen | 812 | 790 | 60\nGroen | 455 | 470 | 511\nRiool | 1.310 | 1.402 | 7"},
    {"DIFF", "DIFF pass, DIFF pass, DIFF fail, DIFF pass",
     "Krediet | beschikbaar | uitgaven t/m 2024 | uitgaven 2025 | restant krediet\nGemaal | 4.120 | 1.310 | 955 | 1.855\nStuwen | 902 | 0 | 417 | 485\n"
     "Dijk | 7.730 | 2.204 | 3.118 | 2.804\nBaggeren | 615 | 120 | 95 | 400"},
    {"ROWSUM", "ROWSUM pass, ROWSUM pass, ROWSUM pass, ROWSUM pass",
     "Wijk | wonen | zorg | Totaal\nNoord | 312 | 1.204 | 1.516\nZuid | 450 | 977 | 1.427\nOost | 281 | 640 | 921\nWest | 105 | 333 | 438\nHoogste | 450 | "
     "1.204 | 1.516"},
    {"RES_NA", "RES_NA pass_rounding, RES_NA pass, RES_NA pass",
     "Overzicht | 2025 | 2026 | 2027\nSaldo van baten en lasten | -2.349 | -554 | -4.411\nMutaties reserves | 2.382 | 922 | 97\nGeraamd resultaat | 32 | 368 | "
     "-4.314"},
    {"RES_NA", "RES_NA fail, RES_NA pass, RES_NA pass",
     "Overzicht | 2025 | 2026 | 2027\nSaldo van baten en lasten | -2.349 | -554 | -4.411\nMutaties reserves | 2.382 | 922 | 97\nGeraamd resultaat | 320 | 368 "
     "| -4.314"},
    {"RES_ROLL", "RES_ROLL pass, RES_ROLL pass_rounding",
     "Reserve | stand 1-1-2025 | toevoeging | onttrekking | stand 31-12-2025\nAlgemeen | 28.970 | 245 | 3.050 | 26.165\nBestemming | 15.651 | 3.444 | 4.372 | "
     "14.724"},
    {"RES_ROLL", "RES_ROLL not_checkable ambiguous_binding",
     "Reserve | stand 1-1-2025 | toevoeging | onttrekking | stand 31-12-2025\nAlgemeen | 28.970 | 245 | 3.050 | 21.002\nBestemming | 15.651 | 3.444 | 4.372 | "
     "19.300"},
    {"BUDGET_CHANGE", "BUDGET_CHANGE not_checkable ambiguous_binding",
     "Programma | begroting voor wijziging | wijziging | begroting na wijziging\nBestuur | 8.120 | 115 | 9.700\nZorg | 41.300 | 1.210 | 40.020"},
    {"HEFFING_100", "HEFFING_100 pass, HEFFING_100 pass_rounding, HEFFING_100 pass_rounding, HEFFING_100 fail",
     "Heffing | Totale kosten | Totale opbrengsten | Kostendekkendheid\nAfval | 4.320 | 4.104 | 95%\nRiool | 3.110 | 2.999 | 96%\nMarkt | 88 | 61 | 69%\nLeges "
     "| 655 | 498 | 67%"},
    {"HIER", "HIER pass, HIER pass_rounding, HIER pass",
     "Post | 2025 | 2026 | 2027\nLoon | 4.120 | 4.233 | 4.310\nHuur | 2.205 | 2.190 | 2.260\nSubtotaal bestuur | 6.325 | 6.423 | 6.570\nZorg | 3.310 | 3.405 | "
     "3.512\nWmo | 1.046 | 1.101 | 1.130\nSubtotaal zorg | 4.356 | 4.506 | 4.642\nTotaal | 10.681 | 10.930 | 11.212"},
    {"HIER", "HIER pass, HIER fail, HIER pass",
     "Post | 2025 | 2026 | 2027\nLoon | 4.120 | 4.233 | 4.310\nHuur | 2.205 | 2.190 | 2.260\nSubtotaal bestuur | 6.325 | 6.423 | 6.570\nZorg | 3.310 | 3.405 | "
     "3.512\nWmo | 1.046 | 1.101 | 1.130\nSubtotaal zorg | 4.356 | 4.506 | 4.642\nTotaal | 10.681 | 10.292 | 11.212"},
    {"HIER", "HIER pass, HIER pass, HIER not_checkable null_token",
     "Post | 2025 | 2026 | 2027\nLoon | 4.120 | 4.233 | 4.310\nHuur | 2.205 | 2.190 | 2.260\nSubtotaal bestuur | 6.325 | 6.423 | 6.570\nZorg | 3.310 | 3.405 | "
     "3.512\nWmo | 1.046 | 1.101 | p.m.\nSubtotaal zorg | 4.356 | 4.506 | p.m.\nTotaal | 10.681 | 10.929 | 11.212"},
    {"RES_NA", "RES_NA pass, RES_NA pass, RES_NA not_checkable null_token",
     "Overzicht | 2025 | 2026 | 2027\nSaldo van baten en lasten | -2.349 | -554 | -4.411\nMutaties reserves | 2.382 | 922 | p.m.\nGeraamd resultaat | 33 | 368 "
     "| "
     "-4.314"},
    {"IS_SUM", "IS_SUM pass, IS_SUM pass, IS_SUM pass, IS_SUM not_checkable null_token",
     "Maatregel | Incidenteel | Structureel | Totaal\nOpvang | 40 | 60 | 100\nToezicht | 0 | 35 | 35\nGroen | 12 | -30 | -18\nVervoer | p.m. | 25 | 40"},
    {"STRUCT", "STRUCT pass, STRUCT pass, STRUCT not_checkable null_token",
     "Structureel saldo | 2024 | 2025 | 2026\nGeraamd resultaat | 210 | 180 | 95\nIncidentele baten | 40 | 10 | p.m.\nIncidentele lasten | -300 | -60 | "
     "-20\nStructureel "
     "saldo | 470 | 230 | 90"},
    {"FORMULA", "FORMULA pass, FORMULA pass_rounding, FORMULA pass, FORMULA pass, FORMULA pass, FORMULA fail",
     "Renterisico | 2025 | 2026 | 2027\n1 Herzieningen | 310 | 295 | 280\n2 Aflossingen | 1.204 | 1.190 | 1.185\n3 Norm | 5.400 | 5.300 | 5.250\n4 Risico "
     "(1+2) | 1.514 | 1.486 | "
     "1.465\n5 Ruimte (3-4) | 3.886 | 3.814 | 3.875"},
    {"RES_CONT", "RES_CONT warn_rounding",
     "Reserve | 2025 | 2026\nStand per 1 januari | 463 | 413\nOnttrekking | -51 | -51\nStand per 31 december | 412 | 362"},
    {"BALANS", "BALANS pass, BALANS warn_rounding",
     "Balans | 2025 | 2024\nVaste activa | 7.700 | 6.650\nVlottende activa | 300 | 320\nTotaal activa | 8.000 | 6.970\nEigen vermogen | 1.410 | "
     "1.400\nSchulden | 6.590 | 5.571\nTotaal passiva | 8.000 | 6.971"},
    {"PAIR0", "PAIR0 pass, PAIR0 pass, PAIR0 pass, PAIR0 flag",
     "Nieuw beleid | 2024 | 2025 | 2026 | 2027\nOpvang vluchtelingen | 480 | 455 | 430 | 410\nRijksbijdrage opvang | -480 | -455 | -430 | -401\nBomen | 12 | "
     "20 | 31 | 8\nTotaal | 12 | 20 | 31 | 17"},
    {"YEAR_GAP", "YEAR_GAP flag", "Post | 2022 | 2024 | 2025\nA | 1 | 2 | 3\nB | 4 | 5 | 6"},
};

}  // namespace

TEST_CASE("rules of the catalogue") {
    for (const Case& c : kCases) {
        CAPTURE(c.rule, c.table);
        CHECK(only(audit_printed(printed(c.table)), {c.rule}) == c.verdicts);
    }
}
