// PROSE_TAB: an amount in running text is that of a row in a table. Bound by the heading it stands under, whose words are those of the row.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// A pass where the row shows the amount; not_checkable where the heading is the row's own name and it shows none like it: the text may speak
// of a part, or of something else.
std::vector<PlacedCheck> check_prose_tables(const Document& document, const Extraction& extraction);

}  // namespace griffier
