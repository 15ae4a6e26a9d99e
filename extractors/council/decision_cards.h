// Decisions as cards: "Agendapunt | 5", "Onderwerp | Jaarstukken", "Besluit | …" in tables of labels or on lines, one card after the other.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds decisions where two or more cards are found.
void read_decision_cards(const Document& document, Extraction& extraction);

}  // namespace griffier
