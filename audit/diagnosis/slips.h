// A sum that misses beside a blank cell, or in a list that its layout does not make one, is no error for sure. Where it holds to the last digit in another
// position, with figures that are no chance, and here a slip with a name (a digit, two swapped, a sign, ten times) would put it right, it is worth telling: a flag.
#pragma once

#include <optional>
#include <string>

#include "audit/sums/binding.h"

namespace griffier {

// The slips that would put the miss right, whatever other positions say, as below.
std::optional<std::string> slips_of(const Outcome& miss);

// A figure of an amount in thousands among amounts in full: 28.969 for 28.969.203.
bool is_cut_to_thousands(const Decimal& read, const Decimal& fits, const Decimal& step);

// The one figure below zero of a list whose total holds with it above zero: "it holds with 5 in place of -5".
std::optional<std::string> lone_minus_of(const Outcome& miss);

// What a slip with a name in one figure says for a sum that holds nowhere, in bits: how seldom one would put right a sum that is none.
double bits_of_slip(const Outcome& miss);

// One figure of a sum of rounded ones, and no other, whose sign turned makes it hold within rounding; what it says, and its bits.
struct TurnedSign {
    std::string told;
    double bits = 0;
};
std::optional<TurnedSign> sign_within_rounding(const Outcome& miss);

// Turned about, a figure puts the sum right whose row has a figure nowhere else that would show with which sign it counts: "Toevoeging reserves" lowers the
// result, whether it is printed with a minus or not.
bool sign_is_open(const Tally& tally, const Outcome& miss);

// What the slip is, for a message: "it holds with 655 in place of 565". nullopt where no position proves the sum, no slip explains the miss, or too many would.
std::optional<std::string> told_by_slip(const Tally& tally, const Outcome& miss);

}  // namespace griffier
