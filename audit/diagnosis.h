// Which one figure would make failing sums hold (domain reference C6). A proposal: the value read stays as it was read.
#pragma once

#include <vector>

#include "audit/check.h"

namespace griffier {

// Fills `diagnosis` of failing sums, and says in their messages where several of them have one cause. `checks` are in their final order.
void diagnose(std::vector<Check>& checks);

// How `read` became another figure than `fits`: "one_digit", "digits_swapped", "sign_flipped", "scale"; "" for no way with a name.
std::string slip_between(const Decimal& read, const Decimal& fits);

}  // namespace griffier
