// A budget or accounts with all that the law asks for, of which tests take something away.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "audit/literal_table.h"
#include "audit/statute/statute.h"

namespace griffier {

inline const Check* check_of(const std::vector<PlacedCheck>& checks, const std::string& rule) {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const PlacedCheck& placed) { return placed.check.rule == rule; });
    return found == checks.end() ? nullptr : &found->check;
}

struct StatutePaper {
    Document document;
    Extraction extraction;

    explicit StatutePaper(const char* kind) {
        extraction.facts.kind = kind;
        extraction.facts.scope = "gemeente";
        extraction.facts.fiscal_year = 2024;
    }
    void section(const char* title) { document.sections.push_back(Section{1, title, -1, 1, {}}); }
    void text(const char* words) {
        Block block;
        block.text = words;
        document.blocks.push_back(block);
    }
    void row(const char* label) {
        if (extraction.tables.empty()) {
            document.tables.emplace_back();
            extraction.tables.emplace_back();
            extraction.tables.front().type = "overview_blw";
        }
        RowMeaning meaning;
        meaning.label = label;
        extraction.tables.front().rows.push_back(meaning);
    }
    void line(const char* number, const char* programme, Side side, Basis basis, int year, std::int64_t value = 100) {
        BudgetLine line;
        if (*programme) line.programme = Named{number, programme};
        line.item = *programme ? programme : "Totaal";
        line.side = side;
        line.basis = basis;
        line.year = year;
        line.value = value;
        line.table_type = "overview_blw";
        line.source.cell = CellRef{0, static_cast<int>(extraction.budget_lines.size()), 1};
        extraction.budget_lines.push_back(line);
    }
    void overview(Basis basis, int year, std::int64_t result = 100) {
        for (Side side : {Side::baten, Side::lasten, Side::saldo}) {
            line("1", "Veiligheid", side, basis, year);
            line("2", "Groen", side, basis, year);
        }
        line("", "", Side::saldo, basis, year);
        line("", "", Side::resultaat, basis, year, result);
    }
    Check check(const std::string& rule) const {
        const auto checks = check_statute(document, extraction, {});
        const Check* found = check_of(checks, rule);
        return found ? *found : Check{};
    }
    std::string verdict(const std::string& rule) const { return verdicts({check(rule)}); }
};

inline StatutePaper statute_budget() {
    StatutePaper paper("programmabegroting");
    for (int year : {2024, 2025, 2026, 2027}) paper.overview(Basis::begroting, year);
    paper.overview(Basis::begroting, 2023);
    paper.overview(Basis::realisatie, 2022);
    for (const char* label : {"Algemene dekkingsmiddelen", "Overhead", "Heffing vennootschapsbelasting", "Onvoorzien", "Mutaties reserves",
                              "Incidentele baten en lasten", "Structurele toevoegingen aan reserves", "EMU-saldo"})
        paper.row(label);
    for (const char* title : {"Lokale heffingen", "Weerstandsvermogen en risicobeheersing", "Onderhoud kapitaalgoederen", "Financiering", "Bedrijfsvoering",
                              "Verbonden partijen", "Grondbeleid"})
        paper.section(title);
    return paper;
}

}  // namespace griffier
