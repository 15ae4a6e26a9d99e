#include "audit/diagnosis/diagnosis.h"

#include <algorithm>

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("slips with a name") {
    struct Case {
        std::int64_t read, fits;
        const char* name;
    };
    for (const Case& c : {Case{1263, 1293, "one_digit"}, Case{110646310, 110466310, "digits_swapped"}, Case{-516, 516, "sign_flipped"},
                          Case{1234000, 1234, "scale"}, Case{1263, 1993, ""}, Case{126, 1263, ""}, Case{0, 12, ""}, Case{12, -13, ""}}) {
        CAPTURE(c.read, c.fits);
        CHECK(slip_between(c.read, c.fits) == c.name);
    }
}

// An overview whose total of lasten has two digits swapped: three claims rest on it, and one figure explains them all.
static const char* const kSwapped =
    "Programma | Begroting 2025 baten | Begroting 2025 lasten | Begroting 2025 saldo\n"
    "1 Wonen | 12.250.750 | -32.415.600 | -20.164.850\n"
    "2 Zorg | 8.104.660 | -58.224.910 | -50.120.250\n"
    "Algemene dekkingsmiddelen | 93.120.900 | -1.380.200 | 91.740.700\n"
    "Overhead | 412.300 | -18.424.200 | -18.011.900\n"
    "Onvoorzien | 0 | -21.400 | -21.400\n"
    "Saldo van baten en lasten | 113.888.610 | -110.646.310 | 3.422.300\n"
    "Mutaties reserves | 4.241.150 | -1.945.400 | 2.295.750\n"
    "Geraamd resultaat | 118.129.760 | -112.411.710 | 5.718.050";

TEST_CASE("failing sums with one cause name it") {
    auto checks = table_of(kSwapped).run();
    int fails = 0;
    for (const Check& check : checks) {
        if (check.status != Status::fail) continue;
        ++fails;
        CAPTURE(check.message);
        REQUIRE(check.diagnosis.size() == 1);
        CHECK(check.diagnosis[0].cause == "digits_swapped");
        CHECK(check.diagnosis[0].id == "t1/6/2");
        CHECK(check.diagnosis[0].fits == Decimal(-110466310));
        CHECK(check.diagnosis[0].restores.size() == 3);
        CHECK(check.message.find("this and 2 other sums hold with -110.466.310 in place of -110.646.310") != std::string::npos);
    }
    CHECK(fails == 3);
}

TEST_CASE("a slip in rounded figures") {
    const auto cause = [](const std::string& total) {
        std::string text;
        for (const Check& check :
             table_of("Lasten | 2025 | 2026\nA | 4.410 | 4.518\nB | 13.512 | 13.660\nC | 6.180 | 6.241\nD | 2.251 | 2.290\nTotaal lasten | 26.353 | " + total,
                      1000)
                 .run())
            if (check.status == Status::fail)
                for (const Diagnosis& one : check.diagnosis) text += one.cause + " " + one.fits.dutch() + ";";
        return text;
    };
    CHECK(cause("26.710").empty());                                                   // 26.709, within rounding
    CHECK(cause("27.610") == "digits_swapped 5.418.000;digits_swapped 26.710.000;");  // a row that slipped by as much fits as well
    CHECK(cause("-26.710") == "sign_flipped 26.710.000;");
    CHECK(cause("29.100").empty());
}

TEST_CASE("a slip in a change of the budget") {
    const auto checks = table_of(
                            "Programma | begroting voor wijziging | wijziging | begroting na wijziging\nA | 7.410 | 120 | 7.530\nB | 3.150 | 40 | 3.190\n"
                            "C | 1.300 | -35 | 1.265\nD | 28.118 | 905 | 29.032",
                            1000)
                            .run();
    for (const Check& check : checks) {
        if (check.status != Status::fail) continue;
        CHECK(check.rule == "BUDGET_CHANGE");
        REQUIRE(check.diagnosis.size() == 1);
        CHECK(check.diagnosis[0].cause == "digits_swapped");
        CHECK(check.diagnosis[0].fits == Decimal(29023000));
    }
    CHECK(std::count_if(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::fail; }) == 1);
}

