#include "audit/statute/statute.h"

#include "audit/only.h"
#include "audit/printed_table.h"
#include "audit/statute/statute_words.h"
#include "audit/statute_paper.h"
#include "catch.h"

using namespace griffier;

TEST_CASE("a budget with all that the law asks for") {
    const StatutePaper paper = statute_budget();
    for (const char* rule : {"BBV17", "BBV19", "BBV22", "PARAGRAFEN"}) CHECK(paper.verdict(rule) == std::string(rule) + " pass");
}

TEST_CASE("what is not found is named") {
    StatutePaper paper = statute_budget();
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
    StatutePaper paper("jaarstukken");
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
    StatutePaper paper = statute_budget();
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
    StatutePaper paper = statute_budget();
    CHECK(paper.verdict("TERMIJN") == "TERMIJN not_checkable not_stated");
    paper.extraction.facts.status = "vastgesteld";
    paper.extraction.facts.date = "2023-11-09";
    CHECK(paper.verdict("TERMIJN") == "TERMIJN pass");
    paper.extraction.facts.date = "2023-11-16";
    CHECK(paper.verdict("TERMIJN") == "TERMIJN flag");
    const auto said = [](const char* sentence) {
        StatutePaper told = statute_budget();
        told.text(sentence);
        return told.verdict("TERMIJN");
    };
    CHECK(said("Aldus vastgesteld in de openbare vergadering van de raad, gehouden op 9 november 2023.") == "TERMIJN pass");
    CHECK(said("De raad heeft op 23 november 2023 de programmabegroting 2024 vastgesteld.") == "TERMIJN flag");
    CHECK(said("De raad heeft op 23 november 2023 de eerste wijziging van de begroting 2024 vastgesteld.") == "TERMIJN not_checkable not_stated");
    CHECK(said("De raad heeft op 10 november 2022 de begroting 2023 vastgesteld.") == "TERMIJN not_checkable not_stated");
    CHECK(said("De begroting 2024 wordt op 9 november 2023 door de raad vastgesteld.") == "TERMIJN not_checkable not_stated");

    CHECK(paper.verdict("SUB_TEKORT") == "SUB_TEKORT pass");
    StatutePaper deficit("programmabegroting");
    deficit.overview(Basis::begroting, 2024, -100);
    CHECK(deficit.verdict("SUB_TEKORT") == "SUB_TEKORT not_checkable not_stated");
    deficit.text("Wij bieden een structureel sluitende begroting aan.");
    CHECK(deficit.verdict("SUB_TEKORT") == "SUB_TEKORT flag");
}

TEST_CASE("other papers, and other bodies, are not tried") {
    StatutePaper paper = statute_budget();
    paper.extraction.facts.kind = "kadernota";
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    paper = statute_budget();
    paper.extraction.facts.scope = "stichting";
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    // A page of a budget site: one programme.
    paper = statute_budget();
    std::erase_if(paper.extraction.budget_lines, [](const BudgetLine& line) { return line.programme && line.programme->number == "2"; });
    CHECK(check_statute(paper.document, paper.extraction, {}).empty());
    // A document of which pages were left out.
    paper = statute_budget();
    CHECK(only(audit(paper.document, paper.extraction), {"BBV17"}) == "");
    CHECK(only(audit(paper.document, paper.extraction, true), {"BBV17"}) == "BBV17 pass");
}
