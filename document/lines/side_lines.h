// The lines of the two sides of a free strip, and which of them go on with a sentence.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/lines/reading_columns.h"

namespace griffier {

inline constexpr double kClose = 1.3;    // of the usual step: lines of one paragraph stand no further apart
inline constexpr double kOnLine = 0.15;  // of the font size between baselines of one row

// The same on this page: recognised words stand less exactly on their line.
double on_line_of(const Page& page);

// A line of one side of the strip.
struct SideLine {
    Box box;
    double baseline = 0, size = 0;
    int words = 0;
    double first_word = 0;  // its width
    std::string text;
    bool bold = false;     // every word
    bool marked = false;   // an item of a list
    bool small = false;    // begins with a small letter
    bool goes_on = false;  // the sentence of the line above
    bool starts = false;   // surely something new
};

struct Side {
    std::vector<SideLine> lines;
    Box box;
    double step = 0;  // the usual one between its lines
    int going_on = 0, starting = 0, marked = 0;
};

// The lines left and right of a strip; where a side has columns of its own, those of the one next to the strip.
std::pair<Side, Side> sides_next_to(const Page& page, const std::vector<Row>& left_rows, const std::vector<Row>& right_rows);

// How many lines of `few` stand between two of `many` that are nearer than a row is high, on a baseline of their own: no rows hold both sides.
int staggered(const Side& few, const Side& many);

// All words of a row as one line.
SideLine side_line(const Page& page, const Row& row);

// Both sides have marks of lists.
bool are_marked(const Side& left, const Side& right);

// matches "reserve" / not "€ 1.200"
bool has_word(const std::string& text);

}  // namespace griffier
