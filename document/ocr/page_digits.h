// What the digits of one scanned page look like: samples of figures that were read surely, and what ink is like them.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "document/scan/scan_image.h"
#include "document/scan/scan_ink.h"

namespace griffier {

// A character scaled to one height, its levels with mean 0 and length 1: the product of two says how alike they are.
constexpr int kShapeSide = 16;
using CharacterShape = std::array<float, kShapeSide * kShapeSide>;
CharacterShape character_shape(const Picture& grey, const InkPart& part);  // in character_shape.cpp
double likeness(const CharacterShape& a, const CharacterShape& b);         // -1 to 1
using ShapeOf = std::function<CharacterShape(const InkPart&)>;

class PageDigits {
public:
    // `owned`: the ink of each word, indices of `parts`. `shape` must outlive the samples.
    PageDigits(const std::vector<SeenWord>& words, const std::vector<std::vector<int>>& owned, const std::vector<InkPart>& parts, const ShapeOf& shape);

    // Whether the page shows any digit often enough to know it.
    bool any() const;

    // Whether the page has shown what this digit looks like.
    bool knows(char digit) const;

    // How alike the ink is to the nearest samples of a digit, -1 where there are too few. Here and below, samples of `word` itself do not count.
    double like(char digit, const InkPart& ink, std::size_t word) const;

    // The digit that the ink is without doubt; ' ' for none.
    char digit_of(const InkPart& ink, std::size_t word) const;

    // The one of these digits that the ink is like, where the page has shown them all and one is clearly nearer; ' ' for none.
    char nearest_of(const InkPart& ink, const std::string& asked, std::size_t word) const;

    // Whether the points and commas of a figure are as large as those that the page prints, and the digits stand apart for them: no specks.
    bool prints_such(const std::string& figure, const std::vector<InkPart>& ink) const;

    // Whether every digit of the figure, one patch a character, is without doubt that digit.
    bool shows(const std::string& figure, const std::vector<InkPart>& ink, std::size_t word) const;

    // The figure that the ink is, every character of it; "" where one is in doubt.
    std::string figure_of(const std::vector<InkPart>& ink, std::size_t word) const;

private:
    struct Sample {
        std::size_t word;
        CharacterShape shape;
    };

    static void take(std::vector<Sample>& of, Sample sample);
    static double likeness_to(const std::vector<Sample>& samples, const CharacterShape& shape, std::size_t word);

    const ShapeOf& shape_;
    std::array<std::vector<Sample>, 10> samples_;
    std::vector<double> points_;  // pixels of points in squares of a digit's height
};

// The height of the highest patch.
int highest_of(const std::vector<InkPart>& ink);

// Where a figure from left to right goes over into that of the next cell: the index of the first part behind the gap; 0 for none.
std::size_t next_cell(const std::vector<InkPart>& ink);

}  // namespace griffier
