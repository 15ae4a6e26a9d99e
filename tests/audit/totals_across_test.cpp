#include "audit/across/totals_across.h"

#include "audit/across/taakvelden_of_programmes.h"
#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Spec {
    const char* programme;  // "" for none
    const char* item;
    Side side;
    int year;
    std::int64_t value;
    int table;
    const char* type = "overview_blw";
    std::int64_t step = 1000;
    const char* taakveld = "";
};

Extraction lines_of(const std::vector<Spec>& specs) {
    Extraction extraction;
    for (const Spec& spec : specs) {
        BudgetLine line;
        if (*spec.programme) line.programme = Named{spec.programme, "Programma"};
        if (*spec.taakveld) line.taakveld = Named{spec.taakveld, "Overhead"};
        line.item = spec.item;
        line.side = spec.side;
        line.basis = Basis::begroting;
        line.year = spec.year;
        line.value = spec.value;
        line.step = spec.step;
        line.table_type = spec.type;
        line.source.page = spec.table + 1;
        line.source.cell = CellRef{spec.table, static_cast<int>(extraction.budget_lines.size()), 1};
        extraction.budget_lines.push_back(line);
    }
    return extraction;
}

}  // namespace

TEST_CASE("the totals of a year in two tables") {
    using enum Side;
    const char* total = "Saldo van baten en lasten";
    struct Case {
        const char* what;
        std::vector<Spec> lines;
        const char* verdicts;
    };
    for (const Case& c : {
             Case{"equal", {{"", total, saldo, 2024, -554000, 0}, {"", total, saldo, 2024, -554000, 1}}, "MJR pass"},
             Case{"one apart in thousands", {{"", total, saldo, 2024, -554000, 0}, {"", total, saldo, 2024, -555000, 1}}, "MJR warn_rounding"},
             Case{"additions to reserves in the overview and in the table of reserves",
                  {{"", "Toevoegingen aan reserves", reserve_toevoeging, 2024, 275000, 0},
                   {"", "Totaal reserves", reserve_toevoeging, 2024, 275000, 1, "reserves"},
                   {"", "Onttrekkingen aan reserves", reserve_onttrekking, 2024, 141000, 0},
                   {"", "Totaal reserves", reserve_onttrekking, 2024, 1411000, 1, "reserves"}},
                  "RES_PROG pass, RES_PROG flag"},
             Case{"one of three years differs",
                  {{"", total, saldo, 2024, -554000, 0},
                   {"", total, saldo, 2025, 12000, 0},
                   {"", total, saldo, 2026, 80000, 0},
                   {"", total, saldo, 2024, -545000, 1},
                   {"", total, saldo, 2025, 12000, 1},
                   {"", total, saldo, 2026, 80000, 1}},
                  "MJR fail, MJR pass, MJR pass"},
             Case{"all differ: another thing under one name",
                  {{"", total, saldo, 2024, -554000, 0},
                   {"", total, saldo, 2025, 12000, 0},
                   {"", total, saldo, 2024, -45000, 1},
                   {"", total, saldo, 2025, 1000, 1}},
                  "MJR flag"},
             Case{"euros of the taakvelden",
                  {{"", total, lasten, 2024, -88320000, 0}, {"", "Saldo van baten en lasten alle programma's", lasten, 2024, -88320307, 1, "taakvelden", 1}},
                  "TAAKVELD_SUM pass_rounding"},
             Case{"additions printed with either sign",
                  {{"", "Mutaties reserves", reserve_toevoeging, 2024, -951000, 0}, {"", "Totaal reserves", reserve_toevoeging, 2024, 951000, 1, "reserves"}},
                  "RES_PROG pass"},
             Case{"overhead and taakveld 0.4",
                  {{"", "Overhead", lasten, 2024, -15055000, 0}, {"3", "0.4 Overhead", lasten, 2024, -15054894, 1, "taakvelden", 1, "0.4"}},
                  "OVERHEAD pass_rounding"},
             Case{"lasten below zero here and above it there",
                  {{"", "Overhead", lasten, 2024, -15055000, 0},
                   {"", "Overhead", lasten, 2024, 15055000, 1},
                   {"", "Onvoorzien", lasten, 2024, -41000, 0},
                   {"", "Onvoorzien", lasten, 2024, 42000, 1}},
                  "OVERHEAD pass, ONVOORZIEN warn_rounding"},
             Case{"and another amount", {{"", "Overhead", lasten, 2024, -15055000, 0}, {"", "Overhead", lasten, 2024, 15505000, 1}}, "OVERHEAD flag"},
             Case{"onvoorzien", {{"", "Onvoorzien", lasten, 2024, -26000, 0}, {"", "Onvoorzien", lasten, 2024, -26000, 1}}, "ONVOORZIEN pass"},
             Case{"the same overhead in euros",
                  {{"", "Overhead", lasten, 2024, -15055000, 0}, {"3", "0.4 Overhead", lasten, 2024, -15055000, 1, "taakvelden", 1, "0.4"}},
                  "OVERHEAD pass"},
             Case{"onvoorzien in thousands and in euros",
                  {{"", "Onvoorzien", lasten, 2024, -26000, 0}, {"", "Onvoorzien", lasten, 2024, -25900, 1, "overview_blw", 1}},
                  "ONVOORZIEN pass_rounding"},
             Case{"reserves in thousands and in euros",
                  {{"", "Mutaties reserves", reserve_onttrekking, 2024, 951000, 0},
                   {"", "Totaal reserves", reserve_onttrekking, 2024, 951310, 1, "reserves", 1}},
                  "RES_PROG pass_rounding"},
             Case{"of one programme is another fact", {{"2", total, saldo, 2024, -554000, 0}, {"", total, saldo, 2024, -9000, 1}}, ""},
             Case{"incidental items are a part", {{"", total, saldo, 2024, -554000, 0}, {"", total, saldo, 2024, -9000, 1, "incidental"}}, ""},
         }) {
        CAPTURE(c.what);
        CHECK(verdicts(check_totals_across(lines_of(c.lines))) == c.verdicts);
    }
}

