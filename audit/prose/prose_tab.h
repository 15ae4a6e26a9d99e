// PROSE_TAB of one figure of the text and one of a table (or a heading).
#pragma once

#include <string>

#include "audit/placed.h"
#include "extractors/records.h"

namespace griffier {

// A pass where they are the same, rounding aside; else a flag. Neither has its sign.
PlacedCheck told_beside(const Statement& statement, int index, const Operand& figure, std::string message);

}  // namespace griffier
