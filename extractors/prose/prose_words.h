// The words of running text, as data: what says that a figure changes, and what says that it lies between two. A Dutch reader extends the lists of
// prose_words.cpp without knowing the code.
#pragma once

#include <string_view>

namespace griffier {

// All take words as words_of gives them.
bool says_change(std::string_view words);     // "steeg", "loopt ... op": what follows is a figure before and one after
bool says_spread(std::string_view words);     // "varieert", "uiteenlopend": what follows are the ends of a range
bool says_state(std::string_view words);      // "zijn", "bestaat": nothing moves
bool counts_things(std::string_view words);   // "woningen", "leerlingen": what one can point at
bool counts_nothing(std::string_view words);  // "weken", "pijlers": a number in words before it is no figure
bool is_change_noun(std::string_view words);  // "stijging", "groei": by how much, or from where to where, is not said

}  // namespace griffier
