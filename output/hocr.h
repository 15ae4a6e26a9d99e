// The words of a document as hOCR 1.2 (XHTML), which archives keep.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

// Every page of `pages`, its lines as they are read, its words with `bbox` and, where recognised, `x_wconf` (0 to 100). Boxes are in pixels
// of the page as shown, at the page's `scan_res` (shown_lines.h).
std::string hocr(const std::string& name, const std::vector<Page>& pages);

}  // namespace griffier
