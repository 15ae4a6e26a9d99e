// PROSE_TAB, bound by what is whole: "De totale lasten bedragen in 2027 € 87,4 miljoen en de totale baten € 77,4 miljoen", "Het resultaat na bestemming bedraagt …" are
// the totals of the overview.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// A pass where an overview has the amount in that year. Where none has: a fail for a slip with a name (a digit, two swapped, ten times), else a flag.
std::vector<PlacedCheck> check_prose_totals(const Extraction& extraction);

}  // namespace griffier