TEST_CASE("a figure that sums that hold vouch for is no cause") {
    // The total of 2024 is off; its rows are vouched for by the total column.
    auto checks =
        table_of("P | 2023 | 2024 | totaal\nA | 410 | 500 | 910\nB | 520 | 600 | 1.120\nC | 633 | 700 | 1.333\nTotaal | 1.563 | 1.900 | 3.363", 1000).run();
    int fails = 0;
    for (const Check& check : checks) {
        if (check.status != Status::fail) continue;
        ++fails;
        for (const Diagnosis& d : check.diagnosis) CHECK(d.id == "t1/4/2");
        CHECK(check.diagnosis.size() == 1);
    }
    CHECK(fails == 2);
}

TEST_CASE("no cause is named where the sums do not point at one") {
    auto checks = table_of("P | 2023 | 2024\nA | 411 | 503\nB | 522 | 604\nTotaal | 933 | 1.563", 1000).run();
    CHECK(std::count_if(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::fail; }) == 1);
    for (const Check& check : checks) CHECK(check.diagnosis.empty());
}

namespace {

// The causes of the failing checks, likeliest first, each once: "cells_swapped t1/2/1".
std::string causes(const std::vector<Check>& checks) {
    std::string text;
    for (const Check& check : checks) {
        if (check.diagnosis.empty()) continue;
        const std::string first = check.diagnosis.front().cause + " " + check.diagnosis.front().id;
        if (text.find(first) == std::string::npos) text += (text.empty() ? "" : ", ") + first;
    }
    return text;
}

const char* const kList =
    "Raming | 2024 | 2025 | 2026\nWegen | 412 | 455 | 431\nGroen | 688 | 602 | 617\nRiool | 1.205 | 1.333 | 1.364\nAfval | 936 | 951 | 902\n"
    "Totaal | 3.241 | 3.341 | 3.314";

std::string with(std::string text, const std::string& from, const std::string& to) {
    text.replace(text.find(from), from.size(), to);
    return text;
}

}  // namespace

TEST_CASE("figures that changed places, rows too many, too few and left out have a name") {
    CHECK(causes(table_of(kList, 1000).run()).empty());
    struct Case {
        const char *what, *from, *to, *causes;
    };
    for (const Case& c : {
             Case{"beside one another", "688 | 602", "602 | 688", "cells_swapped t1/2/1"},
             Case{"in the total", "3.241 | 3.341", "3.341 | 3.241", "cells_swapped t1/5/1"},
             Case{"printed twice", "Riool |", "Groen | 688 | 602 | 617\nRiool |", "row_doubled t1/3/1"},
             Case{"lost", "Groen | 688 | 602 | 617\n", "", "row_missing t1/4/1"},
         }) {
        CAPTURE(c.what);
        const auto checks = table_of(with(kList, c.from, c.to), 1000).run();
        CHECK(causes(checks) == c.causes);
        for (const Check& check : checks)
            if (check.status == Status::fail) CHECK(check.diagnosis.front().restores.size() >= 2);
    }
}

TEST_CASE("a total that leaves a row out in one column says which") {
    const auto checks = table_of(with(kList, "3.314", "2.697"), 1000).run();
    CHECK(causes(checks) == "row_omitted t1/2/3");
}

TEST_CASE("columns below the wrong headers") {
    // Three years; the lasten of the second and the baten of the third changed places.
    const auto checks =
        table_of(
            "P | 2024 baten | 2024 lasten | 2024 saldo | 2025 baten | 2025 lasten | 2025 saldo | 2026 baten | 2026 lasten | 2026 saldo\n"
            "A | 410 | -1.200 | -790 | 420 | -890 | -1.310 | 431 | -1.402 | -971\nB | 520 | -961 | -441 | 533 | -457 | -990 | 540 | -1.010 | -470\n"
            "C | 633 | -702 | -69 | 650 | -95 | -745 | 671 | -790 | -119\nD | 12 | -88 | -76 | 14 | -79 | -93 | 19 | -97 | -78",
            1000)
            .run();
    CHECK(causes(checks) == "columns_swapped t1/1/5");
    for (const Check& check : checks)
        if (check.status == Status::fail) CHECK(check.diagnosis.front().restores.size() == 4);
}

