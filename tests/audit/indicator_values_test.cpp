#include "audit/indicators/indicator_values.h"

#include "audit/from_text.h"
#include "catch.h"
#include "extractors/indicators/indicator_cells.h"

using namespace griffier;

namespace {

struct Said {
    const char* series;
    int year;
    const char* text;
};

Extraction with(const std::string& name, UnitKind unit, const std::vector<Said>& values, const std::string& description = "") {
    Indicator made;
    made.name = name;
    made.unit = unit;
    made.description = description;
    for (const Said& said : values) {
        IndicatorValue value;
        value.series = said.series;
        if (said.year > 0) value.year = said.year;
        value.text = said.text;
        if (const auto amount = read_indicator_cell(said.text).amount) value.value = amount->value;
        made.values.push_back(value);
    }
    Extraction extraction;
    extraction.indicators.push_back(made);
    return extraction;
}

std::string range(const std::string& name, UnitKind unit, const char* text, const std::string& description = "") {
    return verdicts_of(check_indicator_ranges(with(name, unit, {{"Realisatie", 2023, text}}, description)));
}

std::string jump(const std::vector<Said>& values) { return verdicts_of(check_indicator_jumps(with("Bezoekers zwembad", UnitKind::count, values))); }

std::string units(const std::vector<Said>& values) { return verdicts_of(check_indicator_units(with("Bezoekers zwembad", UnitKind::count, values))); }

std::string direction(const std::string& name, const char* reached, const char* goal) {
    return verdicts_of(check_indicator_directions(with(name, UnitKind::count, {{"Realisatie", 2023, reached}, {"Begroting", 2025, goal}})));
}

}  // namespace

TEST_CASE("a share lies in 0 to 100, a score in its scale") {
    CHECK(range("% Lezers dat de bibliotheek waardeert", UnitKind::percent, "88,1 %") == "IND_RANGE pass");
    CHECK(range("% Lezers dat de bibliotheek waardeert", UnitKind::percent, "100 %") == "IND_RANGE pass");
    CHECK(range("% Lezers dat de bibliotheek waardeert", UnitKind::percent, "881 %") == "IND_RANGE flag");
    CHECK(range("% Kostendekkendheid leges", UnitKind::percent, "104 %").empty());  // no share of a whole
    CHECK(range("Demografische druk", UnitKind::percent, "104 %").empty());
    const std::string scale = "De score kan waarden aannemen tussen nul (rustig) en 12 (druk).";
    CHECK(range("Drukte in de wijk", UnitKind::score, "12", scale) == "IND_RANGE pass");
    CHECK(range("Drukte in de wijk", UnitKind::score, "12,5", scale) == "IND_RANGE flag");
    CHECK(range("Drukte in de wijk", UnitKind::score, "12,5").empty());  // no scale is named
    CHECK(range("Rapportcijfer wijk", UnitKind::score, "0,7") == "IND_RANGE flag");
}

TEST_CASE("a value that jumps is flagged where its figures are precise") {
    CHECK(jump({{"Realisatie", 2022, "1.210"}, {"Realisatie", 2023, "1.260"}, {"Begroting", 2025, "1.300"}}) == "IND_JUMP pass");
    CHECK(jump({{"Realisatie", 2023, "1.210"}, {"Begroting", 2025, "12.100"}}) == "IND_JUMP flag");
    CHECK(jump({{"Realisatie", 2022, "1.210"}, {"Realisatie", 2023, "121"}}) == "IND_JUMP flag");
    CHECK(jump({{"Realisatie", 2022, "3"}, {"Realisatie", 2023, "7"}}).empty());          // small numbers jump
    CHECK(jump({{"Realisatie", 2023, "1.210"}, {"Landelijk", 2023, "12.100"}}).empty());  // of others
    CHECK(jump({{"Realisatie", 2023, "1.210"}, {"Begroting", 2025, "n.b."}}).empty());
    CHECK(jump({{"Realisatie", 0, "1.210"}, {"Begroting", 0, "12.100"}}).empty());  // without years
}

TEST_CASE("the values of an indicator have one unit, a series its decimals") {
    CHECK(units({{"Realisatie", 2022, "1,5 %"}, {"Realisatie", 2023, "2,1%"}}) == "IND_UNIT pass");
    CHECK(units({{"Realisatie", 2022, "1,5 %"}, {"Realisatie", 2023, "2,1"}}) == "IND_UNIT flag");
    CHECK(units({{"Begroting", 2024, "80,0 %"}, {"Begroting", 2025, "80,0 %"}, {"Begroting", 2026, "80 %"}}) == "IND_UNIT flag");
    CHECK(units({{"Begroting", 2024, "7,5 %"}, {"Begroting", 2025, "3,5 %"}, {"Begroting", 2026, "0 %"}}) == "IND_UNIT pass");
    CHECK(units({{"Realisatie", 2022, "1,5 %"}}).empty());
}

TEST_CASE("a goal that is worse than what was reached") {
    CHECK(direction("Toename aantal lezers", "410", "450") == "IND_DIRECTION pass");
    CHECK(direction("Toename aantal lezers", "410", "390") == "IND_DIRECTION flag");
    CHECK(direction("Afname aantal klachten", "41", "39") == "IND_DIRECTION pass");
    CHECK(direction("Afname aantal klachten", "41", "45") == "IND_DIRECTION flag");
    CHECK(direction("Lezers die tevreden zijn", "41", "39") == "IND_DIRECTION flag");
    CHECK(direction("Lezers die niet tevreden zijn", "41", "39").empty());
    CHECK(direction("Aantal lezers", "410", "390").empty());  // nothing says which way is better
    CHECK(direction("Toename aantal lezers", "n.b.", "390").empty());
}
