// What stands round the values of an indicator: its Bron and its Toelichting.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_indicator_texts(const Document& document, const Extraction& extraction);  // all of them

std::vector<PlacedCheck> check_indicator_sources(const Extraction& extraction);                            // IND_BRON
std::vector<PlacedCheck> check_lone_explanations(const Document& document, const Extraction& extraction);  // IND_TOEL
std::vector<PlacedCheck> check_indicator_words(const Extraction& extraction);                              // IND_TEXT

}  // namespace griffier
