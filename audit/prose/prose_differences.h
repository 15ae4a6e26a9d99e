// PROSE_DIFF: the difference that the text gives for a programme or taakveld ("Taakveld 0.1 Bestuur (nadeel van € 157.000 t.o.v. 2020)") is the one
// between two columns of its row. Which columns these are, the statements of the document say together.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// Nothing where fewer than three statements agree on two columns, or more than one in four of them does not. Of those that do not: a fail where a slip
// with a name (a digit, two swapped, ten times) lies between both figures, else a flag where a heading says it, else nothing.
std::vector<PlacedCheck> check_prose_differences(const Document& document, const Extraction& extraction);

}  // namespace griffier
