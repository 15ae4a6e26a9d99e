#include "document/ocr/digit_letters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace griffier {
namespace {

constexpr std::size_t kFewest = 3;   // figures of the page that tell how wide its digits are
constexpr double kZeroSlack = 1.25;  // bold zeros are this much wider than regular ones; an O is 1.3 times as wide in the narrowest faces
constexpr double kOneSlack = 0.15;
constexpr double kOneNotStroke = 0.42;  // width / height; a plain l has 0.12, one with serifs 0.36
constexpr double kSureFigure = 0.85;
constexpr double kSameEdge = 0.35;   // capitals: labels of one column begin within it
constexpr double kSameWidth = 0.1;   // share of the width by which labels of one series differ
constexpr double kSameHeight = 0.1;  // share of the height by which digits of a column differ
constexpr std::size_t kFewestSiblings = 2;

bool capital(char c) { return c >= 'A' && c <= 'Z'; }

double aspect(const InkPart& part) { return static_cast<double>(part.width()) / std::max(1, part.height()); }

// How wide the page's zeros and ones are for their height; 0 where too few of them are sure.
std::array<double, 2> digit_aspects(const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts) {
    std::array<std::vector<double>, 2> seen;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (words[w].rotation != 0 || words[w].confidence < kSureFigure || !plain_figure(words[w].text)) continue;
        const std::vector<InkPart> ink = ink_by_character(words[w].text, owned[w], parts);
        for (std::size_t i = 0; i < ink.size(); ++i)
            if (words[w].text[i] == '0' || words[w].text[i] == '1') seen[static_cast<std::size_t>(words[w].text[i] - '0')].push_back(aspect(ink[i]));
    }
    std::array<double, 2> usual{};
    for (std::size_t d = 0; d < 2; ++d) {
        if (seen[d].size() < kFewest) continue;
        const auto middle = seen[d].begin() + static_cast<std::ptrdiff_t>(seen[d].size() / 2);
        std::nth_element(seen[d].begin(), middle, seen[d].end());
        usual[d] = *middle;
    }
    return usual;
}

// "PO" above P1, P2, P3: as wide, at the same left edge.
bool in_series(const SeenWord& word, const std::vector<SeenWord>& words, double height) {
    const std::string prefix = word.text.substr(0, word.text.size() - 1);
    std::vector<char> numbers;
    for (const SeenWord& other : words) {
        if (other.text.size() != word.text.size() || other.rotation != 0 || other.text.compare(0, prefix.size(), prefix) != 0) continue;
        const char last = other.text.back();
        if (!digit(last) || last == '1') continue;  // a one is narrower
        if (std::abs(other.x0 - word.x0) > kSameEdge * height) continue;
        if (std::abs((other.x1 - other.x0) - (word.x1 - word.x0)) > kSameWidth * (word.x1 - word.x0)) continue;
        if (std::find(numbers.begin(), numbers.end(), last) == numbers.end()) numbers.push_back(last);
    }
    return numbers.size() >= kFewestSiblings;
}

// "la.", "lia", "l": numbers of list items with their ones taken for letters. Which characters would be ones.
std::vector<std::size_t> ones_of_label(const std::string& text) {
    std::vector<std::size_t> ones;
    std::size_t i = 0;
    while (i < text.size() && i < 2 && std::string("lIi|").find(text[i]) != std::string::npos) ones.push_back(i++);
    while (i < text.size() && digit(text[i]) && i < 3) ++i;
    if (ones.empty()) return {};
    if (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
    if (i < text.size() && (text[i] == '.' || text[i] == ')')) ++i;
    return i == text.size() ? ones : std::vector<std::size_t>();
}

int highest(const std::vector<int>& owned, const std::vector<InkPart>& parts) {
    int high = 0;
    for (const int i : owned) high = std::max(high, parts[static_cast<std::size_t>(i)].height());
    return high;
}

// A lone round as high as the digits of the figures that end above or below it, in type that may be smaller than the text of the page: no letter is.
bool zero_of_column(std::size_t which, const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts,
                    double height) {
    const SeenWord& word = words[which];
    const int high = highest(owned[which], parts);
    std::size_t figures = 0;
    for (std::size_t w = 0; w < words.size(); ++w) {
        if (w == which || words[w].rotation != 0 || words[w].line == word.line || std::abs(words[w].x1 - word.x1) > kSameEdge * height) continue;
        if (words[w].confidence < kSureFigure || !plain_figure(words[w].text)) continue;
        figures += std::abs(highest(owned[w], parts) - high) <= std::max(1.0, kSameHeight * high);
    }
    return figures >= kFewestSiblings;
}

}  // namespace

void digits_for_letters(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height) {
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    const std::array<double, 2> usual = digit_aspects(words, owned, parts);
    for (std::size_t w = 0; w < words.size(); ++w) {
        SeenWord& word = words[w];
        if (word.rotation != 0 || word.text.empty() || word.text.size() > 5) continue;
        if ((word.text == "o" || word.text == "O") && owned[w].size() == 1 && usual[0] > 0 &&
            aspect(parts[static_cast<std::size_t>(owned[w][0])]) <= kZeroSlack * usual[0] && zero_of_column(w, words, owned, parts, height)) {
            word.text = "0";
            continue;
        }
        if (word.text.back() == 'O') {
            const bool label = word.text.size() > 1 && std::all_of(word.text.begin(), word.text.end(), capital) && in_series(word, words, height);
            const std::vector<InkPart> ink =
                word.text == "O" && word.confidence < kSureFigure ? ink_by_character(word.text, owned[w], parts) : std::vector<InkPart>();
            const bool narrow = !ink.empty() && usual[0] > 0 && aspect(ink[0]) <= kZeroSlack * usual[0];
            if (label || narrow) word.text.back() = '0';
            continue;
        }
        const std::vector<std::size_t> ones = ones_of_label(word.text);
        if (ones.empty() || usual[1] < kOneNotStroke) continue;
        const std::vector<InkPart> ink = ink_by_character(word.text, owned[w], parts);
        if (ink.empty()) continue;
        if (std::all_of(ones.begin(), ones.end(), [&](std::size_t i) { return std::abs(aspect(ink[i]) - usual[1]) <= kOneSlack * usual[1]; }))
            for (const std::size_t i : ones) word.text[i] = '1';
    }
}

}  // namespace griffier
