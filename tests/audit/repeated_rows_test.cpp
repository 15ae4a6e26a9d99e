#include "audit/across/repeated_rows.h"

#include "audit/only.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string twice(const std::string& second, std::int64_t scale = 1000) {
    Literal literal =
        table_of("Kapitaalgoed | 2024 | 2025\nOpenbare verlichting | 1.360 | 1.410\nSpeelvoorzieningen | 2.870 | 2.905\nOppervlaktewater | 1.750 | 650", 1000);
    add_table(literal, second, scale);
    return only(literal.run(), {"ROW_TWICE"});
}

}  // namespace

TEST_CASE("a row that two tables repeat") {
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 2.905\nOpenbare verlichting | 1.360 | 1.410") ==
          "ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass");
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.869.900 | 2.905.310\nOpenbare verlichting | 1.360.200 | 1.409.800", 1) ==
          "ROW_TWICE pass_rounding, ROW_TWICE pass_rounding, ROW_TWICE pass_rounding, ROW_TWICE pass_rounding");
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 2.950\nOpenbare verlichting | 1.360 | 1.410") ==
          "ROW_TWICE pass, ROW_TWICE flag, ROW_TWICE pass, ROW_TWICE pass");
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 3.117\nOpenbare verlichting | 1.360 | 1.410") ==
          "ROW_TWICE pass, ROW_TWICE pass, ROW_TWICE pass");                                                                       // another figure
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 2.950\nOpenbare verlichting | 1.360 | 1.140").empty());  // two differ
    CHECK(twice("Kapitaalgoed | 2026 | 2027\nSpeelvoorzieningen | 2.870 | 2.905\nOpenbare verlichting | 1.360 | 1.410").empty());
    CHECK(twice("Kapitaalgoed | 2024 | 2025\nSpeelvoorzieningen | 2.870 | 2.905\nSpeelvoorzieningen | 1.360 | 1.410\nOverig | 1.750 | 650").empty());
}
