// PROSE_PART: what the text calls a part ("waarvan", "daarvan", "van hen") is no larger than its whole.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_prose_parts(const Extraction& extraction);

}  // namespace griffier
