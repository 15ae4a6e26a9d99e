#include "extractors/unit.h"

#include <string>

#include "catch.h"

using namespace griffier;

TEST_CASE("unit statements give kind and scale") {
    struct Case {
        const char* text;
        UnitKind kind;
        std::int64_t scale;
        const char* printed;
    };
    for (const Case& c : {
             Case{"Bedragen x € 1.000", UnitKind::eur, 1000, "Bedragen x € 1.000"},
             Case{"(bedragen x € 1.000,-)", UnitKind::eur, 1000, "(bedragen x € 1.000,-)"},
             Case{"in duizenden euro's", UnitKind::eur, 1000, "in duizenden euro's"},
             Case{"in duizenden euro’s", UnitKind::eur, 1000, "in duizenden euro's"},
             Case{"x € 1 mln", UnitKind::eur, 1000000, "x € 1 mln"},
             Case{"€ x 1.000", UnitKind::eur, 1000, "€ x 1.000"},
             Case{"x €1.000", UnitKind::eur, 1000, "x €1.000"},
             Case{"(x € 1.000)", UnitKind::eur, 1000, "(x € 1.000)"},
             Case{"Begroting 2025, bedragen x €1.000", UnitKind::eur, 1000, "bedragen x €1.000"},
             Case{"(x 1.000)", UnitKind::eur, 1000, "(x 1.000)"},
             Case{"Bedragen * € 1.000", UnitKind::eur, 1000, "Bedragen * € 1.000"},
             Case{"Bedragen x € 1.000, + = voordelig; - = nadelig", UnitKind::eur, 1000, "Bedragen x € 1.000"},
             Case{"Programma's bedragen x € 1.000,- \"-\"=nadeel", UnitKind::eur, 1000, "bedragen x € 1.000,-"},
             Case{"Begroting 2024 x € 1.000", UnitKind::eur, 1000, "x € 1.000"},
             Case{"Bedrag x € miljoen", UnitKind::eur, 1000000, "Bedrag x € miljoen"},
             Case{"Bedragen x 1000 euro", UnitKind::eur, 1000, "Bedragen x 1000 euro"},
             Case{"in miljoenen euro's", UnitKind::eur, 1000000, "in miljoenen euro's"},
             Case{"(bedragen in duizendtallen)", UnitKind::eur, 1000, nullptr},
             Case{"dzd euro", UnitKind::eur, 1000, "dzd euro"},
             Case{"k€", UnitKind::eur, 1000, "k€"},
             Case{"€ mln", UnitKind::eur, 1000000, "€ mln"},
             Case{"Bedragen in € 1.000", UnitKind::eur, 1000, "Bedragen in € 1.000"},
             Case{"Aantal inwoners x 1.000", UnitKind::count, 1000, "x 1.000"},
             Case{"in euro's", UnitKind::eur, 1, "in euro's"},
             Case{"Bedragen in €", UnitKind::eur, 1, "Bedragen in €"},
             Case{"€", UnitKind::eur, 1, "€"},
             Case{"%", UnitKind::percent, 1, "%"},
             Case{"Indicatoren Wassenaar (%)", UnitKind::percent, 1, nullptr},
             Case{"fte", UnitKind::fte, 1, "fte"},
             Case{"aantal inwoners", UnitKind::count, 1, "aantal inwoners"},
         }) {
        CAPTURE(c.text);
        const auto unit = find_unit(c.text);
        REQUIRE(unit);
        CHECK(unit->kind == c.kind);
        CHECK(unit->scale == c.scale);
        if (c.printed) CHECK(unit->text == c.printed);
        CHECK_FALSE(unit->inferred);
    }
}

TEST_CASE("what is no unit statement gives none") {
    for (const char* text :
         {"", "Begroting 2024", "€ 1.000", "een bijdrage van maximaal € 1.000 per jaar", "3 x € 1.000", "x 100", "5 %", "% van alle jongeren tot 18 jaar",
          "duizenden inwoners", "Lasten", "1 fte extra voor de toegang", "Aantal per 1.000 inwoners", "Kosten 12 x € 1.000"}) {
        CAPTURE(text);
        CHECK_FALSE(find_unit(text));
    }
}

TEST_CASE("what a header says is measured or counted") {
    for (const char* text : {"Uren 2026", "(jaren)", "Termijn (jaren)", "Oppervlakte (m2)", "Volume"}) {
        CAPTURE(text);
        REQUIRE(unit_of_header(text));
        CHECK(unit_of_header(text)->kind == UnitKind::count);
    }
    for (const char* text : {"Uurtarief", "Lasten (2 jaar)", "Volumestijging"}) CHECK_FALSE(unit_of_header(text));
    REQUIRE(unit_of_header("Tarief 2027 (%)"));
    CHECK(unit_of_header("Tarief 2027 (%)")->kind == UnitKind::percent);
}
