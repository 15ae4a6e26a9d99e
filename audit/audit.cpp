// Runs the rules over every table and over the records, and puts their checks in reading order.
#include "audit/audit.h"

#include <algorithm>
#include <set>

#include "audit/across/cross_references.h"
#include "audit/across/cross_table.h"
#include "audit/across/crossed_series.h"
#include "audit/across/doubled_rows.h"
#include "audit/across/equity.h"
#include "audit/across/repeated_rows.h"
#include "audit/across/stocks.h"
#include "audit/across/structural.h"
#include "audit/across/swapped_cells.h"
#include "audit/across/taakvelden_of_programmes.h"
#include "audit/across/totals_across.h"
#include "audit/columns/alike_groups.h"
#include "audit/columns/captioned_years.h"
#include "audit/columns/column_chains.h"
#include "audit/columns/column_order.h"
#include "audit/columns/column_rolls.h"
#include "audit/columns/column_sums.h"
#include "audit/columns/difference_order.h"
#include "audit/columns/led_columns.h"
#include "audit/columns/named_differences.h"
#include "audit/columns/named_rates.h"
#include "audit/columns/percent.h"
#include "audit/columns/percent_order.h"
#include "audit/columns/product_order.h"
#include "audit/columns/remaining_columns.h"
#include "audit/columns/small_outcomes.h"
#include "audit/columns/year_chain.h"
#include "audit/columns/year_differences.h"
#include "audit/council/council.h"
#include "audit/diagnosis/diagnosis.h"
#include "audit/diagnosis/doubted.h"
#include "audit/diagnosis/slipped_figures.h"
#include "audit/figures.h"
#include "audit/indicators/indicator_series.h"
#include "audit/indicators/indicator_texts.h"
#include "audit/indicators/indicator_values.h"
#include "audit/prose/prose.h"
#include "audit/prose/prose_budgeted.h"
#include "audit/prose/prose_claims.h"
#include "audit/prose/prose_differences.h"
#include "audit/prose/prose_finer.h"
#include "audit/prose/prose_labels.h"
#include "audit/prose/prose_named_changes.h"
#include "audit/prose/prose_named_lines.h"
#include "audit/prose/prose_named_rows.h"
#include "audit/prose/prose_near.h"
#include "audit/prose/prose_of_section.h"
#include "audit/prose/prose_result.h"
#include "audit/prose/prose_rows.h"
#include "audit/prose/prose_series.h"
#include "audit/prose/prose_shares.h"
#include "audit/prose/prose_tables.h"
#include "audit/prose/prose_than.h"
#include "audit/prose/prose_totals.h"
#include "audit/prose/prose_twice.h"
#include "audit/remarks/document_remarks.h"
#include "audit/remarks/figure_cover.h"
#include "audit/remarks/odd_separators.h"
#include "audit/remarks/reading_signs.h"
#include "audit/remarks/shape.h"
#include "audit/remarks/table_remarks.h"
#include "audit/signs/saldo.h"
#include "audit/signs/side_saldi.h"
#include "audit/signs/sign_rule.h"
#include "audit/statute/cost_recovery.h"
#include "audit/statute/emu.h"
#include "audit/statute/emu_saldo.h"
#include "audit/statute/fido.h"
#include "audit/statute/interest_scheme.h"
#include "audit/statute/overspending.h"
#include "audit/statute/ratios.h"
#include "audit/statute/statute.h"
#include "audit/sums/after_reserves.h"
#include "audit/sums/begun_above.h"
#include "audit/sums/binding.h"
#include "audit/sums/closing_rows.h"
#include "audit/sums/continued_sums.h"
#include "audit/sums/house_rules.h"
#include "audit/sums/list_totals.h"
#include "audit/sums/lost_rows.h"
#include "audit/sums/number_gaps.h"
#include "audit/sums/parents.h"
#include "audit/sums/proven.h"
#include "audit/sums/proven_ratios.h"
#include "audit/sums/proven_totals.h"
#include "audit/sums/rounding_habit.h"
#include "audit/sums/row_formulas.h"
#include "audit/sums/row_sums.h"
#include "audit/sums/short_totals.h"
#include "audit/sums/sibling_sums.h"
#include "audit/sums/special_sums.h"
#include "audit/sums/staggered_sums.h"
#include "audit/sums/untried_totals.h"
#include "audit/years/odd_years.h"
#include "audit/years/tied_years.h"
#include "audit/years/year_headers.h"
#include "audit/years/years_apart.h"
#include "audit/years/years_of_paper.h"

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

