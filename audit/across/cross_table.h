// Claims across the tables of one document: XTAB and DUP (the same fact twice), DOEL_SUM (goals make their programme).
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_same_facts(const Extraction& extraction);  // XTAB, DUP
std::vector<PlacedCheck> check_goals(const Extraction& extraction);       // DOEL_SUM

}  // namespace griffier
