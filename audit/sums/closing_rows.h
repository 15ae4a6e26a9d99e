// COLSUM where no label and no second column says so: a table of one column of figures whose last row closes it ("Rekeningresultaat 2.182, Overheveling -195,
// …, Ten gunste van de algemene reserve 1.743"). Where the rows above do not make it, one figure that slipped may be why, and the right one stands elsewhere
// in the paper: then the paper itself says so. A list whose last label says that it is reckoned down ("Restant", "Ten gunste van …") needs no other
// place. Only lists with additions and deductions: one without may be any list.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// Flags. `checks`: what was tried; a row that a sum explains is left alone, and so are recognised figures.
std::vector<PlacedCheck> check_closing_rows(const std::vector<TableFigures>& all, const Extraction& extraction, const std::vector<PlacedCheck>& checks);

}  // namespace griffier
