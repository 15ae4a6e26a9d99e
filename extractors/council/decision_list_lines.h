// What a line of a decision list says: votes, labels, whose decision it is.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/pattern.h"

namespace griffier {

const Pattern& voting_line();  // "Stemming: unaniem": the label, and how was voted
const Pattern& beside_line();  // "Documenten": what a platform shows beside an item
const Pattern& told_line();    // "Samenvatting:": a label above what is told of an item

bool balanced(const std::string& text);  // as many brackets opened as closed

// A block that holds an item's title and, on lines of their own, what became of it: a block for each.
std::vector<Block> parts_of(const Block& block);

// What stands behind a label of what is told, set apart from it on its line; "" where none does.
std::string beside_label(const Document& document, const Block& block);

// What the college decides is told in a council's list (by its title), not decided by it.
bool speaks_for_list(const std::string& text, const std::string& list);

bool told_of_before(const std::string& text);     // "De raad heeft in 2024 de nota vastgesteld.": decided, but not here
std::string outcome_of(const std::string& text);  // of a sentence that decides
bool ends_motie(const std::string& text);         // "De motie is verworpen."

}  // namespace griffier
