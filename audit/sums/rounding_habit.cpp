// Counts how the sums of a table hold before it judges the ones that hold within rounding.
#include "audit/sums/rounding_habit.h"

#include <algorithm>
#include <set>
#include <string>

#include "audit/tolerance.h"

namespace griffier {
namespace {

// How unlikely an exact sum of n rounded terms is, -13 ln P(exact) with P of domain reference C2 (0,75 for two terms, 0,41 for ten).
int surprise(std::size_t n) { return n <= 2 ? 4 : n == 3 ? 5 : n == 4 ? 7 : n <= 7 ? 8 : 11; }
constexpr int kSurprising =
    90;  // together below 0,1 %, for an archive has thousands of tables: the figures were not rounded one by one, and a sum that is off stands out
constexpr std::size_t kFew = 2;  // terms of a saldo or a difference, which is often worked out from the printed figures: no evidence on longer sums
const Decimal kThousand(1000);
constexpr std::size_t kRoundFigures = 8;  // different figures in round thousands before euros are taken for rounded ones
constexpr int kManyOff = 5;               // sums that are off by a step or two before it is called a habit,
constexpr int kHabitOneIn = 10;           // and their share of all that hold

bool is_real_sum(const Check& check) {
    auto not_zero = [](const Operand& o) { return o.value && !o.value->is_zero(); };
    return check.rule != "PCT_PART" && check.result && std::count_if(check.operands.begin(), check.operands.end(), not_zero) >= 2;
}

bool likely(const Check& check) {
    return check.difference && check.difference->abs() <= check.result->step * Decimal(rounding_likely(static_cast<int>(check.operands.size())));
}

bool is_round(const Decimal& value) { return value.decimals() == 0 && value.mantissa() % kThousand.mantissa() == 0; }

// Printed to the euro ("2.217.000"), and every figure of every sum ends in three zeros: rounded to thousands, whatever the print says.
bool in_round_thousands(const std::vector<PlacedCheck>& checks) {
    std::set<std::string> values;
    for (const PlacedCheck& placed : checks) {
        if (!is_real_sum(placed.check)) continue;
        std::vector<Operand> figures = placed.check.operands;
        figures.push_back(*placed.check.result);
        for (const Operand& figure : figures) {
            if (!figure.value || figure.value->is_zero()) continue;
            if (!(figure.step == Decimal(1)) || !is_round(*figure.value)) return false;
            values.insert(figure.value->str());
        }
    }
    return values.size() >= kRoundFigures;
}

}  // namespace

void weigh_rounding(std::vector<PlacedCheck>& checks) {
    if (in_round_thousands(checks))
        for (PlacedCheck& placed : checks) {
            Check& check = placed.check;
            if (check.status != Status::fail || !is_real_sum(check) || !check.difference) continue;
            const Decimal most = kThousand * Decimal(rounding_bound(static_cast<int>(check.operands.size())));
            if (check.difference->abs() > most) continue;
            check.status = Status::warn_rounding;
            check.tolerance = most;
            check.message += " (all figures of the table are round thousands: rounding allows " + most.dutch() + ")";
        }
    int exact = 0, rounded = 0, doubtful = 0;
    Check* lone = nullptr;
    for (PlacedCheck& placed : checks) {
        Check& check = placed.check;
        if (!is_real_sum(check)) continue;
        exact += check.status == Status::pass;
        if (check.status == Status::pass_rounding) ++rounded, lone = &check;
        doubtful += check.status == Status::warn_rounding && likely(check);
    }
    bool same_step = lone && std::all_of(lone->operands.begin(), lone->operands.end(), [&](const Operand& o) { return o.step == lone->result->step; });
    if (rounded == 1 && doubtful == 0 && same_step) {
        int surprise_of_all = 0, like_it = 0;
        for (const PlacedCheck& placed : checks) {
            const std::size_t terms = placed.check.operands.size();
            if (!is_real_sum(placed.check) || placed.check.status != Status::pass || (terms <= kFew && lone->operands.size() > kFew)) continue;
            ++like_it, surprise_of_all += surprise(terms);
        }
        if (surprise_of_all >= kSurprising) {
            lone->status = Status::warn_rounding;
            lone->severity = Severity::warning;
            lone->message += ", but the " + std::to_string(like_it) + " other sums of the table are exact";
        }
    }
    if (doubtful < kManyOff || doubtful * kHabitOneIn < exact + rounded + doubtful) return;
    for (PlacedCheck& placed : checks)
        if (placed.check.status == Status::warn_rounding && is_real_sum(placed.check) && likely(placed.check)) placed.check.status = Status::pass_rounding;
}

}  // namespace griffier
