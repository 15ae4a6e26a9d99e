// Digits of one page look alike: what a figure was read as is held against the page's own digits, and what was passed over is read by them.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "document/scan_image.h"
#include "document/scan_ink.h"

namespace griffier {

// A character scaled to one height, its levels with mean 0 and length 1: the product of two says how alike they are.
constexpr int kShapeSide = 16;
using CharacterShape = std::array<float, kShapeSide * kShapeSide>;
CharacterShape character_shape(const Picture& grey, const InkPart& part);  // in character_shape.cpp
double likeness(const CharacterShape& a, const CharacterShape& b);         // -1 to 1
using ShapeOf = std::function<CharacterShape(const InkPart&)>;

// Changes digits that are another digit by their shape, and points and commas by their ink; words whose ink is a figure through and through become
// that figure, and so does ink that no word accounts for. What decides are the shapes alone, and only where they leave no doubt.
// `height` of a capital.
void hold_against_shapes(std::vector<SeenWord>& words, const std::vector<InkPart>& parts, double height, const ShapeOf& shape);

}  // namespace griffier
