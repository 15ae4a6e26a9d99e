// Parts of running text whose digits are no figures: dates, articles, identifiers, ages, durations, addresses, ...
#pragma once

#include <string_view>
#include <vector>

#include "extractors/dates.h"
#include "extractors/matching.h"

namespace griffier {

// Sorted, possibly overlapping. `times` is find_times(text).
// What stands before a duration says that it was measured: "De gemiddelde wachttijd was ".
bool measures_duration(std::string_view before);

std::vector<Span> find_masks(std::string_view text, const std::vector<TimeMention>& times);

}  // namespace griffier
