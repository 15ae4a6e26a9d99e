#include "audit/columns/column_choice.h"

#include <algorithm>

#include "audit/columns/column_exchange.h"

namespace griffier {

std::vector<int> figure_columns(const TableFigures& figures) {
    std::vector<int> columns;
    for (int c = 0; c < figures.columns; ++c)
        if (figures.figure_column[static_cast<std::size_t>(c)]) columns.push_back(c);
    return columns;
}

const std::string& name_of(const TableFigures& figures, int col) { return figures.column_names[static_cast<std::size_t>(col)]; }

UnitKind unit_of(const TableFigures& figures, int col) {
    for (int r = 0; r < figures.rows; ++r)
        if (figures.at(r, col).counts()) return figures.at(r, col).unit;
    return UnitKind::none;
}

std::optional<Choice> choose(const Lines& lines, const std::vector<Binding>& bindings, int result, int misses_weigh) {
    std::optional<Choice> best;
    for (const Binding& binding : bindings) {
        Choice choice{binding, tally(lines, binding, result)};
        const Tally& t = choice.tally;
        bool single = t.holds == 1 && t.misses == 0 && t.exact == 1 && t.strongest >= 2;
        // A row with a blank cell says nothing against the others.
        const auto told = std::count_if(t.outcomes.begin(), t.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::misses && o.blank.empty(); });
        bool most = t.holds >= 2 && t.strongest >= 1 && t.holds >= misses_weigh * told && (t.misses == 0 || t.holds >= 3);
        // Of three rows two hold to the last digit; of four two, and the others have changed places.
        const auto telling = std::count_if(t.outcomes.begin(), t.outcomes.end(), is_telling);
        bool one_of_three = t.misses == 1 && t.exact == t.holds && telling >= 2;
        bool swapped = telling >= 1 && t.exact == t.holds && t.holds >= 2 && swapped_positions(lines, binding, result, t);
        if (!single && !most && !one_of_three && !swapped) continue;
        if (!best || t.misses < best->tally.misses || (t.misses == best->tally.misses && t.holds > best->tally.holds)) best = choice;
    }
    return best;
}

bool dash_proved(const Tally& tally) {
    return std::any_of(tally.outcomes.begin(), tally.outcomes.end(), [](const Outcome& o) { return o.kind == Outcome::holds && o.needs_dash; });
}

void emit(std::vector<PlacedCheck>& checks, const Lines& lines, const Choice& choice, int result, bool dash_is_zero) {
    auto placed = checks_of(lines, choice.tally, result, dash_is_zero);
    checks.insert(checks.end(), placed.begin(), placed.end());
}

}  // namespace griffier
