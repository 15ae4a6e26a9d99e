#include "extractors/budget/budget_phases.h"

#include <algorithm>

#include "extractors/budget/budget_cards.h"
#include "extractors/tables/header_paths.h"
#include "extractors/tables/label_words.h"
#include "extractors/tables/table_words.h"

namespace griffier {
namespace {

// What kind of document it is tells the phase only of the years that it is about: the balance of two years ago in a budget is no plan.
Basis other_basis(Basis said, const ColumnMeaning& column, const RowMeaning& row, const DocumentFacts& facts) {
    if (column.basis != Basis::none) return said;
    if (row.year && row.basis) return *row.basis;
    const std::optional<int> year = column.year ? column.year : row.year;
    if (!year || !facts.fiscal_year) return Basis::none;
    if (!column.path.empty() && says_credit(column.path.back())) return Basis::none;  // what may be spent, in a report on what was
    const Basis basis = basis_of_kind(facts.kind);
    const bool told = basis == Basis::realisatie ? *year <= *facts.fiscal_year : basis == Basis::begroting && *year >= *facts.fiscal_year;
    return told ? basis : Basis::none;
}

bool says_no_year(const TableReading& reading) {
    return std::none_of(reading.columns.begin(), reading.columns.end(),
                        [](const ColumnMeaning& column) { return column.figures && column.year.has_value(); }) &&
           std::none_of(reading.rows.begin(), reading.rows.end(), [](const RowMeaning& row) { return row.year.has_value(); });
}

// Phases without any year in a report on one year are of that year: "Begroting | Rekening" in the jaarstukken.
bool of_the_year(const TableReading& reading, Basis basis, const DocumentFacts& facts) {
    if (basis == Basis::none || (facts.kind != "jaarstukken" && facts.kind != "tussenrapportage")) return false;
    return says_no_year(reading);
}

// "Verschil" without a year belongs to the figures before it.
std::optional<int> year_to_the_left(const TableReading& reading, int col) {
    while (--col >= 0) {
        const ColumnMeaning& column = reading.columns[static_cast<std::size_t>(col)];
        if (column.figures && column.year) return column.year;
    }
    return std::nullopt;
}

// The phase of a figure whose column and row do not say it. A table about another year than the document's is not of the document's phase.
Basis stated_basis(const Stated& stated, const ColumnMeaning& column, const RowMeaning& row, const DocumentFacts& facts) {
    const std::optional<int> year = column.year ? column.year : row.year;
    const Basis basis = basis_of_kind(facts.kind);
    if (basis == Basis::realisatie && year && facts.fiscal_year && *year > *facts.fiscal_year) return Basis::none;  // nothing is spent yet
    if (basis == Basis::begroting && year && facts.fiscal_year && *year < *facts.fiscal_year) return Basis::none;   // of an earlier plan, or spent
    if (!stated.year || year) return basis;
    if (stated.basis != Basis::none && stated.basis != Basis::verschil) return stated.basis;
    return facts.fiscal_year && *stated.year != *facts.fiscal_year ? Basis::none : basis;
}

// The phase that only the kind of document tells is not that of a column beside another that says it of the same year and side: "Saldo 2024", the difference,
// behind the Saldo of "Rekening 2024".
bool said_beside(const TableReading& reading, const ColumnMeaning& column, Basis basis) {
    if (!column.year || column.path.empty() || !recurrence_of(joined_path(column.path)).empty()) return false;
    return std::any_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& other) {
        return other.figures && other.path != column.path && other.basis == basis && other.year == column.year && other.side == column.side;
    });
}

}  // namespace

bool of_unknown_year(const TableReading& reading, const ColumnMeaning& column, const DocumentFacts& facts) {
    if (column.year || !facts.fiscal_year || column.basis == Basis::verschil) return false;  // a difference is of the year of what it parts
    const Basis basis = column.basis != Basis::none ? column.basis : basis_of_kind(facts.kind);
    return std::any_of(reading.columns.begin(), reading.columns.end(), [&](const ColumnMeaning& other) {
        return other.figures && other.year == facts.fiscal_year && other.basis == basis && other.side == column.side;
    });
}

Basis phase_of_line(const LineFigure& figure) {
    const auto& [reading, context, cell, column, row, facts] = figure;
    const Stated& stated = context.stated[static_cast<std::size_t>(cell.row)];
    Basis basis = column.basis != Basis::none ? column.basis : row.basis.value_or(Basis::none);
    const bool changed =
        context.changed_plans.contains(column.year.value_or(0)) || context.changed_plans.contains(0) || (!column.year && !context.changed_plans.empty());
    if (basis == Basis::begroting && changed) basis = Basis::begroting_primitief;
    if (reading.type == "new_policy" && basis != Basis::realisatie && basis != Basis::verschil) basis = Basis::nieuw_beleid;
    if (basis == Basis::none && context.changes)
        basis = Basis::verschil;
    else if (context.others || context.plain) {
        basis = other_basis(basis, column, row, facts);
    } else if (basis == Basis::none) {
        basis = stated_basis(stated, column, row, facts);
        if (!row.year && said_beside(reading, column, basis)) basis = Basis::none;
    }
    if (facts.kind == "begrotingswijziging" && basis == Basis::begroting) basis = Basis::verschil;
    return basis;
}

std::optional<int> year_of_line(const LineFigure& figure, Basis phase) {
    const auto& [reading, context, cell, column, row, facts] = figure;
    const Stated& stated = context.stated[static_cast<std::size_t>(cell.row)];
    std::optional<int> year = column.year ? column.year : row.year;
    if (!year && phase == Basis::verschil) year = year_to_the_left(reading, cell.col);
    if (!year && !context.others && (!context.plain || of_the_year(reading, phase, facts))) year = stated.year ? stated.year : facts.fiscal_year;
    if (!year && context.others && stated.year && says_no_year(reading)) year = stated.year;  // "Subsidieplan 2021" over "Budget"
    return year;
}

}  // namespace griffier
