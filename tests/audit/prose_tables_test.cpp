#include "audit/prose/prose_tables.h"

#include <set>
#include <stdexcept>

#include "audit/literal_table.h"
#include "audit/rules/rules.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Row {
    const char* item;
    int year;
    std::int64_t value;
};

struct Said {
    std::int64_t amount;
    int year;  // 0: none
    const char* qualifier = "exact";
};

// What is said of the amounts that stand under one heading, in a document whose tables give these rows.
std::string told(const std::vector<Said>& said, const std::vector<Row>& rows, const char* heading = "Sanering grond gemeentewerf") {
    Literal literal;
    Section section;
    section.title = heading;
    literal.document.sections.push_back(section);
    for (const Said& one : said) {
        Statement statement;
        statement.value = one.amount;
        statement.unit = "euro";
        statement.qualifier = one.qualifier;
        statement.section = 0;
        if (one.year != 0) statement.period = Period{std::to_string(one.year) + "-01-01", std::to_string(one.year) + "-12-31"};
        literal.extraction.statements.push_back(statement);
    }
    for (const Row& row : rows) {
        BudgetLine line;
        line.item = row.item;
        line.year = row.year;
        line.value = row.value;
        line.step = 1000;
        literal.extraction.budget_lines.push_back(line);
    }
    std::vector<Check> checks;
    for (const PlacedCheck& placed : check_prose_tables(literal.document, literal.extraction)) checks.push_back(placed.check);
    return verdicts(checks);
}

std::string judged(const char* heading, std::int64_t amount, const std::vector<Row>& rows, int year = 0, const char* qualifier = "exact") {
    return told({{amount, year, qualifier}}, rows, heading);
}

}  // namespace

TEST_CASE("amounts in the text beside the row that their heading names") {
    const std::vector<Row> bridge = {{"Fietsbrug Noorderplas", 2025, 80000}, {"Fietsbrug Noorderplas", 2026, 20000}, {"Bijdrage provincie", 2025, -80000}};
    CHECK(judged("Fietsbrug Noorderplas vanaf 2025", 80000, bridge) == "PROSE_TAB pass");
    CHECK(judged("Fietsbrug Noorderplas", 80300, bridge) == "PROSE_TAB pass_rounding");  // half of a thousand
    CHECK(judged("Fietsbrug Noorderplas", 20000, bridge, 2026) == "PROSE_TAB pass");
    // Another amount under the row's own name may be a part: nothing is claimed to be wrong.
    CHECK(judged("Fietsbrug Noorderplas", 35000, bridge) == "PROSE_TAB not_checkable ambiguous_binding");
    CHECK(judged("Fietsbrug Noorderplas", 20000, bridge, 2025) == "PROSE_TAB not_checkable ambiguous_binding");
    // Under a heading that only shares words, circa, and of other things: nothing.
    CHECK(judged("Fietsbrug Noorderplas vanaf 2025", 35000, bridge) == "");
    CHECK(judged("Wegen en bruggen", 80000, bridge) == "");
    CHECK(judged("Fietsbrug Noorderplas", 80000, bridge, 0, "about") == "");
    CHECK(judged("Wonen", 80000, {{"Wonen", 2025, 80000}}) == "");  // a word that many things share
}

TEST_CASE("one of several amounts under a heading is not that of the row") {
    const std::vector<Row> row = {
        {"Sanering grond gemeentewerf", 2025, 1000000}, {"Sanering grond gemeentewerf", 2026, 500000}, {"Sanering gemeentewerf", 2026, 500000}};
    CHECK(told({{1000000, 0}, {500000, 0}}, row) == "PROSE_TAB pass, PROSE_TAB pass");
    CHECK(told({{1000000, 0}, {530000, 0}}, row) == "PROSE_TAB pass, PROSE_TAB flag");
    // No slip, no other amount that is the row's, two that are not, the same said twice, circa: it may be a part.
    CHECK(told({{1000000, 0}, {640000, 0}}, row) == "PROSE_TAB pass, PROSE_TAB not_checkable ambiguous_binding");
    CHECK(told({{530000, 0}}, row) == "PROSE_TAB not_checkable ambiguous_binding");
    CHECK(told({{1000000, 0}, {530000, 0}, {70000, 0}}, row) ==
          "PROSE_TAB pass, PROSE_TAB not_checkable ambiguous_binding, PROSE_TAB not_checkable ambiguous_binding");
    CHECK(told({{1000000, 0}, {530000, 0}, {530000, 0}}, row) ==
          "PROSE_TAB pass, PROSE_TAB not_checkable ambiguous_binding, PROSE_TAB not_checkable ambiguous_binding");
    // All figures of the row are said already: the year says which of them it should be.
    CHECK(told({{1000000, 2025}, {500000, 2026}, {530000, 2026}}, row) == "PROSE_TAB pass, PROSE_TAB pass, PROSE_TAB flag");
    CHECK(told({{1000000, 2025}, {500000, 2026}, {530000, 0}}, row) == "PROSE_TAB pass, PROSE_TAB pass, PROSE_TAB not_checkable ambiguous_binding");
    // A heading with more in it, and a row of another name that it has too.
    CHECK(told({{1000000, 0}, {530000, 0}}, row, "Sanering grond gemeentewerf (hogere lasten)") == "PROSE_TAB pass, PROSE_TAB flag");
    CHECK(told({{1000000, 0}, {530000, 0}}, {row[0], row[1], {"Hogere bijdrage onderhoud", 2026, 40000}},
               "Sanering grond gemeentewerf, hogere bijdrage onderhoud") == "PROSE_TAB pass");
}

TEST_CASE("the list of rules") {
    std::set<std::string> ids;
    for (const Rule& rule : rules()) {
        INFO(rule.id);
        CHECK(ids.insert(rule.id).second);
        CHECK(std::string(rule.dutch) != "");
        CHECK(std::string(rule.english) != "");
        CHECK(std::string(rule.needs) != "");
        CHECK(std::string(rule.example) != "");
    }
    CHECK(severity_of("PROSE_TAB") == Severity::warning);
    CHECK_THROWS_AS(rule_of("NONE"), std::logic_error);
}
