#include "audit/literal_table.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("years that are missing in a header") {
    auto checks = table_of("Type | 2022 | 2024 | 2025\nRealisatie | 5 | - | -", 1, UnitKind::count).run();
    REQUIRE(verdicts(checks) == "YEAR_GAP flag");
    CHECK(checks[0].message.find("without 2023") != std::string::npos);
    CHECK(table_of("Type | 2022 | 2023 | 2024\nRealisatie | 5 | - | -").run().empty());
}

TEST_CASE("the last of years that run on is a warning where it is a slip of the next") {
    const auto severity = [](const std::string& last) {
        const auto checks = table_of(("Post | 2024 | 2025 | " + last + "\nA | 1 | 2 | 3\nB | 4 | 5 | 6").c_str()).run();
        for (const Check& check : checks)
            if (check.rule == "YEAR_GAP") return check.severity == Severity::warning ? "warning" : "info";
        return "";
    };
    CHECK(std::string(severity("2036")) == "warning");
    CHECK(std::string(severity("2062")) == "warning");
    CHECK(std::string(severity("2028")) == "info");
    CHECK(std::string(severity("2030")) == "info");
    CHECK(std::string(severity("2026")).empty());
}

TEST_CASE("cells on one another") {
    auto literal = table_of("Post | 2024\nA | 5\nB | 6");
    literal.document.tables[0].cells[2].row_span = 2;
    CHECK(verdicts(literal.run()) == "TABLE_SHAPE flag");
}

TEST_CASE("a cost and its cover cancel") {
    auto literal = table_of("Nieuw beleid | 2024 | 2025\nProject | 70 | 20\nOpvang | 80 | 80\nOpvang: bijdrage | -80 | -80\nSaldo | 70 | 20", 1000);
    literal.extraction.tables[0].type = "new_policy";
    CHECK(verdicts(literal.run()) == "PAIR0 pass, PAIR0 pass, COLSUM pass, COLSUM pass");
}

TEST_CASE("a pair that cancels in every column but one is off by a slip") {
    auto run = [](const std::string& cover) {
        Literal literal = table_of("Beleid | 2025 | 2026\nOpvang | 412 | 410\nBijdrage | " + cover + "\nGroen | 95 | 75\nWater | 20 | 30\nTotaal | 115 | 105");
        literal.extraction.tables[0].type = "new_policy";
        std::string pairs;
        for (const Check& check : literal.run())
            if (check.rule == "PAIR0") pairs += std::string(pairs.empty() ? "" : ", ") + name(check.status) + " " + check.difference->str();
        return pairs;
    };
    CHECK(run("-412 | -410") == "pass 0, pass 0");
    CHECK(run("-412 | -470") == "pass 0, flag 60");
    CHECK(run("-412 | 410") == "pass 0, flag -820");
    CHECK(run("-412 | -205").empty());  // covered in part: no slip
    CHECK(run("-421 | -470").empty());
}

TEST_CASE("a header printed again with one other year") {
    const auto again = [](const std::string& header) {
        Printed table = printed("Uitkering | 2021 | 2022 | 2023\nMaatstaf | 12.250 | 12.310 | 12.460\n" + header + "\nAanvulling | 207 | 400 | 403");
        Document document = document_of(table);
        for (Cell& cell : document.tables[0].cells) cell.header |= cell.row == 2;
        std::vector<Check> checks = audit_document(document);
        std::erase_if(checks, [](const Check& check) { return check.rule != "YEAR_FORM"; });
        return verdicts(checks);
    };
    CHECK(again("Uitkering | 2021 | 2022 | 2023").empty());
    CHECK(again("Uitkering | 2021 | 2022 | 2024") == "YEAR_FORM flag");
    CHECK(again("Uitkering | 2022 | 2023 | 2024").empty());  // other years
}
