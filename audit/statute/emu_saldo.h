// EMU: the first row of its form is the saldo van baten en lasten of the overview, before reserves, year by year.
#pragma once

#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

// A flag where a year has the saldo of another year, or two years or more agree with the overview and one does not. The signs may be printed the other way round in
// one of both. `tables` of one document.
std::vector<PlacedCheck> check_emu_saldo(const std::vector<TableFigures>& tables, const Extraction& extraction);

}  // namespace griffier
