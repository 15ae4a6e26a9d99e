// Differences whose header says what is taken from what.
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

std::string told(const std::string& header, bool turned) {
    const auto table = [&](const char* const(&first)[3], const char* const(&second)[3]) {
        std::string text = "Heffing | Begroting 2025 | Begroting 2026 | " + header;
        const char* names[] = {"OZB woningen", "OZB niet-woningen", "Rioolheffing"};
        const char* more[] = {"218", "16.128", "8.573"};
        for (int i = 0; i < 3; ++i) text += std::string("\n") + names[i] + " | " + first[i] + " | " + second[i] + " | " + more[i];
        return text;
    };
    const char* const old_values[3] = {"639.960", "682.811", "401.277"};
    const char* const new_values[3] = {"640.178", "698.939", "409.850"};
    return only(audit_printed(printed((turned ? table(new_values, old_values) : table(old_values, new_values)).c_str())), {"COL_ORDER"});
}

}  // namespace

TEST_CASE("a difference that is the other way round than its header says") {
    for (const char* header : {"Mutatie 2026 t.o.v. 2025", "Verschil 2026-2025", "Verschil 2026 ten opzichte van 2025"}) {
        CAPTURE(header);
        CHECK(told(header, false).empty());
        CHECK(told(header, true) == "COL_ORDER flag");
    }
    // A span, and a header that names one year: nothing is said of the direction.
    CHECK(told("Verschil 2025-2026", true).empty());
    CHECK(told("Mutatie t.o.v. 2025", true).empty());
}
