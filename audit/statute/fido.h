// FIDO: what the Wet fido lets a municipality borrow. Netto vlottende schuld, kasgeldlimiet and the room below it; renteherzieningen and aflossingen,
// renterisico, its norm and the room below that.
#pragma once

#include <set>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct FidoChecks {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // rows that the form makes: no sums of the rows above
};

// Claimed where they hold in two columns and in most: the order of the rows, and which way a debt is signed, differ from paper to paper.
FidoChecks check_fido(const TableFigures& figures);

}  // namespace griffier
