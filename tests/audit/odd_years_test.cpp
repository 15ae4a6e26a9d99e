#include "audit/years/odd_years.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "catch.h"

using namespace griffier;

namespace {

// What is said of a table under the header in a paper of `kind` and `year`; the last column is the difference of the two before it where it is called so.
std::string told(const std::string& header, const std::string& kind = "other", std::optional<int> year = std::nullopt) {
    const std::vector<std::string> columns = split(header, '|');
    std::string text = "Post | " + header;
    for (int row = 0; row < 3; ++row) {
        text += "\n" + std::string(row == 0 ? "Wegen" : row == 1 ? "Groen" : "Water");
        for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
            const bool difference = columns[static_cast<std::size_t>(c)].find("erschil") != std::string::npos;
            text += " | " + std::to_string(difference ? 17 + 4 * row : 1210 + 300 * row + (17 + 4 * row) * c);
        }
    }
    Document document = document_of(printed(text));
    Extraction extraction;
    extraction.facts.kind = kind;
    extraction.facts.fiscal_year = year;
    extraction.tables = read_tables(document);
    return only(audit(document, extraction), {"YEAR_MONO", "YEAR_FORM"});
}

}  // namespace

TEST_CASE("what came of a year lies behind no plan") {
    CHECK(told("Rekening 2023 | Begroting 2024 | Begroting 2025") == "");
    CHECK(told("Rekening 2033 | Begroting 2024 | Begroting 2025") == "YEAR_MONO flag");
    CHECK(told("Rekening 2033 | 2024 | 2025") == "YEAR_MONO flag");
    CHECK(told("Begroting 2024 | Rekening 2025") == "");
    CHECK(told("Begroting 2024 | Realisatie 2023 | Realisatie 2024") == "");
    CHECK(told("Prognose 2028 | Begroting 2024 | Begroting 2025") == "");
    CHECK(told("Krediet | Besteed t/m 2034 | Besteed 2025 | Restant") == "YEAR_MONO flag");
    CHECK(told("Krediet | Besteed t/m 2024 | Besteed 2025 | Restant") == "");
    CHECK(told("Realisatie 2019 | Realisatie 2023") == "");
}

TEST_CASE("no paper knows what came of the years after it") {
    CHECK(told("Rekening 2033 | Rekening 2022", "programmabegroting", 2025) == "YEAR_MONO flag");
    CHECK(told("Rekening 2023 | Rekening 2022", "programmabegroting", 2025) == "");
    CHECK(told("Rekening 2025 | Rekening 2022", "kadernota", 2023) == "");  // which year it is of, is not sure
}

TEST_CASE("a plan runs on") {
    CHECK(told("2024 | 2025 | 2026 | 2027") == "");
    CHECK(told("2024 | 2025 | 2026 | 2037") == "YEAR_MONO flag");
    CHECK(told("Begroting 2023 | Begroting 2024 | Begroting 2025 | Begroting 2026 | Begroting 2037") == "YEAR_MONO flag");
    CHECK(told("2024 | 2025 | 2026 | 2030") == "");  // what is aimed at
    CHECK(told("2024 | 2025 | 2026 | 2029") == "");
    CHECK(told("2024 | 2025 | 2026 | 2029", "programmabegroting", 2024) == "YEAR_MONO flag");
    CHECK(told("2024 | 2025 | 2026 | 2029", "programmabegroting", 2023) == "");
    CHECK(told("2024 | 2025 | 2036") == "");  // two years are no run
    CHECK(told("2024 | 2025 | 2026 | 2092") == "YEAR_MONO flag");
    CHECK(told("2026 | 2027 | 2028 | 2030 | Totaal") == "YEAR_MONO flag");
    CHECK(told("2026 | 2027 | 2028 | 2029 | Totaal") == "");
}

TEST_CASE("a budget is held against the year before it") {
    CHECK(told("2025 | 2026 | Verschil", "programmabegroting", 2026) == "");
    CHECK(told("2025 | 2028 | Verschil", "programmabegroting", 2026) == "YEAR_MONO flag");
    CHECK(told("2025 | 2029 | Verschil", "programmabegroting", 2026) == "");  // to the end of its plan
    CHECK(told("2025 | 2028 | Verschil", "kadernota", 2026) == "");
}

TEST_CASE("accounts hold their own outcome against their changed budget") {
    CHECK(told("Begroting na wijziging | Realisatie 2024 | Verschil", "jaarstukken", 2024) == "");
    CHECK(told("Begroting na wijziging | Realisatie 2023 | Verschil", "jaarstukken", 2024) == "YEAR_MONO flag");
    CHECK(told("Begroting na wijziging | Realisatie 2023 | Realisatie 2024 | Verschil", "jaarstukken", 2024) == "");
}

TEST_CASE("three years of one name stand in order") {
    CHECK(told("2025 | 2026 | 2027") == "");
    CHECK(told("2035 | 2026 | 2027") == "YEAR_MONO flag");
    CHECK(told("2025 | 2062 | 2027") == "YEAR_MONO flag");
    CHECK(told("2025 | 2026 | 2017") == "YEAR_MONO flag");
    CHECK(told("2015 | 2026 | 2027") == "");  // what was long ago
    CHECK(told("2027 | 2026 | 2025") == "");
    CHECK(told("2026 | 2024 | 2025") == "");  // a layout
}

