// What the readers of decisions share: the words that open one, its votes and items.
#pragma once

#include <string>

#include "document/pattern.h"
#include "extractors/records.h"

namespace griffier {

const Pattern& decides_pattern();  // "De raad besluit met 20 stemmen voor:": its words, how, what follows
const Pattern& decision_sentence();
bool is_outcome_sentence(const std::string& text);  // "Het voorstel is aangenomen"
const Pattern& signed_pattern();                    // "Aldus vastgesteld in …": the end of a decision
const Pattern& role_pattern();                      // "De griffier,": above a name

// "B E S L U I T :" as it is read: "BESLUIT:". Any other text as it is.
std::string unspaced(const std::string& text);

std::string without_mark(std::string number);  // "3.a)" -> "3.a"
void finish_title(Decision& one);              // its proposer and reference, out of the title
// "1. Het plan vast te stellen. 2. Het krediet te verlenen.": the points of one text, in count.
std::vector<std::string> numbered_points(const std::string& text);
void take_votes(Decision& one, const std::string& text);
void add_item(Decision& one, const std::string& number, const std::string& text, int level);

}  // namespace griffier
