// PROSE_TAB, bound by name: "De lasten van programma 3 bedragen € 12,4 miljoen" is the figure that the tables have for that side of it in that year.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// A pass where a table has it. Where none has: a fail for a slip with a name (a digit, two swapped, ten times), else a flag.
std::vector<PlacedCheck> check_prose_named_lines(const Document& document, const Extraction& extraction);

}  // namespace griffier
