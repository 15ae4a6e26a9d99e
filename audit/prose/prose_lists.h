// What the text says of its own lists and spans of time: "vijf projecten:", "2 tot 2,5 jaar", "drie jaar (2024-2026)".
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/passages.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_list_counts(const Document& document, const std::vector<Passage>& passages);  // LIST_COUNT
std::vector<PlacedCheck> check_age_ranges(const Document& document, const Extraction& extraction);           // AGE_RANGE

}  // namespace griffier
