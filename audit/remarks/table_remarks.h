// Observations about one table that are no arithmetic: YEAR_MONO, NUM_AMBIG, NULL_VS_ZERO, VN_SIGN. At most one of each, and only where it tells something.
#pragma once

#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

std::vector<PlacedCheck> check_year_order(const TableFigures& figures);         // YEAR_MONO
std::vector<PlacedCheck> check_ambiguous_figures(const TableFigures& figures);  // NUM_AMBIG
std::vector<PlacedCheck> check_letters(const TableFigures& figures);            // VN_SIGN
// VN_SIGN: more lasten than planned are N, more baten V; a flag where three letters or more say the contrary, and none this.
std::vector<PlacedCheck> check_letter_sense(const TableFigures& figures);
// `checks` are the sums of the table: a dash that is zero in some and cannot be in others.
std::vector<PlacedCheck> check_dashes(const TableFigures& figures, const std::vector<PlacedCheck>& checks);  // NULL_VS_ZERO

}  // namespace griffier
