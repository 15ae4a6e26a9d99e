// Typical damage that recognition does to Dutch running text, repaired where it is proved: no Dutch word is spelled so ("financiéle"), no Dutch
// sentence says so ("2% kwartaal"), or the document itself prints the right form elsewhere ("I1ZA" beside "IZA"). A figure changes only in
// what stands between its digits and a word, never in a digit.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

// Recognised words of all pages of one document, in place. What was recognised is kept as the first of the word's readings, what it says now
// as the last, whose `by` is the reason. A repaired word stays as sure as it was; words that ran together become two.
void repair_recognised(std::vector<Page>& pages);

struct Repair {
    Box box;
    std::string from, to;
    // "spelling" (no Dutch word is spelled so), "ordinal" (a raised e), "date" (a day, year or date is a word of its own), "millions" (an amount
    // in euros has no minutes), "document" (it prints the word so elsewhere), "bullet" (at the edge of others)
    std::string why;
    bool operator==(const Repair&) const = default;
};
std::vector<Repair> repairs_of(const Page& page);

}  // namespace griffier
