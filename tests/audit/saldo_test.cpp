#include <algorithm>

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("signs are a property of the table") {
    struct Case {
        const char* what;
        const char* table;
        const char* verdicts;
        const char* saldo;
    };
    for (const Case& c : {
             Case{"lasten negative", "P | 2023 | 2024\nBaten | 10 | 12\nLasten | -25 | -30\nSaldo | -15 | -18", "SALDO pass, SALDO pass", "baten+lasten"},
             Case{"both positive, surplus", "P | 2023 | 2024\nBaten | 10 | 12\nLasten | 25 | 30\nSaldo | -15 | -18", "SALDO pass, SALDO pass", "baten-lasten"},
             Case{"both positive, cost", "P | 2023 | 2024\nLasten | 25 | 30\nBaten | 10 | 12\nSaldo | 15 | 18", "SALDO pass, SALDO pass", "lasten-baten"},
             Case{"one of three wrong", "P | 2023 | 2024 | 2025\nBaten | 10 | 12 | 13\nLasten | -25 | -30 | -40\nSaldo | -15 | -18 | -72",
                  "SALDO pass, SALDO pass, SALDO fail", "baten+lasten"},
             Case{"columns", "Programma | baten | lasten | saldo\nVeiligheid | 102 | -4.204 | -4.103\nOverig | 11 | -38 | -27",
                  "SALDO pass_rounding, SALDO pass", "baten+lasten"},
             Case{"nothing explains it", "P | 2023 | 2024\nBaten | 10 | 12\nLasten | -25 | -30\nSaldo | 77 | 99", "SALDO not_checkable ambiguous_sign", ""},
             Case{"no signs explain one of two", "P | 2023 | 2024\nBaten | 0 | 99\nLasten | 133 | 150\nSaldo | 133 | 131", "SALDO flag", ""},
             Case{"two saldi in each other's place", "P | 2023 | 2024\nBaten | 27.267 | 13.621\nLasten | 34.961 | 16.660\nSaldo | -3.039 | -7.694",
                  "SALDO flag, SALDO flag", ""},
             Case{"nearly so", "P | 2023 | 2024\nBaten | 27.267 | 13.621\nLasten | 34.961 | 16.660\nSaldo | -3.039 | -7.964",
                  "SALDO not_checkable ambiguous_sign", ""},
             Case{"nor the other", "P | 2023 | 2024\nBaten | 1 | 99\nLasten | 133 | 150\nSaldo | 177 | 131", "SALDO not_checkable ambiguous_sign", ""},
             Case{"with a figure left open", "P | 2023 | 2024\nBaten | 0 | p.m.\nLasten | 133 | 150\nSaldo | 133 | 131",
                  "SALDO pass, SALDO not_checkable null_token", "baten+lasten"},
             Case{"baten zero throughout", "P | 2023 | 2024\nBaten | 0 | 0\nLasten | -25 | -30\nSaldo | -25 | -30", "SALDO pass, SALDO pass", "baten+lasten"},
         }) {
        CAPTURE(c.what);
        auto literal = table_of(c.table, 1000);
        CHECK(verdicts(literal.run()) == c.verdicts);
        const auto& sign = literal.extraction.tables[0].sign;
        CHECK((sign ? sign->saldo : "") == c.saldo);
    }
}

TEST_CASE("differences that V and N sign add up, whatever the signs of the columns beside them") {
    const char* text = "P | Begroting | Rekening | Verschil\nBaten | 385 | 413 | 28\nLasten | 581 | 760 | -179\nSaldo | -196 | -347 | -151";
    for (const Decimal& saldo : {Decimal(-151000), Decimal(-207000)}) {
        Literal literal = table_of(text, 1000);
        for (std::size_t i = 0; i < literal.document.tables[0].cells.size(); ++i) {
            const Cell& cell = literal.document.tables[0].cells[i];
            std::optional<Amount>& amount = literal.extraction.tables[0].cells[i].amount;
            if (cell.col != 3 || !amount) continue;
            if (cell.row == 3) amount->value = saldo;
            amount->favourable = !amount->value.is_negative();
        }
        const bool fails = verdicts(literal.run()).find("SALDO fail") != std::string::npos;
        CHECK(fails == (saldo == Decimal(-207000)));
    }
}

