// IND_SERIES: an indicator that stands in the document twice keeps its unit and what it is counted per.
#pragma once

#include <vector>

#include "audit/binding.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_indicator_series(const Extraction& extraction);

}  // namespace griffier