TEST_CASE("an outcome of long ago stands beside no budget") {
    CHECK(told("Rekening 2024 | Begroting 2025 | Rekening 2025") == "");
    CHECK(told("Rekening 2014 | Begroting 2025 | Rekening 2025") == "YEAR_MONO flag");
    CHECK(told("Rekening 2014 | Rekening 2025") == "");
}

TEST_CASE("a budget has the year that it is made for") {
    CHECK(told("Rekening 2024 | Begroting 2025 | Begroting 2026", "programmabegroting", 2026) == "");
    CHECK(told("Rekening 2024 | Begroting 2025 | Begroting 2028", "programmabegroting", 2026) == "YEAR_MONO flag");
    CHECK(told("Rekening 2024 | Begroting 2025 | Begroting 2028", "kadernota", 2026) == "");
    CHECK(told("Rekening 2023 | Begroting 2027", "programmabegroting", 2026) == "");
}

TEST_CASE("days of stocks run on") {
    CHECK(told("1-1-2026 | 31-12-2026 | 31-12-2027 | 31-12-2028") == "");
    CHECK(told("1-1-2026 | 31-12-2027 | 31-12-2027 | 31-12-2028") == "YEAR_MONO flag");
    CHECK(told("1-1-2026 | 31-12-2026 | 31-12-2072 | 31-12-2028") == "YEAR_MONO flag");
    CHECK(told("31-12-2027 | 31-12-2026 | 31-12-2025 | 31-12-2024") == "");
    CHECK(told("31-12-2024 | 31-12-2025 | 31-12-2026 | 31-12-2029") == "");  // the end of a plan
    CHECK(told("Boekwaarde 1-1-2025 | Investeringen | Afschrijvingen | Boekwaarde 31-12-2015") == "YEAR_MONO flag");
    CHECK(told("Boekwaarde 1-1-2052 | Investeringen | Afschrijvingen | Boekwaarde 31-12-2025") == "YEAR_MONO flag");
    CHECK(told("Boekwaarde 1-1-2024 | Investeringen | Afschrijvingen | Boekwaarde 31-12-2026") == "");
    CHECK(told("1-1-2026 | Mutatie 2026 | 31-12-2026 | Mutatie 2027 | 31-12-2027") == "");
    CHECK(told("1-1-2026 | Mutatie 2026 | 31-12-2026 | Mutatie 2072 | 31-12-2027") == "YEAR_MONO flag");
    CHECK(told("1-1-2026 | Mutatie 2027 | 31-12-2026 | Mutatie 2027 | 31-12-2027") == "YEAR_MONO flag");
    CHECK(told("Stand 1-1-2025 | Toevoeging | Toevoeging resultaat 2024 | Stand 31-12-2025") == "");
}

TEST_CASE("a difference and a total name the years of their columns") {
    CHECK(told("Verleend 2024 | Verleend 2025 | Verschil 2025-2024") == "");
    CHECK(told("Vastgesteld 2023 | Verleend 2024 | Verleend 2026 | Verschil 2025-2024") == "YEAR_MONO flag");
    CHECK(told("2026 | 2027 | 2028 | 2029 | Totaal 2026-2029") == "");
    CHECK(told("2026 | 2027 | 2028 | 2029 | Totaal 2026-2028") == "YEAR_MONO flag");
}

TEST_CASE("years of which one stands twice and the next is missing, or that come again but for one") {
    CHECK(told("Jaarrekening 2025 | Begroting 2026 na wijziging | Begroting 2027 | 2028 | 2029 | 2030") == "");
    CHECK(told("Jaarrekening 2025 | Begroting 2026 na wijziging | Begroting 2026 | 2028 | 2029 | 2030") == "YEAR_MONO flag");
    CHECK(told("Jaarrekening 2025 | Begroting 2027 na wijziging | Begroting 2027 | 2028 | 2029 | 2030") == "YEAR_MONO flag");
    CHECK(told("Rekening 2023 | Begroting 2024 | Begroting 2024 na wijziging | Begroting 2025") == "");
    CHECK(told("Lasten 2026 | Lasten 2027 | Baten 2026 | Baten 2027 | Saldo 2026 | Saldo 2027") == "");
    CHECK(told("Lasten 2026 | Lasten 2027 | Baten 2025 | Baten 2027 | Saldo 2026 | Saldo 2027") == "YEAR_MONO flag");
    CHECK(told("2016 | 2027 | 2028 | 2029") == "YEAR_MONO flag");
    CHECK(told("2024 | 2027 | 2028 | 2029") == "");  // what was, beside a plan
    CHECK(told("2025 | 2027 | 2028 | 2029", "programmabegroting", 2026) == "YEAR_MONO flag");
    CHECK(told("2025 | 2027 | 2028 | 2029", "programmabegroting", 2027) == "");
}

