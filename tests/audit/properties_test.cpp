// What must not change what the audit says: the scale of the figures, the order of rows and of tables.
#include <algorithm>

#include "audit/printed_table.h"
#include "catch.h"
#include "extractors/amount.h"

using namespace griffier;

namespace {

const char* const kLists[] = {
    "Raming | 2024 | 2025 | 2026\nWegen | 412 | 455 | 431\nGroen | 688 | 602 | 617\nRiool | 1.205 | 1.333 | 1.364\nAfval | 936 | 951 | 902\n"
    "Totaal | 3.241 | 3.341 | 3.314",
    "Raming | 2024 | 2025 | 2026\nWegen | 412 | 455 | 431\nGroen | 688 | 602 | 617\nRiool | 1.205 | 1.333 | 1.364\nAfval | 936 | 951 | 902\n"
    "Totaal | 3.241 | 3.414 | 3.314",
    "Programma | baten | lasten | saldo\n1 Wonen | 880 | -1.311 | -431\n2 Zorg | 604 | -2.161 | -1.557\n3 Veiligheid | 128 | -744 | -661\n"
    "Totaal | 1.612 | -4.216 | -2.604",
};

bool is_figure_cell(std::size_t row, std::size_t col) { return row > 0 && col > 0; }

std::string verdicts_of(const Printed& table) { return verdicts(audit_printed(table)); }

Decimal value_of(const std::string& text) { return parse_amount(text)->value; }

}  // namespace

TEST_CASE("figures a thousand times as large give the same findings") {
    for (const char* text : kLists) {
        Printed small = printed(text, "Bedragen in euro"), large = small;
        for (std::size_t r = 0; r < large.rows.size(); ++r)
            for (std::size_t c = 0; c < large.rows[r].size(); ++c)
                if (is_figure_cell(r, c)) large.rows[r][c] = (value_of(large.rows[r][c]) * Decimal(1000)).dutch();
        CAPTURE(text);
        CHECK(verdicts_of(large) == verdicts_of(small));
        CHECK(verdicts_of(printed(text, "Bedragen x € 1.000")) == verdicts_of(small));
        CHECK(verdicts_of(printed(text, "Bedragen x € 1.000.000")) == verdicts_of(small));
    }
}

TEST_CASE("a constant more in every part is n times as much in the total") {
    for (const char* text : {kLists[0], kLists[1]}) {
        const Printed table = printed(text);
        Printed more = table;
        const std::size_t total = more.rows.size() - 1, parts = total - 1;
        for (std::size_t r = 1; r <= total; ++r)
            for (std::size_t c = 1; c < more.rows[r].size(); ++c)
                more.rows[r][c] = (value_of(more.rows[r][c]) + Decimal(70) * Decimal(r == total ? static_cast<std::int64_t>(parts) : 1)).dutch();
        CHECK(verdicts_of(more) == verdicts_of(table));
        Printed wrong = more;  // in the parts alone: no total holds
        wrong.rows[total] = table.rows[total];
        for (const Check& check : audit_printed(wrong)) {
            if (check.rule != "COLSUM") continue;
            REQUIRE(check.difference);
            CHECK(check.status == Status::fail);
        }
    }
}

TEST_CASE("the order of the rows of a block changes nothing") {
    for (const char* text : kLists) {
        Printed table = printed(text);
        const auto count = [](const Printed& of) {
            std::vector<std::string> all;
            for (const Check& check : audit_printed(of)) all.push_back(check.rule + " " + name(check.status) + " " + check.difference.value_or(0).str());
            std::sort(all.begin(), all.end());
            return all;
        };
        const auto before = count(table);
        std::sort(table.rows.begin() + 1, table.rows.end() - 1);
        do CHECK(count(table) == before);
        while (std::next_permutation(table.rows.begin() + 1, table.rows.end() - 1));
    }
}

TEST_CASE("the order of the tables changes nothing") {
    const auto count = [](std::vector<int> order) {
        Literal literal;
        for (int i : order) add_table(literal, kLists[i], 1000);
        std::vector<std::string> all;
        for (const Check& check : literal.run()) all.push_back(check.rule + " " + name(check.status) + " " + check.difference.value_or(0).str());
        std::sort(all.begin(), all.end());
        return all;
    };
    CHECK(count({0, 1, 2}) == count({2, 0, 1}));
    CHECK(count({0, 1, 2}) == count({1, 2, 0}));
}

TEST_CASE("a table whose other sums are exact makes a seeded rounding difference suspect") {
    // Each figure of a saldi table in turn is a step off: warned where 23 other saldi are exact.
    std::string text = "Programma | baten | lasten | saldo";
    for (int i = 0; i < 24; ++i) text += "\nP" + std::to_string(i) + " | " + std::to_string(101 + i) + " | -300 | " + std::to_string(i - 199);
    const Printed table = printed(text);
    for (std::size_t r = 1; r < table.rows.size(); ++r)
        for (std::size_t c = 1; c < table.rows[r].size(); ++c) {
            Printed seeded = table;
            seeded.rows[r][c] = (value_of(seeded.rows[r][c]) + Decimal(1)).dutch();
            const auto checks = audit_printed(seeded);
            CAPTURE(r, c);
            CHECK(std::count_if(checks.begin(), checks.end(), [](const Check& k) { return k.status == Status::warn_rounding; }) == 1);
            CHECK(std::count_if(checks.begin(), checks.end(), [](const Check& k) { return k.status == Status::fail || k.status == Status::pass_rounding; }) ==
                  0);
        }
}
