// COLSUM, HIER and RES_NA: a total row is the sum of the rows above it that belong to it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "audit/signs/sign_rule.h"
#include "audit/sums/binding.h"

namespace griffier {

// What the totals of tables show of how a document prints them.
struct TotalHabits {
    std::map<std::string, int> proved;  // kind of total ("subtotaal") -> proofs that it is the sum of the rows since the last total or section
    int dashes_hold = 0;                // sums that hold with a dash as zero
    int dashes_miss = 0;
    int unlabelled_hold = 0;  // last rows without a label that are exactly the sum of those above
    int unlabelled_miss = 0;
};

struct RowSums {
    std::vector<PlacedCheck> checks;
    TotalHabits habits;  // of this table
};

// `others`: what the other tables of the document show. `children` are rows that a row above them already sums up (parents.h).
// `saldi` are the rows' own SALDO claims: their results need no other explanation, and consume their baten and lasten.
RowSums check_row_sums(const TableFigures& figures, const std::vector<SaldoClaim>& saldi, const std::set<int>& children, const TotalHabits& others = {});

// Whether what the other tables show can make the sums of this one others than they are without.
bool is_concerned(const TableFigures& figures, const TotalHabits& others);

}  // namespace griffier
