// PROSE_TAB, bound by words in common and by digits: an amount of the text that no table has, but for one digit or two that changed places, in a figure whose row or column
// shares words with the sentence.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// For amounts that `told` says nothing decided of. A pass where a figure has the amount; a flag where the only one near it does, and the amount has so many digits that this is no
// chance among all figures that share as many words; and where the other amount of its sentence is in the row that the sentence names, and this one is not.
std::vector<PlacedCheck> check_prose_near(const Document& document, const Extraction& extraction, const std::vector<PlacedCheck>& told);

}  // namespace griffier
