// The fields of a toezegging, from the words that labels and columns give for them and from its own text.
#pragma once

#include <string>

#include "extractors/council/council_words.h"
#include "extractors/records.h"

namespace griffier {

// What a label says, put into the field; texts of one field are put behind one another. Nothing where the field is none of a toezegging's.
void fill(Commitment& one, Field field, const std::string& value, const std::string& label = "");

// What its text tells where no label did: who asked, and by when.
void finish(Commitment& one);

}  // namespace griffier
