// EMU and EMU10: the EMU-saldo is made by the rows of its own table. Three forms are in use: numbered rows with signs of their own ("+ 2
// Afschrijvingen"), changes of the balance (activa less passiva), and the comparison with the referentiewaarde.
#pragma once

#include <set>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct EmuChecks {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // rows of the form: no sums of the rows above
};

EmuChecks check_emu(const TableFigures& figures);

}  // namespace griffier
