#include "audit/columns/remaining_columns.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("what remains of a budget is the budget less what was spent") {
    const auto told = [](const std::string& rows, const std::string& header = "Begroot | Werkelijk | Restant") {
        return only(audit_printed(printed("Post | " + header + "\n" + rows, "Bedragen in euro")), {"COL_ORDER"});
    };
    CHECK(told("Bruggen | 80.000 | 5.000 | 75.000\nRiolering | 805.000 | 136.000 | 669.000\nWegen | 1.315.000 | 1.015.000 | 300.000") == "");
    const std::string turned = "Bruggen | 5.000 | 80.000 | 75.000\nRiolering | 136.000 | 805.000 | 669.000\nWegen | 1.015.000 | 1.315.000 | 300.000";
    CHECK(told(turned) == "COL_ORDER flag");
    CHECK(told(turned, "Krediet | Uitgaven t/m 2024 | Restantkrediet") == "COL_ORDER flag");
    CHECK(told(turned, "Begroot | Werkelijk | Overschrijding") == "");  // what was spent beyond it
    CHECK(told(turned, "Begroot | Prognose | Restant") == "");
    // A row that was overspent, two rows only, a row that is as it should be.
    CHECK(told("Bruggen | 80.000 | 5.000 | 75.000\nRiolering | 136.000 | 805.000 | -669.000\nWegen | 1.315.000 | 1.015.000 | 300.000") == "");
    CHECK(told("Bruggen | 5.000 | 80.000 | 75.000\nRiolering | 136.000 | 805.000 | 669.000") == "");
    CHECK(told(turned + "\nSpelen | 185.000 | 31.000 | 154.000") == "");
}
