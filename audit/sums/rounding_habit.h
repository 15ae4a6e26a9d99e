// How the other sums of a table were rounded says what a difference of one step is worth (domain reference C2, last paragraphs).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// `checks` of one table. Where all other sums are exact, a lone one that is off by a step is doubtful (warn_rounding); where many sums in whole
// units are off by as little as rounding explains, the figures were rounded before they were printed, and none of these is doubtful (pass_rounding). Where all figures are round thousands though printed to the euro, a
// miss that rounding to thousands could make is doubtful (warn_rounding) and no failure.
void weigh_rounding(std::vector<PlacedCheck>& checks);

}  // namespace griffier
