// The figures of running text, sentence by sentence, with their places in it.
#pragma once

#include <string>
#include <vector>

#include "extractors/records.h"

namespace griffier {

struct SaidFigure {
    int statement = 0;
    std::size_t begin = 0, end = 0;  // of its text in the sentence
};

struct SaidSentence {
    std::string text;
    int section = -1;
    std::vector<SaidFigure> figures;  // left to right; only those whose place can be told
};

std::vector<SaidSentence> said_sentences(const Extraction& extraction);

}  // namespace griffier
