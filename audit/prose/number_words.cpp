#include "audit/prose/number_words.h"

#include <algorithm>
#include <array>

#include "document/text.h"

namespace griffier {

std::optional<int> number_word(const std::string& word) {
    static const std::array<const char*, 21> kWords = {"nul",      "een",      "twee",    "drie",      "vier",     "vijf",      "zes",
                                                       "zeven",    "acht",     "negen",   "tien",      "elf",      "twaalf",    "dertien",
                                                       "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"};
    if (word == "een") return std::nullopt;
    if (!word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos) return std::stoi(word);
    const auto found = std::find(kWords.begin(), kWords.end(), fold(word));
    if (found == kWords.end()) return std::nullopt;
    return static_cast<int>(found - kWords.begin());
}

}  // namespace griffier
