// A sum that misses beside a blank cell, or in a list that its layout does not make one, is no error for sure. Where it holds to the last digit in another
// position, with figures that are no chance, and here a slip with a name (a digit, two swapped, a sign, ten times) would put it right, it is worth telling: a flag.
#pragma once

#include <optional>
#include <string>

#include "audit/binding.h"

namespace griffier {

// The slips that would put the miss right, whatever other positions say, as below.
std::optional<std::string> slips_of(const Outcome& miss);

// Turned about, a figure puts the sum right whose row has a figure nowhere else that would show with which sign it counts: "Toevoeging reserves" lowers the
// result, whether it is printed with a minus or not.
bool sign_is_open(const Tally& tally, const Outcome& miss);

// What the slip is, for a message: "it holds with 655 in place of 565". nullopt where no position proves the sum, no slip explains the miss, or too many would.
std::optional<std::string> told_by_slip(const Tally& tally, const Outcome& miss);

}  // namespace griffier
