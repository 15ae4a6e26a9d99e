// PROSE_TAB over a series: a table whose rows are explained below, each under its own name, and each explanation names the amount of its row.
#pragma once

#include <vector>

#include "audit/placed.h"
#include "document/document.h"
#include "extractors/records.h"

namespace griffier {

// A flag for the one explanation of a series whose only amount differs from the only figure of its row by one digit, or two that changed places, where
// four others or more have the amount of theirs.
std::vector<PlacedCheck> check_prose_series(const Document& document, const Extraction& extraction);

}  // namespace griffier
