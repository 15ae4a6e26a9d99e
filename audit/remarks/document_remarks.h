// Observations about a document as a whole: SIGN_TABLE (its tables print signs in several ways), UNIT_MISSING, ALL_EQUAL (targets that never change),
// PCT_RANGE (a share above 100 %).
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_sign_habits(const std::vector<TableFigures>& tables);  // SIGN_TABLE
std::vector<PlacedCheck> check_units(const std::vector<TableFigures>& tables);        // UNIT_MISSING
std::vector<PlacedCheck> check_constant_targets(const Extraction& extraction);        // ALL_EQUAL
std::vector<PlacedCheck> check_shares(const Extraction& extraction);                  // PCT_RANGE

}  // namespace griffier
