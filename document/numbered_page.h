// The page of a document that has a number; only the pages that were asked for are there.
#pragma once

#include "document/document.h"

namespace griffier {

// nullptr where the document has none of that number.
inline const Page* page_numbered(const Document& document, int number) {
    const auto at = static_cast<std::size_t>(number - 1);
    if (number >= 1 && at < document.pages.size() && document.pages[at].number == number) return &document.pages[at];
    for (const Page& page : document.pages)
        if (page.number == number) return &page;
    return nullptr;
}

}  // namespace griffier
