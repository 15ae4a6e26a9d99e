// The head of a motie paper: kind, number, title, date, meeting, movers.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/council/motie_lines.h"
#include "extractors/records.h"

namespace griffier {

// Reads lines[begin] to before lines[end], above the words that open the body.
void read_head(const Document& document, const std::vector<MotieLine>& lines, std::size_t begin, std::size_t end, const DocumentFacts& facts, Motie& motie);

}  // namespace griffier
