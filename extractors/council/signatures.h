// The names below the closing words of a motie: printed lines with a name and a party each, one above the other, or side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// `unread` counts words that are neither name nor party: handwriting that recognition made words of.
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

// A table of those who signed: heads for names and parties, and none but those and "Handtekening".
struct SignatureColumns {
    int name = -1, party = -1;
};
std::optional<SignatureColumns> signature_columns(const Table& table);

}  // namespace griffier
