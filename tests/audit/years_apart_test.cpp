#include "audit/years/years_apart.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

// What is said of tables under these headers, which stand in one paper of `kind` and `year`.
std::string told(const std::vector<std::string>& headers, const std::string& kind = "other", std::optional<int> year = std::nullopt) {
    Document document;
    for (const std::string& header : headers) {
        const std::vector<std::string> columns = split(header, '|');
        std::string text = "Post | " + header;
        for (int row = 0; row < 3; ++row) {
            text += "\n" + std::string(row == 0 ? "Wegen" : row == 1 ? "Groen" : "Water");
            for (int c = 0; c < static_cast<int>(columns.size()); ++c) text += " | " + std::to_string(1210 + 307 * row + (19 + 5 * row) * (c + 1) * (c + 2));
        }
        Document one = document_of(printed(text));
        if (document.pages.empty()) document.pages = one.pages;
        document.tables.push_back(one.tables.front());
    }
    Extraction extraction;
    extraction.facts.kind = kind;
    extraction.facts.fiscal_year = year;
    extraction.tables = read_tables(document);
    return only(audit(document, extraction), {"YEAR_MONO", "YEAR_FORM"});
}

}  // namespace

TEST_CASE("a year far from all others of the paper, and one of them but for a slip") {
    const std::vector<std::string> others = {"Opbrengst 2026 | Opbrengst 2027", "Lasten 2026 | Lasten 2027"};
    const auto beside = [&](const std::string& header) {
        std::vector<std::string> all = others;
        all.push_back(header);
        return told(all);
    };
    CHECK(beside("Tarief 2026 | Tarief 2027") == "");
    CHECK(beside("Tarief 2062 | Tarief 2027") == "YEAR_MONO flag");
    CHECK(beside("Tarief 2026 | Tarief 2017") == "YEAR_MONO flag");
    CHECK(beside("Tarief 2026 | Tarief 2040") == "");                                     // no slip of another year
    CHECK(beside("Tarief 2029 | Tarief 2027") == "");                                     // near the others
    CHECK(told({"Tarief 2062 | Tarief 2027", "Opbrengst 2027 | Opbrengst 2028"}) == "");  // no others have 2026
    CHECK(told({"Begroting na wijziging | Prognose 2016"}, "tussenrapportage", 2026) == "YEAR_MONO flag");
}

TEST_CASE("years that come twice but for one") {
    CHECK(told({"2026 | 2027 | 2026 | 2028", "Tarief 2026 | Tarief 2027", "Opbrengst 2026 | Opbrengst 2027"}) == "YEAR_MONO flag");
    CHECK(told({"2026 | 2027 | 2026 | 2027", "Tarief 2026 | Tarief 2027", "Opbrengst 2026 | Opbrengst 2027"}) == "");
    CHECK(told({"2026 | 2027 | 2026 | 2028", "Tarief 2027 | Tarief 2028", "Opbrengst 2026 | Opbrengst 2027"}) == "");  // another table has it
}

TEST_CASE("a stock of a year after the accounts") {
    CHECK(told({"31-12-2025 | 31-12-2024"}, "jaarstukken", 2025) == "");
    CHECK(told({"31-12-2026 | 31-12-2024"}, "jaarstukken", 2025) == "YEAR_MONO flag");
    CHECK(told({"31-12-2026 | 31-12-2025"}, "jaarstukken", 2025) == "");
    CHECK(told({"31-12-2026 | 31-12-2024"}, "programmabegroting", 2025) == "");
}
