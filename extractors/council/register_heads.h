// What the heads of a register of moties or toezeggingen say by their words, where they are none of the known labels (council_labels.cpp): "Datum waarop
// ingediend", "Indieningsdatum".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/council/council_words.h"

namespace griffier {

// What a head of a column or the label of a card says, by its words where it is none of the known labels. Field::none where it says nothing known.
Field field_of_words(std::string_view head);

// The same of a head that may name several things: "Nummer (ingediend)" is a number and a date. Empty where it says nothing known.
std::vector<Field> fields_of_head(const std::string& head);

}  // namespace griffier
