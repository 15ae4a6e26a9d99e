#include "audit/prose/prose_budgeted.h"

#include "audit/literal_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& sentence, std::int64_t outcome = 23391000, Basis budget = Basis::begroting_na_wijziging, const char* qualifier = "exact") {
    Literal literal;
    Statement statement;
    statement.value = 521000;
    statement.step = 1000;
    statement.unit = "euro";
    statement.qualifier = qualifier;
    statement.sentence = sentence;
    statement.source.text = "€ 521.000";
    literal.extraction.statements.push_back(statement);
    const auto add = [&](Basis basis, std::int64_t value) {
        BudgetLine line;
        line.item = "Wmo en jeugd";
        line.side = Side::lasten;
        line.basis = basis;
        line.year = 2023;
        line.value = value;
        line.step = 1000;
        line.source.cell = CellRef{0, 4, static_cast<int>(literal.extraction.budget_lines.size()) + 1};
        literal.extraction.budget_lines.push_back(line);
    };
    add(Basis::begroting_primitief, 21960000);
    add(budget, 22870000);
    add(Basis::realisatie, outcome);
    std::vector<Check> checks;
    for (const PlacedCheck& placed : check_prose_budgeted(literal.extraction)) checks.push_back(placed.check);
    return verdicts(checks);
}

}  // namespace

TEST_CASE("more or less than budgeted, as the row of that name says") {
    const std::string higher = "De lasten van Wmo en jeugd vielen € 521.000 hoger uit dan begroot.",
                      lower = "De lasten van Wmo en jeugd waren € 521.000 lager dan geraamd.";
    CHECK(told(higher) == "PROSE_DIRECTION pass");
    CHECK(told(lower) == "PROSE_DIRECTION flag");
    CHECK(told(higher, 22349000) == "PROSE_DIRECTION flag");  // the columns are in each other's place
    CHECK(told(lower, 22349000) == "PROSE_DIRECTION pass");
    // Another amount, another side, another thing, another year to compare with, circa: nothing.
    CHECK(told(higher, 23500000).empty());
    CHECK(told("De baten van Wmo en jeugd vielen € 521.000 hoger uit dan begroot.").empty());
    CHECK(told("De lasten van onderwijs vielen € 521.000 hoger uit dan begroot.").empty());
    CHECK(told("De lasten van Wmo en jeugd vielen € 521.000 hoger uit dan in 2022.").empty());
    CHECK(told(lower, 23391000, Basis::begroting_na_wijziging, "about").empty());
    CHECK(told(lower, 23391000, Basis::prognose).empty());  // no budget of the year but the first
}
