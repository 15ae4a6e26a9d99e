// SALDO: baten and lasten make the printed saldo, with the signs that the table itself shows.
#pragma once

#include <vector>

#include "audit/signs/sign_rule.h"
#include "audit/sums/binding.h"

namespace griffier {

// Checks of one table under `signs` (nullopt: they could not be told, every saldo is not_checkable).
std::vector<PlacedCheck> check_saldo(const TableFigures& figures, const std::vector<SaldoClaim>& claims, const std::optional<SignChoice>& signs);

// The card block (Uitgaven / Inkomsten / Saldo) and other budget lines that stand outside tables.
std::vector<PlacedCheck> check_saldo_cards(const Extraction& extraction);

}  // namespace griffier
