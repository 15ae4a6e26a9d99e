// From the steps of a line to its words, where every step is sure of itself. What the network doubts, a search with a dictionary must settle.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/line_network.h"

namespace griffier {

struct LineWord {
    std::string text;
    double confidence = 0;
    double x0 = 0, x1 = 0;  // pixels of the line
    bool sure = true;       // each of its steps is, and the spaces beside it are
};

// From left to right, without those that hold nothing. `texts` of the labels, of which `blank` parts characters.
std::vector<LineWord> likely_words(const LineSteps& steps, const std::vector<std::string>& texts, int blank);

// There are words, and none is in doubt.
bool all_sure(const std::vector<LineWord>& words);

}  // namespace griffier
