// Shapes over a grey picture, as PNG. The only file that includes Cairo is drawing.cpp.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/bitmap.h"
#include "output/show.h"

namespace griffier {

// The picture at its own size, or white at kWhiteDpi where it is empty; `width` and `height` are the page's in points.
// Throws InputError "too_large" where Cairo cannot hold it.
std::string draw_png(const Bitmap& background, double width, double height, const std::vector<Shape>& shapes);

inline constexpr double kWhiteDpi = 100;

}  // namespace griffier
