// What stands below the head of a motie, line by line: grounds, dictum, closing words, names, outcome, state.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "extractors/council/motie_lines.h"
#include "extractors/records.h"

namespace griffier {

// Words that open the body: "De raad van de gemeente X, in vergadering bijeen".
bool opens_body(const std::string& text);

// What is left to be read together once the lines are read one by one.
struct SignedLines {
    std::vector<std::vector<std::string>> lines;  // below the closing words, as their pieces that stand apart (signatures.h)
    int unread = 0;                               // words there that recognition doubts
};

// Reads lines [begin, end) into the motie.
SignedLines read_body(const Document& document, const std::vector<MotieLine>& lines, std::size_t begin, std::size_t end, Motie& motie);

}  // namespace griffier
