// HIER with the sum above its parts: "Liquide middelen 234" and below it "- Kassaldi 3", "- Banksaldi 231".
#pragma once

#include <set>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct ParentChecks {
    std::vector<PlacedCheck> checks;
    std::set<int> totals;    // rows called a total that stand above their parts: no sums of what stands above them
    std::set<int> children;  // rows whose figures are already in their parent's, in the same column: no terms of a total below
};

ParentChecks check_parents(const TableFigures& figures);

}  // namespace griffier
