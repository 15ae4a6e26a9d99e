// Marks before a text on a scan, told by their shape: bullets and check boxes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

constexpr double kMarkConfidence = 0.6;  // told by its shape alone

// Whether a height lies on the line of an upright word.
bool on_line_of(const SeenWord& word, double y);

// The text that a mark stands before: the nearest word behind it on its line, `least` to `most` pixels away, that `may` be one; nullptr for none.
const SeenWord* text_behind(const InkPart& mark, const std::vector<SeenWord>& words, double least, double most,
                            const std::function<bool(const SeenWord&)>& may);

// The mark as a word of its own on the line of its text.
SeenWord mark_before(const InkPart& mark, const SeenWord& text, const std::string& sign);

}  // namespace griffier
