// PROSE_TAB, bound by words: an amount of four digits or more, in a sentence that has all words of the label of a row (its heading counts), is a figure
// of that row; or it is the amount of its own heading.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Only amounts whose digits are so many, and the figures that they could be so few, that one digit's difference is no chance: a pass where one of these
// figures is the same, a flag where none is and one differs by a digit or by two that changed places. `linked` are the checks of check_prose_tables:
// what they hold is left alone.
std::vector<PlacedCheck> check_prose_labels(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& linked);

}  // namespace griffier
