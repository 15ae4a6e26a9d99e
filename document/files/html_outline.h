// Sections of a web page: its headings, the bold lines that stand for one, crumbs above them; and what stands beside its tables.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

struct HtmlBlock {
    Block block;
    int rank = 0;  // of a heading: 1 for <h1>; lower for a crumb, 0 for what is none
    bool bold = false;
    bool outside = false;  // a crumb, a title of the site's head: a heading only where no other one says the same
};

// Settles which blocks are headings, gives levels and sections to blocks and to `document.tables`, and captions and nearby lines to the
// tables.
void outline_html(std::vector<HtmlBlock>& blocks, Document& document);

}  // namespace griffier
