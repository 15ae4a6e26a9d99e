// PROSE_SHARE: a percentage that a sentence gives with two amounts is the one of the other, or the change between them.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// Only "… van € 63,8 miljoen … € 5,4 miljoen (8,5%)" and "€ 190.000, waarvan 50% … (€ 95.000)": two amounts and one percentage, right behind one of
// them or called a part of it; and of counted things "240 woningen, waarvan 72 huurwoningen (30%)". Else a flag.
std::vector<PlacedCheck> check_prose_shares(const Extraction& extraction);

}  // namespace griffier
