// STRUCT: what is left of the result without what is incidental. IS_SUM, where rows "waarvan incidenteel" and "waarvan structureel" stand below their whole.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct StructuralChecks {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // rows that were tried here: no sums of the rows above
};

bool is_structural_saldo(const std::string& label);  // "Structureel begrotingssaldo"

StructuralChecks check_structural(const TableFigures& figures);

}  // namespace griffier
