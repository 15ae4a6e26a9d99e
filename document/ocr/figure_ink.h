// Holds what was recognised as a figure against the ink it stands in: a lost minus sign, a lost digit, a point taken for a comma
// show in the shapes, however sure the recognition was. Plain geometry; the pixels come from scan_image.cpp.
#pragma once

#include <string>
#include <vector>

namespace griffier {

// A connected patch of ink, in pixels of the picture.
struct InkPart {
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // x1, y1: one past the last pixel
    int count = 0;                       // dark pixels
    int runs = 0;                        // rows of dark pixels in it: count / runs is the thickness of its strokes
    int width() const { return x1 - x0; }
    int height() const { return y1 - y0; }
    bool operator==(const InkPart&) const = default;
};

// The box round ink, with the dark pixels of all of it.
InkPart around(const InkPart& a, const InkPart& b);
InkPart around(const std::vector<InkPart>& ink);  // not empty

inline bool digit(char c) { return c >= '0' && c <= '9'; }

// Nothing but digits, points, commas and signs, with at least one digit. The only words that ink can confirm.
bool plain_figure(const std::string& text);

// Its digits alone.
std::string digits_in(const std::string& text);

// How many points and commas it has.
std::size_t marks_in(const std::string& text);

enum class InkVerdict {
    confirmed,  // every character has its ink, every patch its character
    corrected,  // so after setting a sign, a point or a comma as the ink has it
    differs,    // digits and ink do not match: read again
    unclear     // the ink cannot tell (no plain figure, no ink)
};

// The characters that the ink would be as a figure: 'D' for a digit, '.', ',', '-'. "" where it cannot be one.
std::string figure_shape(std::vector<InkPart> parts);

// The same, with kPointOrComma where the ink does not tell which of the two it is.
constexpr char kPointOrComma = '?';
std::string exact_shape(std::vector<InkPart> parts);

// Whether what may be points and commas among `parts` are printed marks: no specks, on the line, between digits that stand apart for them.
bool marks_stand_free(const std::vector<InkPart>& parts);

// The text with points and commas that the ink has and the reading has not, printed or specks; "" where more than those differ, or nothing.
std::string with_marks_of_ink(const std::string& text, const std::vector<InkPart>& parts);

// Whether the points of a figure, without what stands behind its comma, part it into groups of three digits.
bool in_groups(const std::string& whole);

// Whether `marked` is `read` with points more that no figure has: neither before groups of three digits nor, where there was no comma, between single
// ones. Then the ink is a speck, a piece of a digit, or a comma whose tail is lost.
bool odd_points(const std::string& read, const std::string& marked);

struct InkReading {
    InkVerdict verdict = InkVerdict::unclear;
    std::string text;  // corrected where the verdict is corrected
};

// `parts`: the ink of the word and close around it, in any order.
InkReading check_figure(const std::string& text, std::vector<InkPart> parts);

// Mostly digits: what a figure may look like after a character of it was misread ("“88.320", "l.204").
bool like_figure(const std::string& text);

// The part that is a dash before the characters of a figure; -1 for none.
int leading_dash(const std::vector<InkPart>& parts);

// A lone stroke that can be nothing but a dash: flat and solid, as wide as a dash beside characters `text_height` high.
bool is_dash(const InkPart& part, double text_height);

}  // namespace griffier