TEST_CASE("a column whose figures slipped by a row") {
    const auto checks = table_of(
                            "P | begroting | rekening | verschil\nA | 100 | 140 | 40\nB | 265 | 240 | 0\nC | 584 | 572 | -25\nD | 644 | 174 | -12\n"
                            "E | 505 | 384 | -470\nF | 409 | 214 | -121\nG | 815 | 624 | -191\nH | 31 | 52 | 21\nI | 77 | 70 | -7\nJ | 18 | 29 | 11\n"
                            "K | 90 | 95 | 5\nL | 62 | 60 | -2\nM | 44 | 49 | 5\nN | 20 | 23 | 3\nO | 15 | 11 | -4\nP | 71 | 75 | 4",
                            1000)
                            .run();
    CHECK(causes(checks) == "column_shifted t1/2/3");
}

TEST_CASE("a figure that another table prints as well was printed so") {
    Literal literal = table_of(
        "Programma | 2024 baten | 2024 lasten | 2024 saldo\nA | 1.100 | -3.200 | -2.100\nB | 400 | -900 | -500\nC | 250 | -850 | -600\n"
        "D | 310 | -620 | -310\nTotaal | 2.060 | -5.750 | -3.510",
        1000);
    // The total of lasten is wrong in its column and in its row.
    CHECK(causes(literal.run()) == "digits_swapped t1/5/2");
    add_table(literal, "Overzicht | 2024\nLasten | -5.750", 1000);
    auto line = [&](int table, int row, int col) {
        BudgetLine b;
        b.programme = Named{"1", "Alles"};
        b.side = Side::lasten;
        b.basis = Basis::begroting;
        b.year = 2024;
        b.value = -5750000;
        b.step = 1000;
        b.item = "Lasten";
        b.source.cell = CellRef{table, row, col};
        b.source.page = table + 1;
        literal.extraction.budget_lines.push_back(b);
    };
    line(0, 5, 2);
    line(1, 1, 1);
    CHECK(causes(literal.run()).find("in_source b1") != std::string::npos);
}

TEST_CASE("a programme that is missing in an overview") {
    Literal literal = table_of("Programma | 2024 lasten\n1 Wonen | -3.210\n2 Zorg | -910\n3 Groen | -853\nTotaal | -6.090", 1000);
    const char* names[] = {"Wonen", "Zorg", "Groen"};
    auto line = [&](const std::string& number, const std::string& name, std::int64_t value, std::optional<CellRef> cell) {
        BudgetLine b;
        if (!name.empty()) b.programme = Named{number, name};
        b.side = Side::lasten;
        b.basis = Basis::begroting;
        b.year = 2024;
        b.value = value;
        b.step = 1000;
        b.source.cell = cell;
        literal.extraction.budget_lines.push_back(b);
    };
    for (int i = 0; i < 3; ++i)
        line(std::to_string(i + 1), names[i], literal.extraction.tables[0].cells[static_cast<std::size_t>(2 * i + 3)].amount->value.mantissa(),
             CellRef{0, i + 1, 1});
    line("", "", -6090000, CellRef{0, 4, 1});
    CHECK(causes(literal.run()).find("programme_missing") == std::string::npos);
    line("4", "Sport", -1117000, std::nullopt);
    CHECK(causes(literal.run()) == "programme_missing b5");
}

TEST_CASE("digits that recognition takes for one another") {
    CHECK(looks_alike(1283, 1233));
    CHECK(looks_alike(7, 1));
    CHECK_FALSE(looks_alike(1283, 1243));
    CHECK_FALSE(looks_alike(1283, 128));
    CHECK_FALSE(looks_alike(12, 12));
}

TEST_CASE("an unsure recognised figure is named before others") {
    // One sum fails, and a digit of any of its figures explains it; only one of them was read with doubt.
    Literal literal = table_of("P | 2024\nA | 4.110\nB | 5.230\nC | 6.340\nTotaal | 15.980", 1);
    CHECK(causes(literal.run()).empty());
    for (Cell& cell : literal.document.tables[0].cells) {
        cell.origin = Origin::ocr;
        if (cell.row == 2 && cell.col == 1) cell.confidence = 0.4;
    }
    CHECK(causes(literal.run()) == "one_digit t1/2/1");
}
