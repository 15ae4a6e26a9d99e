// Years over columns that a relation of the table ties together.
#include "audit/years/tied_years.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string years(const std::string& head, const std::string& rows) {
    return only(audit_printed(printed(head + "\n" + rows)), std::set<std::string>{"YEAR_MONO"});
}

}  // namespace

TEST_CASE("a stock rolls forward over one year") {
    const std::string rows = "Wegen | 3.714 | 100 | 14 | 3.800\nScholen | 8.429 | 0 | 67 | 8.362\nAfval | 7.986 | 20 | 259 | 7.747";
    CHECK(years("Reserve | Stand per 1-1-2024 | Toevoeging | Onttrekking | Stand per 31-12-2024", rows).empty());
    CHECK(years("Reserve | Stand per 31-12-2023 | Toevoeging | Onttrekking | Stand per 31-12-2024", rows).empty());
    CHECK(years("Reserve | Stand per 1-1-2022 | Toevoeging | Onttrekking | Stand per 31-12-2024", rows) == "YEAR_MONO flag");
    CHECK(years("Reserve | Stand per 1-1-2024 | Toevoeging | Onttrekking | Stand per 31-12-2034", rows) == "YEAR_MONO flag");
    CHECK(years("Reserve | Beginstand | Toevoeging | Onttrekking | Stand per 31-12-2024", rows).empty());  // cannot be tried
    // Figures that do not roll say nothing of the years.
    CHECK(years("Reserve | Stand per 1-1-2022 | Toevoeging | Onttrekking | Stand per 31-12-2024",
                "Wegen | 3.714 | 100 | 14 | 9.800\nScholen | 8.429 | 0 | 67 | 1.362")
              .empty());
}

TEST_CASE("a budget is changed within its year, and held against the outcome of that year") {
    const std::string changes = "Wonen | 13.120 | 174 | 13.294\nZorg | 21.909 | -127 | 21.782\nBestuur | 10.418 | -138 | 10.280";
    CHECK(years("Programma | Begroting 2025 voor wijziging | Mutatie | Begroting 2025 na wijziging", changes).empty());
    CHECK(years("Programma | Begroting 2027 voor wijziging | Mutatie | Begroting 2025 na wijziging", changes) == "YEAR_MONO flag");
    // The change stands between the two, and the figures show what it makes.
    const std::string between = "Wonen | 13.120 | 174 | 13.294\nZorg | 21.909 | -127 | 21.782\nBestuur | 10.418 | -138 | 10.280\nSport | 4.418 | 238 | 4.656";
    CHECK(years("Programma | Begroting 2025 | Wijziging | Begroting 2025 na wijziging", between).empty());
    CHECK(years("Programma | Begroting 2025 | Wijziging | Begroting 2028 na wijziging", between) == "YEAR_MONO flag");
    const std::string differences = "Wonen | 13.120 | 13.294 | 174\nZorg | 21.909 | 21.782 | -127\nBestuur | 10.418 | 10.280 | -138";
    CHECK(years("Programma | Begroting 2024 | Rekening 2024 | Verschil", differences).empty());
    CHECK(years("Programma | Rekening 2023 | Begroting 2024 | Verschil", differences).empty());  // of one year and the next
    CHECK(years("Programma | Begroting 2022 | Rekening 2024 | Verschil", differences) == "YEAR_MONO flag");
    CHECK(years("Programma | 2024 | 2025 | Verschil", differences).empty());
    CHECK(years("Programma | 2025 | 2025 | Verschil", differences) == "YEAR_MONO flag");
}

TEST_CASE("the two years of a balance follow each other") {
    const std::string rows =
        "Activa | |\nVast | 69.972 | 61.722\nVlottend | 12.724 | 10.323\nTotaal activa | 82.696 | 72.045\nPassiva | |\nReserves | 22.926 | 24.408\n"
        "Schulden | 59.770 | 47.637\nTotaal passiva | 82.696 | 72.045";
    CHECK(years("Balans | 31-12-2024 | 31-12-2023", rows).empty());
    CHECK(years("Balans | 31-12-2025 | 31-12-2023", rows) == "YEAR_MONO flag");
    CHECK(years("Balans | 31-12-2024 | 31-12-2024", rows) == "YEAR_MONO flag");
    CHECK(years("Schulden | 31-12-2025 | 31-12-2023", "Bank | 12 | 31\nGemeente | 18 | 17\nTotaal | 30 | 48").empty());  // no balance
}

TEST_CASE("a share is that of its column, and a year is not added to those that have it") {
    const std::string shares = "Kunst | 702 | 690 | 38,0%\nSport | 608 | 599 | 32,9%\nZorg | 537 | 540 | 29,1%\nTotaal | 1.847 | 1.829 | 100,0%";
    CHECK(years("Terrein | 2025 | 2024 | Aandeel 2025", shares).empty());
    CHECK(years("Terrein | 2025 | 2024 | Aandeel 2035", shares) == "YEAR_MONO flag");
    CHECK(years("Terrein | 2025 | 2024 | Aandeel", shares).empty());
    const std::string spent = "Wegen | 1.211 | 310 | 1.521\nGroen | 811 | 155 | 966\nWater | 642 | 97 | 739";
    CHECK(years("Krediet | Besteed t/m 2024 | Besteed 2025 | Totaal besteed", spent).empty());
    CHECK(years("Krediet | Besteed t/m 2024 | Besteed 2024 | Totaal besteed", spent) == "YEAR_MONO flag");
    CHECK(years("Krediet | Besteed t/m 2024 | Besteed 2024 | Totaal besteed", "Wegen | 1.211 | 310 | 1.600\nGroen | 811 | 155 | 700").empty());
}
