// Figures in running text, with subject, unit, qualifier, role, period and sentence.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// `unclear` gets a warning for each page with amounts whose multiplier the text leaves open: they are no statements.
std::vector<Statement> find_statements(const Document& document, std::vector<Warning>& unclear);

}  // namespace griffier
