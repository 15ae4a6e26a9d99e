// The tolerances of the rechtmatigheidsverantwoording. Up to 2024 the council set them within 1 % (errors) and 3 % (uncertainties), as the
// Besluit accountantscontrole decentrale overheden has them; from book year 2025 errors and uncertainties together stay within 2 %.
// Source: domain reference C5 (protocol Amstelveen; Bergeijk, Gemeenteblad 2025, 562574).
#include "audit/archive/materiality.h"

#include <array>
#include <stdexcept>

namespace griffier {
namespace {

constexpr std::array<Tolerated, 2> kTolerated = {{{2025, 2, 2, true}, {0, 1, 3, false}}};  // the latest first

// The same value with at least so many decimals; false where it does not fit.
bool bring_to(Decimal& value, int decimals) {
    while (value.decimals() < decimals) {
        const Decimal finer = value * Decimal(10, 1);
        if (finer.decimals() <= value.decimals()) return false;
        value = finer;
    }
    return true;
}

}  // namespace

const Tolerated& tolerated_in(int year) { return year >= kTolerated[0].from_year ? kTolerated[0] : kTolerated[1]; }

Materiality materiality_of(int year, const Decimal& total_lasten) {
    Materiality found;
    found.total_lasten = total_lasten.abs();
    found.tolerated = tolerated_in(year);
    found.amount = found.total_lasten * Decimal(found.tolerated.errors, 2);
    return found;
}

std::optional<Decimal> weight_of(const Decimal& difference, const Decimal& amount) {
    if (amount.is_zero()) return std::nullopt;
    try {
        // In one number of decimals the quotient of the values is that of the mantissas.
        Decimal over = difference.abs() * Decimal(1000), under = amount.abs();
        if (!bring_to(over, under.decimals()) || !bring_to(under, over.decimals())) return std::nullopt;
        return Decimal((over.mantissa() + under.mantissa() / 2) / under.mantissa(), 3);
    } catch (const std::overflow_error&) {
        return std::nullopt;
    }
}

}  // namespace griffier
