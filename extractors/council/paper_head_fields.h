// The fields of the head of a council paper: what may be one, and what is none after all.
#pragma once

#include <string>

#include "extractors/council/council_words.h"
#include "extractors/records.h"

namespace griffier {

// False for what belongs to a motie's or decision's own text rather than to the head.
bool of_the_head(Field field);

// Adds a field with its first date and the people it names; the first of a label stays, and nothing is added where the value is empty or
// longer than a value of a head is.
void add_head_field(Extraction& extraction, std::string label, std::string value, const Provenance& place);

// When all are read: drops labels that each record of a list has, and the label of the next column at the end of a value.
void tidy_head(const Document& document, Extraction& extraction);

}  // namespace griffier
