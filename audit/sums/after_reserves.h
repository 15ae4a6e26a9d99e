// RES_NA where the signs of the reserves are not printed: "Saldo -4.161, Toevoegingen 275, Onttrekkingen 141, Resultaat -4.295"; and between two results of a company:
// "Bedrijfsresultaat 7.306, Rentebaten 100, Rentelasten 350, Resultaat voor belastingen 7.056".
#pragma once

#include <optional>
#include <vector>

#include "audit/signs/sign_rule.h"
#include "audit/sums/binding.h"

namespace griffier {

// A result right below a saldo and rows that are added to or taken from reserves, or below another result and what lies between. The way of signs that holds in most columns is meant; where none does, additions lower a
// saldo of baten less lasten (`signs` of the table) if all are printed above zero; else it is not checkable. `told`: the checks of the table so far; a result that one of them
// found right is left alone, and what they say of one that the columns make here is replaced.
void add_results_after_reserves(const TableFigures& figures, const std::optional<SignChoice>& signs, std::vector<PlacedCheck>& told);

}  // namespace griffier
