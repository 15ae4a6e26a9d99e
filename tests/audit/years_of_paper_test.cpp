#include "audit/years/years_of_paper.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

// What is said of a paper of `year` with tables under these headers.
std::string told(const std::string& kind, int year, const std::vector<std::string>& headers) {
    Document document;
    for (const std::string& header : headers) {
        const std::size_t columns = split(header, '|').size();
        std::string text = "Post | " + header;
        for (const char* row : {"\nWegen", "\nGroen"}) {
            text += row;
            for (std::size_t c = 0; c < columns; ++c) text += " | " + std::to_string(1210 + 17 * static_cast<int>(c) + (row[1] == 'G' ? 300 : 0));
        }
        document.tables.push_back(document_of(printed(text)).tables[0]);
    }
    document.pages.emplace_back();
    Extraction extraction;
    extraction.facts.kind = kind;
    extraction.facts.fiscal_year = year;
    extraction.tables = read_tables(document);
    return only(audit(document, extraction), {"YEAR_FORM"});
}

}  // namespace

TEST_CASE("the two days of a stock in accounts lie one year apart") {
    const auto accounts = [](const std::string& third) {
        return told("jaarstukken", 2024, {"31-12-2024 | 31-12-2023", "Boekwaarde 1-1-2024 | Vermeerdering | Vermindering | Boekwaarde 31-12-2024", third});
    };
    CHECK(accounts("31 december 2024 | 31 december 2023") == "");
    CHECK(accounts("31 december 2024 | 31 december 2022") == "YEAR_FORM flag");
    CHECK(accounts("Saldo 31-12-2022 | Vermeerdering | Vermindering | Saldo 31-12-2024") == "YEAR_FORM flag");
    CHECK(accounts("Saldo 31-12-2023 | Vermeerdering | Vermindering | Saldo 31-12-2025") == "YEAR_FORM flag");
    CHECK(accounts("Saldo 31-12-2022 | Vermeerdering | Vermindering | Saldo 31-12-2023") == "");  // the year before
    CHECK(accounts("31-12-2022 | 31-12-2023 | 31-12-2024") == "");
    CHECK(accounts("31-12-2020 | 31-12-2024") == "");
    CHECK(told("jaarstukken", 2024, {"31-12-2024 | 31-12-2023", "31-12-2024 | 31-12-2022"}) == "");  // which of them is right?
    CHECK(told("kadernota", 2024, {"31-12-2024 | 31-12-2023", "31-12-2024 | 31-12-2023", "31-12-2024 | 31-12-2022"}) == "");
    CHECK(told("jaarstukken", 2024, {"31-12-2024 | 31-12-2023", "31-12-2024 | 31-12-2023", "31-12-2024 | 31-12-2022", "31-12-2024 | 31-12-2022"}) == "");
}

TEST_CASE("a budget has no outcome of the year before it") {
    const auto budget = [](const std::string& third) {
        return told("programmabegroting", 2025,
                    {"Rekening 2023 | Begroting 2024 | Begroting 2025", "Realisatie 2023 | Begroting 2024 | Begroting 2025", third});
    };
    CHECK(budget("Rekening 2023 | Begroting 2024 | Begroting 2025") == "");
    CHECK(budget("Rekening 2024 | Begroting 2024 | Begroting 2025") == "YEAR_FORM flag");
    CHECK(budget("Verslag 2024 | Begroting 2024 | Begroting 2025") == "YEAR_FORM flag");
    CHECK(budget("Realisatie t/m juni 2024 | Begroting 2024 | Begroting 2025") == "");
    CHECK(budget("Rekening 2022 | Begroting 2024 | Begroting 2025") == "");  // older ones are known
    CHECK(told("programmabegroting", 2025, {"Rekening 2023 | Begroting 2025", "Rekening 2024 | Begroting 2025"}) == "");
}

TEST_CASE("the year over a column of accounts") {
    const auto accounts = [](const std::string& usual, const std::string& third) { return told("jaarstukken", 2024, {usual, usual, third}); };
    CHECK(accounts("2024 | 2023", "2024 | 2023") == "");
    CHECK(accounts("2024 | 2023", "2025 | 2023") == "YEAR_FORM flag");
    CHECK(accounts("2024 | 2023", "2025 | 2024") == "");  // a plan
    CHECK(accounts("2024 | 2023", "2022 | 2024") == "");  // a survey of every other year
    CHECK(told("jaarstukken", 2024, {"2024 | 2023", "2025 | 2023"}) == "");
    CHECK(told("jaarstukken", 2024, {"2024 | 2023", "2024 | 2023", "2025 | 2023", "2025 | 2023"}) == "");

    const std::string phases = "Begroting na wijziging 2024 | Realisatie 2024";
    CHECK(accounts(phases, phases) == "");
    CHECK(accounts(phases, "Begroting na wijziging 2024 | Realisatie 2025") == "YEAR_FORM flag");
    CHECK(accounts(phases, "Realisatie 2023 | Realisatie 2024") == "");
    CHECK(accounts(phases, "Begroting na wijziging 2024 | Realisatie t/m maart 2025") == "");
    CHECK(accounts(phases, "Begroting na wijziging 2025 | Realisatie 2024") == "YEAR_FORM flag");
    CHECK(accounts(phases, "Begroting na wijziging 2024 | Realisatie 2024 | Begroting na wijziging 2025") == "");
    CHECK(accounts(phases, "Realisatie 2024 | Begroting primitief 2025") == "");  // what comes after
}
