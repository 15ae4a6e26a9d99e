// A motie or amendement that is a paper of its own: head, "De raad … bijeen", considerations, dictum, closing words, names, outcome.
#pragma once

#include <string>
#include <vector>

#include "extractors/motie_lines.h"
#include "extractors/records.h"

namespace griffier {

// The papers of a document, one after the other; a file may hold several.
std::vector<Motie> read_papers(const Document& document, const DocumentFacts& facts);

// What an amendement changes, from its dictum: places, old and new text.
// "Huidige tekst", "Nieuwe tekst": what stands below is the old or the new text.
bool labels_text(const std::string& text);

// "Oude tekst  Nieuwe tekst" in one line: two columns that were not told apart.
bool heads_two_texts(const std::string& text);

std::vector<TextChange> changes_of(const std::vector<DictumPart>& dictum);

}  // namespace griffier
