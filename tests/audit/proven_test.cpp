#include <map>
#include <string>

#include "audit/literal_table.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Case {
    const char* what;
    const char* table;
    const char* verdicts;
    std::int64_t scale = 1;
};

}  // namespace

TEST_CASE("sums that no label names are proved by the figures") {
    for (const Case& c : {
             Case{"the whole stands above its parts",
                  "Post | 2023 | 2024 | 2025\nAlles bij elkaar | 48.213 | 51.908 | 57.114\nWegen | 31.117 | 30.245 | 36.009\nWater | 17.096 | 21.663 | 21.105",
                  "COLSUM pass, COLSUM pass, COLSUM pass"},
             Case{"the whole stands left of its parts",
                  "Wijk | allen | mannen | vrouwen\nNoord | 48.213 | 31.117 | 17.096\nOost | 51.908 | 30.245 | 21.663\nZuid | 57.114 | 36.009 | 21.105",
                  "ROWSUM pass, ROWSUM pass, ROWSUM pass"},
             Case{"rounded figures",
                  "Post | 2023 | 2024 | 2025 | 2026\nAlles bij elkaar | 48.213 | 51.909 | 57.114 | 61.220\nWegen | 31.117 | 30.245 | 36.009 | 40.100\nWater | "
                  "17.096 | 21.663 | "
                  "21.105 | 21.120",
                  "COLSUM pass, COLSUM pass_rounding, COLSUM pass, COLSUM pass", 1000},
             Case{"figures that add up by chance: too small to prove anything", "Post | 2023 | 2024\nAlles | 5 | 7\nWegen | 3 | 4\nWater | 2 | 3", ""},
             Case{"one column is not enough", "Post | 2023\nIets | 48.213\nWegen | 31.117\nWater | 17.096", ""},
             Case{"sums of prices are alike in every row: no evidence",
                  "Uren | tien | vijf | vijftien | twintig\nA | 18.350 | 9.175 | 27.525 | 36.700\nB | 17.440 | 8.720 | 26.160 | 34.880\nC | 18.410 | 9.205 | "
                  "27.615 | 36.820",
                  ""},
             Case{"every second column",
                  "Wijk | allen | Q1 | % Q1 | Q2 | % Q2 | Q3 | % Q3\nNoord | 48.213 | 21.117 | 44 | 17.096 | 35 | 10.000 | 21\nOost | 51.908 | 20.245 | 39 | "
                  "21.663 | 42 | 10.000 "
                  "| 19\nZuid | 57.114 | 26.009 | 46 | 21.105 | 37 | 10.000 | 18\nWest | 41.911 | 20.408 | 49 | 11.290 | 27 | 10.213 | 24",
                  "ROWSUM pass, ROWSUM pass, ROWSUM pass, ROWSUM pass"},
             Case{"terms that stand apart, with averages between them",
                  "Post | 2023 | 2024 | 2025 | 2026\nNoord | 48.213 | 51.908 | 57.114 | 60.300\nper inwoner | 31 | 33 | 36 | 38\nOost | 17.096 | 21.663 | "
                  "21.105 | 12.007\n"
                  "per inwoner | 17 | 22 | 21 | 13\nZuid | 36.412 | 30.018 | 41.227 | 33.951\nper bedrijf | 212 | 187 | 244 | 199\nper inwoner | 29 | 24 | 33 "
                  "| 27\n"
                  "Stad | 101.721 | 103.589 | 119.446 | 106.258",
                  "COLSUM pass, COLSUM pass, COLSUM pass, COLSUM pass"},
             Case{"parts that are alone in most rows: the whole is one here, the other there",
                  "Wijk | alle | gewoon | bijzonder\nA | 912 | 912 |\nB | 847 | | 847\nC | 633 | 633 |\nD | 1.208 | | 1.208\nE | 977 | 604 | 373",
                  "ROWSUM pass, ROWSUM pass, ROWSUM pass, ROWSUM pass, ROWSUM pass"},
             Case{"a column that is another one nearly everywhere is no sum",
                  "Wijk | alle | gewoon | bijzonder\nA | 912 | 912 |\nB | 847 | 847 |\nC | 633 | 633 |\nD | 1.208 | 1.208 |\nE | 977 | 977 |", ""},
             Case{"a figure that cannot be read is no term",
                  "Post | 2023 | 2024 | 2025 | 2026\nAlles bij elkaar | 48.213 | 51.908 | 57.114 | 60.300\nWegen | 31.117 | 30.245 | 36.009 | p.m.\nWater | "
                  "17.096 | 21.663 | "
                  "21.105 | 12.000",
                  "COLSUM pass, COLSUM pass, COLSUM pass"},
         }) {
        CAPTURE(c.what);
        auto checks = table_of(c.table, c.scale).run();
        CHECK(verdicts(checks) == c.verdicts);
    }
}

