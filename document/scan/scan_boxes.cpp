#include "document/scan/scan_boxes.h"

#include <algorithm>
#include <cmath>

#include "document/scan/scan_marks.h"
#include "document/text.h"
#include "document/utf8.h"

namespace griffier {
namespace {

constexpr double kSmallest = 0.7, kLargest = 1.7;  // sides of a box, in capitals
constexpr double kSquare = 0.82;                   // the shorter side of the longer
constexpr double kReach = 3;                       // capitals from a box to its text
constexpr double kSureWord = 0.93;                 // confidence of a word whose ink is no box
constexpr int kLongestMisread = 3;                 // characters that the ink of a box was read as
// Of the cells of a shape: a frame lies in the outer ones; so many of its places may be pale, and so many cells inside dark in an empty one.
constexpr int kFrameDeep = 3, kInside = 5;
constexpr int kMostPale = 1;
constexpr int kMoat = 3;                               // cells from the edge to the white inside a frame
constexpr double kMostClose = 0.35;                    // share of that white that may be dark
constexpr float kFrameDark = 0.35F, kMarkDark = 0.5F;  // levels of a cell, 0 to 1
constexpr double kEmpty = 0.06, kTicked = 0.15;        // shares of the cells inside that are dark

// Levels of the cells from the lightest (0) to the darkest (1).
CharacterShape darkness(const CharacterShape& shape) {
    const auto [least, most] = std::minmax_element(shape.begin(), shape.end());
    CharacterShape dark{};
    for (std::size_t i = 0; i < shape.size(); ++i) dark[i] = *most > *least ? (shape[i] - *least) / (*most - *least) : 0;
    return dark;
}

// Letters that were read without doubt: "het" in bold type is a patch as high as a box.
bool is_sure_word(const SeenWord& word) { return word.confidence >= kSureWord && length(word.text) > 1 && speaks(word.text); }

bool inside(const InkPart& part, const InkPart& box) { return part.x0 >= box.x0 && part.x1 <= box.x1 && part.y0 >= box.y0 && part.y1 <= box.y1; }

}  // namespace

BoxKind box_kind(const InkPart& part, const CharacterShape& shape) {
    if (std::min(part.width(), part.height()) < kSquare * std::max(part.width(), part.height())) return BoxKind::none;
    const CharacterShape dark = darkness(shape);
    const auto at = [&](int row, int col) { return dark[static_cast<std::size_t>(row * kShapeSide + col)]; };
    // Along each side the darkest cell of its depth, the corners too: a "D" or an "O" has round ones.
    int pale = 0;
    for (int along = 1; along < kShapeSide - 1; ++along) {
        float left = 0, right = 0, top = 0, bottom = 0;
        for (int deep = 0; deep < kFrameDeep; ++deep) {
            left = std::max(left, at(along, deep));
            right = std::max(right, at(along, kShapeSide - 1 - deep));
            top = std::max(top, at(deep, along));
            bottom = std::max(bottom, at(kShapeSide - 1 - deep, along));
        }
        pale += (left < kFrameDark) + (right < kFrameDark) + (top < kFrameDark) + (bottom < kFrameDark);
    }
    if (pale > kMostPale) return BoxKind::none;
    // A mark leaves white between itself and the frame; bold letters that touch are dark all through.
    int close = 0, beside = 0;
    for (int along = kMoat; along < kShapeSide - kMoat; ++along)
        for (const float level : {at(along, kMoat), at(along, kShapeSide - 1 - kMoat), at(kMoat, along), at(kShapeSide - 1 - kMoat, along)})
            ++beside, close += level > kMarkDark;
    if (close > kMostClose * beside) return BoxKind::none;
    int filled = 0, all = 0;
    for (int row = kInside; row < kShapeSide - kInside; ++row)
        for (int col = kInside; col < kShapeSide - kInside; ++col) ++all, filled += at(row, col) > kMarkDark;
    const double share = static_cast<double>(filled) / all;
    return share <= kEmpty ? BoxKind::empty : share >= kTicked ? BoxKind::ticked : BoxKind::none;
}

void find_check_boxes(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape) {
    std::vector<SeenWord> boxes;
    std::vector<InkPart> frames;
    const std::vector<std::vector<int>> owned = ink_of_words(words, parts);
    std::vector<char> read(parts.size(), 0);  // surely
    for (std::size_t w = 0; w < words.size(); ++w)
        if (is_sure_word(words[w]))
            for (const int i : owned[w]) read[static_cast<std::size_t>(i)] = 1;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const InkPart& part = parts[i];
        if (read[i]) continue;
        if (std::min(part.width(), part.height()) < kSmallest * height || std::max(part.width(), part.height()) > kLargest * height) continue;
        const BoxKind kind = box_kind(part, shape(part));
        if (kind == BoxKind::none) continue;
        const SeenWord* text = text_behind(part, words, 0, kReach * height, [](const SeenWord& word) { return length(word.text) > 1; });
        if (text == nullptr) continue;
        boxes.push_back(mark_before(part, *text, kind == BoxKind::ticked ? "\u2612" : "\u2610"));
        frames.push_back(part);
    }
    if (frames.empty()) return;
    std::vector<char> gone(words.size(), 0);
    for (std::size_t w = 0; w < words.size(); ++w) {
        const bool of_box = !owned[w].empty() && length(words[w].text) <= kLongestMisread && std::all_of(owned[w].begin(), owned[w].end(), [&](int i) {
            return std::any_of(frames.begin(), frames.end(), [&](const InkPart& box) { return inside(parts[static_cast<std::size_t>(i)], box); });
        });
        gone[w] = of_box;
    }
    std::size_t next = 0;
    std::erase_if(words, [&](const SeenWord&) { return gone[next++] != 0; });
    words.insert(words.end(), boxes.begin(), boxes.end());
}

}  // namespace griffier
