// What running text claims of itself, but for its sums (prose.h) and its tables (prose_tables.h): PROSE_PART, PROSE_TARGET, PROSE_DERIVED,
// PROSE_DATE, PROSE_DIRECTION, PP_VS_PCT, LIST_COUNT, DATE_WINDOW, AGE_RANGE, DUP_VALUE.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_prose_claims(const Document& document, const Extraction& extraction);

// DUP_VALUE: figures that stand in the text three times and more, of different things.
std::vector<PlacedCheck> check_equal_figures(const Extraction& extraction);

}  // namespace griffier
