// Printed lines of a header -> levels: which lines are one name a column, which are names of groups above them.
#pragma once

#include <vector>

#include "document/tables/table_rows.h"

namespace griffier {

// The same header with its year over every column ("Begroting 2024" three times), then other names without figures: two levels.
bool full_header(const BandLine& above, const BandLine& below);

// The level of each of the first `count` lines, from 0: a line starts a new one where one chunk above stands over several below, or where a lone group line above it
// stands over columns that this line names.
std::vector<int> header_levels(const std::vector<BandLine>& lines, std::size_t count);

}  // namespace griffier
