// The words of a document as ALTO 4 (the Library of Congress's schema for recognised text), which archives and libraries keep.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace griffier {

// Every page of `pages` with its lines as they are read, in one TextBlock, and a TextBlock with ROTATION for each word that runs up or down;
// WC (0 to 1) where a word was recognised. Places are in pixels of the page as shown (shown_lines.h): WIDTH and HEIGHT of the Page give their
// size. Only what ALTO 4.2 knows.
std::string alto(const std::string& name, const std::vector<Page>& pages);

}  // namespace griffier
