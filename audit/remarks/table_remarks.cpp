#include "audit/remarks/table_remarks.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/columns/column_exchange.h"
#include "audit/labels.h"
#include "audit/one_claim.h"
#include "audit/tolerance.h"

namespace griffier {
namespace {

constexpr std::size_t kYearsOfASeries = 4;  // columns from which on one year out of order is a slip and not a layout
constexpr int kLettersThatAgree = 3;        // figures of one side whose letter follows their sign before one that does not is odd

bool runs_on(const std::vector<int>& years) {
    for (std::size_t i = 1; i < years.size(); ++i)
        if (years[i] != years[i - 1] + 1) return false;
    return true;
}

bool has_minus(const std::string& text) {
    for (const char* minus : {"-", "–", "−", "—", "‐", "‑"})
        if (text.find(minus) != std::string::npos) return true;
    return false;
}

}  // namespace

std::vector<PlacedCheck> check_year_order(const TableFigures& figures) {
    std::vector<int> columns, years;
    for (int c = 0; c < figures.columns; ++c) {
        const ColumnMeaning& column = figures.column(c);
        if (!column.figures || !column.year) continue;
        columns.push_back(c);
        years.push_back(*column.year);
    }
    if (years.size() < kYearsOfASeries || std::set<int>(years.begin(), years.end()).size() < years.size() - 1) return {};
    if (std::is_sorted(years.begin(), years.end()) || std::is_sorted(years.rbegin(), years.rend())) return {};
    // One year that stands where another one should: the rest runs on, with room for the right one.
    for (std::size_t odd = 0; odd < years.size(); ++odd) {
        std::vector<int> right = years;
        right[odd] = odd > 0 ? years[odd - 1] + 1 : years[1] - 1;
        if (!runs_on(right)) continue;
        // The one column of baten behind four of lasten begins a group of its own.
        const auto &own = figures.column(columns[odd]).path, &other = figures.column(columns[odd > 0 ? odd - 1 : 1]).path;
        if (own.size() > 1 && other.size() > 1 && own.front() != other.front()) continue;
        PlacedCheck placed = placed_at_table("YEAR_MONO", figures);
        placed.check.status = Status::flag;
        placed.check.message = "the years of the columns run from " + std::to_string(right.front()) + " to " + std::to_string(right.back()) + ", but " +
                               std::to_string(years[odd]) + " stands in place of " + std::to_string(right[odd]);
        for (const Cell& cell : figures.table->cells)
            if (cell.header && cell.col == columns[odd]) placed.check.result = Operand{cell_id(figures.index, cell.row, cell.col), 1, std::nullopt, false, 1};
        return {placed};
    }
    return {};
}

std::vector<PlacedCheck> check_ambiguous_figures(const TableFigures& figures) {
    std::vector<const Cell*> doubtful;
    for (std::size_t i = 0; i < figures.table->cells.size() && i < figures.reading->cells.size(); ++i) {
        const Cell& cell = figures.table->cells[i];
        const auto& amount = figures.reading->cells[i].amount;
        if (amount && amount->ambiguous && !cell.header && cell.col < figures.columns && cell.row < figures.rows && figures.column(cell.col).figures &&
            !figures.at(cell.row, cell.col).id.empty())
            doubtful.push_back(&cell);
    }
    if (doubtful.empty()) return {};
    PlacedCheck placed = placed_at("NUM_AMBIG", figures.at(doubtful.front()->row, doubtful.front()->col));
    placed.check.status = Status::flag;
    placed.check.message = "\"" + doubtful.front()->text + "\" can be read in two ways";
    if (doubtful.size() > 1) placed.check.message += ", and so can " + std::to_string(doubtful.size() - 1) + " more of the table";
    for (std::size_t i = 1; i < doubtful.size(); ++i) placed.check.operands.push_back(operand_of(figures.at(doubtful[i]->row, doubtful[i]->col)));
    return {placed};
}

std::vector<PlacedCheck> check_letters(const TableFigures& figures) {
    // By side: what the letter says of a figure with a sign of its own.
    struct Letters {
        std::vector<const Figure*> alike, other;  // V from zero on and N below; the other way round
        std::map<const Figure*, std::string> text;
        bool signs = false;
    };
    std::map<std::pair<int, Side>, Letters> groups;
    for (std::size_t i = 0; i < figures.table->cells.size() && i < figures.reading->cells.size(); ++i) {
        const Cell& cell = figures.table->cells[i];
        const auto& amount = figures.reading->cells[i].amount;
        if (!amount || !amount->favourable || cell.col >= figures.columns || cell.row >= figures.rows || amount->value.is_zero()) continue;
        const Figure& figure = figures.at(cell.row, cell.col);
        if (!figure.counts()) continue;
        Side side = side_of_column(figures, cell.col);
        if (side == Side::none) side = side_of_row(figures, cell.row);
        Letters& letters = groups[{cell.col, side}];
        (figure.lettered ? letters.alike : letters.other).push_back(&figure);
        letters.text[&figure] = figures.row_names[static_cast<std::size_t>(cell.row)] + " " + cell.text + (*amount->favourable ? " (V)" : " (N)");
        letters.signs |= has_minus(cell.text);
    }
    std::vector<PlacedCheck> checks;
    for (const auto& [key, letters] : groups) {
        if (!letters.signs) continue;  // the letter is the sign
        const auto &more = letters.alike.size() >= letters.other.size() ? letters.alike : letters.other,
                   &fewer = letters.alike.size() >= letters.other.size() ? letters.other : letters.alike;
        if (static_cast<int>(more.size()) < kLettersThatAgree || fewer.size() > 1) continue;
        PlacedCheck placed = placed_at("VN_SIGN", fewer.empty() ? *more.front() : *fewer.front());
        placed.check.status = fewer.empty() ? Status::pass : Status::flag;
        placed.check.message = fewer.empty() ? std::to_string(more.size()) + " letters V and N of " +
                                                   figures.column_names[static_cast<std::size_t>(key.first)] + " agree with the signs of their figures"
                                             : letters.text.at(fewer.front()) + ": the letter does not go with the sign as in the " +
                                                   std::to_string(more.size()) + " other figures";
        for (const Figure* figure : more) placed.check.operands.push_back(operand_of(*figure));
        checks.push_back(std::move(placed));
    }
    return checks;
}

std::vector<PlacedCheck> check_letter_sense(const TableFigures& figures) {
    const auto is_budget = [](Basis basis) {
        return basis == Basis::begroting || basis == Basis::begroting_primitief || basis == Basis::begroting_na_wijziging || basis == Basis::raming;
    };
    std::map<const Figure*, bool> favourable;
    for (std::size_t i = 0; i < figures.table->cells.size() && i < figures.reading->cells.size(); ++i) {
        const Cell& cell = figures.table->cells[i];
        const auto& amount = figures.reading->cells[i].amount;
        if (amount && amount->favourable && cell.col < figures.columns && cell.row < figures.rows && !amount->value.is_zero())
            favourable[&figures.at(cell.row, cell.col)] = *amount->favourable;
    }
    if (favourable.empty()) return {};
    std::vector<PlacedCheck> checks;
    for (int difference = 0; difference < figures.columns; ++difference)
        for (int budget = 0; budget < difference; ++budget)
            for (int outcome = 0; outcome < difference; ++outcome) {
                if (!is_budget(figures.column(budget).basis) || figures.column(outcome).basis != Basis::realisatie) continue;
                int agree = 0, contrary = 0;
                for (int row = 0; row < figures.rows; ++row) {
                    const Figure &planned = figures.at(row, budget), &reached = figures.at(row, outcome), &gap = figures.at(row, difference);
                    const auto letter = favourable.find(&gap);
                    Side side = side_of_row(figures, row);
                    if (side == Side::none) side = side_of_column(figures, difference);
                    if (letter == favourable.end() || !planned.counts() || !reached.counts()) continue;
                    if (favourable.count(&planned) > 0 && favourable.count(&reached) > 0) {  // whatever the side: N below V
                        const Decimal better = reached.value - planned.value;
                        if (better.is_zero() || judge_sum(better.abs() - gap.value.abs(), 2, gap.step, Precision::rounded).status == Status::fail) continue;
                        ++(better.is_negative() == letter->second ? contrary : agree);
                        continue;
                    }
                    if (side != Side::baten && side != Side::lasten) continue;
                    if (planned.value.is_negative() != reached.value.is_negative()) continue;
                    const Decimal more = reached.value.abs() - planned.value.abs();
                    if (more.is_zero() || judge_sum(more.abs() - gap.value.abs(), 2, gap.step, Precision::rounded).status == Status::fail) continue;
                    ++(more.is_negative() == (letter->second == (side == Side::lasten)) ? agree : contrary);
                }
                if (agree > 0 || contrary < kLettersThatAgree) continue;
                checks.push_back(exchanged("VN_SIGN", figures, {std::min(budget, outcome), std::max(budget, outcome)},
                                           std::to_string(contrary) + " letters V and N of " + figures.column_names[static_cast<std::size_t>(difference)] +
                                               " say the contrary of what " + figures.column_names[static_cast<std::size_t>(budget)] + " and " +
                                               figures.column_names[static_cast<std::size_t>(outcome)] + " show: the columns may stand in another order"));
            }
    return checks;
}

std::vector<PlacedCheck> check_dashes(const TableFigures& figures, const std::vector<PlacedCheck>& checks) {
    const auto with_dash = [](const Check& check) {
        return std::any_of(check.operands.begin(), check.operands.end(), [](const Operand& o) { return o.from_null; }) ||
               (check.result && check.result->from_null);
    };
    int zero = 0;
    const PlacedCheck* against = nullptr;
    for (const PlacedCheck& placed : checks) {
        const Check& check = placed.check;
        if (!with_dash(check)) continue;
        if (check.status == Status::pass)
            ++zero;
        else if (!against && check.status == Status::fail && check.result && check.result->from_null)
            against = &placed;
    }
    if (zero == 0 || !against) return {};
    PlacedCheck placed = placed_at_table("NULL_VS_ZERO", figures);
    placed.check.status = Status::flag;
    placed.check.message = "a dash is zero in " + std::to_string(zero) + (zero == 1 ? " sum" : " sums") +
                           " of the table that hold, but not where a sum misses: " + against->check.message;
    placed.check.result = against->check.result;
    return {placed};
}

}  // namespace griffier
