#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* what;
    const char* table;
    const char* verdicts;
};

}  // namespace

TEST_CASE("shares, changes and means are proved by the figures") {
    for (const Case& c : {
             Case{"a share of one, rounded",
                  "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | 0,64\nC | 1.420 | 199 | 0,14\nD | 975 | 468 | 0,48\nE | 3.310 "
                  "| 2.647 | 0,80",
                  "SHARE pass_rounding, SHARE pass_rounding, SHARE pass_rounding, SHARE pass, SHARE pass_rounding"},
             Case{"a share of the total of its column, without a percent sign",
                  "Programma | lasten | aandeel van totaal\nBestuur | 12.417 | 14,3\nVeiligheid | 5.209 | 6,0\nSociaal | 41.388 | 47,5\nRuimte | 28.116 | "
                  "32,3\nTotaal | 87.130 | 100,0",
                  "SHARE pass_rounding, SHARE pass_rounding, SHARE pass_rounding, SHARE pass_rounding, COLSUM pass, COLSUM pass_rounding, SHARE pass"},
             Case{"a change in per cent, in a row",
                  "Jaar | Noord | Oost | Zuid | West | Dorp\n2020 | 394.607 | 5.657 | 193.948 | 11.300 | 64.120\n2024 | 411.992 | 7.010 | 117.639 | 7.904 | "
                  "58.633\n"
                  "verandering in % | 4,4 | 23,9 | -39,3 | -30,1 | -8,6",
                  "PCT_CHANGE pass_rounding, PCT_CHANGE pass_rounding, PCT_CHANGE pass_rounding, PCT_CHANGE pass_rounding, PCT_CHANGE pass_rounding"},
             Case{"a mean below its block",
                  "School | taal | rekenen | lezen | gym\nA | 71 | 64 | 88 | 55\nB | 83 | 70 | 75 | 61\nC | 64 | 91 | 69 | 80\nD | 79 | 58 | 92 | "
                  "77\nGemiddeld | 74,25 | 70,75 | 81,00 | 68,25",
                  "AVERAGE pass, AVERAGE pass, AVERAGE pass, AVERAGE pass"},
             Case{"a mean below its block and what was counted of it",
                  "Cursus | V1 | V2 | V3 | V4\nA | 5 | 4 | 3 | 2\nB | 4 | 4 | 1 | 5\nC | 5 | 2 | 3 | 1\nD | 3 | 4 | 2 | 4\nE | 5 | 5 | 4 | 2\nF | 4 | 3 | 5 | "
                  "1\nvijf | 3 | 1 | 1 | "
                  "1\nvier | 2 | 3 | 1 | 1\ndrie | 1 | 1 | 2 | 0\nrest | 0 | 1 | 2 | 4\nGemiddeld | 4,33 | 3,67 | 3,00 | 2,50",
                  "AVERAGE pass_rounding, AVERAGE pass_rounding, AVERAGE pass, AVERAGE pass"},
             Case{"prices, numbers and amounts: a product is no share",
                  "Post | aantal | prijs | bedrag\nA | 12 | 35 | 420\nB | 7 | 81 | 567\nC | 25 | 14 | 350\nD | 31 | 22 | 682", ""},
             Case{"two rows are too few to prove it", "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | 0,64", ""},
             Case{"percentages of something that is not in the table",
                  "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,71\nB | 2.000 | 1.270 | 0,22\nC | 1.420 | 199 | 0,59\nD | 975 | 468 | 0,13\nE | 3.310 "
                  "| 2.647 | 0,37",
                  ""},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(table_of(c.table, 1, UnitKind::none).run()) == c.verdicts);
    }
}