// One of `told` is about the same figure.
bool is_said(const PlacedCheck& open, const std::vector<PlacedCheck>& told) {
    return std::any_of(told.begin(), told.end(), [&](const PlacedCheck& one) { return one.check.result->id == open.check.result->id; });
}

// What `told` says of a figure of the text stands in place of what `checks` have of it.
void leave_out_said(std::vector<PlacedCheck>& checks, const std::vector<PlacedCheck>& told) {
    std::erase_if(checks, [&](const PlacedCheck& open) { return is_said(open, told); });
}

// `checks` grows by what the function that is given back is handed.
auto adder_to(std::vector<PlacedCheck>& checks) {
    return
        [&checks](std::vector<PlacedCheck> more) { checks.insert(checks.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end())); };
}

std::vector<TableAudit> tables_of(const Document& document, const Extraction& extraction) {
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
    return tables;
}

// The signs that the table counts with, its own or those of the other tables; the reading of the table tells them.
std::optional<SignChoice> signs_at_work(const std::vector<TableAudit>& tables, const TableAudit& table, TableReading& reading) {
    if (table.signs) {
        reading.sign = sign_rule(*table.signs, table.saldi.front().along_columns ? "rows" : "columns");
        return table.signs;
    }
    if (table.saldi.empty()) return std::nullopt;
    const std::optional<SignChoice> signs = signs_of_others(tables, habit_of(table.figures, table.saldi));
    if (signs) reading.sign = sign_rule(*signs, "equations here, as in the other tables of the document");
    return signs;
}

// Whether the table can be as it is printed: its form, its years, its digits.
void add_checks_of_print(const TableFigures& figures, std::vector<PlacedCheck>& own) {
    const auto collect = adder_to(own);
    collect(check_shape(figures));
    collect(check_years(figures));
    std::vector<PlacedCheck> years = check_year_order(figures);
    collect(years.empty() ? check_repeated_years(figures) : std::move(years));
    collect(check_ambiguous_figures(figures));
    collect(check_odd_separators(figures));
    collect(check_letters(figures));
    collect(check_letter_sense(figures));
    collect(check_overspending(figures));
}

// Sums down the rows. What a rule of its own (saldi, courses, statutory schemes) has as a result is not tried as a plain total again.
// `habits`: of all tables of the document; the table's own are no proof for itself.
void add_sums_of_rows(TableAudit& table, const std::optional<SignChoice>& signs, const TotalHabits& habits, std::vector<PlacedCheck>& own) {
    const auto collect = adder_to(own);
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
    std::erase_if(sums, [&](const PlacedCheck& sum) { return is_result_in(sum.check, table.figures, rolls.results); });
    collect(std::move(sums));
    add_results_after_reserves(table.figures, signs, own);
}

// Sums along the columns.
void add_sums_of_columns(const TableFigures& figures, std::vector<PlacedCheck>& own) {
    const auto collect = adder_to(own);
    collect(check_row_totals(figures));
    collect(check_differences(figures));
    collect(check_unnamed_columns(figures));
    collect(check_budget_changes(figures));
    collect(check_parts_of_amounts(figures));
    collect(check_rolls(figures));
    collect(check_column_groups(figures));
    collect(check_part_columns(figures));
    collect(check_group_sides(figures));
    collect(check_group_fill(figures));
    collect(check_remaining_columns(figures));
    collect(check_year_differences(figures, own));
    collect(check_percent_order(figures));
    collect(check_year_chain(figures));
}

// What is tried where the rules above have found nothing, or because of what they found: the order of these is part of the rules.
void add_what_follows(const TableFigures& figures, std::vector<PlacedCheck>& own) {
    const auto collect = adder_to(own);
    add_row_formulas(figures, own);
    add_staggered_sums(figures, own);
    add_proven_sums(figures, own);
    add_slipped_figures(figures, own);
    add_untried_totals(figures, own);
    collect(check_pairs(figures));
    collect(check_percentages(figures));
    weigh_rounding(own);
    collect(check_named_differences(figures, own));
    collect(check_column_chains(figures, own));
    collect(check_led_columns(figures, own));
    name_special_sums(figures, own);
    collect(check_dashes(figures, own));
    collect(check_proven_ratios(figures, own));
    collect(check_named_rates(figures, own));
    collect(check_share_spent(figures, own));
    collect(check_product_order(figures, own));
    collect(check_small_outcomes(figures, own));
    collect(check_number_gaps(figures, own));
    collect(check_tied_years(figures, own));
}

