// PROSE_DIFF, bound by the whole name of a row: "De vlottende activa zijn met € 1.158.000 afgenomen", "dat is € 15.981 minder dan in 2024".
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// For changes that `told` says nothing decided of, in rows of tables without a column of changes. A pass where two figures of the row that the clause names, of the years that the sentence says,
// differ by it; a flag where none do, and the only two that may be meant do but for one digit or two that changed places.
std::vector<PlacedCheck> check_prose_named_changes(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
