// A motie or amendement that is a paper of its own: head, "De raad … bijeen", considerations, dictum, closing words, names, outcome.
#pragma once

#include <vector>

#include "extractors/records.h"

namespace griffier {

// The papers of a document, one after the other; a file may hold several.
std::vector<Motie> read_papers(const Document& document, const DocumentFacts& facts);

}  // namespace griffier
