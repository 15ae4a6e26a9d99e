// Tries every sum and consistency claim of one document. Also infers the sign rule of each table and writes it into its reading.
#pragma once

#include <vector>

#include "audit/check.h"
#include "audit/sums/house_rule_file.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Checks in reading order of their result, those of the user's own rules among them. `extraction.tables[i].sign` is filled where a sign
// rule was found. `whole`: every page of the document was read, so that what is not in it is not there.
std::vector<Check> audit(const Document& document, Extraction& extraction, bool whole = false, const std::vector<HouseRule>& house = {});

}  // namespace griffier
