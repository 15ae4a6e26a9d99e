#include "extractors/tables/column_meanings.h"

#include <algorithm>
#include <string>

#include "document/pattern.h"
#include "extractors/amount.h"
#include "extractors/budget/phase_words.h"
#include "extractors/budget/side_words.h"
#include "extractors/phrases.h"
#include "extractors/tables/header_paths.h"

namespace griffier {
namespace {

// A day without a word beside it, with or without its year. matches "1-1", "31/12", "1-1-2024", "31.12", "1 januari 2024", "per 31 december"
// / not "2024", "Stand 1-1", "1.234"
static const Pattern kBareDay(
    R"((?i)(?:per |ultimo )?(?:0?1[-/.]0?1|31[-/.]12)(?:[-/.](?:20)?\d\d)?|(?i)(?:per )?(?:1 jan(?:uari|\.)?|31 dec(?:ember|\.)?)(?: 20\d\d)?)");

// "Saldo" or "Resultaat 2024" behind a plan and an outcome, in columns that say no side: what parts them, not the balance of baten and lasten.
void mark_difference(std::vector<ColumnMeaning>& columns) {
    ColumnMeaning* saldo = nullptr;
    bool plan = false, outcome = false;
    for (ColumnMeaning& column : columns) {
        if (!column.figures) continue;
        const bool parts = (column.side == Side::saldo && !column.year) || (column.side == Side::resultaat && plan && outcome);
        if (parts && column.basis == Basis::none && !saldo) {
            saldo = &column;
        } else if (column.side != Side::none) {
            return;
        } else if (column.basis == Basis::realisatie || column.basis == Basis::prognose) {
            outcome = true;
        } else if (column.basis != Basis::none && column.basis != Basis::verschil) {
            plan = true;
        }
    }
    if (!saldo || !plan || !outcome) return;
    saldo->side = Side::none;
    saldo->basis = Basis::verschil;
}

// "Oude raming" and "Nieuwe raming", "Was" and "Wordt" of the same year and side: the plan before a change and after it.
void mark_plan_ages(std::vector<ColumnMeaning>& columns) {
    const auto age = [](const ColumnMeaning& column) {
        if (!column.figures || (column.basis != Basis::none && column.basis != Basis::begroting && column.basis != Basis::raming)) return PlanAge::unsaid;
        const auto said = std::find_if(column.path.begin(), column.path.end(), [](const std::string& text) { return plan_age(text) != PlanAge::unsaid; });
        return said == column.path.end() ? PlanAge::unsaid : plan_age(*said);
    };
    std::vector<PlanAge> ages;
    for (const ColumnMeaning& column : columns) ages.push_back(age(column));
    for (std::size_t b = 0; b < columns.size(); ++b) {
        for (std::size_t a = 0; a < columns.size(); ++a) {
            ColumnMeaning &before = columns[b], &after = columns[a];
            if (ages[b] != PlanAge::before || ages[a] != PlanAge::after || before.year != after.year || before.side != after.side) continue;
            before.basis = Basis::begroting_primitief;
            after.basis = Basis::begroting_na_wijziging;
        }
    }
}

// "Verhoging" and "Verlaging", "Voordeel" and "Nadeel" side by side: what a plan is changed by. One header over several columns of figures says nothing of
// them.
void mark_changes(std::vector<ColumnMeaning>& columns) {
    const auto change = [](const ColumnMeaning& column) { return column.figures && !column.path.empty() ? change_of(column.path.back()) : Change::none; };
    for (std::size_t i = 1; i < columns.size(); ++i)
        if (change(columns[i]) != Change::none && columns[i].path == columns[i - 1].path) return;
    const auto some = [&](Change wanted) { return std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& c) { return change(c) == wanted; }); };
    if (!some(Change::up) || !some(Change::down)) return;
    for (ColumnMeaning& column : columns) {
        if (change(column) == Change::none) continue;
        column.basis = Basis::verschil;
        column.lowers = change(column) == Change::down;
        column.favourable = favourable_of(column.path.back());
    }
}

// "Meerjarenraming 2027 | 2028 | 2029": the name stands over the first of its years only, or without its line; later years behind it are no plan of another
// kind.
void mark_later_years(std::vector<ColumnMeaning>& columns) {
    const ColumnMeaning* estimate = nullptr;
    for (ColumnMeaning& column : columns) {
        if (!column.figures) continue;
        const bool bare = column.path.size() == 1 && parse_year(column.path.front());
        if (estimate && bare && column.basis == Basis::none && column.side == estimate->side && column.year && *column.year > *estimate->year)
            column.basis = Basis::raming;
        estimate = column.basis == Basis::raming && column.year ? &column : nullptr;
    }
}

}  // namespace

std::vector<ColumnMeaning> read_columns(const Table& table, const TableGrid& grid) {
    std::vector<ColumnMeaning> columns(static_cast<std::size_t>(grid.columns));
    int below = 0;
    while (below < grid.rows && grid.header[static_cast<std::size_t>(below)]) ++below;
    bool reserves = false;
    for (int col = 0; col < grid.columns; ++col) {
        ColumnMeaning& column = columns[static_cast<std::size_t>(col)];
        column = column_meaning(header_path_at(table, grid, below, col));
        column.figures = grid.figures[static_cast<std::size_t>(col)];
        reserves = reserves || column.side == Side::reserve_toevoeging || column.side == Side::reserve_onttrekking;
    }
    // "Bij" and "Af" between two stands: what is added and what is drawn.
    const auto reads = [](const ColumnMeaning& column, std::string_view word) { return !column.path.empty() && words_of(column.path.back()) == word; };
    const bool both = std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& column) { return reads(column, " bij "); }) &&
                      std::any_of(columns.begin(), columns.end(), [&](const ColumnMeaning& column) { return reads(column, " af "); });
    for (ColumnMeaning& column : columns) {
        if (both && column.side == Side::none && reads(column, " bij ")) column.side = Side::reserve_toevoeging;
        if (both && column.side == Side::none && reads(column, " af ")) column.side = Side::reserve_onttrekking;
    }
    // "1-1" and "31-12" around what is added and drawn: what there was then.
    for (ColumnMeaning& column : columns) {
        if (reserves && column.figures && column.side == Side::none && !column.path.empty() && RE2::FullMatch(column.path.back(), kBareDay))
            column.side = Side::other;
    }
    mark_difference(columns);
    mark_plan_ages(columns);
    mark_later_years(columns);
    mark_changes(columns);
    for (ColumnMeaning& column : columns) {
        if (!column.path.empty() && is_mutation_header(column.path.back()) && !reserves) {
            column.side = Side::none;
            column.basis = Basis::verschil;
        }
    }
    return columns;
}

bool dated_throughout(const std::vector<ColumnMeaning>& columns) {
    return std::all_of(columns.begin(), columns.end(),
                       [](const ColumnMeaning& column) { return !column.figures || column.year || column.basis != Basis::none || column.total; });
}

}  // namespace griffier
