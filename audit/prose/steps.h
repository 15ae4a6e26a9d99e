// Figures in the steps of others: whether one is a whole number of them, and what it is when rounded to them.
#pragma once

#include "document/decimal.h"

namespace griffier {

// "67,3 miljoen" is kept as 673.000.000 tenths: the same without zeros behind its comma.
Decimal without_empty_decimals(const Decimal& value);

bool is_multiple(const Decimal& value, const Decimal& step);

// As a text of such steps prints it: 77.443.000 in tenths of a million is 77.400.000. A figure with decimals stays as it is.
Decimal in_steps(const Decimal& value, const Decimal& step);

}  // namespace griffier
