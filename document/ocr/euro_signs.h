// The euro sign before a figure, which recognition takes for letters or a digit where it stands by itself ("dh", "8") or touches nothing ("673"
// for €73).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/ocr/page_digits.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// What a sign and the figure that it stands before read like when they are set side by side.
using ReadTogether = std::function<std::string(const InkPart& sign, const InkPart& figure)>;

// Patches of ink that stand by themselves before a figure become "€" where they look like the page's euro signs, or are read as one beside their
// figure. A figure's first digit becomes one where it looks like the page's euro signs and not like its digits. `height` of a capital.
void find_euro_signs(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape, const ReadTogether& read);

}  // namespace griffier
