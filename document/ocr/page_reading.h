// The words of a page or a line: what the line network reads surely by itself, the engine reads what that doubts.
#pragma once

#include <vector>

#include "document/ocr/engine.h"
#include "document/ocr/line_network.h"
#include "document/ocr/line_text.h"

namespace griffier {

// The words of the page. `ink` of it; `network` null where the model's build is not known: then the engine reads all.
std::vector<SeenWord> read_page(Engine& engine, const LineNetwork* network, const Picture& grey, const std::vector<InkPart>& ink, double dpi);

// What the network makes of a line, in pixels of the page.
std::vector<LineWord> read_likely(const LineNetwork& network, const Picture& grey, const InkPart& cut);

}  // namespace griffier
