#include "audit/columns/column_rolls.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "audit/columns/column_choice.h"
#include "audit/columns/column_exchange.h"
#include "audit/labels.h"

namespace griffier {
namespace {

// Increases and decreases of a stock in each other's column: as named the stock does not move as it should, exchanged it does. With printed signs: additions
// below zero in every row, withdrawals above it.
std::optional<std::pair<int, int>> backwards(const Lines& lines, int opening, const std::vector<int>& changes, int closing, const Binding* chosen) {
    std::vector<int> up, down;
    for (int change : changes) {
        const Roll roll = roll_of(lines.name(change));
        if (roll == Roll::increase) up.push_back(change);
        if (roll == Roll::decrease) down.push_back(change);
    }
    if (up.size() != 1 || down.empty() || up.size() + down.size() != changes.size()) return std::nullopt;
    const auto signs = [&](int column) {
        int above = 0, below = 0;
        for (int row = 0; row < lines.positions(); ++row) {
            const Figure& figure = lines.at(column, row);
            if (figure.counts() && !figure.value.is_zero()) ++(figure.value.is_negative() ? below : above);
        }
        return std::pair(above, below);
    };
    const auto [more, less] = signs(up.front());
    for (int column : down) {
        const auto [above, below] = signs(column);
        if (chosen) {
            const bool plain = std::all_of(chosen->terms.begin(), chosen->terms.end(), [](const Term& term) { return term.sign > 0; });
            if (plain && more == 0 && less >= 2 && below == 0 && above >= 2) return std::pair(up.front(), column);
            continue;
        }
        if (less + below > 0) continue;
        Binding named{"RES_ROLL", {{opening, 1}, {up.front(), 1}}, true};
        for (int other : down) named.terms.push_back({other, -1});
        if (exchange_that_fits(lines, {{closing, {named}}}, {up.front(), column})) return std::pair(up.front(), column);
    }
    return std::nullopt;
}

// `next`: the column behind the closing one, a change that leads on from it; -1 for none.
void check_roll(const Lines& lines, int opening, const std::vector<int>& changes, int closing, int next, std::vector<PlacedCheck>& checks) {
    std::vector<Term> plain = {{opening, 1}}, signed_by_name = {{opening, 1}};
    bool decreases = false;
    std::vector<int> columns = {opening};
    for (int change : changes) {
        const bool decrease = roll_of(lines.name(change)) == Roll::decrease;
        decreases |= decrease;
        plain.push_back({change, 1});
        signed_by_name.push_back({change, decrease ? -1 : 1});
        columns.push_back(change);
    }
    columns.push_back(closing);
    if (next >= 0) columns.push_back(next);
    std::vector<Binding> bindings = {{"RES_ROLL", plain, true}};
    if (decreases) bindings.push_back({"RES_ROLL", signed_by_name, true});
    // What is added to reserves lowers a saldo of baten and lasten.
    const bool of_saldo = side_of_column(lines.figures, opening) == Side::saldo;
    if (of_saldo && decreases) {
        Binding after{"RES_NA", signed_by_name, true};
        for (std::size_t i = 1; i < after.terms.size(); ++i) after.terms[i].sign = -after.terms[i].sign;
        bindings.push_back(after);
    }
    const auto choice = choose(lines, bindings, closing, 3);
    if (choice) emit(checks, lines, *choice, closing, dash_proved(choice->tally));
    std::optional<std::pair<int, int>> order;
    if (!of_saldo) order = backwards(lines, opening, changes, closing, choice ? &choice->binding : nullptr);
    if (!of_saldo && !order && !choice) order = exchange_that_fits(lines, {{closing, bindings}}, columns);
    if (order)
        checks.push_back(exchanged("RES_ROLL", lines.figures, *order,
                                   lines.name(closing) + " follows in every row if " + lines.name(order->first) + " and " + lines.name(order->second) +
                                       " are exchanged: the columns may stand in another order"));
    else if (!choice)
        checks.push_back(not_checkable(lines, closing, "RES_ROLL", Reason::ambiguous_binding, "opening figure and changes do not lead to it in most rows"));
}

}  // namespace

std::vector<PlacedCheck> check_rolls(const TableFigures& figures) {
    std::vector<PlacedCheck> checks;
    Lines lines{figures, true};
    int opening = -1;
    std::vector<int> changes;
    const std::vector<int> columns = figure_columns(figures);
    const auto rolls = [&](std::size_t i) { return i < columns.size() ? roll_of(figures.column_names[static_cast<std::size_t>(columns[i])]) : Roll::none; };
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int c = columns[i];
        if (unit_of(figures, c) == UnitKind::percent) continue;
        const Roll roll = rolls(i), behind = rolls(i + 1);
        if (roll == Roll::none) {
            opening = -1;
            changes.clear();
            continue;
        }
        if (roll != Roll::stock) {
            if (opening >= 0) changes.push_back(c);
            continue;
        }
        if (opening >= 0 && !changes.empty()) {
            check_roll(lines, opening, changes, c, behind != Roll::none && behind != Roll::stock ? columns[i + 1] : -1, checks);
        }
        opening = c;
        changes.clear();
    }
    return checks;
}

}  // namespace griffier
