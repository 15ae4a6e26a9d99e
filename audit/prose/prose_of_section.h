// PROSE_TAB, bound by the section: "Begroot was na wijziging € 4.950.000" in a section with one table of lasten and baten, where the sentence names nothing else,
// is a figure of that table.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// A pass where the table has it, in the column and on the side that the words mean. Else a flag: where the side is not said, only for a slip with a name
// (a digit, two swapped, ten times) of one figure. `told` are checks of the text before: what they speak of is left alone.
std::vector<PlacedCheck> check_prose_of_section(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
