// Boxes of a page, cut out and read by themselves.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/engine.h"
#include "document/ocr/sight.h"

namespace griffier {

constexpr double kLineCapital = 0.7;  // height of a capital in heights of a box round a line, from ascender to descender

// The words of one box, in pixels of the page. `height` of its characters.
std::vector<SeenWord> read_cut(Engine& engine, const Picture& grey, double dpi, const InkPart& box, double height, CutKind kind);

// What a sign and a figure of the page read like when they are set side by side.
std::string read_together(Engine& engine, const Picture& grey, double dpi, const InkPart& sign, const InkPart& figure);

}  // namespace griffier
