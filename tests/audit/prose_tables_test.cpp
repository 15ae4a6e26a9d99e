#include "audit/prose_tables.h"

#include <set>
#include <stdexcept>

#include "audit/literal_table.h"
#include "audit/rules.h"
#include "catch.h"

using namespace griffier;

namespace {

struct Row {
    const char* item;
    int year;
    std::int64_t value;
};

std::string judged(const char* heading, std::int64_t amount, const std::vector<Row>& rows, int year = 0, const char* qualifier = "exact") {
    Literal literal;
    Section section;
    section.title = heading;
    literal.document.sections.push_back(section);
    Statement statement;
    statement.value = amount;
    statement.unit = "euro";
    statement.qualifier = qualifier;
    statement.section = 0;
    if (year != 0) statement.period = Period{std::to_string(year) + "-01-01", std::to_string(year) + "-12-31"};
    literal.extraction.statements.push_back(statement);
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
