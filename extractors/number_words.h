// Numbers in words: "twaalf", "honderdtwintig", "anderhalf", "een kwart van de". Whether one is a figure is for the words around it to prove.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/matching.h"

namespace griffier {

struct WordNumber {
    Span span;
    std::string digits;    // as Dutch digits: "12", "1,5", "0,25"
    bool share = false;    // of a whole that the text names: "de helft van de leden"
    bool article = false;  // "een", "half": a number only with miljoen or procent behind it
};

std::vector<WordNumber> number_words_in(std::string_view text);

}  // namespace griffier
