// PROSE_DERIVED over two sentences: "De provincie gaf € 425,0 miljoen uit. Dat is € 6,1 miljoen minder dan de bijgestelde begroting van € 431,1 miljoen."
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// A pass where the amount of the sentence before and the difference make the amount compared with; a flag where they would but for one digit, or two that changed
// places, in one of the three. Nothing otherwise: "dat" may be another amount.
std::vector<PlacedCheck> check_prose_than(const Extraction& extraction);

}  // namespace griffier