TEST_CASE("one year of three that differs is an error, alone it may be another thing") {
    using enum Side;
    const auto differs = [](const char* item, const char* other, Side side, const char* type, const char* taakveld, bool alone) {
        std::vector<Spec> specs;
        for (int year : {2024, 2025, 2026}) {
            if (alone && year > 2024) continue;
            specs.push_back({"", item, side, year, -1000 * (year - 1900), 0});
            specs.push_back({*taakveld ? "3" : "", other, side, year, -1000 * (year == 2024 ? 142 : year - 1900), 1, type, 1000, taakveld});
        }
        return verdicts(check_totals_across(lines_of(specs)));
    };
    const auto overhead = [&](bool alone) { return differs("Overhead", "0.4 Overhead", lasten, "taakvelden", "0.4", alone); };
    CHECK(overhead(false) == "OVERHEAD fail, OVERHEAD pass, OVERHEAD pass");
    CHECK(overhead(true) == "OVERHEAD flag");
    const auto unforeseen = [&](bool alone) { return differs("Onvoorzien", "Onvoorzien", lasten, "overview_blw", "", alone); };
    CHECK(unforeseen(false) == "ONVOORZIEN fail, ONVOORZIEN pass, ONVOORZIEN pass");
    CHECK(unforeseen(true) == "ONVOORZIEN flag");
    const auto reserves = [&](bool alone) { return differs("Mutaties reserves", "Totaal reserves", reserve_onttrekking, "reserves", "", alone); };
    CHECK(reserves(false) == "RES_PROG fail, RES_PROG pass, RES_PROG pass");
    CHECK(reserves(true) == "RES_PROG flag");
    const char* total = "Saldo van baten en lasten";
    const auto taakvelden = [&](bool alone) { return differs(total, total, lasten, "taakvelden", "", alone); };
    CHECK(taakvelden(false) == "TAAKVELD_SUM fail, TAAKVELD_SUM pass, TAAKVELD_SUM pass");
    CHECK(taakvelden(true) == "TAAKVELD_SUM flag");
}

TEST_CASE("a budget of an earlier year may have been changed since") {
    using enum Side;
    const char* total = "Saldo van baten en lasten";
    Extraction extraction = lines_of({{"", total, saldo, 2023, -554000, 0},
                                      {"", total, saldo, 2024, 12000, 0},
                                      {"", total, saldo, 2025, 80000, 0},
                                      {"", total, saldo, 2023, -545000, 1},
                                      {"", total, saldo, 2024, 12000, 1},
                                      {"", total, saldo, 2025, 80000, 1}});
    extraction.facts.fiscal_year = 2024;
    CHECK(verdicts(check_totals_across(extraction)) == "MJR flag, MJR pass, MJR pass");
    extraction.facts.fiscal_year = 2023;
    CHECK(verdicts(check_totals_across(extraction)) == "MJR fail, MJR pass, MJR pass");
}