TEST_CASE("a sum that is weak by itself is proved by the same form some lines away") {
    const char* weak =
        "Post | 2023 | 2024 | 2025\nPersonen | 84 | 97 | 88\nRuimte | 41 | 38 | 47\nPersonen Noord | 31 | 54 | 39\nRuimte Noord | 22 | 19 | 31\nPersonen Zuid "
        "| 53 | 43 | "
        "49\nRuimte Zuid | 19 | 19 | 16";
    CHECK(verdicts(table_of(weak).run()).empty());
    const char* strong =
        "Post | 2023 | 2024 | 2025\nLasten | 48.213 | 51.908 | 57.114\nPersonen | 84 | 97 | 88\nLasten Noord | 31.117 | 30.245 | 36.009\nPersonen Noord | 31 | "
        "54 | 39\n"
        "Lasten Zuid | 17.096 | 21.663 | 21.105\nPersonen Zuid | 53 | 43 | 49";
    int persons = 0;
    for (const Check& check : table_of(strong).run()) {
        if (check.rule != "COLSUM") continue;
        CHECK(check.status == Status::pass);
        persons += check.found->abs() < Decimal(1000);
    }
    CHECK(persons == 3);
}

TEST_CASE("a total known in two ways is told by level") {
    const char* wijken =  // all = bought + rented; bought is private and company, rented is printed twice
        "Wijk | alle | koop | huur | particulier | bedrijf | verhuurd\nA | 912 | 604 | 308 | 411 | 193 | 308\nB | 847 | 523 | 324 | 290 | 233 | 324\nC | 633 | "
        "401 | 232 | 118 | 283 | "
        "232\nD | 1.208 | 777 | 431 | 402 | 375 | 431\nE | 977 | 604 | 373 | 391 | 213 | 373";
    int of_all = 0, of_bought = 0;
    for (const Check& check : table_of(wijken).run()) {
        if (check.rule != "ROWSUM") continue;
        CHECK(check.status == Status::pass);
        CHECK(check.operands.size() == 2);
        (check.found == Decimal(604) || check.found == Decimal(523) || check.found == Decimal(401) || check.found == Decimal(777) ? of_bought : of_all) += 1;
    }
    CHECK(of_all == 5);
    CHECK(of_bought == 5);
}

TEST_CASE("a sum may leave some lines in its midst out") {
    const char* cijfers =  // the marks of the quizzes count by their mean only
        "Code | toets 1 | toets 2 | vraag 1 | vraag 2 | vraag 3 | vraag 4 | vragen | werkstuk | punten\nA | 58 | 68 | 80 | 70 | 40 | 100 | 73 | 85 | 284\nB | "
        "88 | 83 | 80 | 80 | 100 | 61 | "
        "81 | 90 | 342\nC | 93 | 87 | 80 | 0 | 98 | 41 | 55 | 94 | 329\nD | 80 | 48 | 97 | 3 | 80 | 60 | 60 | 89 | 277\nE | 62 | 56 | 80 | 55 | 80 | 88 | 76 | "
        "85 | 279";
    int sums = 0;
    for (const Check& check : table_of(cijfers).run()) {
        if (check.rule != "ROWSUM") continue;
        CHECK(check.status == Status::pass);
        CHECK(check.operands.size() == 4);
        ++sums;
    }
    CHECK(sums == 5);
}

TEST_CASE("what its label explains is told of other parts too where that holds to the last digit") {
    const char* blocks =
        "Post | 2023 | 2024 | 2025\nWegen | 31.117 | 30.245 | 36.009\nWater | 17.096 | 21.663 | 21.105\nTotaal | 48.213 | 51.908 | 57.114\nWegen noord | "
        "11.004 | 14.115 | 16.003\nWater "
        "noord | 9.036 | 10.241 | 11.102\nTotaal noord | 20.040 | 24.356 | 27.105\nWegen zuid | 20.113 | 16.130 | 20.006\nWater zuid | 8.060 | 11.422 | "
        "10.003\nTotaal zuid | 28.173 | "
        "27.552 | 30.009";
    std::map<std::string, int> times;
    for (const Check& check : table_of(blocks).run()) {
        if (check.operands.empty()) continue;
        CHECK(check.status == Status::pass);
        ++times[check.found->dutch()];
    }
    CHECK(times["48.213"] == 2);
    CHECK(times["51.908"] == 2);
    CHECK(times["31.117"] == 1);
}