TEST_CASE("differences of which a plus is what is good add up, whatever the signs of the columns beside them") {
    const std::string text = "P | Begroting | Rekening | verschil\nBaten | 385 | 413 | 28\nLasten | 581 | 760 | -179\nSaldo | -196 | -347 | ";
    for (const auto& [saldo, verdict] : {std::pair("-151", "SALDO pass, SALDO pass, SALDO pass"), std::pair("-115", "SALDO pass, SALDO pass, SALDO fail")}) {
        std::vector<Check> checks = table_of(text + saldo, 1000).run();
        std::erase_if(checks, [](const Check& check) { return check.rule != "SALDO"; });
        CHECK(verdicts(checks) == verdict);
    }
    const std::string columns =
        "P | raming lasten | raming baten | raming saldo | verschil lasten | verschil baten | verschil saldo\nVeiligheid | 40 | 10 | -30 | -4 | 2 | -2\n"
        "Water | 60 | 21 | -39 | -3 | -1 | -4\nWegen | 80 | 5 | -75 | 9 | 1 | ";
    for (const auto& [saldo, last] : {std::pair("10", Status::pass), std::pair("01", Status::fail)}) {
        std::vector<Check> checks = table_of(columns + saldo, 1000).run();
        std::erase_if(checks, [](const Check& check) { return check.rule != "SALDO"; });
        REQUIRE(checks.size() == 6);
        const auto failed = std::count_if(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::fail; });
        CHECK(failed == (last == Status::fail));
        CHECK(std::count_if(checks.begin(), checks.end(), [](const Check& check) { return check.status == Status::pass; }) == 6 - failed);
    }
}

TEST_CASE("the message of a saldo") {
    auto checks = table_of("P | Begroting 2024\nBaten | 8.089.037\nLasten | -129.697.541\nSaldo | -121.608.504").run();
    REQUIRE(checks.size() == 1);
    CHECK(checks[0].message == "Begroting 2024: Baten 8.089.037 + Lasten -129.697.541 = Saldo -121.608.504");
}

TEST_CASE("a lone wrong saldo is judged by the signs of the other tables") {
    Literal literal = table_of("P | 2023 | 2024\nBaten | 10 | 12\nLasten | -25 | -30\nSaldo | -15 | -18", 1000);
    add_table(literal, "Q | 2024\nBaten | 100\nLasten | -300\nSaldo | -270", 1000);
    CHECK(verdicts(literal.run()) == "SALDO pass, SALDO pass, SALDO fail");
}

TEST_CASE("reserve rows state their saldo elsewhere") {
    auto checks =
        table_of("Programma | baten | lasten | saldo\nVeiligheid | 102 | -4.204 | -4.102\nOverig | 11 | -38 | -27\nOnttrekking reserves | 50 | 0 | 0", 1000)
            .run();
    CHECK(verdicts(checks) == "SALDO pass, SALDO pass, SALDO not_checkable ambiguous_binding");
}

TEST_CASE("cards outside tables") {
    Literal literal;
    for (auto [side, value] : {std::pair{Side::lasten, -129697541}, {Side::baten, 8089037}, {Side::saldo, -121608504}}) {
        BudgetLine line;
        line.side = side;
        line.value = value;
        line.item = side == Side::lasten ? "Uitgaven" : side == Side::baten ? "Inkomsten" : "Saldo";
        line.programme = Named{"2", "Samen leven"};
        literal.extraction.budget_lines.push_back(line);
    }
    auto checks = literal.run();
    CHECK(verdicts(checks) == "SALDO pass");
    CHECK(checks.at(0).result->id == "b3");
}

TEST_CASE("percentages are no sides of a saldo") {
    // A card block: amounts, and below them each one's share of its own total.
    auto checks = table_of("Programma 2 | baten | lasten | saldo\nBedrag | 8.104.660 | -58.224.910 | -50.120.250\n | 7,14% | 52,71% | -1.665,12%").run();
    CHECK(verdicts(checks) == "SALDO pass");
    CHECK(verdicts(table_of("P | 2024 | aandeel\nBaten | 10 | 7,14%\nLasten | -25 | 52,71%\nSaldo | -15 | -1.665,12%").run()) == "SALDO pass");
}

