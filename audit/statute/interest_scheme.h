// RENTE: the interest scheme of the BBV (renteschema). External interest paid less received, less what land and projects bear, with interest on own means, is
// what the taakvelden have to bear; what they do bear beside it leaves the renteresultaat.
#pragma once

#include <set>
#include <vector>

#include "audit/figures.h"
#include "audit/placed.h"

namespace griffier {

struct InterestChecks {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // rows that the scheme makes: no sums of the rows above
};

// Paid, received, and two results or more: its saldo is no saldo of baten and lasten.
bool is_interest_scheme(const TableFigures& figures);

InterestChecks check_interest_scheme(const TableFigures& figures);

}  // namespace griffier
