// Rows of figures in a text of which no table was made: said, so that nobody takes the file for one without figures.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"

namespace griffier {

// Lines that hold as many figures as words, several of each at least, on the pages of a text without any table. Nothing where there are hardly any.
std::optional<Warning> rows_not_read(const std::vector<Page>& pages);

}  // namespace griffier
