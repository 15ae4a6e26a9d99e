#include "audit/statute.h"

#include <algorithm>

#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/statute_words.h"
#include "catch.h"

using namespace griffier;

namespace {

const Check* check_of(const std::vector<PlacedCheck>& checks, const std::string& rule) {
    const auto found = std::find_if(checks.begin(), checks.end(), [&](const PlacedCheck& placed) { return placed.check.rule == rule; });
    return found == checks.end() ? nullptr : &found->check;
}

struct Paper {
    Document document;
    Extraction extraction;

    explicit Paper(const char* kind) {
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

Paper budget() {
    Paper paper("programmabegroting");
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

}  // namespace

TEST_CASE("a budget with all that the law asks for") {
    const Paper paper = budget();
    for (const char* rule : {"BBV17", "BBV19", "BBV22", "PARAGRAFEN"}) CHECK(paper.verdict(rule) == std::string(rule) + " pass");
}

TEST_CASE("what is not found is named") {
    Paper paper = budget();
    std::erase_if(paper.extraction.tables.front().rows, [](const RowMeaning& row) { return row.label == "Onvoorzien"; });
    CHECK(paper.verdict("BBV17") == "BBV17 flag");
    CHECK(paper.check("BBV17").message == "7 of 8 elements of BBV 17 found; not found: onvoorzien");

    std::erase_if(paper.extraction.budget_lines, [](const BudgetLine& line) { return line.year == 2022 || line.year == 2027; });
    CHECK(paper.check("BBV19").message == "4 of 5 elements of BBV 19 and 20 found; not found: the realisation of 2022");
    CHECK(paper.check("BBV22").message == "2 of 3 years of the meerjarenraming found; not found: figures of 2027");

    paper.document.sections.pop_back();
    CHECK(paper.verdict("PARAGRAFEN") == "PARAGRAFEN flag");
    paper.text("Een paragraaf grondbeleid is niet opgenomen, omdat er geen grondexploitaties zijn.");
    CHECK(paper.verdict("PARAGRAFEN") == "PARAGRAFEN pass");
}

TEST_CASE("accounts beside their budget") {
    Paper paper("jaarstukken");
    paper.overview(Basis::realisatie, 2024);
    for (const char* label : {"Algemene dekkingsmiddelen", "Overhead", "Vpb", "Onvoorzien", "Mutaties reserves"}) paper.row(label);
    CHECK(paper.check("BBV27").message == "8 of 10 elements of BBV 27 found; not found: the budget before changes; the budget after changes");
    paper.line("1", "Veiligheid", Side::lasten, Basis::begroting_primitief, 2024);
    paper.line("1", "Veiligheid", Side::lasten, Basis::begroting_na_wijziging, 2024);
    CHECK(paper.verdict("BBV27") == "BBV27 pass");
    CHECK(paper.verdict("BBV30") == "BBV30 not_checkable not_stated");
    CHECK(check_of(check_statute(paper.document, paper.extraction, {}), "BBV17") == nullptr);
}

TEST_CASE("ratios and indicators by name") {
    Paper paper = budget();
    CHECK(paper.verdict("BBV_IND_COMPLETE") == "BBV_IND_COMPLETE not_checkable not_stated");
    for (const Element& element : policy_indicators()) {
        Indicator indicator;
        indicator.name = element.name;
        paper.extraction.indicators.push_back(indicator);
    }
    CHECK(paper.verdict("BBV_IND_COMPLETE") == "BBV_IND_COMPLETE pass");
    paper.extraction.indicators.erase(paper.extraction.indicators.begin() + 11);
    CHECK(paper.check("BBV_IND_COMPLETE").message == "33 of 34 verplichte beleidsindicatoren found; not found: vestigingen");
    paper.extraction.facts.fiscal_year = 2017;
    CHECK(paper.verdict("BBV_IND_COMPLETE") == "BBV_IND_COMPLETE not_checkable not_stated");

    paper.extraction.facts.fiscal_year = 2024;
    CHECK(paper.verdict("KENGETALLEN_6") == "KENGETALLEN_6 flag");
    paper.document.tables.emplace_back();
    TableReading ratios;
    ratios.type = "kengetallen";
    for (const char* label : {"1a. Netto schuldquote", "1b. Netto schuldquote gecorrigeerd voor verstrekte leningen", "Solvabiliteitsratio",
                              "Structurele exploitatieruimte", "Grondexploitatie", "Belastingcapaciteit"}) {
        RowMeaning row;
        row.label = label;
        ratios.rows.push_back(row);
    }
    for (int year : {2022, 2023, 2024}) {
        ColumnMeaning column;
        column.year = year;
        ratios.columns.push_back(column);
    }
    paper.extraction.tables.push_back(ratios);
    CHECK(paper.verdict("KENGETALLEN_6") == "KENGETALLEN_6 pass");
    paper.extraction.tables.back().rows.pop_back();
    CHECK(paper.check("KENGETALLEN_6").message == "8 of 9 ratios and years found; not found: belastingcapaciteit");
}

TEST_CASE("established in time, and a deficit in a budget that calls itself balanced") {
    Paper paper = budget();
    CHECK(paper.verdict("TERMIJN") == "TERMIJN not_checkable not_stated");
    paper.extraction.facts.status = "vastgesteld";
    paper.extraction.facts.date = "2023-11-09";
    CHECK(paper.verdict("TERMIJN") == "TERMIJN pass");
    paper.extraction.facts.date = "2023-11-16";
    CHECK(paper.verdict("TERMIJN") == "TERMIJN flag");
    const auto said = [](const char* sentence) {
        Paper told = budget();
        told.text(sentence);
        return told.verdict("TERMIJN");
    };
    CHECK(said("Aldus vastgesteld in de openbare vergadering van de raad, gehouden op 9 november 2023.") == "TERMIJN pass");
    CHECK(said("De raad heeft op 23 november 2023 de programmabegroting 2024 vastgesteld.") == "TERMIJN flag");
    CHECK(said("De raad heeft op 23 november 2023 de eerste wijziging van de begroting 2024 vastgesteld.") == "TERMIJN not_checkable not_stated");
    CHECK(said("De raad heeft op 10 november 2022 de begroting 2023 vastgesteld.") == "TERMIJN not_checkable not_stated");
    CHECK(said("De begroting 2024 wordt op 9 november 2023 door de raad vastgesteld.") == "TERMIJN not_checkable not_stated");

    CHECK(paper.verdict("SUB_TEKORT") == "SUB_TEKORT pass");
    Paper deficit("programmabegroting");
    deficit.overview(Basis::begroting, 2024, -100);
    CHECK(deficit.verdict("SUB_TEKORT") == "SUB_TEKORT not_checkable not_stated");
    deficit.text("Wij bieden een structureel sluitende begroting aan.");
    CHECK(deficit.verdict("SUB_TEKORT") == "SUB_TEKORT flag");
}

TEST_CASE("other papers, and other bodies, are not tried") {
    Paper paper = budget();
    paper.extraction.facts.kind = "kadernota";
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    paper = budget();
    paper.extraction.facts.scope = "stichting";
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    // A page of a budget site: one programme.
    paper = budget();
    std::erase_if(paper.extraction.budget_lines, [](const BudgetLine& line) { return line.programme && line.programme->number == "2"; });
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    // A document of which pages were left out.
    paper = budget();
    CHECK(only(audit(paper.document, paper.extraction), {"BBV17"}) == "");
    CHECK(only(audit(paper.document, paper.extraction, true), {"BBV17"}) == "BBV17 pass");
}
