// Running text to sentences.
#pragma once

#include <string_view>
#include <vector>

#include "extractors/matching.h"

namespace griffier {

// The sentences of a text, in order, without the space around them. Abbreviations ("o.a.", "m.b.t."), initials, numbers and
// section references ("programma 2. Samen leven") do not end one.
std::vector<Span> split_sentences(std::string_view text);

// A comma, full stop, semicolon, colon or bracket at `i` that is no part of a number.
bool clause_mark(std::string_view text, int i);

}  // namespace griffier
