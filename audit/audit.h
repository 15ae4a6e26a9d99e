// Tries every sum and consistency claim of one document. Also infers the sign rule of each table and writes it into its reading.
#pragma once

#include <vector>

#include "audit/check.h"
#include "audit/house_rules.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Checks in reading order of their result, those of the user's own rules among them. `extraction.tables[i].sign` is filled where a sign
// rule was found.
std::vector<Check> audit(const Document& document, Extraction& extraction, const std::vector<HouseRule>& house = {});

}  // namespace griffier
