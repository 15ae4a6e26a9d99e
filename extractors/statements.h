// Figures in running text, with subject, unit, qualifier, role, period and sentence.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<Statement> find_statements(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
