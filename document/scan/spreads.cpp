#include "document/scan/spreads.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "document/text.h"

namespace griffier {
namespace {

constexpr double kWide = 1.2;                       // width / height
constexpr double kFoldFrom = 0.44, kFoldTo = 0.56;  // of the width: where a fold lies
constexpr double kGutter = 0.03;                    // of the width: the two inner margins
constexpr double kSameLine = 0.5;                   // font sizes between baselines of one row
constexpr std::size_t kFewestRows = 5;              // of a half
constexpr double kLetterRows = 0.6;                 // of them begin with a word

// Whether the rows of one half begin with words.
bool begins_with_words(const Page& half) {
    std::vector<const Word*> words;
    for (const Word& word : half.words)
        if (word.rotation == 0) words.push_back(&word);
    std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->baseline < b->baseline; });
    std::size_t rows = 0, letters = 0;
    for (std::size_t i = 0; i < words.size();) {
        const Word* first = words[i];
        std::size_t end = i + 1;
        for (; end < words.size() && words[end]->baseline - words[i]->baseline <= kSameLine * words[i]->size; ++end)
            if (words[end]->box.x0 < first->box.x0) first = words[end];
        ++rows;
        const std::string text = fold(first->text);
        letters += std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; }) >= 2;
        i = end;
    }
    return rows >= kFewestRows && static_cast<double>(letters) >= kLetterRows * static_cast<double>(rows);
}

}  // namespace

std::optional<double> fold_of(const Page& page) {
    if (page.text_from != TextFrom::ocr || page.width < kWide * page.height) return std::nullopt;
    // The widest strip without words about the middle.
    std::vector<std::pair<double, double>> spans;
    for (const Word& word : page.words) spans.emplace_back(word.box.x0, word.box.x1);
    std::sort(spans.begin(), spans.end());
    double end = 0, widest = 0, at = 0;
    spans.emplace_back(page.width, page.width);
    for (const auto& [from, to] : spans) {
        const double middle = (end + from) / 2;
        if (from - end > widest && middle >= kFoldFrom * page.width && middle <= kFoldTo * page.width) widest = from - end, at = middle;
        end = std::max(end, to);
    }
    if (widest < kGutter * page.width) return std::nullopt;
    const auto crosses = [&](double x0, double x1) { return x0 < at - widest / 2 && x1 > at + widest / 2; };
    const bool joined = std::any_of(page.rulings.begin(), page.rulings.end(),
                                    [&](const Ruling& ruling) { return ruling.axis == Axis::horizontal && crosses(ruling.start, ruling.end); }) ||
                        std::any_of(page.shaded.begin(), page.shaded.end(), [&](const Box& box) { return crosses(box.x0, box.x1); });
    if (joined || !begins_with_words(half_of(page, at, false)) || !begins_with_words(half_of(page, at, true))) return std::nullopt;
    return at;
}

Page half_of(const Page& page, double fold, bool right) {
    Page half = page;
    const auto elsewhere = [&](double x) { return (x >= fold) != right; };
    std::erase_if(half.words, [&](const Word& word) { return elsewhere(word.box.center_x()); });
    std::erase_if(half.rulings,
                  [&](const Ruling& ruling) { return elsewhere(ruling.axis == Axis::horizontal ? (ruling.start + ruling.end) / 2 : ruling.position); });
    std::erase_if(half.shaded, [&](const Box& box) { return elsewhere(box.center_x()); });
    return half;
}

}  // namespace griffier
