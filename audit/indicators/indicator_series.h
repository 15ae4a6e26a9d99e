// IND_SERIES: an indicator that stands in the document twice keeps its unit and what it is counted per.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

// "count per 1.000 jongeren"; "" where the indicator does not say.
std::string unit_in_words(const Indicator& indicator);
// Both say what they are counted in or per, and differ in it; what one leaves out is no difference.
bool counted_otherwise(const Indicator& a, const Indicator& b);

std::vector<PlacedCheck> check_indicator_series(const Extraction& extraction);

}  // namespace griffier
