// The line of a motie paper that says its kind: "MOTIE", "Motie: Zwembad open", "Amendement op raadsvoorstel 25-014".
#pragma once

#include <string>

#include "extractors/records.h"

namespace griffier {

// A line of the head that is longer, in bytes, is text.
constexpr std::size_t kTitleBytes = 160;

bool is_motie_title(const std::string& text);

// ... that says the kind and a number at most: "MOTIE 2025-31".
bool is_bare_motie_title(const std::string& text);

// "motie" or "amendement", where the text is a title line with less than 100 bytes behind the word; else empty.
std::string kind_of_title(const std::string& text);

// "subamendement", "wantrouwen", "treurnis", "afkeuring", "vreemd": what the text says of a motie beyond its kind; else empty.
std::string motie_subtype_in(const std::string& text);

// Reads subtype, number, title and what an amendement changes from a title line. False where the text is none.
bool take_title_line(Motie& motie, const std::string& text);

// "op raadsvoorstel 25-014 Kadernota", "bij het voorstel Zwembad": what an amendement changes. False where the text says no such thing.
bool take_on_proposal(Motie& motie, const std::string& text);

}  // namespace griffier
