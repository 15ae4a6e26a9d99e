// PROSE_TAB, bound by the whole name of a row: "Dividend: de lasten zijn € 576.000 hoger", "waarvan € 757.000 voor welzijn en zorg", "telde de gemeente 38.243 inwoners".
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// For figures (money, percentages, fte, counts) that `told` says nothing decided of. A pass where the row that the clause of the figure names has it; a flag where it does not, nor
// any row of the paper, and the figure of its column and time is it but for one digit or two that changed places. Where several columns or years of the row may be
// meant, or the text gives a change, only if other sentences show that the column is the one that the text speaks of.
std::vector<PlacedCheck> check_prose_named_rows(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
