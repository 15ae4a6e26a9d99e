// An amount of the text that is finer than the table it is from, where all others are as coarse: "€ 3.611.070" beside 3.611 in thousands.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// Makes a flag of a check of the text that holds by rounding alone, where the text gives all other amounts of tables (two at least) in the steps of the table,
// and one digit, or two that changed places, would make this one the figure of the table.
void doubt_finer_amounts(const Extraction& extraction, std::vector<PlacedCheck>& checks);

}  // namespace griffier
