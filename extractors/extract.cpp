// Everything a document states, in the order in which the parts need one another.
#include "extractors/extract.h"

#include <map>
#include <string>

#include "document/pattern.h"
#include "extractors/budget/budget.h"
#include "extractors/budget/budget_context.h"
#include "extractors/council/council_lists.h"
#include "extractors/council/council_words.h"
#include "extractors/council/motie_title_line.h"
#include "extractors/council/moties.h"
#include "extractors/facts/facts.h"
#include "extractors/indicators/indicators.h"
#include "extractors/prose/references.h"
#include "extractors/prose/statements.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/table_reading.h"

namespace griffier {
namespace {

// Figures that run together have no value: said once a page.
void warn_of_runs(const Document& document, Extraction& extraction) {
    std::map<int, int> runs;  // by page
    for (std::size_t t = 0; t < extraction.tables.size(); ++t)
        for (std::size_t c = 0; c < extraction.tables[t].cells.size(); ++c)
            if (extraction.tables[t].cells[c].run_together) ++runs[document.tables[t].cells[c].page];
    for (const auto& [page, count] : runs)
        extraction.warnings.push_back({"figures_run_together",
                                       std::to_string(count) + (count == 1 ? " cell holds" : " cells hold") +
                                           " figures that run together; neither the columns nor a sum tell where they part, so they have no value",
                                       page});
}

void warn_of_columns(Extraction& extraction) {
    for (const Motie& motie : extraction.moties)
        if (motie.head_in_text)
            extraction.warnings.push_back({"columns_unclear",
                                           "a label of the head of the " + motie.kind +
                                               " stands in its text, or two heads in one line, or the council among those who moved it: columns " +
                                               "beside each other may have been read across; left out, and the rest is to be held against the page",
                                           motie.source.page});
}

// Group headers of which nothing tells which columns they are over: said of each table that gives no lines under them.
void warn_of_headers(const Document& document, Extraction& extraction) {
    for (std::size_t t = 0; t < extraction.tables.size(); ++t) {
        const Table& table = document.tables[t];
        const TableGrid grid = grid_of(table);
        if (table.parts.empty() || !is_budget_table(extraction.tables[t], context_of(document, extraction.tables[t], table, grid))) continue;
        int columns = 0;
        for (int col = 0; col < grid.columns; ++col) columns += grid.figures[static_cast<std::size_t>(col)] && !heads_surely(table, col);
        if (columns == 0) continue;
        extraction.warnings.push_back({"headers_unclear",
                                       std::to_string(columns) + (columns == 1 ? " column" : " columns") + " of a table" +
                                           (table.caption.empty() ? "" : " (" + table.caption + ")") +
                                           " may stand under one header or another: nothing on the page tells, so their figures are in no budget line",
                                       table.parts.front().page});
    }
}

void warn_of_handwriting(Extraction& extraction) {
    for (const Motie& motie : extraction.moties)
        if (motie.unread_below > 0)
            extraction.warnings.push_back({"handwriting_left_out",
                                           std::to_string(motie.unread_below) + (motie.unread_below == 1 ? " word" : " words") +
                                               " below the closing words of the " + motie.kind + " are no printed names (handwriting, or a remark): left out",
                                           motie.source.page});
}

}  // namespace

Extraction extract(const Document& document) {
    Extraction extraction;
    extraction.facts = find_facts(document);
    extraction.tables = read_tables(document);
    warn_of_runs(document, extraction);
    extraction.budget_lines = find_budget_lines(document, extraction.tables, extraction.facts);
    warn_of_headers(document, extraction);
    extraction.indicators = find_indicators(document, extraction.tables, extraction.facts);
    extraction.moties = find_moties(document, extraction.facts);
    // A motie that is the paper tells its date in the sentence that opens it.
    const bool paper = extraction.facts.kind == "motie" || extraction.facts.kind == "amendement";
    if (paper && extraction.moties.size() == 1 && extraction.facts.date.empty()) extraction.facts.date = extraction.moties.front().date;
    // "MOTIE 2025-31" over its title is no title.
    if (paper && extraction.moties.size() == 1 && !extraction.moties.front().title.empty() && is_bare_motie_title(extraction.facts.title))
        extraction.facts.title = extraction.moties.front().title;
    // "Amendement nr. 3 – Betaalbare woningen": its title without kind and number
    if (paper && extraction.moties.size() == 1 && extraction.facts.title.size() > extraction.moties.front().title.size() &&
        !extraction.moties.front().title.empty() && extraction.facts.title.ends_with(extraction.moties.front().title)) {
        static const Pattern kMark("[ :–-]+$");
        std::string before = extraction.facts.title.substr(0, extraction.facts.title.size() - extraction.moties.front().title.size());
        RE2::Replace(&before, kMark, "");
        if (is_bare_motie_title(before)) extraction.facts.title = extraction.moties.front().title;
    }
    // An agenda item as subject of a motie whose title is in quotes.
    static const Pattern kItemSubject("(?i)agendapunt [0-9].*");
    if (paper && extraction.moties.size() == 1 && !extraction.moties.front().title.empty() && RE2::FullMatch(extraction.facts.title, kItemSubject))
        extraction.facts.title = extraction.moties.front().title;
    extraction.statements = find_statements(document, extraction.warnings);
    extraction.references = find_references(document, extraction.facts);
    find_head(document, extraction);
    // "Datum" above its day in the head of a letter.
    static const Pattern kOwnDate("(?i)(?:datum(?: brief)?|dagtekening|verzonden|verzenddatum) ?:?");
    for (const HeadField& field : extraction.head)
        if (extraction.facts.date.empty() && !field.date.empty() && RE2::FullMatch(field.label, kOwnDate)) extraction.facts.date = field.date;
    // A subject that goes on below its first line.
    for (const HeadField& field : extraction.head)
        if (field_of(field.label) == Field::title && field.value.size() > extraction.facts.title.size() && !extraction.facts.title.empty() &&
            field.value.starts_with(extraction.facts.title + " "))
            extraction.facts.title = field.value;
    // The number of the paper itself, in its head, refers to nothing.
    for (const HeadField& field : extraction.head)
        if (field_of(field.label) == Field::number)
            std::erase_if(extraction.references, [&](const Reference& one) {
                return !one.number.empty() && field.value.ends_with(one.number) && (one.source.text == field.value || one.text == field.value);
            });
    // Nor does the number of a motie in its own margin.
    if (paper && extraction.moties.size() == 1 && !extraction.moties.front().number.empty())
        std::erase_if(extraction.references,
                      [&](const Reference& one) { return one.kind == extraction.moties.front().kind && one.number == extraction.moties.front().number; });
    read_council_tables(document, extraction);
    find_decisions(document, extraction);
    find_commitments(document, extraction);
    find_announced(document, extraction);
    find_questions(document, extraction);
    find_actions(document, extraction);
    settle_parties(document, extraction);
    join_same_papers(extraction);
    warn_of_handwriting(extraction);
    warn_of_columns(extraction);
    return extraction;
}

}  // namespace griffier
