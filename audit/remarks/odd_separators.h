// NUM_AMBIG: one figure with another separator than those of its column ("-8,029" among "-12.029" and "1.204").
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

std::vector<PlacedCheck> check_odd_separators(const TableFigures& figures);

}  // namespace griffier
