// Indicators: name, description, Bron, unit, values per series and year, explanation.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// `facts` gives the fiscal year and kind that a bare column needs; `tables` is read_tables(document).
std::vector<Indicator> find_indicators(const Document& document, const std::vector<TableReading>& tables, const DocumentFacts& facts);

}  // namespace griffier
