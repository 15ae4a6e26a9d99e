// PROSE_DIRECTION beside a table: "De lasten van Wmo en jeugd vielen € 521.000 hoger uit dan begroot" is the difference between outcome and budget in the row of that name,
// and the outcome is the larger of the two.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// Said of rows whose outcome and budget differ by the amount; a flag where no such row goes the way that the text says.
std::vector<PlacedCheck> check_prose_budgeted(const Extraction& extraction);

}  // namespace griffier