TEST_CASE("an outcome, the budget of the year and that of the next stand in a budget") {
    const auto budget = [](const std::string& header) { return told(header, "programmabegroting", 2026); };
    CHECK(budget("Rekening 2024 | Begroting 2025 | Begroting 2026") == "");
    CHECK(budget("Rekening 2025 | Begroting 2025 | Begroting 2026") == "YEAR_MONO flag");
    CHECK(budget("Prognose 2025 | Begroting 2025 | Begroting 2026") == "");
    CHECK(budget("Realisatie t/m juni 2025 | Begroting 2025 | Begroting 2026") == "");
    CHECK(budget("Rekening 2024 | Begroting 2027 | Begroting 2026") == "YEAR_MONO flag");
    CHECK(budget("Rekening 2024 | Begroting 2025 | Begroting 2016") == "YEAR_MONO flag");
    CHECK(budget("Rekening 2024 | Begroting 2024 | Begroting 2026") == "");  // its outcome beside it
    CHECK(told("Rekening 2025 | Begroting 2025 | Begroting 2026", "jaarstukken", 2025) == "");
}

TEST_CASE("a year that is a slip of the one before the two behind it") {
    CHECK(told("Vastgesteld 2023 | Verleend 2024 | Verleend 2025") == "");
    CHECK(told("Vastgesteld 2032 | Verleend 2024 | Verleend 2025") == "YEAR_MONO flag");
    CHECK(told("Plafond 2030 | Verleend 2024 | Verleend 2025") == "");
    CHECK(told("2027 | 2026 | 2027") == "YEAR_MONO flag");
    CHECK(told("Begroting 2027 | Rekening 2026 | Begroting 2027") == "");
}

TEST_CASE("days and years of other groups do not come again") {
    CHECK(told("Vermogen 1-1-2025 | Vermogen 31-12-2025 | Schuld 1-1-2025 | Schuld 31-12-2025 | Resultaat 2024 | Resultaat 2025 | Begroot 2025 | Werkelijk "
               "2025") == "");
    CHECK(told("Lasten 2024 | Lasten 2025 | Baten 2023 | Baten 2025 | Saldo 2024 | Saldo 2025") == "YEAR_MONO flag");
}

TEST_CASE("two days of one year beside a third") {
    CHECK(told("Formatie 1-1-2025 | Formatie 31-12-2025 | Bezetting 31-12-2025") == "");
    CHECK(told("Formatie 1-1-2025 | Formatie 31-12-2035 | Bezetting 31-12-2025") == "YEAR_MONO flag");
    CHECK(told("Formatie 1-1-2025 | Formatie 31-12-2026 | Bezetting 31-12-2026") == "");
}

namespace {

std::string titled(const std::string& caption, const std::string& header, const std::string& groups = "") {
    Printed table = printed((groups.empty() ? "" : groups + "\n") + header + "\nWegen | 1.211 | 1.310 | 1.422 | 1.588\nGroen | 811 | 755 | 901 | 642");
    table.caption = caption;
    if (!groups.empty()) table.header_rows = 2;
    Document document = document_of(table);
    if (!groups.empty())
        for (Cell& cell : document.tables[0].cells)
            if (cell.row == 0 && cell.col > 0) cell.col_span = 2;
    return only(audit_document(document), {"YEAR_MONO", "YEAR_FORM"});
}

}  // namespace

TEST_CASE("a year that is a slip of the title's") {
    CHECK(titled("Bijdragen 2027", "Gemeente | Inwoners | Jeugd | Tarief | Totale bijdrage 2027") == "");
    CHECK(titled("Bijdragen 2027", "Gemeente | Inwoners | Jeugd | Tarief | Totale bijdrage 2072") == "YEAR_MONO flag");
    CHECK(titled("Bijdragen 2027", "Gemeente | Inwoners | Jeugd | Tarief | Totale bijdrage 2030") == "");
    CHECK(titled("Bijdragen", "Gemeente | Inwoners | Jeugd | Tarief | Totale bijdrage 2072") == "");
    CHECK(titled("Leningen 2027", "Gemeente | Inwoners | Jeugd | Tarief | Restschuld 2055") == "");  // of another year
}

TEST_CASE("a gap in the years of one table, which two others fill") {
    const auto gap = [](const std::string& last, const std::string& other) {
        Literal literal;
        add_table(literal, "Post | 2026 | 2027 | " + last + "\nWegen | 1.211 | 1.310 | 1.422\nGroen | 811 | 755 | 901");
        add_table(literal, "Post | 2026 | 2027 | 2028\nZorg | 5.211 | 5.310 | 5.422\nJeugd | 4.811 | 4.755 | 4.901");
        add_table(literal, "Post | 2026 | 2027 | " + other + "\nSport | 311 | 310 | 322\nKunst | 211 | 255 | 201");
        std::string severity;
        for (const Check& check : literal.run())
            if (check.rule == "YEAR_GAP") severity += name(check.severity);
        return severity;
    };
    CHECK(gap("2028", "2028") == "");
    CHECK(gap("2029", "2028") == "warning");
    CHECK(gap("2029", "2029") == "infoinfo");  // another table has it too
}
