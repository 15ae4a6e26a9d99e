// Whether a figure has so many digits that one which differs from it by one digit does so by no chance.
#pragma once

#include <cstddef>

#include "document/decimal.h"

namespace griffier {

// Without zeros at the end: 3 for 498.000.
int digits_that_count(const Decimal& value);

// A figure of so many digits is beside none of `candidates` others by one digit or two swapped, but for one time in sixty.
bool is_telling(int digits, std::size_t candidates);

}  // namespace griffier
