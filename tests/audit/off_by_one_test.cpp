// Arithmetic without rounding: both figures are printed in one unit, to the last digit. Beside it what is rounded once in each document.
#include "audit/archive/archive_emu.h"
#include "audit/archive_documents.h"
#include "audit/from_text.h"
#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("off by one is off where both are printed in one unit") {
    const auto pair = [](const std::string& cover) {
        return only(audit_printed(printed("Nieuw beleid | 2024 | 2025 | 2026\nOpvang | 480 | 455 | 430\nRijksbijdrage opvang | " + cover +
                                          "\nBomen | 12 | 20 | 31\nTotaal | 12 | 20 | 31")),
                    {"PAIR0"});
    };
    CHECK(pair("-480 | -455 | -430") == "PAIR0 pass, PAIR0 pass, PAIR0 pass");
    CHECK(pair("-480 | -455 | -431") == "PAIR0 pass, PAIR0 pass, PAIR0 flag");
    // Two columns have each other's figure.
    CHECK(pair("-480 | -430 | -455") == "PAIR0 pass, PAIR0 flag, PAIR0 flag");
    CHECK(pair("-455 | -430 | -480") == "");  // three columns: no pair
    CHECK(pair("-480 | -430 | -450") == "");
    const auto moved = [](const std::string& cost) {
        return only(audit_printed(printed("Nieuw beleid | 2024 | 2025 | 2026\nOpvang | 480 | " + cost +
                                          "\nRijksbijdrage opvang | -480 | -455 | 0\nBomen | 12 | 20 | 31")),
                    {"PAIR0"});
    };
    CHECK(moved("455 | 0") == "PAIR0 pass, PAIR0 pass, PAIR0 pass");
    CHECK(moved("0 | 455") == "PAIR0 pass, PAIR0 flag, PAIR0 flag");

    const auto sum = [](const std::string& part) {
        FromText read = from_text("De bijdrage van € 90.000 bestaat uit € 50.000 voor de school en € " + part + " voor de wijk.\n");
        return only(audit(read.document, read.extraction), {"PROSE_SUM"});
    };
    CHECK(sum("40.000") == "PROSE_SUM pass");
    CHECK(sum("40.001") == "PROSE_SUM fail");
}

TEST_CASE("thousands of the same year that differ by one in two accounts were rounded otherwise") {
    const auto restated = [](std::int64_t again) {
        ArchiveDocument first = test::document("jaarstukken", 2023), second = test::document("jaarstukken", 2024);
        test::add_lasten(first, Basis::realisatie, 2023, {10117, 40263, 14084});
        test::add_lasten(second, Basis::realisatie, 2023, {10117, 40263, again});
        std::string told;
        for (const ArchiveCheck& check : test::of_rule(audit_organisation({first, second}, {}), "RESTATE")) told += std::string(" ") + name(check.status);
        return told;
    };
    CHECK(restated(14084) == " pass pass pass");
    CHECK(restated(14085) == " warn_rounding pass pass");
    CHECK(restated(14086) == " flag pass pass");
}

TEST_CASE("a reference value printed to the euro is that of a file in thousands") {
    const auto tried = [](std::int64_t printed) {
        ArchiveDocument budget = test::document("programmabegroting", 2024);
        test::add_lasten(budget, Basis::begroting, 2024, {-2100, 0});
        budget.lines[0].line.item = "Berekend EMU-saldo";
        budget.lines[1].line.item = "Referentiewaarde";
        budget.lines[1].line.value = Decimal(printed);
        budget.lines[1].line.step = 1;
        for (ArchiveLine& line : budget.lines) line.line.table_type = "emu";
        std::string told;
        for (const ArchiveCheck& check : check_emu_reference({budget}, {{"2024_emu.csv", "Duinbeek", 2024, Decimal(-2'487'000)}}))
            told += std::string(" ") + name(check.status);
        return told;
    };
    CHECK(tried(-2'487'310) == " pass pass_rounding");
    CHECK(tried(-2'489'310) == " pass flag");
}
