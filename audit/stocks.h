// Stocks that stand in rows or in several tables: RES_ROLL down a column ("Stand per 1 januari" … "Stand per 31 december"), RES_CONT (what one
// year ends with, the next begins with) and BALANS (activa = passiva).
#pragma once

#include <set>
#include <vector>

#include "audit/binding.h"

namespace griffier {

struct RowRolls {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // closing rows that were checked here: no sums of the rows above
};

RowRolls check_row_rolls(const TableFigures& figures);

// `tables` of one document, in reading order.
std::vector<PlacedCheck> check_continuity(const std::vector<TableFigures>& tables);  // RES_CONT
std::vector<PlacedCheck> check_balances(const std::vector<TableFigures>& tables);    // BALANS

}  // namespace griffier
