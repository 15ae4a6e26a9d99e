// The ink of a scanned page beside the words that were recognised: what belongs to which word, and what no word accounts for.
// Plain geometry in pixels of the picture; the pixels come from scan_image.cpp, the recognition from engine.cpp.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "document/ocr/figure_ink.h"

namespace griffier {

// A word as recognised.
struct SeenWord {
    std::string text;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    double baseline = 0;
    double size = 0;  // font size
    double confidence = 0;
    bool bold = false;
    int line = -1;                             // words of one line share it; -1 for a word read by itself
    int rotation = 0;                          // clockwise turn against the page; the baseline of a word at 90 or 270 is an x
    bool aside = false;                        // the engine took its block for text on its side: a column of single digits looks like that, too
    std::vector<FigureReading> readings = {};  // in the order they were made, where there was more than one
    bool operator==(const SeenWord&) const = default;
};

// Ink on one line that no word accounts for, or that goes on from a word without a gap.
struct UnreadInk {
    std::vector<int> parts;  // indices
    InkPart box;
    std::vector<int> words;  // words it touches: they must be read again together with it
    bool operator==(const UnreadInk&) const = default;
};

constexpr double kUsualCapitalInch = 0.1;  // height of a capital where the page does not tell: 10 pt type

// Usual height of a capital or a digit, in pixels: the median over the words; `otherwise` where there are too few.
double text_height(const std::vector<SeenWord>& words, double otherwise);

// By their length; 0 where there are no words.
double mean_confidence(const std::vector<SeenWord>& words);

// Font sizes by the height of the characters above the baseline, one for the words of a line.
void size_words(std::vector<SeenWord>& words, const std::vector<InkPart>& parts);

// Words whose strokes are clearly thicker for their height than is usual on the page.
void find_bold(std::vector<SeenWord>& words, const std::vector<InkPart>& parts);

// For every word the parts whose middle lies in its box.
std::vector<std::vector<int>> ink_of_words(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts);

// Parts by their indices, from left to right.
std::vector<InkPart> ink_from_left(const std::vector<int>& which, const std::vector<InkPart>& parts);

// The ink of a word from left to right; empty where it is not one patch for each character. `owned`: its parts.
std::vector<InkPart> ink_by_character(const std::string& text, const std::vector<int>& owned, const std::vector<InkPart>& parts);

// Sorted from top to bottom, left to right. Ink that is too large or too small for text beside `height` is left out.
std::vector<UnreadInk> unread_ink(const std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

// Whether no other ink stands close by: a bar of an equals sign is not alone.
bool alone(int part, const std::vector<InkPart>& parts, double height);

// Whether a word stands on the same line as the box, so that a lone stroke at its middle height can be a dash.
bool beside_text(const InkPart& box, const std::vector<SeenWord>& words);

// Whether no other word stands within a space or two on the same line.
bool stands_apart(std::size_t word, const std::vector<SeenWord>& words, double height);

// Whether the tallest part is about as high as a capital or digit of the page: an "o" is not.
bool digits_high(const std::vector<InkPart>& parts, double height);

// A patch without holes and about as wide as high, no lower than `least` pixels.
bool is_patch(const InkPart& part, double least);

// Points, commas and closing signs that were set apart from the word they end ("10 .") are put back.
void join_points(std::vector<SeenWord>& words, double height);

// Parts of one token that were set apart are put back: "/werkelijk", "<" before its figure.
void join_parts(std::vector<SeenWord>& words, double height);

// Strokes of drawn lines that were taken for "|": gives them and takes them out of the words, of which one may have been read as the end of a word
// ("82.664|").
std::vector<InkPart> take_bars(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height);

}  // namespace griffier
