// COLSUM, HIER and RES_NA: a total row is the sum of the rows above it that belong to it.
#pragma once

#include <set>
#include <vector>

#include "audit/binding.h"
#include "audit/sign_rule.h"

namespace griffier {

// `children` are rows that a row above them already sums up (parents.h).
// `saldi` are the rows' own SALDO claims: their results need no other explanation, and consume their baten and lasten.
std::vector<PlacedCheck> check_row_sums(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children);

}  // namespace griffier
