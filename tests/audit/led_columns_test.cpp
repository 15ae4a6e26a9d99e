#include "audit/columns/led_columns.h"

#include "audit/literal_table.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& text) {
    Literal literal = table_of(text);
    TableReading& reading = literal.extraction.tables[0];
    for (ColumnMeaning& column : reading.columns)
        for (const int year : {2024, 2025, 2026})
            if (!column.path.empty() && column.path.back().find(std::to_string(year)) != std::string::npos) column.year = year;
    return only(literal.run(), {"RES_ROLL", "ROWSUM", "COL_ORDER"});
}

}  // namespace

TEST_CASE("a contribution that leads to that of the next year") {
    const auto of = [](const std::string& header, const std::vector<std::string>& rows) {
        std::string text = "Gemeente | " + header;
        for (const std::string& row : rows) text += "\n" + row;
        return told(text);
    };
    const std::string header = "Inwoners | Bijdrage 2025 | Indexatie | Nieuw beleid | Bijdrage 2026";
    CHECK(of(header, {"Akkerdam | 40.521 | 1.460.020 | 30.358 | 12.931 | 1.503.309", "Biezen | 71.421 | 1.210.046 | 16.540 | 19.157 | 1.245.743",
                      "Cromlo | 28.067 | 2.739.980 | 49.064 | 15.585 | 2.804.629"})
              .find("flag") == std::string::npos);
    CHECK(of(header, {"Akkerdam | 1.460.020 | 40.521 | 30.358 | 12.931 | 1.503.309", "Biezen | 1.210.046 | 71.421 | 16.540 | 19.157 | 1.245.743",
                      "Cromlo | 2.739.980 | 28.067 | 49.064 | 15.585 | 2.804.629"})
              .find("RES_ROLL flag") != std::string::npos);
    // Two years beside each other lead nowhere.
    CHECK(of("Inwoners | Bijdrage 2024 | Bijdrage 2025 | Bijdrage 2026",
             {"Akkerdam | 41.210 | 2.101.710 | 2.184.130 | 2.225.340", "Biezen | 18.955 | 966.705 | 1.004.615 | 1.023.570",
              "Cromlo | 27.340 | 1.394.340 | 1.449.020 | 1.476.360"})
              .find("flag") == std::string::npos);
}

TEST_CASE("a stock with a change whose sign the rows show") {
    const std::string header = "Complex | Boekwaarde 1-1-2024 | Vermeerderingen | Verminderingen | Winstneming | Boekwaarde 31-12-2024\n";
    CHECK(told(header + "Waterkant | 3.697 | 1.451 | 1.801 | 100 | 3.447\nOost | 6.441 | 1.150 | 1.482 | 112 | 6.221\nHofgeest | 6.838 | 1.037 | 1.227 | 159 | "
                        "6.807") == "RES_ROLL pass, RES_ROLL pass, RES_ROLL pass");
    CHECK(told(header + "Waterkant | 3.697 | 1.801 | 1.451 | 100 | 3.447\nOost | 6.441 | 1.482 | 1.150 | 112 | 6.221\nHofgeest | 6.838 | 1.227 | 1.037 | 159 | "
                        "6.807") == "RES_ROLL flag");
    CHECK(told(header + "Waterkant | 3.697 | 1.801 | 1.451 | 100 | 3.649\nOost | 6.441 | 1.482 | 1.150 | 112 | 6.221\nHofgeest | 6.838 | 1.227 | 1.037 | 159 | "
                        "6.807") == "");
}
