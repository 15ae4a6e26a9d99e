// Runs the rules over every table and over the records, and puts their checks in reading order.
#include "audit/audit.h"

#include <algorithm>
#include <set>

#include "audit/after_reserves.h"
#include "audit/alike_groups.h"
#include "audit/begun_above.h"
#include "audit/binding.h"
#include "audit/column_chains.h"
#include "audit/column_order.h"
#include "audit/column_rolls.h"
#include "audit/column_sums.h"
#include "audit/continued_sums.h"
#include "audit/cost_recovery.h"
#include "audit/council.h"
#include "audit/cross_references.h"
#include "audit/cross_table.h"
#include "audit/diagnosis.h"
#include "audit/difference_order.h"
#include "audit/document_remarks.h"
#include "audit/doubled_rows.h"
#include "audit/doubted.h"
#include "audit/emu.h"
#include "audit/emu_saldo.h"
#include "audit/equity.h"
#include "audit/fido.h"
#include "audit/figure_cover.h"
#include "audit/figures.h"
#include "audit/house_rules.h"
#include "audit/indicator_series.h"
#include "audit/indicator_texts.h"
#include "audit/indicator_values.h"
#include "audit/interest_scheme.h"
#include "audit/led_columns.h"
#include "audit/list_totals.h"
#include "audit/lost_rows.h"
#include "audit/named_differences.h"
#include "audit/number_gaps.h"
#include "audit/odd_separators.h"
#include "audit/odd_years.h"
#include "audit/overspending.h"
#include "audit/parents.h"
#include "audit/percent.h"
#include "audit/prose.h"
#include "audit/prose_budgeted.h"
#include "audit/prose_claims.h"
#include "audit/prose_differences.h"
#include "audit/prose_finer.h"
#include "audit/prose_labels.h"
#include "audit/prose_named_changes.h"
#include "audit/prose_named_lines.h"
#include "audit/prose_named_rows.h"
#include "audit/prose_near.h"
#include "audit/prose_of_section.h"
#include "audit/prose_result.h"
#include "audit/prose_rows.h"
#include "audit/prose_series.h"
#include "audit/prose_shares.h"
#include "audit/prose_tables.h"
#include "audit/prose_than.h"
#include "audit/prose_totals.h"
#include "audit/prose_twice.h"
#include "audit/proven.h"
#include "audit/proven_ratios.h"
#include "audit/proven_totals.h"
#include "audit/ratios.h"
#include "audit/reading_signs.h"
#include "audit/remaining_columns.h"
#include "audit/repeated_rows.h"
#include "audit/rounding_habit.h"
#include "audit/row_formulas.h"
#include "audit/row_sums.h"
#include "audit/saldo.h"
#include "audit/shape.h"
#include "audit/sibling_sums.h"
#include "audit/side_saldi.h"
#include "audit/sign_rule.h"
#include "audit/slipped_figures.h"
#include "audit/special_sums.h"
#include "audit/staggered_sums.h"
#include "audit/statute.h"
#include "audit/stocks.h"
#include "audit/structural.h"
#include "audit/taakvelden_of_programmes.h"
#include "audit/table_remarks.h"
#include "audit/tied_years.h"
#include "audit/totals_across.h"
#include "audit/untried_totals.h"
#include "audit/year_headers.h"
#include "audit/years_of_paper.h"

