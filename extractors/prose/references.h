// Mentions of other papers: raadsmemo, motie, raadsvoorstel, raadsbesluit, law, URL, e-mail.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<Reference> find_references(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
