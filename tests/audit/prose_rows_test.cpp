#include "audit/prose/prose_rows.h"

#include "audit/across/cross_references.h"
#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

// Two rows of one table in 2024 to 2027, and a sentence about the amount of each.
struct Paper {
    Document document;
    Extraction extraction;
    std::vector<PlacedCheck> linked;

    void row(const char* item, const char* sentence, const char* text, const std::vector<std::int64_t>& values) {
        const int row = static_cast<int>(linked.size());
        Statement statement;
        statement.value = Decimal(20000);
        statement.sentence = sentence;
        statement.section = row;
        extraction.statements.push_back(statement);
        Block block;
        block.section = row;
        block.text = std::string(text) + " " + sentence;
        document.blocks.push_back(block);
        PlacedCheck link;
        link.check.rule = "PROSE_TAB";
        link.check.result = Operand{statement_id(row), 1, Decimal(20000), false, 1};
        link.check.operands = {Operand{budget_line_id(static_cast<int>(extraction.budget_lines.size())), 1, Decimal(20000), false, 1}};
        linked.push_back(link);
        for (int i = 0; i < static_cast<int>(values.size()); ++i) {
            BudgetLine line;
            line.item = item;
            line.year = 2024 + i;
            line.value = values[static_cast<std::size_t>(i)];
            line.source.cell = CellRef{0, row, i + 1};
            extraction.budget_lines.push_back(line);
        }
    }
    std::string verdict() const { return verdicts(check_prose_rows(document, extraction, linked)); }
};

}  // namespace

TEST_CASE("the years of the text are those of the row") {
    const auto period = [](const char* text, const std::vector<std::int64_t>& values) {
        Paper paper;
        paper.row("Regenboogweek", "Dit kost € 20.000 per jaar.", text, values);
        return paper.verdict();
    };
    CHECK(period("Het beleid wordt in de periode 2024-2026 voortgezet.", {20, 20, 20, 0}) == "PROSE_PERIOD pass");
    CHECK(period("Het beleid loopt van 2024 tot en met 2026.", {20, 20, 0, 0}) == "PROSE_PERIOD flag");
    CHECK(period("Wij doen dit jaarlijks.", {20, 20, 20, 0}) == "");
    CHECK(period("In de periode 2024-2026 en in de periode 2025-2027.", {20, 20, 20, 0}) == "");  // two periods
    CHECK(period("In de periode 2030-2032.", {20, 20, 20, 0}) == "");                             // none of the table's
}

TEST_CASE("what is received does not have the sign of what is spent") {
    const auto sign = [](std::int64_t received, const char* other = "De kosten zijn € 20.000.") {
        Paper paper;
        paper.row("Opvang", other, "", {20, 20});
        paper.row("Regenboogweek", "Het college ontvangt € 20.000 van het rijk.", "", {received, received});
        return paper.verdict();
    };
    CHECK(sign(-20) == "PROSE_SIGN pass");
    CHECK(sign(20) == "PROSE_SIGN flag");
    CHECK(sign(20, "Het gaat om € 20.000.") == "");  // nothing says what a cost looks like
}

TEST_CASE("tables and sections that the text names") {
    Document document;
    for (const char* title : {"1.1 Inleiding", "1.2 Beleid"}) document.sections.push_back(Section{2, title, -1, 1, {}});
    for (const char* caption : {"Tabel 7.1 - Tarieven", "Tabel 7.2 - Opbrengsten"}) {
        document.tables.emplace_back();
        document.tables.back().caption = caption;
    }
    const auto refer = [&](const char* text) {
        Document one = document;
        Block block;
        block.text = text;
        one.blocks.push_back(block);
        return verdicts(check_cross_references(one, "jaarstukken"));
    };
    CHECK(refer("In tabel 7.1 staan de tarieven (zie ook paragraaf 1.2).") == "XREF pass, XREF pass");
    CHECK(refer("Zie tabel 7.9, en nogmaals: zie tabel 7.9.") == "XREF flag");
    CHECK(refer("In paragraaf 4.1 van de kadernota staat meer.") == "");
    CHECK(refer("In de tabel hieronder staat meer.") == "");
    CHECK(check_cross_references(document, "besluitenlijst").empty());
    document.tables.pop_back();  // tables without numbers
    CHECK(refer("Zie tabel 7.9.") == "");
}
