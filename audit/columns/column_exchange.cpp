#include "audit/columns/column_exchange.h"

#include <algorithm>

#include "audit/one_claim.h"

namespace griffier {
namespace {

constexpr int kTellingSteps = 1000;  // of the largest figure of a sum that hardly holds by chance
constexpr int kFairSteps = 100;      // the same of several: two count as one
constexpr int kSomeSteps = 10;       // and of many
constexpr int kTelling = 12;         // of rows where the two columns differ: six for a telling one, three for a fair one, two for some steps

struct Held {
    int holds = 0;
    int telling = 0;  // in rows where the two columns differ
    bool everywhere = false;
};

bool is_of(const Outcome& outcome, int steps) {
    if (outcome.kind != Outcome::holds || !outcome.exact || outcome.figures == 0 || (outcome.figures == 1 && !outcome.needs_dash)) return false;
    const Decimal least = outcome.check.result->step * Decimal(steps);
    return std::any_of(outcome.check.operands.begin(), outcome.check.operands.end(), [&](const Operand& o) { return o.value && o.value->abs() >= least; });
}

// A result of zero says that what stands on both sides is the same: so it does with the columns in either order.
int weight_of(const Outcome& outcome) {
    if (!is_of(outcome, kSomeSteps) || outcome.check.found->is_zero()) return 0;
    if (!is_of(outcome, kFairSteps)) return outcome.figures > 1 ? 2 : 0;
    // What is the one figure beside dashes may be it by chance, or for another reason.
    return outcome.figures > 1 && is_of(outcome, kTellingSteps) ? 6 : 3;
}

Held held(const Lines& lines, const HeaderClaim& claim, const std::pair<int, int>& columns, bool exchange) {
    const auto moved = [&](int line) { return !exchange ? line : line == columns.first ? columns.second : line == columns.second ? columns.first : line; };
    Held best;
    for (Binding binding : claim.readings) {
        for (Term& term : binding.terms) term.line = moved(term.line);
        const Tally t = tally(lines, binding, moved(claim.result));
        Held now{t.holds, 0, t.misses == 0};
        for (int row = 0; row < lines.positions(); ++row)
            if (lines.at(columns.first, row).value != lines.at(columns.second, row).value) now.telling += weight_of(t.outcomes[static_cast<std::size_t>(row)]);
        if (std::pair(now.everywhere, now.holds) > std::pair(best.everywhere, best.holds)) best = now;
    }
    return best;
}

bool concerns(const HeaderClaim& claim, const std::pair<int, int>& columns) {
    const auto is_one = [&](int line) { return line == columns.first || line == columns.second; };
    return is_one(claim.result) || std::any_of(claim.readings.begin(), claim.readings.end(), [&](const Binding& binding) {
               return std::any_of(binding.terms.begin(), binding.terms.end(), [&](const Term& term) { return is_one(term.line); });
           });
}

}  // namespace

bool is_telling(const Outcome& outcome) { return outcome.figures > 1 && is_of(outcome, kTellingSteps); }

bool is_fair(const Outcome& outcome) { return outcome.figures > 1 && is_of(outcome, kFairSteps); }

std::optional<std::pair<int, int>> exchange_that_fits(const Lines& lines, const std::vector<HeaderClaim>& claims, const std::vector<int>& columns) {
    std::optional<std::pair<int, int>> found;
    for (std::size_t i = 1; i < columns.size(); ++i) {
        const std::pair<int, int> pair{columns[i - 1], columns[i]};
        int before = 0, telling = 0;
        const bool all = std::all_of(claims.begin(), claims.end(), [&](const HeaderClaim& claim) {
            const Held now = held(lines, claim, pair, true);
            if (!concerns(claim, pair)) return now.everywhere && now.holds > 0;
            before += held(lines, claim, pair, false).telling;
            telling = std::max(telling, now.telling);
            return now.everywhere && now.holds > 0;
        });
        if (!all || before > 0 || telling < kTelling) continue;
        if (found) return std::nullopt;
        found = pair;
    }
    return found;
}

PlacedCheck exchanged(const char* rule, const TableFigures& figures, const std::pair<int, int>& columns, std::string message) {
    PlacedCheck placed = placed_at_table(rule, figures);
    placed.check.status = Status::flag;
    placed.check.message = std::move(message);
    for (int row = 0; row < figures.rows; ++row)
        for (int col : {columns.first, columns.second})
            if (figures.at(row, col).counts() && !figures.at(row, col).id.empty()) placed.check.operands.push_back(operand_of(figures.at(row, col)));
    return placed;
}

}  // namespace griffier
