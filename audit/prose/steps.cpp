#include "audit/prose/steps.h"

namespace griffier {

Decimal without_empty_decimals(const Decimal& value) {
    std::int64_t mantissa = value.mantissa();
    int decimals = value.decimals();
    for (; decimals > 0 && mantissa % 10 == 0; --decimals) mantissa /= 10;
    return Decimal(mantissa, decimals);
}

bool is_multiple(const Decimal& value, const Decimal& step) {
    const Decimal whole = without_empty_decimals(value), one = without_empty_decimals(step);
    return whole.decimals() == 0 && one.decimals() == 0 && !one.is_zero() && whole.mantissa() % one.mantissa() == 0;
}

Decimal in_steps(const Decimal& value, const Decimal& step) {
    const Decimal whole = without_empty_decimals(value), one = without_empty_decimals(step);
    if (whole.decimals() > 0 || one.decimals() > 0 || one.mantissa() <= 1) return whole;
    return (whole.mantissa() + one.mantissa() / 2) / one.mantissa() * one.mantissa();
}

}  // namespace griffier
