// Tables without vertical lines: figures and words that stand in columns.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// `fills` as cell_fills.h gives them, `used` as in ruled_tables.h.
std::vector<Table> find_aligned_tables(const Page& page, const std::vector<Ruling>& joined, const std::vector<Box>& fills, std::vector<char>& used);

}  // namespace griffier
