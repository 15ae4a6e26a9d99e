// A picture of a page with what griffier saw drawn over it: words, rulings, cells, sections, records.
#pragma once

#include <string>
#include <vector>

#include "document/bitmap.h"
#include "output/document_json.h"

namespace griffier {

// Layers: words, lines, rulings, shaded, images, furniture, blocks, sections, tables, cells, records, checks. Empty: a useful choice.
// `background` may be empty. SVG whose shapes carry their text in <title>, so that a browser shows it on hover.
std::string page_svg(const Result& result, int page, const Bitmap& background, const std::vector<std::string>& layers);

}  // namespace griffier
