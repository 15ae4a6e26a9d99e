// How many names stand under each of the group headers above them, told from places alone.
#pragma once

#include <cstddef>
#include <vector>

#include "document/geometry.h"

namespace griffier {

// For each of `groups` how many of `names` are its own, where each name has a group, each group stands in the middle of its names, and no other sharing out comes
// near. Both left to right. Names that end at even distances may be the right-aligned ends of wide cells: then the middle of the cells counts, or their left edge.
// Empty where it is not clear.
std::vector<std::size_t> share_out(const std::vector<Box>& groups, const std::vector<Box>& names);

}  // namespace griffier
