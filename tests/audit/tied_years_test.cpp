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
