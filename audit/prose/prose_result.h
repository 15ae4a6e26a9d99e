// PROSE_RESULT: the result of the document's own year, as the text gives it, is that of its tables.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Only sentences that say which result they mean ("na mutaties reserves", "het saldo van de jaarrekening"), and years for which two tables or more agree
// on it: else a flag.
std::vector<PlacedCheck> check_prose_result(const Document& document, const Extraction& extraction);

}  // namespace griffier
