// A table in the head of a council paper: labels beside their values, or above them.
#pragma once

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Adds what the table of that place in `document.tables` says as fields of the head; nothing from a list or from signatures.
void add_head_table(const Document& document, int index, Extraction& extraction);

}  // namespace griffier
