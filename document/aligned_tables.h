// Tables without vertical lines: figures and words that stand in columns.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// `used` as in ruled_tables.h.
std::vector<Table> find_aligned_tables(const Page& page, const std::vector<Ruling>& joined, std::vector<char>& used);

}  // namespace griffier
