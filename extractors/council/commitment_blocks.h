// Toezeggingen printed as blocks of a list or below a heading. Each reader adds to Extraction::commitments.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Blocks that begin with the number of a toezegging or the label "Toezegging" and go on with labelled lines.
void read_labelled_commitments(const Document& document, Extraction& extraction);

// "1. Evaluatie avondwinkels" above what was promised and labelled lines: numbers that count on, each with a label at least.
void read_counted_commitments(const Document& document, Extraction& extraction);

// List items and paragraphs below "Toezeggingen" in a decision list. True where one such heading gathers several of them: what the meeting promised.
bool read_commitments_below_heading(const Document& document, Extraction& extraction);

}  // namespace griffier