TEST_CASE("a saldo is bound to the baten and lasten below the same headers") {
    const char* rows = "\nVeiligheid | 40 | 44 | 10 | 12 | -30 | -32\nWater | 60 | 63 | 21 | 20 | -39 | -43\nWegen | 80 | 71 | 5 | 6 | -75 | ";
    struct Case {
        const char* what;
        std::string table;
        const char* verdicts;
    };
    const std::string sides_above = "P | raming lasten | prognose lasten | raming baten | prognose baten | raming saldo | prognose saldo";
    const std::string phases_above = "P | raming lasten | raming baten | raming saldo | prognose lasten | prognose baten | prognose saldo";
    for (const Case& c : {
             Case{"sides above", sides_above + rows + "-65", "SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass"},
             Case{"sides above, one wrong", sides_above + rows + "-56", "SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO pass, SALDO fail"},
             Case{"phases above", phases_above + "\nVeiligheid | 40 | 10 | -30 | 44 | 12 | -32\nWater | 60 | 21 | -39 | 63 | 20 | -43",
                  "SALDO pass, SALDO pass, SALDO pass, SALDO pass"},
             Case{"phases above, one wrong", phases_above + "\nVeiligheid | 40 | 10 | -30 | 44 | 12 | -32\nWater | 60 | 21 | -39 | 63 | 20 | -34",
                  "SALDO pass, SALDO pass, SALDO pass, SALDO fail"},
             Case{"a part of the lasten beside them", "P | lasten | overhead lasten | baten | saldo\nVeiligheid | 40 | 7 | 10 | -30\nWater | 60 | 9 | 21 | -39",
                  "SALDO pass, SALDO pass"},
             Case{"nothing says whose saldo it is",
                  "P | lasten | lasten | baten | baten | saldo\nVeiligheid | 40 | 44 | 10 | 12 | -30\nWater | 60 | 63 | 21 | 20 | -39",
                  "SALDO not_checkable ambiguous_binding"},
             Case{"a saldo of no phase",
                  "P | raming lasten | prognose lasten | raming baten | prognose baten | saldo\nVeiligheid | 40 | 44 | 10 | 12 | -30\nWater | 60 | 63 | 21 | "
                  "20 | -39",
                  "SALDO not_checkable ambiguous_binding"},
         }) {
        CAPTURE(c.what);
        std::string told;
        for (const Check& check : table_of(c.table, 1000).run()) {
            if (check.rule != "SALDO") continue;
            told += (told.empty() ? "" : ", ") + verdicts({check});
        }
        CHECK(told == c.verdicts);
    }
}

TEST_CASE("saldi that the baten and lasten of the same headers make in no row are bound to nothing") {
    const auto tried = [](const std::string& last) {
        std::vector<Check> checks = table_of(
                                        "P | raming lasten | prognose lasten | raming baten | prognose baten | raming saldo | prognose saldo\n"
                                        "Veiligheid | 40 | 44 | 10 | 12 | -30 | 71\nWater | 60 | 63 | 21 | 20 | -39 | -77\nWegen | 80 | 71 | 5 | 6 | -75 | " +
                                            last,
                                        1000)
                                        .run();
        std::erase_if(checks, [](const Check& check) { return check.rule != "SALDO"; });
        std::sort(checks.begin(), checks.end(), [](const Check& a, const Check& b) { return a.status < b.status; });
        return verdicts(checks);
    };
    const std::string raming = "SALDO pass, SALDO pass, SALDO pass, ";
    CHECK(tried("12") == raming + "SALDO not_checkable ambiguous_binding");
    CHECK(tried("-65") == raming + "SALDO pass, SALDO fail, SALDO fail");
}

TEST_CASE("columns of one table whose saldi need other signs") {
    const auto rows = [](const std::string& income, const std::string& net) {
        std::vector<Check> checks =
            table_of("Heffing | 2024 | 2025\nBaten | -914 | " + income + "\nLasten | 3.365 | 3.521\nSaldo | 2.451 | " + net, 1000).run();
        std::erase_if(checks, [](const Check& check) { return check.rule != "SALDO"; });
        return verdicts(checks);
    };
    CHECK(rows("-1.180", "2.341") == "SALDO pass, SALDO pass");
    CHECK(rows("1.180", "2.341") == "SALDO flag");
    CHECK(rows("-1.180", "2.999") == "SALDO pass, SALDO fail");
    CHECK(rows("30", "3.491").find("SALDO flag") == 0);
}

TEST_CASE("a result that is the saldo in one column and but for a slip in the other") {
    const auto result = [](const std::string& baten, const std::string& found) {
        std::vector<Check> checks =
            table_of("Staat | 2023 | 2022\nNetto baten | " + baten + " | 13.621\nBijdragen | 6.662 | 7.615\nProjecten | 28.299 | 9.045\n" +
                     "Totale lasten | 34.961 | 16.660\nResultaat | " + found + " | -3.039")
                .run();
        std::erase_if(checks, [](const Check& check) { return check.rule != "SALDO"; });
        return verdicts(checks);
    };
    CHECK(result("27.267", "-7.694") == "SALDO pass, SALDO pass");
    CHECK(result("27.267", "-7.649").find("flag") != std::string::npos);
    CHECK(result("272.670", "-7.694").find("flag") != std::string::npos);
    CHECK(result("27.267", "-9.100").find("fail") == std::string::npos);
}
