#include "audit/indicators/indicator_series.h"

#include "catch.h"

using namespace griffier;

namespace {

Indicator indicator(const std::string& name, UnitKind unit, const std::string& base, int page) {
    Indicator made;
    made.name = name;
    made.unit = unit;
    made.unit_base = base;
    made.source.page = page;
    made.values.push_back({"Realisatie", 2023, Decimal(9), "9", {}});
    return made;
}

}  // namespace

TEST_CASE("an indicator that is counted per something else further on is flagged") {
    Extraction extraction;
    extraction.indicators = {indicator("Verwijzingen Halt", UnitKind::count, "per 1.000 jongeren", 2), indicator("Banen", UnitKind::count, "", 2),
                             indicator("Verwijzingen halt", UnitKind::count, "per 10.000 jongeren", 7),
                             indicator("Banen", UnitKind::count, "per 1.000 inwoners", 7), indicator("Banen", UnitKind::percent, "", 8)};
    const auto checks = check_indicator_series(extraction);
    REQUIRE(checks.size() == 2);  // what one of two leaves out is no difference
    CHECK(checks[0].check.rule == "IND_SERIES");
    CHECK(checks[0].check.status == Status::flag);
    CHECK(checks[0].check.message == "Verwijzingen halt: count per 1.000 jongeren on page 2, count per 10.000 jongeren on page 7");
    CHECK(checks[0].check.operands[0].id == "i1/0");
    CHECK(checks[0].check.result->id == "i3/0");
    CHECK(checks[1].check.message == "Banen: count on page 2, percent on page 8");
}
