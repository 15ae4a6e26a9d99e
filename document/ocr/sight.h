// What looking again at a page needs: how to read a part of it, its ink, and what the ink says of a reading.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "document/scan/scan_ink.h"

namespace griffier {

enum class CutKind {
    line,
    word,
    figure,  // enlarged, and nothing but characters of figures
    trebled  // one character three times side by side: the engine needs neighbours to tell its size
};

// Reads a box of the page by itself; the words are in pixels of the page.
using ReadCut = std::function<std::vector<SeenWord>(const InkPart& box, double text_height, CutKind kind)>;

constexpr double kSureReading = 0.85;   // confidence; below it a figure is read a second time
constexpr double kLeastReading = 0.5;   // confidence; less sure readings of passed-over ink are noise
constexpr double kPartedReading = 0.5;  // readings differ and nothing proves one: no surer than this

struct Sight {
    const ReadCut& read;
    const std::vector<InkPart>& parts;  // the ink of the page
    double height;                      // of a capital, in pixels

    std::vector<InkPart> ink(const std::vector<int>& which) const;
};

// Reads the ink of one line. A figure's minus sign confuses the recognition of the digits behind it, and is itself what gets lost
// most: where the ink begins with a dash, the rest is read alone and the dash is put before it.
std::vector<SeenWord> read_ink(const Sight& sight, const std::vector<int>& which, const InkPart& box, CutKind kind = CutKind::line);

// The digit that the ink of one character is, read with itself for neighbours. Nothing where the three copies differ.
std::vector<SeenWord> read_digit(const Sight& sight, const std::vector<int>& which);

// A figure with the ink's word on it. Ink that confirms a figure makes up for the engine's doubt about its separators and sign.
InkVerdict judge(const Sight& sight, const std::vector<int>& which, SeenWord& word);

// The ink has the same characters, as they were read or with a sign, a point or a comma set right.
bool proven(InkVerdict verdict);

}  // namespace griffier