namespace griffier {
namespace {

constexpr int kEnoughToTeach = 2;  // saldi that a table must explain before its signs count for other tables

struct TableAudit {
    TableFigures figures;
    std::vector<SaldoClaim> saldi;
    std::optional<SignChoice> signs;
    ParentChecks parents;
    RowSums sums;  // without what other tables show
};

// Of the kinds of totals only subtotals: what is called "Totaal" may be the total of a block here and of a whole table there.
void add_habits(TotalHabits& to, const TotalHabits& more, int times) {
    for (const auto& [kind, proofs] : more.proved)
        if (kind.rfind("sub", 0) == 0) to.proved[kind] += times * proofs;
    to.dashes_hold += times * more.dashes_hold, to.dashes_miss += times * more.dashes_miss;
    to.unlabelled_hold += times * more.unlabelled_hold, to.unlabelled_miss += times * more.unlabelled_miss;
}

// Signs that the other tables of the document use with the same printed signs; nullopt where they disagree or say nothing.
std::optional<SignChoice> signs_of_others(const std::vector<TableAudit>& tables, const SignHabit& habit) {
    std::optional<SignChoice> found;
    for (const TableAudit& table : tables) {
        if (!table.signs || !table.signs->unique || table.signs->holds < kEnoughToTeach || habit_of(table.figures, table.saldi) != habit) continue;
        if (found && (found->baten != table.signs->baten || found->lasten != table.signs->lasten)) return std::nullopt;
        if (!found) found = SignChoice{table.signs->baten, table.signs->lasten, 0, 0, true};
    }
    return found;
}

bool holds_figures(const Document& document, const Extraction& extraction, std::size_t t) {
    return !document.tables[t].cells.empty() && extraction.tables[t].cells.size() == document.tables[t].cells.size();
}

// The heading of its section, and those above it.
std::vector<std::string> headings_above(const Document& document, const Table& table) {
    std::vector<std::string> headings;
    for (int s = table.section; s >= 0; s = document.sections[static_cast<std::size_t>(s)].parent)
        headings.push_back(document.sections[static_cast<std::size_t>(s)].title);
    return headings;
}

// The sum is that of one of these rows.
bool is_result_in(const Check& check, const TableFigures& figures, const std::set<int>& rows) {
    for (int row : rows)
        for (int c = 0; c < figures.columns; ++c)
            if (check.result && !check.result->id.empty() && check.result->id == figures.at(row, c).id) return true;
    return false;
}

// What `told` says of a figure of the text stands in place of what `checks` have of it.
void leave_out_said(std::vector<PlacedCheck>& checks, const std::vector<PlacedCheck>& told) {
    std::erase_if(checks, [&](const PlacedCheck& open) {
        return std::any_of(told.begin(), told.end(), [&](const PlacedCheck& one) { return one.check.result->id == open.check.result->id; });
    });
}

}  // namespace

std::vector<Check> audit(const Document& document, Extraction& extraction, bool whole, const std::vector<HouseRule>& house) {
    std::vector<PlacedCheck> checks;
    auto add = [&](std::vector<PlacedCheck> more) { checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };

    std::vector<TableAudit> tables;
    for (std::size_t t = 0; t < document.tables.size() && t < extraction.tables.size(); ++t) {
        if (!holds_figures(document, extraction, t)) continue;
        for (TableFigures& side : figures_of(document, extraction, static_cast<int>(t))) {
            TableAudit table;
            table.figures = std::move(side);
            table.saldi = saldo_claims(table.figures);
            table.signs = choose_signs(table.figures, table.saldi);
            table.parents = check_parents(table.figures);
            table.sums = check_row_sums(table.figures, table.saldi, table.parents.children);
            tables.push_back(std::move(table));
        }
    }
    TotalHabits habits;
    for (const TableAudit& table : tables) add_habits(habits, table.sums.habits, 1);
    for (TableAudit& table : tables) {
        std::optional<SignChoice> signs = table.signs;
        if (!signs && !table.saldi.empty()) signs = signs_of_others(tables, habit_of(table.figures, table.saldi));
        if (table.signs)
            extraction.tables[static_cast<std::size_t>(table.figures.index)].sign =
                sign_rule(*table.signs, table.saldi.front().along_columns ? "rows" : "columns");
        else if (signs)
            extraction.tables[static_cast<std::size_t>(table.figures.index)].sign = sign_rule(*signs, "equations here, as in the other tables of the document");
        std::vector<PlacedCheck> own;
        auto collect = [&own](std::vector<PlacedCheck> more) {
            own.insert(own.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        };
        collect(check_shape(table.figures));
        collect(check_years(table.figures));
        std::vector<PlacedCheck> years = check_year_order(table.figures);
        collect(years.empty() ? check_repeated_years(table.figures) : std::move(years));
        collect(check_ambiguous_figures(table.figures));
        collect(check_odd_separators(table.figures));
        collect(check_letters(table.figures));
        collect(check_letter_sense(table.figures));
        collect(check_overspending(table.figures));
        collect(check_saldo(table.figures, table.saldi, signs));
        collect(std::move(table.parents.checks));
        RowRolls rolls = check_row_rolls(table.figures);
        collect(std::move(rolls.checks));
        EmuChecks emu = check_emu(table.figures);
        collect(std::move(emu.checks));
        rolls.results.merge(emu.results);
        InterestChecks interest = check_interest_scheme(table.figures);
        collect(std::move(interest.checks));
        rolls.results.merge(interest.results);
        FidoChecks fido = check_fido(table.figures);
        collect(std::move(fido.checks));
        rolls.results.merge(fido.results);
        StructuralChecks structural = check_structural(table.figures);
        collect(std::move(structural.checks));
        rolls.results.merge(structural.results);
        rolls.results.merge(table.parents.totals);
        TotalHabits others = habits;
        add_habits(others, table.sums.habits, -1);
        std::vector<PlacedCheck> sums = std::move(table.sums.checks);
        if (is_concerned(table.figures, others)) sums = check_row_sums(table.figures, table.saldi, table.parents.children, others).checks;
        sums.erase(std::remove_if(sums.begin(), sums.end(), [&](const PlacedCheck& sum) { return is_result_in(sum.check, table.figures, rolls.results); }),
                   sums.end());
        collect(std::move(sums));
        add_results_after_reserves(table.figures, signs, own);
        collect(check_row_totals(table.figures));
        collect(check_differences(table.figures));
        collect(check_unnamed_columns(table.figures));
        collect(check_budget_changes(table.figures));
        collect(check_parts_of_amounts(table.figures));
        collect(check_rolls(table.figures));
        collect(check_column_groups(table.figures));
        collect(check_part_columns(table.figures));
        collect(check_group_sides(table.figures));
        collect(check_group_fill(table.figures));
        collect(check_remaining_columns(table.figures));
        add_row_formulas(table.figures, own);
        add_staggered_sums(table.figures, own);
        add_proven_sums(table.figures, own);
        add_slipped_figures(table.figures, own);
        add_untried_totals(table.figures, own);
        collect(check_pairs(table.figures));
        collect(check_percentages(table.figures));
        weigh_rounding(own);
        collect(check_named_differences(table.figures, own));
        collect(check_column_chains(table.figures, own));
        collect(check_led_columns(table.figures, own));
        name_special_sums(table.figures, own);
        collect(check_dashes(table.figures, own));
        collect(check_proven_ratios(table.figures, own));
        collect(check_number_gaps(table.figures, own));
        collect(check_tied_years(table.figures, own));
        if (!house.empty()) collect(check_house_rules(table.figures, headings_above(document, *table.figures.table), house));
        add(std::move(own));
    }
    add(unmatched_house_rules(house, checks));
    std::vector<TableFigures> all;
    for (TableAudit& table : tables) all.push_back(std::move(table.figures));
    add(check_continued_sums(all, checks));
    add(check_side_saldi(all, checks));
    add(check_sibling_sums(all, checks));
    add(check_proven_totals(document, all, checks));
    set_aside_begun_above(document, all, checks);
    add(check_lost_rows(all, checks));
    add(check_doubled_rows(all, checks));
    add(check_year_forms(all));
    add(check_years_of_paper(all, extraction.facts));
    add(check_linked_columns(all, extraction));
    add(check_odd_years(all, extraction.facts, checks));
    add(check_difference_order(all, checks));
    add(check_named_direction(all, checks));
    add(check_continuity(all));
    add(check_balances(all));
    add(check_saldo_cards(extraction));
    add(check_same_facts(extraction));
    add(check_goals(extraction));
    add(check_totals_across(extraction));
    add(check_programmes_make_total(extraction));
    add(check_taakvelden_of_programmes(extraction));
    add(check_equity(all, extraction));
    add(check_emu_saldo(all, extraction));
    add(check_list_totals(all));
    add(check_repeated_rows(all, checks));
    add(check_ratios(all, extraction));
    add(check_cost_recovery(all));
    add(check_sign_habits(all));
    add(check_units(all));
    add(check_constant_targets(extraction));
    add(check_shares(extraction));
    if (whole) add(check_cross_references(document, extraction.facts.kind));
    if (whole) add(check_statute(document, extraction, all));
    add(check_indicator_series(extraction));
    add(check_prose_sums(extraction));
    std::vector<PlacedCheck> prose = check_prose_tables(document, extraction);
    add(check_prose_rows(document, extraction, prose));
    std::vector<PlacedCheck> labelled = check_prose_labels(document, extraction, prose);
    for (PlacedCheck& odd : check_prose_series(document, extraction))
        if (std::none_of(labelled.begin(), labelled.end(), [&](const PlacedCheck& one) { return one.check.result->id == odd.check.result->id; }))
            labelled.push_back(std::move(odd));
    leave_out_said(prose, labelled);
    add(std::move(labelled));
    add(check_prose_differences(document, extraction));
    add(check_prose_budgeted(extraction));
    add(check_prose_named_lines(document, extraction));
    add(check_prose_totals(extraction));
    std::vector<PlacedCheck> of_section = check_prose_of_section(document, extraction, checks);
    leave_out_said(prose, of_section);
    add(std::move(of_section));
    add(check_prose_twice(document, extraction));
    add(check_prose_result(document, extraction));
    add(check_prose_shares(extraction));
    add(check_prose_than(extraction));
    const auto undecided = std::partition(prose.begin(), prose.end(), [](const PlacedCheck& one) { return one.check.status != Status::not_checkable; });
    add({std::make_move_iterator(prose.begin()), std::make_move_iterator(undecided)});
    prose.erase(prose.begin(), undecided);
    std::vector<PlacedCheck> near = check_prose_near(document, extraction, checks);
    std::erase_if(prose, [&](const PlacedCheck& open) {
        return std::any_of(near.begin(), near.end(), [&](const PlacedCheck& one) { return one.check.result->id == open.check.result->id; });
    });
    add(std::move(near));
    std::vector<PlacedCheck> named = check_prose_named_rows(document, extraction, checks);
    leave_out_said(prose, named);
    add(std::move(named));
    std::vector<PlacedCheck> named_changes = check_prose_named_changes(document, extraction, checks);
    leave_out_said(prose, named_changes);
    add(std::move(named_changes));
    add(std::move(prose));
    doubt_finer_amounts(extraction, checks);
    add(check_indicator_values(extraction));
    add(check_indicator_texts(document, extraction));
    add(check_prose_claims(document, extraction));
    add(check_council(document, extraction));
    add(check_reading(document, extraction));
    add(check_digit_cover(document, extraction));

    std::stable_sort(checks.begin(), checks.end(), [](const PlacedCheck& a, const PlacedCheck& b) {
        if (a.page != b.page) return a.page < b.page;
        if (a.y != b.y) return a.y < b.y;
        return a.x < b.x;
    });
    std::vector<Check> result;
    for (PlacedCheck& placed : checks) {
        placed.check.page = placed.page;
        placed.check.x = placed.x;
        placed.check.y = placed.y;
        result.push_back(std::move(placed.check));
    }
    diagnose(document, extraction, result);
    weigh_other_readings(document, extraction, result);
    if (const auto covered = coverage_check(document, result)) result.push_back(*covered);
    return result;
}

}  // namespace griffier