TEST_CASE("what most columns prove and one denies is a finding only where much is proved") {
    const char* many =
        "Post | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | samen\nAlles bij elkaar | 48.213 | 51.908 | 57.114 | 61.220 | 63.307 | 70.044 | 77.315 | "
        "430.121\n"
        "Wegen | 31.117 | 30.245 | 36.009 | 40.100 | 41.999 | 45.031 | 50.127 | 274.628\nWater | 17.096 | 21.663 | 21.105 | 21.120 | 21.308 | 25.013 | 28.188 "
        "| 155.493";
    int fails = 0;
    for (const Check& check : table_of(many).run()) {
        if (check.status != Status::fail) continue;
        ++fails;  // its column, and its row: the one figure that both share puts both right
        CHECK(check.found == (check.rule == "COLSUM" ? Decimal(77315) : Decimal(430121)));
    }
    CHECK(fails == 2);

    const char* few =
        "Post | 2023 | 2024 | 2025 | 2026\nAlles bij elkaar | 48.213 | 51.908 | 57.114 | 61.220\nWegen | 31.117 | 30.245 | 36.009 | 40.100\nWater | 17.096 | "
        "21.663 | 21.105 | "
        "21.902";
    for (const Check& check : table_of(few).run()) CHECK(check.status != Status::fail);

    const char* another =  // the difference stands in a row that is empty elsewhere
        "Post | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025\nAlles bij elkaar | 48.213 | 51.908 | 57.114 | 61.220 | 63.307 | 70.044 | 77.315\n"
        "Wegen | 31.117 | 30.245 | 36.009 | 40.100 | 41.999 | 45.031 | 50.127\nWater | 17.096 | 21.663 | 21.105 | 21.120 | 21.308 | 25.013 | 26.188\n"
        "Eenmalig | | | | | | | 1.000";
    for (const Check& check : table_of(another).run()) CHECK(check.status != Status::fail);
}

TEST_CASE("a proved sum says so") {
    auto checks =
        table_of("Post | 2023 | 2024 | 2025\nAlles bij elkaar | 48.213 | 51.908 | 57.114\nWegen | 31.117 | 30.245 | 36.009\nWater | 17.096 | 21.663 | 21.105")
            .run();
    REQUIRE(checks.size() == 3);
    CHECK(checks[0].message == "2023: Wegen 31.117 + Water 17.096 = Alles bij elkaar 48.213 (proved by the figures of the table)");
}

TEST_CASE("a thousand times as much proves the same sums") {
    const char* table =
        "Post | 2023 | 2024 | 2025\nAlles bij elkaar | 48.213 | 51.908 | 57.114\nWegen | 31.117 | 30.245 | 36.009\nWater | 17.096 | 21.663 | 21.105\nLucht | "
        "12 | 15 | 19";
    CHECK(verdicts(table_of(table, 1).run()) == verdicts(table_of(table, 1000).run()));
}

TEST_CASE("a row of the largest figures is no sum that slipped") {
    const auto pay = [](const std::string& last) {
        std::string flags;
        for (const Check& check : audit_printed(
                 printed("Naam | vast | los | samen\nVan Aken | 412,50 | 62,50 | 475,00\nDe Boer | 473,00 | 41,30 | 514,30\nCohen | 455,20 | 80,10 | 535,30\n"
                         "Dijk | 390,75 | 12,25 | 403,00\n" +
                             last,
                         "in euro")))
            if (check.status == Status::flag) flags += check.message;
        return flags.find("in place of") != std::string::npos;
    };
    CHECK_FALSE(pay("Hoogste | 473,00 | 62,50 | 535,30"));
    CHECK_FALSE(pay("Evers | 402,00 | 33,40 | 435,40"));
    CHECK(pay("Evers | 402,00 | 33,40 | 453,40"));
}

TEST_CASE("a part between parts that the total leaves out in one column is a flag") {
    const std::string head = "Taak | B23 | L23 | B24 | L24 | B25 | L25\n";
    const std::string one =
        "1.1 Brand | 0 | -2.069.930 | 5.600 | -2.062.224 | 3.150 | -2.028.897\n1.2 Orde | 45.911 | -708.255 | 65.911 | -792.402 | 48.564 | -744.069\n"
        " | 45.911 | -2.778.185 | 71.511 | -2.854.626 | 51.714 | -2.772.966\n";
    const std::string two =
        "4.1 School | 12.400 | -30.572 | 8.120 | -54.801 | 9.016 | -43.175\n4.2 Huis | 7.733 | -1.271.362 | 4.211 | -1.780.444 | 130.214 | -1.820.355\n"
        "4.3 Zaken | 344.160 | -1.486.416 | 273.305 | -1.418.694 | 218.081 | -1.414.155\n | 364.293 | -2.788.350 | 285.636 | -3.253.939 | 357.311 | "
        "-3.277.685\n";
    const auto three = [](const std::string& idle) {
        return "3.1 Groei | 7.210 | -222.317 | 45.000 | -254.678 | 45.000 | -254.821\n3.2 Haven | 0 | " + idle +
               " | 0 | 0 | 0 | 0\n"
               "3.3 Loket | 117.860 | -101.603 | 104.860 | -102.080 | 98.933 | -97.724\n3.4 Markt | 1.149.940 | -72.650 | 1.208.350 | -175.521 | 1.219.134 | "
               "-188.994\n"
               " | 1.275.010 | -396.570 | 1.358.210 | -532.279 | 1.363.067 | -541.538\n";
    };
    const auto flags = [&](const std::string& idle) {
        auto checks = table_of((head + one + three(idle) + two).c_str()).run();
        return std::count_if(checks.begin(), checks.end(), [](const Check& check) {
            return check.status == Status::flag && check.message.find("without one of its parts") != std::string::npos;
        });
    };
    CHECK(flags("0") == 0);
    CHECK(flags("-9") == 1);
    CHECK(flags("-9.250") == 1);
}
