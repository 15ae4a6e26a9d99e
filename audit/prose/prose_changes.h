// What the text says of changes and comparisons: "gestegen van 120 naar 150 (25%)", "1,7% hoger dan 1,2%", "225 bij een doelstelling van 229".
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_prose_changes(const Extraction& extraction);      // PROSE_DERIVED, PROSE_DIRECTION, PP_VS_PCT
std::vector<PlacedCheck> check_prose_comparisons(const Extraction& extraction);  // PROSE_DIRECTION, PROSE_DERIVED
std::vector<PlacedCheck> check_prose_targets(const Extraction& extraction);      // PROSE_TARGET

}  // namespace griffier
