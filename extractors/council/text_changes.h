// What an amendement changes.
#pragma once

#include <string>
#include <vector>

#include "extractors/records.h"

namespace griffier {

// "Huidige tekst", "Nieuwe tekst": what stands below is the old or the new text.
bool labels_text(const std::string& text);

// "Oude tekst  Nieuwe tekst" in one line: two columns that were not told apart.
bool heads_two_texts(const std::string& text);

// Places, old and new text, from the dictum.
std::vector<TextChange> changes_of(const std::vector<DictumPart>& dictum);

}  // namespace griffier
