#include "audit/sums/staggered_sums.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "audit/diagnosis/diagnosis.h"
#include "audit/labels.h"
#include "audit/one_claim.h"

namespace griffier {
namespace {

constexpr std::int64_t kTellingSteps = 1000;  // of a total that two parts do not make by chance
constexpr std::size_t kTellingParts = 3;      // of a total that stands for itself
constexpr std::int64_t kFarOff = 20;          // a miss times this is the total or more
constexpr std::int64_t kYearSteps = 100;      // of a total that two years have in the same row

struct Staggered {
    int row = 0, outer = 0;
    std::vector<int> parts;  // rows
    PlacedCheck check;
    bool holds = false, exact = false, telling = false;
    bool beside = false;  // figures of the outer column that are no such total stand above it, and may be parts of it
};

bool printed(const Figure& figure) { return figure.counts() || figure.state == FigureState::dash; }

std::vector<Staggered> totals_of(const TableFigures& figures, int inner, int outer) {
    std::vector<Staggered> totals;
    std::vector<int> open;
    bool loose = false;
    for (int row = 0; row < figures.rows; ++row) {
        const Figure &in = figures.at(row, inner), &out = figures.at(row, outer);
        if (printed(in) && printed(out)) return {};
        if (printed(in)) open.push_back(row);
        if (!printed(out)) continue;
        if (open.size() >= 2 && out.counts()) {
            Staggered total{row, outer, open, {}};
            std::vector<NamedTerm> terms;
            for (int part : open) terms.push_back({&figures.at(part, inner), 1, figures.row_names[static_cast<std::size_t>(part)]});
            total.check =
                added_up("COLSUM", terms, out, figures.row_names[static_cast<std::size_t>(row)], figures.column_names[static_cast<std::size_t>(inner)]);
            total.holds = total.check.check.status == Status::pass || total.check.check.status == Status::pass_rounding;
            total.exact = total.check.check.status == Status::pass;
            total.telling = total.holds && out.value.abs() >= out.step * Decimal(kTellingSteps);
            total.beside = loose;
            totals.push_back(std::move(total));
            loose = false;
        } else {
            loose = true;
        }
        open.clear();
    }
    return totals;
}

bool proved(const std::vector<Staggered>& totals) {
    const auto telling = std::count_if(totals.begin(), totals.end(), [](const Staggered& one) { return one.telling; });
    const auto misses = std::count_if(totals.begin(), totals.end(), [](const Staggered& one) { return !one.holds; });
    const bool long_one = std::any_of(totals.begin(), totals.end(), [](const Staggered& one) {
        const bool large = one.check.check.found->abs() >= one.check.check.result->step * Decimal(10 * kTellingSteps);
        return one.telling && (one.exact || large) && one.parts.size() >= kTellingParts;
    });
    return (telling >= 2 || long_one) && misses <= telling;
}

// One total is the sum of what stands to its left, and the only other is not.
bool is_nearly_proved(const std::vector<Staggered>& totals) {
    const auto telling = std::count_if(totals.begin(), totals.end(), [](const Staggered& one) { return one.telling && one.exact; });
    return telling == 1 && std::count_if(totals.begin(), totals.end(), [](const Staggered& one) { return !one.holds; }) == 1;
}

// A slip with a name in the total or in one of its parts is all that is wrong.
bool has_slipped(const Check& check) {
    if (!slip_between(*check.found, *check.expected).empty()) return true;
    return std::any_of(check.operands.begin(), check.operands.end(),
                       [&](const Operand& part) { return part.value && !slip_between(*part.value, *part.value - *check.difference).empty(); });
}

// The total and the figure above or below it in its column changed places.
bool is_beside(const TableFigures& figures, const Check& check, int row, int outer) {
    for (int other : {row - 1, row + 1})
        if (other >= 0 && other < figures.rows && figures.at(other, outer).counts() && figures.at(other, outer).value == *check.expected) return true;
    return false;
}

// By more than a rounding to thousands of figures that are printed in full.
bool is_far_off(const Check& check) { return check.difference->abs() * Decimal(kFarOff) >= check.found->abs(); }

}  // namespace

void add_staggered_sums(const TableFigures& figures, std::vector<PlacedCheck>& checks) {
    std::set<std::string> tried;
    for (const PlacedCheck& placed : checks)
        if (placed.check.result && placed.check.status != Status::not_checkable && placed.check.operands.size() >= 2) tried.insert(placed.check.result->id);
    std::vector<std::vector<Staggered>> pairs;
    std::map<int, int> years;  // row: pairs of columns in which its total is the sum, to the last digit
    int inner = -1;
    for (int outer = 0; outer < figures.columns; ++outer) {
        if (!figures.figure_column[static_cast<std::size_t>(outer)]) continue;
        pairs.push_back(inner >= 0 ? totals_of(figures, inner, outer) : std::vector<Staggered>());
        inner = outer;
        for (const Staggered& total : pairs.back())
            years[total.row] += total.exact && total.check.check.found->abs() >= total.check.check.result->step * Decimal(kYearSteps);
    }
    std::vector<PlacedCheck> found;
    for (std::vector<Staggered>& totals : pairs) {
        const bool alone = proved(totals), nearly = is_nearly_proved(totals);
        for (Staggered& total : totals) {
            const bool one_year_off =
                !total.holds && years[total.row] > 0 && (has_slipped(total.check.check) || is_beside(figures, total.check.check, total.row, total.outer));
            const bool slipped = nearly && !total.holds && is_far_off(total.check.check) && has_slipped(total.check.check);
            if (!alone && !one_year_off && !slipped && (years[total.row] < 2 || !total.holds)) continue;
            if (tried.count(total.check.check.result->id) > 0) continue;
            if (!total.holds) {
                const bool called_total =
                    claim_of(figures, total.row) == Claim::strong || speaks_of_total(figures.row_names[static_cast<std::size_t>(total.row)]);
                if (!one_year_off && (total.beside || !called_total)) continue;
                total.check.check.status = Status::flag;
                total.check.check.message += "; other totals are the sum of what stands to their left";
            }
            found.push_back(std::move(total.check));
        }
    }
    std::set<std::string> results;
    for (const PlacedCheck& placed : found) results.insert(placed.check.result->id);
    std::erase_if(checks, [&](const PlacedCheck& placed) {
        return placed.check.status == Status::not_checkable && placed.check.result && results.count(placed.check.result->id) > 0;
    });
    checks.insert(checks.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace griffier
