// From pages as drawn to a document as understood: furniture set apart, tables, lines, reading order, sections.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

Document build_document(std::vector<Page> pages);

}  // namespace griffier
