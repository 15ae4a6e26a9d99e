// Stocks that stand in rows or in several tables: RES_ROLL down a column ("Stand per 1 januari" … "Stand per 31 december"), RES_CONT (what one
// year ends with, the next begins with) and BALANS (activa = passiva).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "audit/sums/binding.h"

namespace griffier {

struct Moment {
    int year = 0;         // whose end it is
    bool begins = false;  // printed as the first of January
};

// "31-12-2024", "ultimo 2024"; "1 januari 2025" begins 2025 and is the end of 2024. nullopt for "december 2024" and for what is no date.
std::optional<Moment> moment_of(const std::string& text);

// Has a total of the activa and one of the passiva.
bool is_balance(const TableFigures& figures);

struct RowRolls {
    std::vector<PlacedCheck> checks;
    std::set<int> results;  // closing rows that were checked here: no sums of the rows above
};

RowRolls check_row_rolls(const TableFigures& figures);

// `tables` of one document, in reading order.
std::vector<PlacedCheck> check_continuity(const std::vector<TableFigures>& tables);  // RES_CONT
std::vector<PlacedCheck> check_balances(const std::vector<TableFigures>& tables);    // BALANS

}  // namespace griffier