TEST_CASE("the programmes make the total") {
    using enum Side;
    // The overview shows a part of programme 1 only: else its rows have been compared and added up already.
    const auto document = [](std::int64_t first, std::int64_t second, std::int64_t total, std::int64_t overhead = 0, std::int64_t shown = -100000) {
        std::vector<Spec> lines;
        for (int year : {2024, 2025, 2026}) {
            lines.push_back({"1", "Lasten", lasten, year, year == 2024 ? first : -400000, 0, "programme_blw"});
            lines.push_back({"2", "Lasten", lasten, year, year == 2024 ? second : -250000, 1, "programme_blw"});
            lines.push_back({"1", "Programma", lasten, year, shown, 2});
            lines.push_back({"2", "Programma", lasten, year, year == 2024 ? second : -250000, 2});
            if (overhead != 0) lines.push_back({"", "Overhead", lasten, year, overhead, 2});
            lines.push_back({"", "Saldo van baten en lasten", lasten, year, year == 2024 ? total : -650000 + overhead, 2});
        }
        return verdicts(check_programmes_make_total(lines_of(lines)));
    };
    CHECK(document(-400000, -250000, -650000) == "PROG_TOT pass, PROG_TOT pass, PROG_TOT pass");
    CHECK(document(-400000, -250000, -651000) == "PROG_TOT pass_rounding, PROG_TOT pass, PROG_TOT pass");
    CHECK(document(-400000, -250000, -605000) == "PROG_TOT fail, PROG_TOT pass, PROG_TOT pass");
    CHECK(document(-400000, -250000, -750000, -100000) == "PROG_TOT pass, PROG_TOT pass, PROG_TOT pass");
    CHECK(document(-400000, -250000, -650000, 0, -400000) == "");

    // A programme that the overview names has no table of its own.
    CHECK(verdicts(check_programmes_make_total(lines_of({{"1", "Lasten", lasten, 2024, -400000, 0, "programme_blw"},
                                                         {"2", "Lasten", lasten, 2024, -250000, 1, "programme_blw"},
                                                         {"1", "Programma", lasten, 2024, -400000, 2},
                                                         {"2", "Programma", lasten, 2024, -250000, 2},
                                                         {"3", "Programma", lasten, 2024, -50000, 2},
                                                         {"", "Saldo van baten en lasten", lasten, 2024, -700000, 2}}))) == "");
    // Tables that never make the total are not all there is of it.
    CHECK(verdicts(check_programmes_make_total(lines_of({{"1", "Lasten", lasten, 2024, -400000, 0, "programme_blw"},
                                                         {"2", "Lasten", lasten, 2024, -250000, 1, "programme_blw"},
                                                         {"1", "Programma", lasten, 2024, -100000, 2},
                                                         {"2", "Programma", lasten, 2024, -250000, 2},
                                                         {"", "Saldo van baten en lasten", lasten, 2024, -990000, 2}}))) ==
          "PROG_TOT not_checkable ambiguous_binding");
}

TEST_CASE("taakvelden make their programme where no total of them is printed") {
    const auto tried = [](std::int64_t overhead, int total_in_table = 0) {
        std::vector<Spec> specs;
        const char* const programmes[] = {"1", "2", "3", "4"};
        for (const char* programme : programmes) {
            const bool first = *programme == '1';
            specs.push_back({programme, "Bestuur", Side::lasten, 2024, 1'204'425, 5, "taakvelden", 1, "0.1"});
            specs.push_back({programme, "Overhead", Side::lasten, 2024, first ? overhead : 3'000'100, 5, "taakvelden", 1, "0.4"});
            specs.push_back({programme, "Lasten", Side::lasten, 2024, 4'205'000, total_in_table, "programme_blw"});
        }
        return verdicts(check_taakvelden_of_programmes(lines_of(specs)));
    };
    const std::string rounded = "TAAKVELD_SUM pass_rounding";
    CHECK(tried(3'000'575) == "TAAKVELD_SUM pass, " + rounded + ", " + rounded + ", " + rounded);
    CHECK(tried(3'000'100) == rounded + ", " + rounded + ", " + rounded + ", " + rounded);
    CHECK(tried(3'900'100) == rounded + ", " + rounded + ", " + rounded + ", TAAKVELD_SUM flag");
    CHECK(tried(3'000'100, 5).empty());  // the table has a total of its own

    const std::vector<Spec> alone = {{"1", "Bestuur", Side::lasten, 2024, 1'204'425, 5, "taakvelden", 1, "0.1"},
                                     {"1", "Overhead", Side::lasten, 2024, 3'900'100, 5, "taakvelden", 1, "0.4"},
                                     {"1", "Lasten", Side::lasten, 2024, 4'205'000, 0, "programme_blw"}};
    CHECK(check_taakvelden_of_programmes(lines_of(alone)).empty());  // nothing says that they are all of it
}
