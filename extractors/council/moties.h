// Moties and amendementen: number, title, dictum, stand van zaken.
#pragma once

#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<Motie> find_moties(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
