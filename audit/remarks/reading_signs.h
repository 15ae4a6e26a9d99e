// How well the document was read, from what was read: OCR_PAGE, OCR_YEAR, OCR_SUPERSCRIPT, GLUED, ROUNDTRIP.
#pragma once

#include <vector>

#include "audit/sums/binding.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

std::vector<PlacedCheck> check_reading(const Document& document, const Extraction& extraction);  // all of them

std::vector<PlacedCheck> check_page_text(const Document& document);                                    // OCR_PAGE
std::vector<PlacedCheck> check_misread_years(const Document& document);                                // OCR_YEAR
std::vector<PlacedCheck> check_misread_ordinals(const Document& document);                             // OCR_SUPERSCRIPT
std::vector<PlacedCheck> check_glued_figures(const Document& document, const Extraction& extraction);  // GLUED
std::vector<PlacedCheck> check_round_trip(const Document& document, const Extraction& extraction);     // ROUNDTRIP

}  // namespace griffier
