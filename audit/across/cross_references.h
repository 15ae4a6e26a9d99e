// XREF: "zie tabel 7.3" and "in paragraaf 1.2" name something that the document has.
#pragma once

#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

// One check for each thing that is named. Only for documents that were read whole.
// `kind` as in DocumentFacts: the numbers of a decision list are those of its items, and what it names is another paper.
std::vector<PlacedCheck> check_cross_references(const Document& document, const std::string& kind);

}  // namespace griffier
