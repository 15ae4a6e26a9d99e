// Sum rules of a house style, tried on a table.
#pragma once

#include <string>
#include <vector>

#include "audit/figures.h"
#include "audit/sums/binding.h"
#include "audit/sums/house_rule_file.h"

namespace griffier {

// `headings` are those of the table's section and of the sections above it. A table without the result of a rule is not the rule's;
// one that has it but lacks a term, or has one name twice, gives one not_checkable.
std::vector<PlacedCheck> check_house_rules(const TableFigures& figures, const std::vector<std::string>& headings, const std::vector<HouseRule>& rules);

// One not_checkable for each rule that no table of the document has the result of: `checks` are all that the tables gave.
std::vector<PlacedCheck> unmatched_house_rules(const std::vector<HouseRule>& rules, const std::vector<PlacedCheck>& checks);

}  // namespace griffier
