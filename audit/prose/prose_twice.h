// PROSE_TWICE: a sentence that the document prints twice gives the same figures both times.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// A pass for each amount that is the same in all copies; a flag where one differs from the others by a slip with a name (a digit, two swapped). Only for
// sentences whose words are rare in the document and point at nothing outside them: "dit bedrag" may be another one.
std::vector<PlacedCheck> check_prose_twice(const Document& document, const Extraction& extraction);

}  // namespace griffier
