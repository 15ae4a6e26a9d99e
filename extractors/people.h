// Names with their parties: movers in a head ("Indieners: A. de Wit (CDA), …") and below the closing words of a motie.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// "A. de Wit (GroenLinks), M. Bos (CDA) en P. Smit (D66)", "VVD, D66", "de fracties van CDA en SP". A party alone has no name.
// "Boer, J.H. de; Bos, A.": the names as printed.
void add_submitters(const std::string& text, std::vector<Submitter>& submitters);

// A column of parties beside one of names: "vvd;d66;null". Who stands for which is not said: parties without names.
void add_parties(const std::string& text, std::vector<Submitter>& submitters);

// Printed lines below the closing words: a name and a party on each, a party with its name below or above it, several beside one
// another. `unread` counts words that are neither: handwriting that recognition made words of.
struct Signatures {
    std::vector<Submitter> submitters;
    int unread = 0;
};
// Each line as its pieces that stand apart.
void add_signatures(const std::vector<std::vector<std::string>>& lines, Signatures& signatures);

// The pieces of a line below the closing words. Words that recognition doubts are strokes of a pen as often as names: left out, and counted.
std::vector<std::string> sure_pieces_of(const Document& document, const Line& line, int& left_out);

// The pieces of a printed line that stand apart: "De griffier,   De voorzitter," gives two.
std::vector<std::string> pieces_of(const Document& document, const Line& line);

// "H. Postma (SP)", "VVD, J. Bos": a signature, whole.
// "M. van der Laan": a name alone.
bool is_name(const std::string& text);
bool is_signature(const std::string& text);

bool is_party(const std::string& text);

// "Ramona Aukes (PVV), Hans Everhard (SP)": everybody with a party behind the name, where all but remarks are.
std::vector<Submitter> people_in(const std::string& text);

}  // namespace griffier
