// What the text says of a row of a table beside what the row shows: PROSE_PERIOD (the years that it names are those with a figure) and PROSE_SIGN (what
// is received does not have the sign of what is spent).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `linked`: the checks of PROSE_TAB, which tell what row the text under a heading speaks of.
std::vector<PlacedCheck> check_prose_rows(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& linked);

}  // namespace griffier