// Tables held against each other, against the document's facts and against the law. `whole`: no pages were left out.
void add_checks_across(const Document& document, const Extraction& extraction, bool whole, const std::vector<TableFigures>& all,
                       std::vector<PlacedCheck>& checks) {
    const auto add = adder_to(checks);
    add(check_continued_sums(all, checks));
    add(check_side_saldi(all, checks));
    add(check_sibling_sums(document, all, checks));
    add(check_proven_totals(document, all, checks));
    set_aside_begun_above(document, all, checks);
    add(check_lost_rows(all, checks));
    add(check_short_totals(document, all, checks));
    add(check_doubled_rows(all, checks));
    add(check_year_forms(all));
    add(check_years_of_paper(all, extraction.facts));
    add(check_linked_columns(all, extraction));
    add(check_odd_years(all, extraction.facts, checks));
    add(check_years_apart(all, extraction.facts, checks));
    weigh_year_gaps(all, extraction.facts, checks);
    add(check_difference_order(all, checks));
    add(check_named_direction(all, checks));
    add(check_crossed_series(all, extraction, checks));
    add(check_captioned_years(all, checks));
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
    add(check_closing_rows(all, extraction, checks));
    add(check_repeated_rows(all, checks));
    add(check_swapped_cells(all, extraction, checks));
    add(check_ratios(all, extraction));
    add(check_cost_recovery(all));
    add(check_sign_habits(all));
    add(check_units(all));
    add(check_constant_targets(extraction));
    add(check_shares(extraction));
    if (whole) add(check_cross_references(document, extraction.facts.kind));
    if (whole) add(check_statute(document, extraction, all));
    add(check_indicator_series(extraction));
}

// Figures in running text. A figure is said something of once: the surer rule takes the word of the less sure one, and what the tables left undecided
// (`prose`) stands only where no rule after it could decide.
void add_checks_of_text(const Document& document, const Extraction& extraction, std::vector<PlacedCheck>& checks) {
    const auto add = adder_to(checks);
    add(check_prose_sums(extraction));
    std::vector<PlacedCheck> prose = check_prose_tables(document, extraction);
    add(check_prose_rows(document, extraction, prose));
    std::vector<PlacedCheck> labelled = check_prose_labels(document, extraction, prose);
    for (PlacedCheck& odd : check_prose_series(document, extraction))
        if (!is_said(odd, labelled)) labelled.push_back(std::move(odd));
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
    leave_out_said(prose, near);
    add(std::move(near));
    std::vector<PlacedCheck> named = check_prose_named_rows(document, extraction, checks);
    leave_out_said(prose, named);
    add(std::move(named));
    std::vector<PlacedCheck> named_changes = check_prose_named_changes(document, extraction, checks);
    leave_out_said(prose, named_changes);
    add(std::move(named_changes));
    add(std::move(prose));
    doubt_finer_amounts(extraction, checks);
}

std::vector<Check> in_reading_order(std::vector<PlacedCheck> checks) {
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
    return result;
}

}  // namespace

std::vector<Check> audit(const Document& document, Extraction& extraction, bool whole, const std::vector<HouseRule>& house) {
    std::vector<PlacedCheck> checks;
    const auto add = adder_to(checks);

    std::vector<TableAudit> tables = tables_of(document, extraction);
    TotalHabits habits;
    for (const TableAudit& table : tables) add_habits(habits, table.sums.habits, 1);
    for (TableAudit& table : tables) {
        const auto signs = signs_at_work(tables, table, extraction.tables[static_cast<std::size_t>(table.figures.index)]);
        std::vector<PlacedCheck> own;
        add_checks_of_print(table.figures, own);
        add_sums_of_rows(table, signs, habits, own);
        add_sums_of_columns(table.figures, own);
        add_what_follows(table.figures, own);
        if (!house.empty()) adder_to(own)(check_house_rules(table.figures, headings_above(document, *table.figures.table), house));
        add(std::move(own));
    }
    add(unmatched_house_rules(house, checks));

    std::vector<TableFigures> all;
    for (TableAudit& table : tables) all.push_back(std::move(table.figures));
    add_checks_across(document, extraction, whole, all, checks);
    add_checks_of_text(document, extraction, checks);
    add(check_indicator_values(extraction));
    add(check_indicator_texts(document, extraction));
    add(check_prose_claims(document, extraction));
    add(check_council(document, extraction));
    add(check_reading(document, extraction));
    add(check_digit_cover(document, extraction));

    std::vector<Check> result = in_reading_order(std::move(checks));
    diagnose(document, extraction, result);
    weigh_other_readings(document, extraction, result);
    if (const auto covered = coverage_check(document, result)) result.push_back(*covered);
    return result;
}

}  // namespace griffier
