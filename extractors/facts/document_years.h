// The year and the period that a document is about.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/facts/front_matter.h"
#include "extractors/records.h"

namespace griffier {

// Sets the fiscal year and the period of `facts`, whose kind and title are known.
void find_years(const Document& document, const std::vector<FrontLine>& lines, DocumentFacts& facts);

}  // namespace griffier
