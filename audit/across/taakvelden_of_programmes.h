// TAAKVELD_SUM for one programme: its taakvelden in a table that prints no total of them make what another table says of the programme.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_taakvelden_of_programmes(const Extraction& extraction);

}  // namespace griffier