TEST_CASE("of many changes and means one that is wrong is a remark") {
    const auto verdict = [](const std::string& table, const char* rule) { return only(table_of(table, 1, UnitKind::none).run(), {rule}); };
    const std::string changes =
        "Jaar | Noord | Oost | Zuid | West | Dorp | Haven | Plas | Weide\n2020 | 394.607 | 5.657 | 193.948 | 11.300 | 64.120 | 8.000 | 23.112 | 71.405\n2024 | "
        "411.992 | 7.010 | 117.639 | 7.904 | 58.633 | 10.000 | 25.033 | 60.228\nverandering in % | 4,4 | 23,9 | -39,3 | -30,1 | -8,6 | 25,0 | 8,3 | ";
    const std::string rounded = "PCT_CHANGE pass_rounding, ", four = rounded + rounded + rounded + rounded;
    CHECK(verdict(changes + "-15,7", "PCT_CHANGE") == four + rounded + "PCT_CHANGE pass, " + rounded + "PCT_CHANGE pass_rounding");
    CHECK(verdict(changes + "-51,7", "PCT_CHANGE") == four + rounded + "PCT_CHANGE pass, " + rounded + "PCT_CHANGE flag");
    const std::string means =
        "School | taal | rekenen | lezen | gym | muziek | zwemmen | schrijven\nA | 71 | 64 | 88 | 55 | 61 | 83 | 72\nB | 83 | 70 | 75 | 61 | 74 | 61 | 90\nC | "
        "64 | 91 | 69 | "
        "80 | 66 | 77 | 59\nGemiddeld | 72,7 | 75,0 | 77,3 | 65,3 | 67,0 | 73,7 | ";
    const std::string exact = "AVERAGE pass, ", near = "AVERAGE pass_rounding, ";
    CHECK(verdict(means + "73,7", "AVERAGE") == near + exact + near + near + exact + near + "AVERAGE pass_rounding");
    CHECK(verdict(means + "37,7", "AVERAGE") == near + exact + near + near + exact + near + "AVERAGE flag");
    // The highest mean is no mean of the highest figures.
    const std::string schools =
        "School | 2023 | 2024 | 2025 | Gemiddeld\nA | 376 | 301 | 112 | 263,0\nB | 120 | 343 | 200 | 221,0\nC | 211 | 95 | 409 | 238,3\nD | 301 | 188 | 87 | "
        "192,0\nE | 97 | 144 | "
        "165 | 135,3\nF | 254 | 260 | 271 | 261,7\nHoogste | 376 | 343 | 409 | 263,0";
    CHECK(verdict(schools, "AVERAGE").find("flag") == std::string::npos);
    const std::string shares =
        "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | 0,64\nC | 1.420 | 199 | 0,14\nD | 975 | 468 | 0,48\nE | 3.310 | 2.647 | "
        "0,80\nF | 1.166 | 653 | 0,56\nG | 2.709 | 731 | 0,72\nH | 1.541 | 601 | 0,39";
    CHECK(verdict(shares, "SHARE").find("SHARE flag") != std::string::npos);
}

TEST_CASE("of many shares under that name the one that is wrong is a remark") {
    const char* shares =
        "Wijk | woningen | huur | aandeel\nA | 1.870 | 614 | 0,33\nB | 2.000 | 1.270 | 0,64\nC | 1.420 | 199 | 0,14\nD | 975 | 468 | 0,48\nE | 3.310 | 2.647 | "
        "0,80\n"
        "F | 1.166 | 653 | 0,65\nG | 2.709 | 731 | 0,27\nH | 1.541 | 601 | 0,39";
    int remarks = 0;
    for (const Check& check : table_of(shares, 1, UnitKind::none).run()) {
        CHECK(check.status != Status::fail);
        if (check.status != Status::flag) continue;
        ++remarks;
        CHECK(check.rule == "SHARE");
        CHECK(check.message == "F, aandeel: huur 653 of woningen 1.166 is printed as 0,65, which it is not; the others of the line are");
    }
    CHECK(remarks == 1);
    const std::string unnamed = "Wijk | woningen | huur | getal" + std::string(shares).substr(std::string(shares).find('\n'));
    for (const Check& check : table_of(unnamed, 1, UnitKind::none).run()) CHECK(check.status != Status::flag);
}

TEST_CASE("means of lines apart, where a label says that it is one") {
    const auto means = [](const std::string& name) {
        return only(audit_printed(printed(
                        "School | score | leerlingen | score | leerlingen | score | leerlingen | " + name +
                            "\nNoord | 7,1 | 120 | 6,4 | 131 | 8,8 | 128 | 7,43\nOost | 8,3 | 95 | 7,0 | 99 | 7,5 | 90 | 7,60\nZuid | 6,4 | 210 | 9,1 | 220 | "
                            "6,9 | 231 | 7,47\nWest | 7,9 | 80 | 5,8 | 77 | 9,2 | 71 | 7,63\nDorp | 5,5 | 44 | 6,1 | 41 | 7,0 | 48 | 6,20",
                        "")),
                    {"AVERAGE"});
    };
    CHECK(means("Gemiddelde score").rfind("AVERAGE pass", 0) == 0);
    CHECK(means("Uitslag") == "");
}

TEST_CASE("one figure below a whole list is its mean where it is called so") {
    const auto mean = [](const std::string& label, const std::string& figure) {
        return only(audit_printed(printed(
                        "Wijk | Waarde\nNoord | 241.350\nOost | 198.720\nZuid | 305.115\nWest | 277.940\nDorp | 412.080\n" + label + " | " + figure, "in €")),
                    {"AVERAGE"});
    };
    CHECK(mean("Gemiddeld", "287.041") == "AVERAGE pass");
    CHECK(mean("Gemiddeld", "278.041") == "");
    CHECK(mean("Gemeente", "287.041") == "");
}
