// What a short text says of a person: a name, a party, or both.
#pragma once

#include <string>

#include "extractors/records.h"

namespace griffier {

// "M. van der Laan", "De heer J. de Wit": a name alone, however long its words are.
bool is_bare_name(const std::string& text);

// The same, of no more words than names have.
bool is_name(const std::string& text);

// One of the parties of council_words.h.
bool is_party(const std::string& text);

// The party that the text names and nothing else, also one that only its own town knows: "Fractie Leefbaar Veldermeer"; "" for none.
std::string party_of(const std::string& text);

// Initials, which are a person's and no party's: "J.", "Th.".
bool has_initials(const std::string& text);

// A name with its party in one piece of text. False where it is none.
bool signed_piece(const std::string& text, Submitter& one);

// "H. Postma (SP)", "VVD, J. Bos", "Fractie D66": a signature, whole.
bool is_signature(const std::string& text);

// Without what stands around names in a list: "de leden", "mede namens", "c.s.".
std::string without_lead(std::string text);

// "BOSMAN" -> "Bosman"; names printed in capitals only.
std::string name_case(const std::string& text);

}  // namespace griffier
