#include "audit/columns/alike_groups.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("lasten, baten and saldo of two years, one saldo below baten") {
    const auto years = [](Literal& literal) {
        for (int c = 1; c <= 6; ++c) literal.extraction.tables[0].columns[static_cast<std::size_t>(c)].year = c <= 3 ? 2025 : 2026;
    };
    const auto told = [&](const std::string& rows) {
        Literal literal = table_of("Programma | lasten | baten | saldo | lasten | baten | saldo\n" + rows, 1000);
        years(literal);
        return only(literal.run(), {"COL_ORDER"});
    };
    const auto sides = [&](const std::string& rows) {
        Literal literal = table_of("Programma | lasten | baten | saldo | lasten | baten | saldo\n" + rows, 1000);
        years(literal);
        return verdicts(check_group_sides(figures_of(literal.document, literal.extraction, 0).front()));
    };
    const std::string right =
        "Bestuur | 12.400 | 2.100 | -10.300 | 12.500 | 2.110 | -10.390\nWerk | 8.250 | 1.150 | -7.100 | 8.300 | 1.200 | -7.100\nZorg | 20.350 | 4.450 | "
        "-15.900 | 20.500 | 4.500 | -16.000";
    const std::string crossed =
        "Bestuur | 12.400 | 2.100 | -10.300 | 12.500 | -10.390 | 2.110\nWerk | 8.250 | 1.150 | -7.100 | 8.300 | -7.100 | 1.200\nZorg | 20.350 | 4.450 | "
        "-15.900 | 20.500 | -16.000 | 4.500";
    CHECK(sides(right).empty());
    CHECK(sides(crossed) == "COL_ORDER flag, COL_ORDER flag");  // nothing tells which of the two groups
    // Both groups print baten below zero: a way to print them.
    CHECK(
        sides("Bestuur | 12.400 | -2.100 | 10.300 | 12.500 | -2.110 | 10.390\nWerk | 8.250 | -1.150 | 7.100 | 8.300 | -1.200 | 7.100\nZorg | 20.350 | -4.450 | "
              "15.900 | 20.500 | -4.500 | 16.000")
            .empty());
    // Two rows are too few, and a row that does not add up says that the group was not understood.
    CHECK(sides("Bestuur | 12.400 | 2.100 | -10.300 | 12.500 | -10.390 | 2.110\nWerk | 8.250 | 1.150 | -7.100 | 8.300 | -7.100 | 1.200").empty());
    CHECK(
        sides("Bestuur | 12.400 | 2.100 | -10.300 | 12.500 | -10.390 | 2.110\nWerk | 8.250 | 1.150 | -7.100 | 8.300 | -7.100 | 1.200\nZorg | 20.350 | 4.450 | "
              "-15.900 | 20.500 | -16.000 | 4.900")
            .empty());
    CHECK(told(right) == "");
    CHECK(told(crossed) == "COL_ORDER flag, COL_ORDER flag");
}

TEST_CASE("an inner and an outer column below each of two days") {
    const auto told = [](const std::vector<std::vector<std::string>>& rows) {
        Literal literal;
        std::string text = "Fonds | 31-12-2023 | EUR 2023 | 31-12-2022 | EUR 2022";
        for (const std::vector<std::string>& row : rows) {
            text += "\n" + row[0];
            for (std::size_t c = 1; c < row.size(); ++c) text += " | " + row[c];
        }
        return only(table_of(text).run(), {"COL_ORDER"});
    };
    const std::vector<std::vector<std::string>> right = {{"Stand per 1 januari", "", "5.100", "", "3.880"},
                                                         {"Bij: opbrengst", "2.647", "", "2.870", ""},
                                                         {"Af: bestedingen", "-3.587", "", "-1.650", ""},
                                                         {"Per saldo", "", "-940", "", "1.220"},
                                                         {"Stand per 31 december", "", "4.160", "", "5.100"}};
    const auto exchanged = [&](std::size_t a, std::size_t b) {
        auto rows = right;
        for (auto& row : rows) std::swap(row[a], row[b]);
        return rows;
    };
    CHECK(told(right) == "");
    CHECK(told(exchanged(1, 2)) == "COL_ORDER flag");
    CHECK(told(exchanged(2, 3)) == "COL_ORDER flag");
    CHECK(told(exchanged(3, 4)) == "COL_ORDER flag");
    // One row as it should be: the table was not built so.
    auto rows = exchanged(2, 3);
    rows[1] = right[1];
    CHECK(told(rows) == "");
    rows = exchanged(2, 3);
    rows.resize(3);  // three rows are too few
    CHECK(told(rows) == "");
}
