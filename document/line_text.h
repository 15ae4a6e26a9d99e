// From the steps of a line to its words, where every step is sure of itself. What the network doubts, a search with a dictionary must settle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/line_network.h"

namespace griffier {

struct LineWord {
    std::string text;
    double confidence = 0;
    double x0 = 0, x1 = 0;  // pixels of the line
};

// From left to right; nothing where a step is in doubt. `texts` of the labels, of which `blank` parts characters.
std::optional<std::vector<LineWord>> sure_words(const LineSteps& steps, const std::vector<std::string>& texts, int blank);

}  // namespace griffier
