// A decision list: its items with outcome, votes and items of their own, and the moties it names.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds to the decisions and moties of `extraction`; nothing where the paper is no list of several items.
void read_decision_list(const Document& document, Extraction& extraction);

}  // namespace griffier
