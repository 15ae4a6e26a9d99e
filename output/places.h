// Where a thing stands on the page as it is, for pages that were straightened before they were recognised.
#pragma once

#include "document/document.h"

namespace griffier {

// Boxes of a recognised page lie in the straightened picture. This one lies on the page as shown: its middle turned back round the
// middle of the page (of its own page on a spread whose pages lay askew by different angles) by OcrInfo::skew, its size kept. Boxes of other pages come back as they are.
Box as_printed(const Page& page, const Box& box);

}  // namespace griffier
