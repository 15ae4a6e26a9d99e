// A picture of a page with what griffier saw drawn over it: words, rulings, cells, sections, records.
#pragma once

#include <string>
#include <vector>

#include "document/ocr/bitmap.h"
#include "output/document_json.h"

namespace griffier {

// One thing seen, as a box or a line (a box without height or width) in points of the page.
struct Shape {
    std::string layer;
    Box box;
    std::string colour;   // "#rrggbb"
    bool filled = false;  // filled shapes are drawn translucent
    std::string text;     // what it says, shown on hover
};

// The layers that can be drawn, in drawing order; the ones drawn where none is named.
const std::vector<std::string>& layer_names();
const std::vector<std::string>& default_layers();

// What was seen on one page, in drawing order. `layers` empty: default_layers().
std::vector<Shape> page_shapes(const Result& result, int page, const std::vector<std::string>& layers);

// `background` may be empty (white). In the SVG each shape carries its text in <title>, so that a browser shows it on hover.
// Both throw InputError where the result has no such page.
std::string page_svg(const Result& result, int page, const Bitmap& background, const std::vector<std::string>& layers);
std::string page_png(const Result& result, int page, const Bitmap& background, const std::vector<std::string>& layers);

}  // namespace griffier
