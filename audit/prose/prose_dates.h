// Spans of time in running text: their length, and the period of the report itself.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/passages.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_prose_dates(const Document& document, const std::vector<Passage>& passages);                                // PROSE_DATE
std::vector<PlacedCheck> check_date_window(const Document& document, const Extraction& extraction, const std::vector<Passage>& passages);  // DATE_WINDOW

}  // namespace griffier
