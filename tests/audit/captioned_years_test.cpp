#include "audit/columns/captioned_years.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("a table of one year by its title beside columns of years") {
    const auto told = [](const std::string& title, const std::string& figures) {
        const char* names[] = {"Waterkeringen", "Watersystemen", "Zuivering", "Wegen"};
        const auto values = split(figures, '/');
        Literal literal = table_of(
            "Programma | 2025 | 2026 | 2027\nWaterkeringen | 37.520 | 35.235 | 38.048\nWatersystemen | 6.035 | 5.872 | 5.920\nZuivering | 6.886 | 6.515 | "
            "6.822\n"
            "Wegen | 30.891 | 31.499 | 30.392",
            1000);
        std::string text = "Programma | Netto kosten";
        for (std::size_t i = 0; i < values.size(); ++i) text += std::string("\n") + names[i] + " | " + values[i];
        add_table(literal, text, 1000);
        literal.document.tables.back().caption = title;
        return only(literal.run(), {"COL_ORDER"});
    };
    CHECK(told("Toerekening van de kosten 2026", "35.235/5.872/6.515/31.499") == "");
    CHECK(told("Toerekening van de kosten 2026", "38.048/5.920/6.822/30.392") == "COL_ORDER flag");
    CHECK(told("Toerekening van de kosten 2026", "38.048/5.872/6.822/30.392") == "");  // one is of 2026
    CHECK(told("Toerekening van de kosten", "38.048/5.920/6.822/30.392") == "");
    CHECK(told("Kosten 2027 in de begroting 2026", "38.048/5.920/6.822/30.392") == "");
}
