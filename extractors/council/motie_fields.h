// The fields of a motie, from the words that labels and columns give for them.
#pragma once

#include <string>

#include "extractors/council/council_words.h"
#include "extractors/records.h"

namespace griffier {

// Fills the field of a motie that a label ("Indieners") or a column names. False where the field is none of a motie's.
bool take_field(Motie& motie, Field field, const std::string& value);

// "Aangenomen met 20 stemmen voor", "☒ aangenomen ☐ verworpen": outcome and votes, as far as they are said.
void take_outcome(Motie& motie, const std::string& text);

// The one box that is ticked: "☒ aangenomen ☐ verworpen". Without boxes the text itself.
std::string ticked(const std::string& text);

// "raadsvoorstel 25-014 Kadernota": what the paper is about, and its number.
void take_proposal(Motie& motie, const std::string& text);

// "M12", "2025-M-014": a number alone.
bool is_motie_number(const std::string& text);

}  // namespace griffier
