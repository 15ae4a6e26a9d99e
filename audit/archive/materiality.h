// How much a difference weighs in its book year: against the errors that the auditor of a municipality tolerates in the accounts.
#pragma once

#include <optional>
#include <string>

#include "document/decimal.h"

namespace griffier {

// What the auditor tolerates of a book year, in percent of total lasten without additions to reserves.
struct Tolerated {
    int from_year = 0;
    int errors = 0;         // percent
    int uncertainties = 0;  // percent; the same figure as `errors` where both count together
    bool together = false;
};

const Tolerated& tolerated_in(int year);

struct Materiality {
    Decimal total_lasten;      // in euros, without additions to reserves
    std::string from;          // where that stands, in words
    std::string document, id;  // sha256 and record; "" for Iv3
    Tolerated tolerated;
    Decimal amount;  // errors percent of total_lasten
};

Materiality materiality_of(int year, const Decimal& total_lasten);

// |difference| in times the amount, to three decimals, rounded to nearest; nullopt where the amount is zero or the figures are too large for it.
std::optional<Decimal> weight_of(const Decimal& difference, const Decimal& amount);

}  // namespace griffier
