// PROSE_SUM: parts and their whole in running text. Prose seldom says that its parts are all there are: a sum that fits is a pass, one that does not
// is only a fail where the sentence itself says so ("te weten", "bestaat uit").
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_prose_sums(const Extraction& extraction);

}  // namespace griffier
