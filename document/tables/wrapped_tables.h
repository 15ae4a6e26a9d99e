// Tables of texts that wrap in their cells, without vertical lines: registers of risks, motions, promises, decisions.
#pragma once

#include <vector>

#include "document/document.h"

namespace griffier {

// `before`: the table that ends the page before, nullptr for none: its columns may go on without a header. `used` as in ruled_tables.h.
// Tables of figures are left to aligned_tables.h.
std::vector<Table> find_wrapped_tables(const Page& page, const std::vector<Ruling>& joined, const Table* before, std::vector<char>& used);

}  // namespace griffier
